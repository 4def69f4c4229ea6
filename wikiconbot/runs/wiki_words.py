"""What the wiki says itself in the language of an event's pages: asked when it is needed, kept for 30 days in the state folder."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from wikiconbot.event import Asked, Settings
from wikiconbot.i18n import languages
from wikiconbot.i18n.cldr import has_own_digits
from wikiconbot.i18n.fallback import same
from wikiconbot.language.wiki_databases import database_of
from wikiconbot.model import Reading, Snapshot
from wikiconbot.model.own_words import OwnWords
from wikiconbot.plan.current import Current
from wikiconbot.reading.communities import find_community
from wikiconbot.runs.assess import Judgement, people_of, understand
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.page_files import PageFiles
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

_KEPT = 30 * 24 * 3600  # seconds
_FOLDER = "words"
#: Keys of what is kept; the name of a wiki has its host as the key, which has a dot.
_DIGITS, _FALLBACK = "digits", "fallback"


def understand_wiki(
    session: Session, snapshot: Snapshot, siteinfo: SiteInfo, asked: Asked, stats: Stats
) -> tuple[Reading, Settings, SiteInfo]:
    """Return what a page says, its settings, and the configuration of its wiki.

    If the organisers want a language that the bot does not write, the wiki is asked which one takes its place: one request.
    """
    with stats.phase("understand"):
        reading, settings = understand(snapshot, siteinfo, asked)
    event = settings.event
    if needs_fallback(siteinfo, event.language):
        found = (find_community(signup, siteinfo, event.communities) for signup in reading.signups)
        hosts = {one.wiki for one in found if one and one.wiki}
        siteinfo = with_words(session, siteinfo, event.language, stats, hosts)
        with stats.phase("understand"):
            reading, settings = understand(snapshot, siteinfo, asked)
    return reading, settings, siteinfo


def with_own_words(session: Session, judgement: Judgement, stats: Stats) -> Judgement:
    """Return the judgement with the wiki's own words for what may be written on the page: its digits, the names of wikis."""
    current, language = judgement.current, judgement.settings.event.language
    if not isinstance(current, Current) or judgement.settings.faults:
        return judgement  # nothing is written
    if page_messages(judgement.siteinfo, language).language == "en":
        return judgement
    communities = (person.community for person in people_of(judgement, current))
    hosts = {one.wiki for one in communities if one and one.wiki}
    return replace(judgement, siteinfo=with_words(session, judgement.siteinfo, language, stats, hosts))


def needs_fallback(siteinfo: SiteInfo, asked: str | None) -> bool:
    """Whether only the wiki knows which language takes the place of the one that the organisers want.

    If the bot has messages in that language, or if it is the wiki's own, no request is needed.
    """
    return asked is not None and asked != siteinfo.language and same(asked, languages()) is None


def with_words(
    session: Session, siteinfo: SiteInfo, asked: str | None, stats: Stats, hosts: Iterable[str] = ()
) -> SiteInfo:
    """Return the configuration of the wiki, with its own words in the language of an event's pages.

    What is known from an earlier run is not asked again; the rest takes one request. English pages need none: the bot's English
    names of wikis are CLDR's, and nothing in them is inflected. The wiki is asked in the language that the pages should have: if
    the bot does not write it, the wiki's words are those of the language that the wiki uses in its place, like the bot's.

    Args:
        session: the wiki.
        siteinfo: its configuration.
        asked: the language that the organisers want; None for the wiki's.
        stats: counts the request.
        hosts: the wikis whose names may be written.

    Raises what Session.request raises.
    """
    from wikiconbot.wiki.finding.own_names import usable_name  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    known = _Known(session, asked or siteinfo.language)
    hosts = sorted({host.lower() for host in hosts if database_of(host.lower())})
    keys = _wanted(siteinfo, asked, known, hosts)
    if lacking := known.lacking(keys):
        with stats.phase("words"):
            _ask(known, lacking)
    language = page_messages(_with(siteinfo, asked, OwnWords(fallback=known.fallback)), asked).language
    if language == "en":
        return _with(siteinfo, asked, OwnWords(fallback=known.fallback))
    names = {host: usable_name(known.text(host), host, language) for host in hosts}
    names = {host: name for host, name in names.items() if name}
    zero = known.text(_DIGITS) if _DIGITS in keys else ""
    zero = zero if len(zero) == 1 and zero.isdecimal() and int(zero) == 0 else ""
    return _with(siteinfo, asked, OwnWords(wikis=MappingProxyType(names), fallback=known.fallback, zero=zero))


