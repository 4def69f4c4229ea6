"""How the bot's pages on a wiki are: absent, as this version writes them, older, newer, changed by people, or not possible."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from wikiconbot.model import Denial, NamedPage
from wikiconbot.onwiki.json_pages import NOTHING
from wikiconbot.onwiki.listed_line import Found, active_lines, lines_of, name_in
from wikiconbot.onwiki.pieces import Piece
from wikiconbot.onwiki.stamps import read_stamp, stamped

#: MediaWiki's codes for blocked accounts (ApiMessageTrait).
_BLOCKED = ("blocked", "autoblocked", "systemblocked")


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

    ``language`` is that of the text, if there is one page for each language. ``former`` are the lines of older versions.
    """

    piece: Piece
    title: str
    body: str
    language: str | None = None
    former: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the lines define, to find them in their page."""
        return tuple(map(name_in, self.body.split("\n")))

    @property
    def is_gadget_file(self) -> bool:
        """Whether lines in MediaWiki:Gadgets-definition name the page."""
        return self.piece.title.startswith("MediaWiki:Gadget-")

    @property
    def nothing(self) -> str:
        """The text of a page from which the bot's is removed."""
        return NOTHING if self.piece.model == "json" else ""

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

    ``version`` is the one by its stamp. ``lacks`` is the extension, MediaWiki or content model that is missing. ``lines`` are
    the bot's lines in a page with lines of others. ``used_by`` is a page that shows people's words by this one (looked up for a removal).
    """

    wanted: Wanted
    page: NamedPage
    state: State
    version: int | None = None
    lacks: str | None = None
    lines: tuple[Found, ...] = ()
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
    def is_blocked(self) -> bool:
        """Whether the account is blocked: then others should not write the page for it."""
        return self.denied is not None and self.denied.code in _BLOCKED

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
    """Return how a page is; ``extensions`` are those that the wiki has, and the MediaWiki that it is new enough for."""
    piece, known = wanted.piece, frozenset(extensions)
    lacks = next((one for one in (piece.extension, piece.core) if one and one not in known), None)
    if lacks is None and page.model not in _MODELS.get(piece.model, (piece.model,)):
        lacks = piece.model
    if lacks is not None:
        return Standing(wanted, page, State.UNAVAILABLE, lacks=lacks)
    return _of_lines(wanted, page) if piece.line else Standing(wanted, page, *_of_page(wanted, page))


#: Outside of the namespaces User and MediaWiki, a title that ends in ".json" is that of a page of wikitext.
_MODELS = {"json": ("json", "wikitext")}


def _of_page(wanted: Wanted, page: NamedPage) -> tuple[State, int | None]:
    """Return how a whole page is, and its version by its stamp."""
    piece, text = wanted.piece, page.snapshot.text.rstrip()
    if text in ("", wanted.nothing):
        return State.ABSENT, None
    if text == wanted.text:
        return State.CURRENT, piece.version
    if text == wanted.body.rstrip():
        return State.OLDER, None  # pasted by hand, from a version before the stamps
    stamp = read_stamp(text, piece.model)
    if stamp is None or stamp.part != piece.part:
        return State.CHANGED, None
    state = State.NEWER if stamp.version > piece.version else State.OLDER
    return state if stamp.whole else State.CHANGED, stamp.version


def _of_lines(wanted: Wanted, page: NamedPage) -> Standing:
    """Return how the bot's lines are in a page with lines of others; a line that people put into a comment is changed."""
    text = page.snapshot.text
    found = {name: active_lines(text, name) for name in wanted.names}
    every = tuple(line for lines in found.values() for line in lines)
    about = Standing(wanted, page, State.CHANGED, lines=every)
    if any(not lines and lines_of(text, name) for name, lines in found.items()):
        return about
    if not every:
        return replace(about, state=State.ABSENT)
    ours = wanted.body.split("\n")
    if len({name_in(line.text) for line in every}) < len(every):
        return about
    if any(line.text not in (*ours, *wanted.former) for line in every):
        return about
    if sorted(line.text for line in every) == sorted(ours):
        return replace(about, state=State.CURRENT, version=wanted.piece.version)
    return replace(about, state=State.OLDER)


def standings(
    wanted: Iterable[Wanted], pages: Mapping[str, NamedPage], extensions: Iterable[str]
) -> tuple[Standing, ...]:
    """Return how all pages are, in order."""
    known = frozenset(extensions)
    return tuple(standing(one, pages[one.title], known) for one in wanted)
