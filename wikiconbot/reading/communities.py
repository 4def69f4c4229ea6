"""The community of a person, if their own sign-up names one; nothing is guessed."""

from collections.abc import Iterator
from functools import lru_cache

from wikiconbot.language import projects
from wikiconbot.language.folding import folded, is_word, words_and_marks
from wikiconbot.language.named_affiliates import (
    affiliate_named,
    affiliate_of_name,
    affiliate_of_title,
    says_denial,
)
from wikiconbot.language.named_wikis import wiki_named, wiki_of_language
from wikiconbot.lazy import pattern
from wikiconbot.model import Community, SignUp
from wikiconbot.reading.forms.signup_forms import COMMUNITY
from wikiconbot.reading.linked_wikis import wikis_linked
from wikiconbot.wikitext.siteinfo import SiteInfo

#: The affiliates of an event: for each, its name and then its other names.
Affiliates = tuple[tuple[str, ...], ...]

_LONGEST_NAME = 80  # characters
_LONGEST = 2000  # characters of what a person wrote; a longer text is not a line of a list


def find_community(signup: SignUp, siteinfo: SiteInfo, affiliates: Affiliates = ()) -> Community | None:
    """Return the affiliate or the wiki that a sign-up names as its writer's, or None.

    One of ``affiliates`` takes precedence over those that come with the program (language/affiliates.py); these take
    precedence over a wiki. A column for communities counts before the comment, words count before links, and all of
    them count before the wiki that the signature links to. Of several, the first one named counts. If ``affiliates``
    has another name for an affiliate that the program knows, that name is returned. A language alone is not a wiki
    ("I speak Odia"), except in a column for wikis; a project alone is not a wiki either. Any text reads without an error.
    """
    columns = [(head, value) for head, value in signup.fields.items() if value and _column(head)]
    if affiliates:
        texts = (*(value for _, value in columns), signup.comment, *signup.fields.values())
        if name := next((name for text in texts if (name := listed(text, affiliates))), None):
            return Community(name=name)
    if name := next(_shipped(signup, columns), None):
        return Community(name=_names_of(affiliates).get(name, name))
    if wiki := next(_wikis(signup, siteinfo, columns), None):
        return Community(wiki=wiki)
    return _own_words(signup.fields.get(COMMUNITY, ""))


def _own_words(answer: str) -> Community | None:
    """Return the community that a person named in the sign-up template, in the person's words."""
    is_name = any(map(str.isalpha, answer)) and len(answer) <= _LONGEST_NAME and not says_denial(answer)
    return Community(name=answer) if is_name else None


def _wikis(signup: SignUp, siteinfo: SiteInfo, columns: list[tuple[str, str]]) -> Iterator[str]:
    """Yield the hosts of the wikis that a sign-up names, in order of precedence."""
    linked: list[str] | None = None
    for head, value in columns:
        if host := wiki_named(value):
            yield host
        elif _column(head) == "home" and (host := wiki_of_language(value)):
            linked = list(wikis_linked(signup.wikitext, siteinfo)) if linked is None else linked
            code = host.partition(".")[0]
            yield next((link for link in linked if link.startswith(f"{code}.")), host)  # [[s:hi:|Hindi]]
    if signup.comment and (host := wiki_named(signup.comment)):
        yield host
    yield from wikis_linked(signup.wikitext, siteinfo) if linked is None else linked
    if signup.home_wiki:
        yield signup.home_wiki


# ── columns ─────────────────────────────────────────────────────────────────────────────────────────
@lru_cache(maxsize=1)
def _columns() -> dict[str, str]:
    """Return the folded heads of columns; in ``home`` columns a language alone is enough, in ``other`` columns it is not."""
    kinds = (("other", projects.OTHER_COLUMNS), ("home", projects.HOME_COLUMNS))
    return {folded(head): kind for kind, table in kinds for heads in table.values() for head in heads}


@lru_cache(maxsize=512)
def _column(head: str) -> str | None:
    """Return the kind of a column or parameter that may hold a community ("Community / wiki"), or None for others."""
    parts: list[list[str]] = [[]]
    for token in words_and_marks(head[:_LONGEST].replace("_", " ")):
        if token in ("or", "and") or not is_word(token):
            parts.append([])
        else:
            parts[-1].append(token)
    kinds = [kind for part in parts if (kind := _columns().get(" ".join(part)))]
    return ("home" if "home" in kinds else "other") if kinds else None


# ── affiliates that come with the program ───────────────────────────────────────────────────────────
_LINK = pattern(r"\[\[:?(?:(?:m|meta|wikimedia):)?([^\[\]|:#/\n]+)(?:[#/][^\[\]|]*)?\|")

_META = pattern(r"//meta(?:\.m)?\.wikimedia\.org/wiki/([^\s\[\]|<>:#/?]+)")


def _shipped(signup: SignUp, columns: list[tuple[str, str]]) -> Iterator[str]:
    """Yield the affiliates that a sign-up names, in order of precedence: columns, comment, other fields, links."""
    for _, value in columns:
        if name := affiliate_named(value, column=True):
            yield name
    for text in (signup.comment, *signup.fields.values()):
        if text and (name := affiliate_named(text)):
            yield name
    wikitext = signup.wikitext[:_LONGEST]
    titles = _LINK.findall(wikitext)
    if "//meta." in wikitext:
        titles += _META.findall(wikitext)
    if titles and not says_denial(signup.comment):
        yield from filter(None, map(affiliate_of_title, titles))


@lru_cache(maxsize=16)
def _names_of(affiliates: Affiliates) -> dict[str, str]:
    """Return the organisers' names of affiliates that come with the program, if the two have a name in common."""
    pairs = ((affiliate_of_name(name), names[0]) for names in affiliates for name in names)
    return {shipped: name for shipped, name in reversed(list(pairs)) if shipped}


# ── affiliates of the organisers ──────────────────────────────────────────────────────────────────────────────────────
def listed(text: str, affiliates: Affiliates) -> str | None:
    """Return the affiliate on the organisers' list that a text names first (its first name), or None.

    If two names begin at the same place, the longer one counts. Names count as whole words; case and punctuation do not matter.
    """
    if not text:
        return None
    words = [token for token in words_and_marks(text[:_LONGEST]) if is_word(token)]
    index = _by_first_word(affiliates)
    for i, word in enumerate(words):
        for name, first in index.get(word, ()):
            if tuple(words[i : i + len(name)]) == name:
                return first
    return None


@lru_cache(maxsize=16)
def _by_first_word(affiliates: Affiliates) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the folded words of each name and the affiliate that it means, by the first word; the longest names first."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for names in affiliates:
        for name in names:
            if words := tuple(folded(name).split()):
                index.setdefault(words[0], []).append((words, names[0]))
    for found in index.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return index
