"""One pad: whether its notes can be saved on the wiki, and the edits by which they do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, partial

from wikiconbot.errors import UsageError
from wikiconbot.i18n import load, says
from wikiconbot.model import Cause, NotesPages, Obstacle, Part, Plan, Refused, Snapshot
from wikiconbot.pads.conversion.line_words import words_of_lines
from wikiconbot.pads.exports import Export, Unknown
from wikiconbot.pads.names import Pad
from wikiconbot.pads.state import PadState, judge
from wikiconbot.pages.accepted import accepted
from wikiconbot.pages.notes import Notes
from wikiconbot.plan.notes.joined_parts import ReadParts, join_page, no_parts, part_title
from wikiconbot.plan.notes.notes_edits import plan_notes
from wikiconbot.plan.notes.notes_links import Links
from wikiconbot.plan.notes.place import NotesPlace, as_left, below, find_place
from wikiconbot.plan.notes.taken_out import kept_away
from wikiconbot.runs.notes.look import Look, Texts
from wikiconbot.runs.notes.refused_links import as_text_said
from wikiconbot.runs.notes.which import EventPage, pads_of
from wikiconbot.wikitext.plaintext import plain_text

#: The code of an outcome that rests on an Etherpad that answered nothing: nobody has to do anything but run again.
UNKNOWN = "pad-unknown"
#: The code of an outcome that rests on an Etherpad that refused the pad for good: a person has to do something.
CLOSED = "pad-closed"
#: That a person chose the revision that is on the wiki, so that the newest one was left where it is.
CHOSEN = "notes-chosen"
#: That lines which somebody took off the wiki stay away, although the pad has them in other words now.
AWAY = "notes-kept-away"
#: That pages with parts of the notes have nothing of them any more.
GONE = "notes-parts-gone"
#: The code of notes on a service that the bot does not ask.
ELSEWHERE = "pad-elsewhere"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be saved on the wiki, and where to: ``title`` (None: as the settings have it); ``typed`` as wikitext (None: as before).

    ``revision`` is one that a person chose, ``last`` says that a person chose the newest. Pads are all of the page, or ``only`` those,
    by name or address. ``everything`` continues where a run that was broken off stopped. Of the pads that ``accepts`` names it is
    accepted that they are not archived, ``because`` of that. ``refused`` are parts of addresses to which the wiki allows no link.
    ``restore`` brings notes back that somebody took off the wiki.
    """

    title: str | None = None
    typed: bool | None = None
    revision: int | None = None
    everything: bool = False
    last: bool = False
    only: tuple[str, ...] = ()
    accepts: tuple[str, ...] = ()
    because: str = ""
    refused: tuple[str, ...] = ()
    restore: bool = False

    @property
    def is_chosen(self) -> bool:
        """Whether a person chose what is saved on the wiki, whatever is there."""
        return self.revision is not None or self.last

    def notes_title(self, page: EventPage, pad: Pad) -> str:
        """Return the title of the page for a pad's notes."""
        event = page.settings.event
        if self.title:
            return self.title
        title = event.notes_page or f"{page.title}/Notes"
        return below(title, pad.name) if event.notes_pages is NotesPages.EACH else title


def why_not(page: str, look: Look, revision: int | None) -> Refused | None:
    """Return why a pad cannot be archived as it is; None if it can.

    Raises:
        UsageError: it has no such revision.
    """
    export = look.export
    if export is None:
        code = f"pad-{look.state}" if look.state is not PadState.UNKNOWN else unknown_code(look.answer)
        return Refused(page, code, look.says, Cause.OBSTACLE)
    if revision is not None:
        if export.revision is not None and revision > export.revision:
            about = {"url": look.pad.url, "last": str(export.revision), "revision": str(revision)}
            raise UsageError(says("notes-revision-too-high", **about))
        return None
    state = judge(export, None)
    if state is PadState.LIVE:
        return None
    is_good = look.good is not None and state is not PadState.UNTOUCHED
    good = says("notes-take-good", revision=str(look.good)) if is_good else ""
    return Refused(page, f"pad-{look.state}", f"{look.says} {good}".rstrip(), Cause.OBSTACLE)


def unknown_code(answer: object) -> str:
    """Return the code of an outcome where nothing was learnt of a pad."""
    return CLOSED if isinstance(answer, Unknown) and answer.permanent else UNKNOWN


