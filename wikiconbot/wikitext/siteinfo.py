"""The configuration of a wiki, as a value: namespace names, month names, time zone, interwiki prefixes.

It is made from one API answer (docs/contract.md, SiteInfo file), so that only `wiki/` needs to ask a site.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Self

from wikiconbot.errors import UsageError
from wikiconbot.language import namespaces
from wikiconbot.lazy import pattern
from wikiconbot.model.own_words import OwnWords

TALK, USER, USER_TALK, CATEGORY, SPECIAL = 1, 2, 3, 14, -1

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: MediaWiki's message keys of the month names: full (not May, because "may" is its short form), genitive, short.
MESSAGE_MONTH: Mapping[str, int] = MappingProxyType(
    {("may_long" if m == "may" else m): i for i, m in enumerate(MONTHS, 1)}
    | {f"{m}-gen": i for i, m in enumerate(MONTHS, 1)}
    | {m: i for i, m in enumerate(_SHORT, 1)}
)
ENGLISH_MONTHS: Mapping[str, int] = MappingProxyType(
    {m: i for i, m in enumerate(MONTHS, 1)} | {m: i for i, m in enumerate(_SHORT, 1)}
)

#: Prefixes on every Wikimedia wiki, for pages read without a wiki's own interwiki map.
_WIKIMEDIA = {
    **dict.fromkeys(("w", "wikipedia"), "en.wikipedia.org"),
    **dict.fromkeys(("wikt", "wiktionary"), "en.wiktionary.org"),
    **dict.fromkeys(("b", "wikibooks"), "en.wikibooks.org"),
    **dict.fromkeys(("q", "wikiquote"), "en.wikiquote.org"),
    **dict.fromkeys(("s", "wikisource"), "en.wikisource.org"),
    **dict.fromkeys(("n", "wikinews"), "en.wikinews.org"),
    **dict.fromkeys(("v", "wikiversity"), "en.wikiversity.org"),
    **dict.fromkeys(("voy", "wikivoyage"), "en.wikivoyage.org"),
    **dict.fromkeys(("c", "commons"), "commons.wikimedia.org"),
    **dict.fromkeys(("d", "wikidata"), "www.wikidata.org"),
    **dict.fromkeys(("m", "meta"), "meta.wikimedia.org"),
    **dict.fromkeys(("mw", "mediawikiwiki"), "www.mediawiki.org"),
    **{name: f"{name}.wikimedia.org" for name in ("species", "outreach", "incubator")},
    "wikitech": "wikitech.wikimedia.org",
}

#: Targets of prefixes that do not lead to a wiki, known without a wiki's own interwiki map.
_ADDRESSES: Mapping[str, str] = MappingProxyType({"etherpad": "https://etherpad.wikimedia.org/$1"})

_NO_OWN_WORDS: Mapping[str, OwnWords] = MappingProxyType({})


def fold(name: str) -> str:
    """Fold a namespace or page name the way MediaWiki compares them: spaces for underscores, lower case."""
    return " ".join(name.replace("_", " ").split()).lower()


_VERSION = pattern(r"MediaWiki (\d+)\.(\d+)")

#: The name in the list of extension tags (siprop=extensiontags).
_STYLES_TAG = "<templatestyles>"


def _has_mass_message(query: Mapping[str, Any]) -> bool | None:
    """Whether the wiki has the extension, by its special page (extension.json of MassMessage)."""
    pages = query.get("specialpagealiases")
    return None if pages is None else any(page["realname"] == "MassMessage" for page in pages)


def _has_flagged_revs(query: Mapping[str, Any]) -> bool:
    """Whether the wiki has FlaggedRevs, by a special page that exists in every configuration."""
    return any(page["realname"] == "PendingChanges" for page in query.get("specialpagealiases", ()))


def _version(general: Mapping[str, Any]) -> tuple[int, int]:
    """Return the version of MediaWiki (``MediaWiki 1.43.9``); a high one if it cannot be read."""
    found = _VERSION.match(general.get("generator", ""))
    return (int(found[1]), int(found[2])) if found else (99, 0)


def _variants(general: Mapping[str, Any]) -> frozenset[str]:
    """Return the variants between which the wiki converts pages (ApiQuerySiteinfo: only a language with a converter has any)."""
    converts = general.get("langconversion", True)
    return frozenset(variant["code"] for variant in general.get("variants", ()) if converts)


@dataclass(frozen=True, slots=True, eq=False)
class SiteInfo:
    """A wiki's configuration. All names are folded (`fold`); ``interwiki`` maps a prefix to the wiki's host.

    ``hosts`` is None if the interwiki map is not known; then Wikimedia's common prefixes and any
    language code count (`host`). ``templates`` are the templates used for signing up on this page, with the user name as first
    parameter, in addition to the known ones (words.py). ``has_styles``: the wiki has the extension TemplateStyles. ``styles`` is
    the operator's style page, in the form for a template's source; None if the wiki cannot use it.
    ``has_mass_message``: the wiki has the extension MassMessage, None if not known. ``account`` is the bot's account there,
    None if nobody is logged in. ``has_flagged_revs``: edits may have to wait for review there (Extension:FlaggedRevs).
    ``addresses`` maps an interwiki prefix to its address, with ``$1`` for the rest of the link. ``case_sensitive`` are the
    namespaces in which a title may begin with a lower-case letter. ``fallback`` are the languages that the wiki uses for texts
    that are missing in its own, the nearest first. ``words`` are the wiki's own words, by language, if it was asked for them.
    ``variants`` are the codes between which the wiki converts its pages for each reader
    (https://www.mediawiki.org/wiki/Writing_systems); empty if it does not. ``has_raw_message``: the form of a new section can be
    filled in with the message “rawmessage” (MediaWiki 1.41). ``has_intro_by_language``: an edit intro can be named by
    Special:MyLanguage (1.41, T334855). ``has_codex``: gadgets can be in JavaScript of 2016 and use all of Codex (1.43). ``wiki_id``
    is how extensions call the wiki (``metawiki``), empty if not known.
    """

    language: str
    timezone: str
    namespaces: Mapping[str, int]
    contributions: frozenset[str]
    months: Mapping[str, int]
    hosts: Mapping[str, str] | None = None
    templates: frozenset[str] = frozenset()
    largest: int = 2048 * 1024
    has_styles: bool = False
    styles: str | None = None
    has_mass_message: bool | None = None
    account: str | None = None
    has_flagged_revs: bool = False
    addresses: Mapping[str, str] = field(default_factory=lambda: _ADDRESSES)
    case_sensitive: frozenset[int] = frozenset()
    fallback: tuple[str, ...] = ()
    words: Mapping[str, OwnWords] = field(default_factory=lambda: _NO_OWN_WORDS)
    variants: frozenset[str] = frozenset()
    has_raw_message: bool = True
    has_intro_by_language: bool = True
    has_codex: bool = True
    wiki_id: str = ""

    @classmethod
    def from_api(cls, body: Any) -> Self:
        """Make the value from the body of the API answer that docs/contract.md names.

        Raises:
            UsageError: the body is not such an answer; the message says what is missing.
        """
        try:
            query = body["query"]
            general = query["general"]
            spaces: dict[str, int] = {}
            for number, space in query["namespaces"].items():
                for key in ("name", "canonical"):
                    spaces[fold(space.get(key, ""))] = int(number)
                    spaces[space.get(key, "")] = int(number)
            for entry in query.get("namespacealiases", ()):
                spaces[fold(entry["alias"])] = int(entry["id"])
            spaces.pop("", None)
            own = {
                fold(alias)
                for page in query.get("specialpagealiases", ())
                if page["realname"] == "Contributions"
                for alias in page["aliases"]
            }
            months: dict[str, int] = {}
            told = {message["name"]: message.get("content", "") for message in query.get("allmessages", ())}
            for name, month in MESSAGE_MONTH.items():  # full names first: one language's August is its March
                if told.get(name):
                    months.setdefault(" ".join(told[name].lower().split()).rstrip("."), month)
            months = {**months, **{name: m for name, m in ENGLISH_MONTHS.items() if name not in months}}
            hosts, addresses = None, _ADDRESSES
            if "interwikimap" in query:
                addresses = {entry["prefix"]: entry["url"] for entry in query["interwikimap"]}
                hosts = {prefix: _host(url) for prefix, url in addresses.items()}
            return cls(
                language=general["lang"],
                timezone=general.get("timezone", "UTC"),
                namespaces=MappingProxyType(spaces),
                contributions=namespaces.CONTRIBUTIONS | own,
                months=MappingProxyType(months),
                hosts=hosts,
                largest=int(general.get("maxarticlesize", 2048 * 1024)),
                has_styles=(has_styles := _STYLES_TAG in query.get("extensiontags", ())),
                styles=body.get("styles") if has_styles else None,
                has_mass_message=_has_mass_message(query),
                has_flagged_revs=_has_flagged_revs(query),
                addresses=addresses,
                case_sensitive=frozenset(
                    int(number)
                    for number, space in query["namespaces"].items()
                    if space.get("case") == "case-sensitive"
                ),
                fallback=tuple(entry["code"] for entry in general.get("fallback", ())),
                variants=_variants(general),
                has_raw_message=_version(general) >= (1, 41),
                has_intro_by_language=_version(general) >= (1, 41),
                has_codex=_version(general) >= (1, 43),
                wiki_id=str(general.get("wikiid") or ""),
            )
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise UsageError(
                f"This is not a wiki profile ({type(error).__name__}: {error}). "
                "Make one with `wikiconbot profile`, or see docs/organisers.md."
            ) from error

    def host(self, prefix: str) -> str | None:
        """Return the host to which an interwiki prefix leads, such as ``hi.wikipedia.org``; None for an unknown prefix."""
        prefix = prefix.strip().lower()
        if self.hosts is not None:
            return self.hosts.get(prefix)
        if prefix in _WIKIMEDIA:
            return _WIKIMEDIA[prefix]
        code = prefix.replace("-", "")
        if 2 <= len(code) <= 12 and code.isascii() and code.isalpha() and prefix not in self.namespaces:
            return f"{prefix}.wikipedia.org"
        return None


def _host(url: str) -> str:
    """Return the host of an interwiki URL, which may lack its protocol."""
    return url.partition("//")[2].partition("/")[0]


_ENGLISH = {
    "Special": -1,
    "Talk": 1,
    "User": 2,
    "User talk": 3,
    "Project": 4,
    "Project talk": 5,
    "File": 6,
    "File talk": 7,
    "MediaWiki": 8,
    "MediaWiki talk": 9,
    "Template": 10,
    "Template talk": 11,
    "Help": 12,
    "Help talk": 13,
    "Category": 14,
    "Category talk": 15,
}
#: English MediaWiki in UTC, for pages from disk without a SiteInfo file.
DEFAULT = SiteInfo(
    language="en",
    timezone="UTC",
    namespaces=MappingProxyType(
        {form: number for name, number in _ENGLISH.items() for form in (name, name.lower())}
    ),
    contributions=namespaces.CONTRIBUTIONS,
    months=ENGLISH_MONTHS,
)
