"""How the bot's pages on a wiki are: absent, as this version writes them, older, newer, changed by people, or not possible."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from wikiconbot.model import Denial, NamedPage
from wikiconbot.onwiki.listed_line import Found, active_lines, lines_of, name_in
from wikiconbot.onwiki.pieces import Piece
from wikiconbot.onwiki.stamps import read_stamp, stamped


class State(StrEnum):
    """How a page is; UNAVAILABLE: the wiki lacks what the page needs."""

    ABSENT = "absent"
    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    CHANGED = "changed"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page as it should be: its title, and its text, with the stamp if it is a whole page; ``body`` is without it.

    ``language`` is that of the text, if there is one page for each language.
    """

    piece: Piece
    title: str
    body: str
    language: str | None = None

    @property
    def name(self) -> str:
        """The name that a line defines, to find it in its page."""
        return name_in(self.body)

    @property
    def text(self) -> str:
        """What is written on the wiki."""
        piece = self.piece
        return self.body if piece.line else stamped(self.body, piece.part, piece.version, piece.model)

    @property
    def file(self) -> str:
        """The name of a file with the text, without a folder."""
        name = self.piece.file
        if self.piece.on_request:  # its file is also that of another piece
            name = f"{self.piece.part}-{name}"
        if not self.language:
            return name
        stem, _, ending = name.rpartition(".")
        return f"{stem}.{self.language}.{ending}"


@dataclass(frozen=True, slots=True)
class Standing:
    """A page as it should be and as it is.

    ``version`` is the one by its stamp. ``lacks`` is the extension or content model that is missing. ``line`` is the bot's line in a
    page with lines of others. ``used_by`` is a page that shows people's words by this one (looked up for a removal).
    """

    wanted: Wanted
    page: NamedPage
    state: State
    version: int | None = None
    lacks: str | None = None
    line: Found | None = None
    used_by: str | None = None

    @property
    def title(self) -> str:
        """The title in the wiki's form."""
        return self.page.snapshot.page

    @property
    def denied(self) -> Denial | None:
        """Why the account may not write the page."""
        return self.page.denials.get("edit")

    @property
    def to_write(self) -> bool:
        """Whether an installation writes the page without a question."""
        return self.state in (State.ABSENT, State.OLDER)

    @property
    def to_remove(self) -> bool:
        """Whether a removal removes the page without a question: it is as some version of the bot wrote it, and hides nobody."""
        return self.state in (State.CURRENT, State.OLDER, State.NEWER) and self.used_by is None

    @property
    def to_ask(self) -> bool:
        """Whether a person decides about the page: people changed it, or a removal would hide what people wrote."""
        return self.state is State.CHANGED or self.used_by is not None


def standing(wanted: Wanted, page: NamedPage, extensions: Iterable[str]) -> Standing:
    """Return how a page is."""
    piece = wanted.piece
    lacks = piece.extension if piece.extension and piece.extension not in extensions else None
    if lacks is None and page.model != piece.model:
        lacks = piece.model
    if lacks is not None:
        return Standing(wanted, page, State.UNAVAILABLE, lacks=lacks)
    return _of_line(wanted, page) if piece.line else Standing(wanted, page, *_of_page(wanted, page))


def _of_page(wanted: Wanted, page: NamedPage) -> tuple[State, int | None]:
    """Return how a whole page is, and its version by its stamp."""
    piece, text = wanted.piece, page.snapshot.text.rstrip()
    if text in ("", wanted.text):
        return (State.CURRENT, piece.version) if text else (State.ABSENT, None)
    if text == wanted.body.rstrip():
        return State.OLDER, None  # pasted by hand, from a version before the stamps
    stamp = read_stamp(text)
    if stamp is None or stamp.part != piece.part:
        return State.CHANGED, None
    state = State.NEWER if stamp.version > piece.version else State.OLDER
    return state if stamp.whole else State.CHANGED, stamp.version


def _of_line(wanted: Wanted, page: NamedPage) -> Standing:
    """Return how the bot's line is in a page with lines of others; a line that people put into a comment is changed."""
    found = active_lines(page.snapshot.text, wanted.name)
    if not found:
        in_comment = bool(lines_of(page.snapshot.text, wanted.name))
        return Standing(wanted, page, State.CHANGED if in_comment else State.ABSENT)
    line = found[0]
    about = Standing(wanted, page, State.CHANGED, line=line)
    if len(found) > 1:
        return about
    if line.text == wanted.body:
        return replace(about, state=State.CURRENT, version=wanted.piece.version)
    return replace(about, state=State.OLDER) if line.text in wanted.piece.former else about


def standings(
    wanted: Iterable[Wanted], pages: Mapping[str, NamedPage], extensions: Iterable[str]
) -> tuple[Standing, ...]:
    """Return how all pages are, in order."""
    known = frozenset(extensions)
    return tuple(standing(one, pages[one.title], known) for one in wanted)