def plan_one(
    page: EventPage,
    notes: Snapshot,
    look: Look,
    texts: Texts,
    wish: Wish,
    known: int | None = None,
    *,
    asks: bool = False,
    left: Callable[[], Sequence[str]] = tuple,
    saved: Callable[[str], str] = str,
    removed: Callable[[str], Obstacle | None] = lambda region: None,
    read: ReadParts | None = None,
) -> Plan | Refused:
    """Return the edits that bring a pad's notes onto the page ``notes``, and the link to them onto the event's.

    ``known`` is the revision that was archived there last, as the journal has it. ``asks``: a person is shown what is doubtful.
    ``left`` returns the notes page as the bot left it lately; it is called where an earlier revision of the pad is not to be had.
    ``saved`` returns typed wikitext as the wiki will save it, ``removed`` says of a region that somebody took it away, ``read`` reads the pages of parts of notes
    that are larger than a page. At most three requests to the Etherpad.
    """
    export = look.export
    assert export is not None
    read = read or no_parts(notes.page)
    revision = export.revision if wish.revision is None else wish.revision
    place = _place(notes, look, texts, revision, known, read, restore=wish.restore)
    if isinstance(place, Unknown):
        return Refused(page.title, unknown_code(place), place.reason, Cause.OBSTACLE)
    if isinstance(place, Obstacle):
        return Plan(page.title, obstacle=place)
    if place.torn and place.stands and place.stands.chosen and not wish.is_chosen:
        revision = (
            place.stands.revision
        )  # the run that was broken off did not replace it; this one corrects what it left
        wish = replace(wish, revision=revision)
    held = _held(place, look, revision, wish)
    found: Notes | None = None
    taken: Obstacle | None = None
    away = _Away(look.pad.url, place.page, wish)
    if not held and not _has_it(place, export, revision, wish):
        taken = None if wish.restore or place.region else removed(place.name)
        if taken and not asks:
            return Plan(page.title, obstacle=taken)
        made = _made(page.title, place, look, texts, wish, left, saved, away)
        if isinstance(made, Refused):
            return made
        found = made
    links = Links()
    if Part.ETHERPAD in page.settings.event.parts:
        links = next((named.links for named in pads_of(page) if named.pad == look.pad), links)
        links = links.without(wish.refused)
    plan = plan_notes(
        page.snapshot, place, found, links, page.messages, page.siteinfo,
        may_replace=wish.is_chosen, asks=asks, moved=page.moved, left=left,
        stood=partial(_stood, place, texts),
        read=read,
    )  # fmt: skip
    said = (
        held,
        None if wish.restore else _gone(place, look.pad.url),
        taken if plan.edits else None,
        as_text_said(wish.refused) if plan.edits else None,
        away.said,
    )
    return replace(plan, warned=(*plan.warned, *(one for one in said if one)))


@dataclass(slots=True)
class _Away:
    """Which new lines of a pad are saved on the wiki: not those that somebody took off the wiki in other words, unless they are to come back."""

    url: str
    notes: Snapshot
    wish: Wish
    lines: tuple[str, ...] = ()

    def sifted(self, before: Sequence[str], now: Sequence[str], places: list[int]) -> list[int]:
        """Return the places of those that are saved on the wiki."""
        if self.wish.restore:
            return places
        page = self.notes.text
        away = kept_away(before, now, places, [*page.split("\n"), *words_of_lines(page)])
        self.lines = tuple(now[place] for place in places if place in away)
        return [place for place in places if place not in away]

    @property
    def said(self) -> Obstacle | None:
        """What is said of those that stay away."""
        lines = [shown for line in self.lines if (shown := " ".join(plain_text(line).split()))]
        if not lines:
            return None
        about = {"url": self.url, "page": self.notes.page, "count": str(len(lines))}
        return Obstacle(AWAY, {**about, "lines": "\n".join(lines)})


def _place(
    notes: Snapshot,
    look: Look,
    texts: Texts,
    revision: int | None,
    known: int | None,
    read: ReadParts,
    *,
    restore: bool,
) -> NotesPlace | Obstacle | Unknown:
    """Return where the notes go; the pad's text is asked for where another pad of its name left notes, which may be the same."""
    assert look.export is not None
    begun = look.export.created
    page, parts = join_page(notes, look.pad.url, read, restore=restore)
    place = find_place(page, look.pad.url, begun, revision, known)
    if not isinstance(place, Obstacle) and place.others:
        now = texts.wikitext(revision, typed=False)
        if isinstance(now, Unknown):
            return now
        place = find_place(page, look.pad.url, begun, revision, known, now)
    if isinstance(place, Obstacle):
        return place
    return replace(
        place, first=notes, first_at=parts.on_page(place.at), torn=place.name in parts.torn, gone=parts.gone
    )


