"""The parts of notes that are larger than a page: the region of each part, and the list of parts on the first page. Pure."""

import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from wikiconbot.i18n.messages import Messages
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.plaintext import plain_text

#: In the mark of a region: the page number of each part after the first, and the part's digest.
PARTS = r"( parts(?: [0-9]{1,4}:[0-9a-f]{8}){1,500})?"
_PART = re.compile(r" ([0-9]{1,4}):([0-9a-f]{8})")
_MARK = re.compile(r'<div class="wikiconbot"[^<>]* data-wikiconbot="pad part [0-9]{1,4}"[^<>]*>')
_CLOSING = "<!-- wikiconbot:format "
_HEADING = re.compile(r"(={1,6})([^=].*?)\1\s*$", re.MULTILINE)
_MOST_HEADINGS, _LONGEST = 5, 50  # headings of a part in the list, and characters of each


class Part(NamedTuple):
    """A part after the first: the number of its page, and its text (empty if the notes no longer need it)."""

    number: int
    text: str

    @property
    def digest(self) -> str:
        """The digest that shows whether the page has this text."""
        return digest_of(self.text)


def digest_of(text: str) -> str:
    """Return the digest of a part's text."""
    return hashlib.sha256(text.strip("\n").encode(errors="replace")).hexdigest()[:8]


def part_name(region: str) -> str:
    """Return the name of the regions with the later parts of a pad's region; each part is on a separate page."""
    return f"{region}-part"


def parts_mark(parts: Iterable[Part]) -> str:
    """Return the text in the first part's mark about the others."""
    named = "".join(f" {part.number}:{part.digest}" for part in parts)
    return f" parts{named}" if named else ""


def marked_parts(mark: str | None) -> tuple[tuple[int, str], ...]:
    """Return the data of `parts_mark`: the number of each page, and the digest of its text."""
    return tuple((int(number), digest) for number, digest in _PART.findall(mark or ""))


def render_part(part: Part, pad: str, first: str, messages: Messages) -> str:
    """Return the body of a part's region, without its seal; ``pad`` is the link to the pad, ``first`` the title of the first page."""
    about = {
        "number": messages.number(part.number),
        "pad": pad,
        "page": markup.verbatim(
            markup.isolated_in(markup.page_link(first), first, messages.direction), messages.is_converted
        ),
    }
    said = messages.say("notes-part-head" if part.text.strip() else "notes-part-empty", about)
    spoken = markup.attributes(lang=messages.language, dir=messages.direction)
    head = f'<div class="wikiconbot"{spoken} data-wikiconbot="pad part {part.number}">{markup.verbatim(said, messages.is_foreign)}</div>'
    return f"{head}\n\n{part.text}".rstrip("\n")


def text_of_part(body: str) -> str | None:
    """Return the text in the body of a part's region; None if people removed its head."""
    found = _MARK.search(body)
    end = body.find("</div>", found.end()) if found else -1
    return body[end + len("</div>") :].partition(_CLOSING)[0].strip("\n") if end >= 0 else None


def parts_list(parts: Iterable[Part], titles: Iterable[str], messages: Messages) -> str:
    """Return the lines on the first page that name the other parts, with their headings; empty if all parts are empty."""
    rows = []
    for part, title in zip(parts, titles, strict=True):
        if part.text.strip():
            label = messages.say("notes-part", {"number": messages.number(part.number)})
            rows.append(
                f"* [[:{title}|{markup.plain(label)}]]{markup.verbatim(_about(part.text), messages.is_converted)}"
            )
    return "\n".join((messages.say("notes-parts"), *rows)) if rows else ""


def _about(text: str) -> str:
    """Return the headings of a part, or its beginning."""
    found = [match[2] for match in _HEADING.finditer(text)]
    if not found:
        found = [line for line in text.split("\n") if plain_text(line).strip()][:1]
    named = [_short(heading) for heading in found[:_MOST_HEADINGS]]
    named += ["…"] * (len(found) > _MOST_HEADINGS)
    said = " · ".join(name for name in named if name)
    return f": {said}" if said else ""


def _short(wikitext: str) -> str:
    words = " ".join(plain_text(wikitext[:2000]).lstrip("*#:; ").split())
    return markup.isolated(markup.plain(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"))
