"""The notes of an event, saved on the wiki from its pad: a region per pad, the link to them, an agenda for a new pad. Pure."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from wikiconbot.i18n.messages import TIME, Messages
from wikiconbot.model import Event, FactKind, Reading
from wikiconbot.pages.accepted import without_acceptance
from wikiconbot.pages.dead_links import links_as_text
from wikiconbot.pages.note_parts import PARTS, Part, marked_parts, parts_list, parts_mark
from wikiconbot.pages.note_script import spoken_in
from wikiconbot.reading.facts import facts_of
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.regions import sealed

#: Facts at the beginning of an agenda, in this order.
_ON_AGENDA = (FactKind.DATE, FactKind.VENUE, FactKind.PLACE)
_MOST_DAYS = 31  # days in an agenda; if there are more, the dates were probably misread
_MOST_NAMES = 100
_LINE = "\n"
#: Languages whose converter changes only Chinese characters.
_IN_CHINESE = frozenset(("zh", "gan", "wuu"))


@dataclass(frozen=True, slots=True)
class Notes:
    """A pad at one revision: its address, when and by whom it was edited last, and its text as wikitext.

    ``name``, ``authors`` (and the text of ``wikitext``) are people's words; ``guests`` is the number of authors without a name.
    ``begun`` is the time of the pad's first revision: it distinguishes a pad from another that got its name later.
    ``typed``: the pad was written as wikitext; ``chosen``: a person chose this revision. Without ``revision``
    its history could not be read, so the authors and times are not known. ``whole`` is the whole text of the pad, if
    ``wikitext`` has only what is new since the text ``before``; ``welcome`` are the lines of the Etherpad's welcome text, which
    older versions archived. ``refused`` are parts of addresses that the wiki does not allow in links.
    """

    url: str
    name: str
    revision: int | None
    edited: str | None
    authors: tuple[str, ...]
    guests: int
    wikitext: str
    begun: str | None = None
    typed: bool = False
    chosen: bool = False
    whole: str | None = None
    before: str | None = None
    refused: tuple[str, ...] = ()
    welcome: frozenset[str] = frozenset()

    @property
    def digest(self) -> str:
        """The digest that identifies the pad's notes without their revision."""
        whole = self.wikitext if self.whole is None else self.whole
        return hashlib.sha256(_stored(whole).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Split:
    """Notes that are larger than a page: their ``first`` part, the others, and the titles of the pages of those."""

    first: str
    parts: tuple[Part, ...]
    titles: tuple[str, ...]


class Box(NamedTuple):
    """The box around notes: its attributes, and whether the wiki must not convert the notes.

    A converter between two scripts writes English with Cyrillic letters. One between two kinds of Chinese characters does not change
    other scripts, so notes in Chinese are converted like all text of the wiki.
    """

    attributes: str
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Archived:
    """A region's data about the archived pad; ``digest`` of its notes if the revision was unknown.

    ``chosen``: a person chose the revision; only a person can replace it by another one. ``parts`` are those after the
    first, if the notes are larger than a page: the number of each page, and the digest of its text.
    """

    revision: int | None
    begun: str | None
    typed: bool
    digest: str | None = None
    chosen: bool = False
    parts: tuple[tuple[int, str], ...] = ()

    def is_of(self, begun: str | None, revision: int | None) -> bool:
        """Whether it is the same pad, and not a new pad with the same name."""
        if self.begun and begun:
            return self.begun == begun
        return self.revision is None or revision is None or self.revision <= revision


def region_name(url: str, number: int = 1) -> str:
    """Return the name of a pad's region; the second and later regions have what was added later."""
    name = f"pad-{hashlib.sha256(url.encode(errors='replace')).hexdigest()[:8]}"
    return name if number == 1 else f"{name}-{number}"


# ── the region ──────────────────────────────────────────────────────────────────────────────────────
_MARK = re.compile(
    r'<div class="wikiconbot"[^<>]* data-wikiconbot="pad ([0-9]{1,9}|\? [0-9a-f]{16})(?: begun ([0-9T:Z-]{10,20}))?( typed)?( chosen)?'
    + PARTS
    + r'"[^<>]*>'
)
_CLOSING = "<!-- wikiconbot:format "


def render_notes(
    notes: Notes, messages: Messages, since: Archived | None = None, split: Split | None = None
) -> str:
    """Return the body of a region: its source, then the notes; with ``since`` only what is new since then.

    With ``split`` only their first part, and the list of the others.
    """
    unknown = messages.say("notes-unknown")
    revision = unknown if notes.revision is None else messages.number(notes.revision)
    about = {"pad": pad_link(notes.url, notes.name, messages), "revision": revision}
    edited = messages.time(notes.edited) if notes.edited else unknown if notes.revision is None else "–"
    if since is None:
        head = messages.say("notes-head", {**about, "edited": edited})
    else:
        before = unknown if since.revision is None else messages.number(since.revision)
        head = messages.say("notes-new", {**about, "edited": edited, "since": before})
    written = (
        messages.say("notes-authors", {"authors": names}) if (names := _authors(notes, messages)) else ""
    )
    opening = _opening(notes, messages, split.parts if split else ())
    listed = parts_list(split.parts, split.titles, messages) if split else ""
    text = split.first if split else boxed(stored_notes(notes), box_of(notes, messages))
    said = "\n".join(("", f"{head} {written}".rstrip(), *filter(None, [listed]), ""))
    lines = (f"{opening}{markup.verbatim(said, messages.is_foreign)}</div>", "", text)
    return sealed(links_as_text("\n".join(lines), notes.refused))


def pad_link(url: str, name: str, messages: Messages) -> str:
    """Return the link to a pad for a sentence; its name is people's words."""
    return markup.isolated_in(
        markup.external_link(url, name, messages.is_converted), name, messages.direction
    )


def stored_notes(notes: Notes) -> str:
    """Return the text of notes as MediaWiki stores it, without blank lines at its ends."""
    return _stored(notes.wikitext).strip("\n")


def box_of(notes: Notes, messages: Messages) -> Box | None:
    """Return the box around notes, with language and direction; None if these are not known or the same as the bot's (left to right)."""
    spoken = spoken_in(stored_notes(notes), messages.language)
    is_kept = bool(messages.variants) and not (_IN_CHINESE & messages.variants and spoken.language != "ja")
    if not spoken.language and "rtl" not in (spoken.direction, messages.direction) and not is_kept:
        return None
    attributes = markup.attributes(lang=spoken.language, dir=spoken.direction)
    return Box(attributes, is_kept) if attributes or is_kept else None


def boxed(text: str, box: Box | None) -> str:
    """Return notes, or a part of them, in the box of the whole notes."""
    return (
        f"<div{box.attributes}>{markup.verbatim(f'{_LINE}{text}{_LINE}', box.is_kept)}</div>"
        if box and text
        else text
    )


def _opening(notes: Notes, messages: Messages, parts: tuple[Part, ...]) -> str:
    """Return the tag before the head. It has the data for later runs: the bot stores it on the page."""
    begun = f" begun {notes.begun}" if notes.begun and TIME.fullmatch(notes.begun) else ""
    known = f"? {notes.digest}" if notes.revision is None else str(notes.revision)
    mark = f"pad {known}{begun}{' typed' if notes.typed else ''}{' chosen' if notes.chosen else ''}{parts_mark(parts)}"
    spoken = markup.attributes(lang=messages.language, dir=messages.direction)
    return f'<div class="wikiconbot"{spoken} data-wikiconbot="{mark}">'


def _authors(notes: Notes, messages: Messages) -> str:
    """Return the authors: names, and how many have no name."""
    if notes.revision is None:
        return messages.say("notes-unknown")
    isolated = (markup.isolated(markup.plain(name)) for name in notes.authors[:_MOST_NAMES])
    names = [markup.verbatim(name, messages.is_converted) for name in isolated]
    if unnamed := notes.guests + max(len(notes.authors) - _MOST_NAMES, 0):
        names.append(messages.say("notes-guests", {"count": unnamed}))
    return messages.listed(name for name in names if name)


def archived(body: str) -> Archived | None:
    """Return a region's data about its pad; None if people removed it."""
    found = _MARK.search(body)
    if not found:
        return None
    number, _, digest = found[1].partition(" ")
    parts = marked_parts(found[5])
    return Archived(
        None if digest else int(number), found[2], bool(found[3]), digest or None, bool(found[4]), parts
    )


def without_head(body: str) -> str:
    """Return the notes in a region's body, without the source and without the seal."""
    body = without_acceptance(body)
    found = _MARK.search(body)
    end = body.find("</div>", found.end()) if found else -1
    text = body[end + len("</div>") :] if end >= 0 else body
    return text.partition(_CLOSING)[0].strip("\n")


def head_of(body: str) -> str:
    """Return the beginning of a region's body with the source of its notes, without notes and seal."""
    notes = without_head(body)
    return body.partition(_CLOSING)[0].rstrip("\n").removesuffix(notes).strip("\n")


_NO_CHARACTERS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def _stored(text: str) -> str:
    """Return a text as MediaWiki stores it; otherwise the seal under it would not match."""
    text = _NO_CHARACTERS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", text)


# ── the link on the event's page ────────────────────────────────────────────────────────────────────
_LINK = re.compile(r"\[\[\s*:?([^\[\]|#\n]+)(?:#[^\[\]|\n]*)?(?:\|[^\[\]\n]*)?\]\]")


def notes_link(title: str, messages: Messages) -> str:
    """Return the link to the notes for the place after the pad's link."""
    link = markup.page_link(title)
    if not link.startswith("[[:"):
        return f"({link})"
    label = markup.plain(messages.say("notes-link"))
    # A colon is only needed if the beginning of the title has an effect: a file, a category, another language.
    target = f":{title}" if ":" in title or title.startswith("/") else title
    return f"([[{target}|{label}]])"


def links_to(wikitext: str, title: str, page: str) -> bool:
    """Whether a part of a page's wikitext links to a title already, in any spelling."""
    return any(_same(_whole(found[1], page)) == _same(title) for found in _LINK.finditer(wikitext))


def _whole(target: str, page: str) -> str:
    return f"{page}{target.strip().rstrip('/')}" if target.strip().startswith("/") else target


def _same(title: str) -> str:
    title = " ".join(title.replace("_", " ").split())
    return title[:1].upper() + title[1:]


# ── a new pad ───────────────────────────────────────────────────────────────────────────────────────
def agenda(title: str, reading: Reading, event: Event, messages: Messages) -> str:
    """Return the plain text at the beginning of a new pad: the event, when and where, and a heading for each day."""
    facts = [fact for kind in _ON_AGENDA for fact in facts_of(reading.facts, kind) if not fact.undecided]
    lines = [_line(f"{fact.label}: {fact.value}") for fact in dict.fromkeys(facts)]
    days = sorted({day for group in reading.facts for day in group.days}) or (
        [event.starts[:10]] if event.starts else []
    )
    parts = [_line(title), *(["\n".join(lines)] if lines else []), messages.say("notes-public")]
    headings = [messages.time(day) for day in days[:_MOST_DAYS]] or [messages.say("notes-agenda")]
    return "\n\n".join((*parts, *(f"{heading}\n- " for heading in headings))) + "\n"


def _line(text: str) -> str:
    return " ".join(_NO_CHARACTERS.sub("", text).split())
