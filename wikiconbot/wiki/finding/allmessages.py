"""What a wiki says itself in a language: names of wikis, its digits (API:Allmessages), its fallback languages (API:Languageinfo)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wikiconbot.i18n.fallback import normal
from wikiconbot.language.wiki_databases import database_of
from wikiconbot.wiki.finding.own_names import ARGUMENT
from wikiconbot.wiki.session import Session

#: WikimediaMessages has a name for each wiki of Wikimedia, by its database (i18n/wikimediaprojectnames).
_NAME = "project-localized-name-"
#: Echo's text for 100 notices or more: ``{{PLURAL:$1|$1|100={{formatnum:99}}+}}``. The API has no field for $wgTranslateNumerals; this is
#: the message in which the wiki itself writes a known number, and Wikimedia's wikis all have it.
_BADGE = "echo-badge-count"
_NINE = 9


@dataclass(frozen=True, slots=True)
class WikiWords:
    """What a wiki answered: names of wikis by host, as it says them, empty if it has none; ``zero`` is its digit 0, or empty.

    ``fallback`` are the languages that take the place of the one that was asked for.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    zero: str = ""
    fallback: tuple[str, ...] = ()


def ask_words(
    session: Session, language: str, hosts: Sequence[str], *, digits: bool, fallback: bool = False
) -> WikiWords:
    """Return what the wiki says in a language. One request for 50 values, or 500 with high limits; none if nothing is asked.

    For the former code of a language (``zh-classical``), a wiki has neither messages nor fallback languages, so it is asked for the new one.

    Args:
        session: the wiki.
        language: MediaWiki's code of the language.
        hosts: the wikis whose names are wanted; each must have a database (`database_of`).
        digits: whether to ask how it writes numbers.
        fallback: whether to ask for the languages that take its place.

    Raises what Session.request raises.
    """
    language = normal(language)
    keys = {f"{_NAME}{database_of(host)}": host for host in sorted(hosts)}
    parts = [*session.batches([*([_BADGE] if digits else []), *keys])] or ([()] if fallback else [])
    found: dict[str, str] = {}
    chain: tuple[str, ...] = ()
    for number, part in enumerate(parts):
        query = _ask(session, language, part, fallback=fallback and number == 0)
        rows = ((row.get("name"), row.get("content")) for row in query.get("allmessages", ()))
        found |= {name: said for name, said in rows if isinstance(name, str) and isinstance(said, str)}
        chain = _fallbacks(query.get("languageinfo", {}).get(language)) or chain
    return WikiWords({host: found.get(key, "") for key, host in keys.items()}, _zero(found), chain)


def _fallbacks(about: Any) -> tuple[str, ...]:
    """Return the fallback languages of an answer about a language; none if it has another form."""
    listed = about.get("fallbacks") if isinstance(about, Mapping) else None
    return tuple(code for code in listed if isinstance(code, str)) if isinstance(listed, list) else ()


def _ask(session: Session, language: str, messages: Sequence[str], *, fallback: bool) -> Mapping[str, Any]:
    params: dict[str, Any] = {"action": "query"}
    meta = []
    if messages:
        meta.append("allmessages")
        params |= {"amlang": language, "ammessages": "|".join(messages)}
    if _BADGE in messages:
        params |= {"amenableparser": 1, "amargs": ARGUMENT}
    if fallback:
        meta.append("languageinfo")
        params |= {"licode": language, "liprop": "fallbacks"}
    answer: Mapping[str, Any] = session.request(**params, meta="|".join(meta)).get("query", {})
    return answer


def _zero(found: Mapping[str, str]) -> str:
    """Return the digit 0 of the wiki's own 99; empty if it does not say that number in digits of one kind."""
    nines = {char for char in found.get(_BADGE, "") if char.isdecimal()}
    nine = nines.pop() if len(nines) == 1 else ""
    return chr(ord(nine) - _NINE) if nine and int(nine) == _NINE else ""
