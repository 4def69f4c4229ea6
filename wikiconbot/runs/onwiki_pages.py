"""How the bot's pages on a wiki are: the texts from the files of ``onwiki/``, the pages from the wiki, in one or two requests."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from wikiconbot.event import settle
from wikiconbot.model import NamedPage, Snapshot
from wikiconbot.onwiki.chosen_names import Names, require_one_each, require_space
from wikiconbot.onwiki.pieces import PIECES, WITH_CODEX, Piece
from wikiconbot.onwiki.standing import Standing, State, Wanted, standings
from wikiconbot.runs.assess import asked_for
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.revert_guard import Organised
from wikiconbot.shipped import shipped
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class Choice:
    """What the operator chooses: the names, the parts (empty: all that are not only installed on request), the languages.

    Without languages, these are the wiki's and English.
    """

    names: Names
    parts: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ()

    def has(self, piece: Piece) -> bool:
        """Whether a piece is chosen."""
        return piece.part in self.parts if self.parts else not piece.on_request


@dataclass(frozen=True, slots=True)
class OnWiki:
    """The bot's pages on a wiki, as they are; ``page`` is the page whose name stands for all of them."""

    page: str
    siteinfo: SiteInfo
    pages: tuple[Standing, ...]

    @property
    def organised(self) -> Organised:
        """A page without settings, for the guard: no event lets the bot repeat an edit that somebody reverted."""
        asked = asked_for()
        empty = Snapshot(self.page, "")
        return Organised(empty, self.siteinfo, settle("", self.page, self.siteinfo, asked), asked)

    def snapshots(self) -> tuple[Snapshot, ...]:
        """Return the pages as they were read, each once."""
        return tuple({one.title: one.page.snapshot for one in self.pages}.values())


def read_onwiki(session: Session, choice: Choice, stats: Stats) -> OnWiki:
    """Return how the chosen pages are: one request, and a second one for the pages in each language.

    A piece that is only installed on request is looked at too, and left out if it is not chosen and its page does not exist.

    Raises:
        UsageError: a page cannot be in that place.
    """
    from wikiconbot.wiki.finding.named_pages import read_named  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    pieces = [piece for piece in PIECES if choice.has(piece) or (piece.on_request and not choice.parts)]
    single = [piece for piece in pieces if not piece.each_language]
    several = [piece for piece in pieces if piece.each_language]
    with stats.phase("read"):
        titles = [choice.names.title(piece.title) for piece in single] or [choice.names.base]
        pages, profile = read_named(session, titles)
        siteinfo = replace(SiteInfo.from_api(profile), account=session.user)
        names = replace(
            choice.names, without_message=not siteinfo.has_raw_message, without_scripts=not siteinfo.has_codex
        )
        wanted = [_wanted(piece, names, siteinfo) for piece in single]
        wanted += [
            _wanted(piece, names, siteinfo, code)
            for piece in several
            for code in _codes(choice, siteinfo)
            if code != "en" or piece.has_english
        ]
        wanted.sort(key=lambda one: PIECES.index(one.piece))
        if more := [one.title for one in wanted if one.title not in pages]:
            pages |= read_named(session, more, profile)[0]
    _require_places(wanted, pages)
    found = standings(wanted, pages, _known(profile, siteinfo))
    kept = tuple(one for one in found if _is_needed(one, choice, siteinfo))
    return OnWiki(names.base, siteinfo, kept)


def _is_needed(one: Standing, choice: Choice, siteinfo: SiteInfo) -> bool:
    """Whether a page is chosen and this wiki needs it; one that is there nevertheless is looked at too."""
    piece = one.wanted.piece
    return (choice.has(piece) and piece.needed(siteinfo)) or one.state is not State.ABSENT


def _codes(choice: Choice, siteinfo: SiteInfo) -> Sequence[str]:
    """Return the languages, each once: the code of the texts that the bot has for it."""
    asked = choice.languages or (siteinfo.language, "en")
    return tuple(dict.fromkeys(page_messages(siteinfo, code).language for code in asked))


def _wanted(piece: Piece, names: Names, siteinfo: SiteInfo, code: str | None = None) -> Wanted:
    """Return a page as it should be; ``code`` is its language if there is one page for each."""
    title = names.title(piece.title, code or "")
    if piece.text is not None:
        return Wanted(piece, title, piece.text(names, page_messages(siteinfo, code)), code)
    body = shipped(f"onwiki/{piece.file}").read_text("utf-8")
    if piece.line:
        former = tuple(map(names.title, piece.former))
        lines = former[0] if names.without_scripts and former else names.title(body).strip()
        return Wanted(piece, title, lines, code, former)
    return Wanted(
        piece, title, names.fill_script(body) if piece.model == "javascript" else names.fill(body), code
    )


def _known(profile: Mapping[str, Any], siteinfo: SiteInfo) -> Collection[str]:
    """Return the wiki's extensions, and the MediaWiki that it is new enough for."""
    extensions = {str(one.get("name")) for one in profile.get("query", {}).get("extensions", ())}
    return extensions | {WITH_CODEX} if siteinfo.has_codex else extensions


def _require_places(wanted: Sequence[Wanted], pages: Mapping[str, NamedPage]) -> None:
    """Refuse one title for two pages, and namespaces where the bot's pages cannot be; the interface's own have their names from the list."""
    require_one_each(pages[one.title].snapshot.page for one in wanted if not one.piece.line)
    for one in wanted:
        if not one.piece.title.startswith("MediaWiki:"):
            require_space(pages[one.title].space, pages[one.title].snapshot.page)