def _held(place: NotesPlace, look: Look, revision: int | None, wish: Wish) -> Obstacle | None:
    """Return that a person chose the revision that is there, and another one would take its place."""
    stands = place.stands or place.base
    if wish.is_chosen or stands is None or not stands.chosen or stands.revision == revision:
        return None
    return Obstacle(CHOSEN, {"url": look.pad.url, "revision": str(stands.revision)})


def _gone(place: NotesPlace, url: str) -> Obstacle | None:
    """Return that somebody took parts of the notes away: deleted or blanked their pages, or moved them."""
    titles = [part_title(place.on_wiki.page, number) or "" for number in place.gone]
    pages = load().listed(f"“{title}”" for title in titles)
    return Obstacle(GONE, {"url": url, "pages": pages, "count": str(len(titles))}) if titles else None


def _has_it(place: NotesPlace, export: Export, revision: int | None, wish: Wish) -> bool:
    """Whether the notes page has the pad as it is; without a revision only the text says."""
    if revision is None or place.torn:
        return False
    if place.base and place.base.revision == revision:
        return True
    stands, region, text = place.stands, place.region, place.page.text
    if region and accepted(text[region.body_start : region.body_end]):
        return False  # the pad is there: that it was not archived is over
    if stands is None or stands.revision != revision or not stands.is_of(export.created, revision):
        return False
    as_wished = wish.typed is None or stands.typed == wish.typed
    return as_wished and (not wish.is_chosen or stands.chosen == (wish.revision is not None))


def _made(
    title: str,
    place: NotesPlace,
    look: Look,
    texts: Texts,
    wish: Wish,
    left: Callable[[], Sequence[str]],
    saved: Callable[[str], str],
    away: _Away,
) -> Notes | Refused | None:
    """Return the notes to write: all of the pad, or what is new in it; None if the page has them."""
    export = look.export
    assert export is not None
    revision = export.revision if wish.revision is None else wish.revision
    before = place.stands or place.base
    typed = wish.typed if wish.typed is not None else before is not None and before.typed
    whole = texts.wikitext(revision, typed=typed)
    text, earlier = whole, None
    if place.base is not None and not isinstance(whole, Unknown):

        @cache
        def written() -> str | None:
            return as_left(left(), look.pad.url, place.above)

        text = texts.since(place.base.revision, revision, written, away.sifted, typed=typed)
        earlier = texts.earlier(place.base.revision, written, typed=typed)
    if isinstance(text, Unknown) or isinstance(whole, Unknown):
        unknown = text if isinstance(text, Unknown) else whole
        assert isinstance(unknown, Unknown)
        return Refused(title, unknown_code(unknown), unknown.reason, Cause.OBSTACLE)
    if not whole.strip() and place.base is None:
        return Refused(title, "pad-blanked", _blank(look, revision), Cause.OBSTACLE)
    notes = replace(
        _notes(look, export, revision, text, typed=typed),
        chosen=wish.revision is not None, whole=whole, before=earlier, refused=wish.refused, welcome=texts.welcome,
    )  # fmt: skip
    if not place.torn and any(
        one.digest == notes.digest for one in (place.base, place.stands if revision is None else None) if one
    ):
        return None
    if export.revision is None and wish.revision is not None and whole == texts.wikitext(None, typed=typed):
        about = {"url": look.pad.url, "revision": str(wish.revision)}
        return Refused(title, CLOSED, says("notes-revision-unsure", **about), Cause.OBSTACLE)
    return replace(notes, wikitext=saved(text)) if typed and text.strip() else notes


def _stood(place: NotesPlace, texts: Texts) -> str | None:
    """Return all that the pad said at the revision that is on the page; None if that is not to be had."""
    if place.stands is None or place.stands.revision is None:
        return None
    found = texts.wikitext(place.stands.revision, typed=place.stands.typed)
    return found if isinstance(found, str) else None


def _blank(look: Look, revision: int | None) -> str:
    if revision is None:
        return says("notes-blank-now", url=look.pad.url)
    return says("notes-blank", url=look.pad.url, revision=str(revision))


def _notes(look: Look, export: Export, revision: int | None, text: str, *, typed: bool) -> Notes:
    edited = _edited_at(export, revision)
    pad = look.pad
    return Notes(
        pad.url, pad.name, revision, edited, export.authors, export.guests, text, export.created, typed
    )


def _edited_at(export: Export, revision: int | None) -> str | None:
    """Return when a revision was made, in UTC."""
    if revision is None or revision == export.revision:
        return export.edited
    time = next(
        (s.time for s in reversed(export.steps) if s.revision <= revision and s.time is not None), None
    )
    return None if time is None else f"{datetime.fromtimestamp(int(time), UTC):%Y-%m-%dT%H:%M:%SZ}"