def _wanted(siteinfo: SiteInfo, asked: str | None, known: _Known, hosts: list[str]) -> list[str]:
    """Return the keys of what must be known; as long as the language that is used is not known, that is everything."""
    if needs_fallback(siteinfo, asked):
        if known.lacking([_FALLBACK]):
            return [_FALLBACK, _DIGITS, *hosts]
        siteinfo = _with(siteinfo, asked, OwnWords(fallback=known.fallback))
    language = page_messages(siteinfo, asked).language
    return [] if language == "en" else [*([_DIGITS] if has_own_digits(language) else []), *hosts]


def _with(siteinfo: SiteInfo, asked: str | None, words: OwnWords) -> SiteInfo:
    language = asked or siteinfo.language
    return replace(siteinfo, words=MappingProxyType({**siteinfo.words, language: words}))


def _ask(known: _Known, lacking: list[str]) -> None:
    """Ask the wiki for what is not known, and keep it."""
    from wikiconbot.wiki.finding.allmessages import ask_words  # noqa: PLC0415 - as above

    hosts = [key for key in lacking if key not in (_DIGITS, _FALLBACK)]
    digits, fallback = _DIGITS in lacking, _FALLBACK in lacking
    said = ask_words(known.session, known.language, hosts, digits=digits, fallback=fallback)
    answers: dict[str, object] = {**said.names}
    if digits:
        answers[_DIGITS] = said.zero
    if fallback:
        answers[_FALLBACK] = list(said.fallback)
    known.keep(answers)


@dataclass(frozen=True, slots=True)
class _Known:
    """What a wiki said in a language, by key, each with the time when it was asked: in the session, and in a small file."""

    session: Session
    language: str

    @property
    def fallback(self) -> tuple[str, ...]:
        """The languages that take the place of this one, as far as they are known."""
        said = self._said(_FALLBACK)
        return tuple(map(str, said)) if isinstance(said, list) else ()

    def text(self, key: str) -> str:
        """Return what the wiki said, empty if it has no such text."""
        said = self._said(key)
        return said if isinstance(said, str) else ""

    def lacking(self, keys: Iterable[str]) -> list[str]:
        """Return the keys that were not asked yet, or too long ago. Another process may have asked: its file is read then."""
        keys = list(keys)
        if any(self._said(key) is None for key in keys):
            own = self.session.words.get(self.language, {})
            self.session.words[self.language] = {**self._file(), **own}
        return [key for key in keys if self._said(key) is None]

    def keep(self, said: Mapping[str, object]) -> None:
        """Keep answers, also of a wiki that has no such text; if the file cannot be written, only for this session."""
        if not said:
            return
        now = int(time.time())
        own = {
            **self.session.words.get(self.language, {}),
            **{key: (now, value) for key, value in said.items()},
        }
        self.session.words[self.language] = own
        with suppress(OSError):
            if files := self._files():
                files.write(self.language, None, {"said": {**self._file(), **own}})

    def _said(self, key: str) -> object:
        at, said = self.session.words.get(self.language, {}).get(key, (0, None))
        return said if 0 <= time.time() - at < _KEPT else None

    def _file(self) -> dict[str, tuple[int, Any]]:
        files = self._files()
        with suppress(AttributeError, TypeError, ValueError, OverflowError):
            found = files.read(self.language).get("said", {}) if files else {}
            return {str(key): (int(at), said) for key, (at, said) in found.items()}
        return {}

    def _files(self) -> PageFiles | None:
        folder = self.session.state_folder
        return PageFiles(folder / _FOLDER, self.session.api_url) if folder else None
