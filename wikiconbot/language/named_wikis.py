"""The wiki that a person names in words: "Odia Wikipedia", ``hi.wikisource``, ``hiwiki``."""

import re
from functools import cache
from typing import NamedTuple

from wikiconbot.language import projects
from wikiconbot.language.folding import folded, is_word, words_and_marks
from wikiconbot.lazy import pattern

#: "wiki" in the scripts that can be searched without folding; a fast check, because most texts do not have it.
_OTHER_STEM = pattern("|".join(sorted({stem[:3] for stem in projects.STEMS if not stem.isascii()})))
_FAMILIES = (*projects.PROJECTS, "wikimedia", "wikidata", "mediawiki", "wikifunctions")
_HOST = pattern(
    rf"(?:https?://)?(?<![a-z0-9.-])(?:([a-z-]{{1,14}})\.)?(?:m\.)?({'|'.join(_FAMILIES)})"
    r"(?:\.org(?![a-z0-9-]|\.[a-z0-9])(/[^\s\[\]|<>\"]*)?|(?!\w|\.\w))"
)
_TAG = "nowiki"  # MediaWiki's tag, which people mention more often than the wiki in Norwegian
_MOST_WORDS = 3  # of a language's name
_LONGEST = 2000  # characters of a text; a longer text does not name a wiki


class _Names(NamedTuple):
    """The words of projects.py, folded."""

    projects: tuple[tuple[str, str], ...]
    exact: dict[str, str]
    wiki: frozenset[str]
    shared: tuple[tuple[str, str], ...]
    stem: re.Pattern[str]
    commons: tuple[str, ...]
    language: frozenset[str]
    joining: frozenset[str]
    behind: frozenset[str]
    community: frozenset[str]


@cache
def _names() -> _Names:
    """Return the words of projects.py, folded; Latin ones count as whole words, others by their beginning."""
    pairs = [(folded(name), project) for project, names in projects.PROJECTS.items() for name in names]
    shared = ((folded(name), host) for host, names in projects.SHARED.items() for name in names)
    stems = sorted({folded(stem) for stem in projects.STEMS}, key=len, reverse=True)
    return _Names(
        tuple(pair for pair in pairs if not pair[0].isascii()),
        {name: project for name, project in pairs if name.isascii()},
        frozenset(map(folded, projects.WIKI)),
        tuple(shared),
        re.compile("|".join(stems)),
        tuple(map(folded, projects.COMMONS)),
        frozenset(map(folded, projects.LANGUAGE)),
        frozenset((*map(folded, projects.AND), "&", "/", "+")),
        frozenset(map(folded, projects.TOPICS_BEHIND)),
        frozenset(map(folded, (*projects.COMMUNITY, *projects.LANGUAGE))),
    )


def says_wiki(text: str) -> bool:
    """Whether a text may name a wiki: a fast check, because most texts do not."""
    return "wik" in (low := text.lower()) or (not low.isascii() and _OTHER_STEM.search(low) is not None)


def wiki_host(name: str) -> str | None:
    """Return the host of the wiki of a short text, such as ``or``, ``orwiki``, ``Odia`` or ``Odia Wikipedia``; or None.

    Here ``nowiki`` is a wiki's name for an account's home wiki, and not the tag.
    """
    return wiki_named(name) or _by_database(name) or wiki_of_language(name)


def wiki_of_language(text: str) -> str | None:
    """Return the host of the Wikipedia in the language that a short text names first ("Odia community, India")."""
    from wikiconbot.language.languages import CODES, LANGUAGES  # noqa: PLC0415  (the names take a while to load)

    words: list[str] = []
    for token in words_and_marks(text[:_LONGEST]):
        if not is_word(token) or token in _names().joining:
            break
        words.append(token)
    if len(words) == 1 and words[0].startswith(_names().commons):
        return projects.BEFORE_WIKI["commons"]
    while len(words) > 1 and words[-1] in _names().community and " ".join(words) not in LANGUAGES:
        words.pop()
    code = LANGUAGES.get(" ".join(words), "-".join(words))
    known = code in CODES and code not in projects.NOTHING
    return host_of(code, "wikipedia") if known else None


def host_of(code: str, project: str) -> str:
    """Return the host of a project's wiki in a language, by the language's code in hosts."""
    return f"{code}.{project}.org"


# ── in words ────────────────────────────────────────────────────────────────────────────────────────
def wiki_named(text: str) -> str | None:
    """Return the host of the wiki that a text names first, or None; "Wikipedia" alone is not a wiki. Linear time."""
    if not says_wiki(text):
        return None
    text = text[:_LONGEST]
    if "." in text:
        text = _HOST.sub(_as_database, text.lower())
    tokens = words_and_marks(text)
    if "_" in text:
        tokens = [word for token in tokens for word in _without_underscores(token)]
    stem = _names().stem
    hits = (i for i, token in enumerate(tokens) if stem.search(token))
    return next((host for i in hits if (host := _wiki_at(tokens, i))), None)


def _as_database(match: re.Match[str]) -> str:
    """Replace a host or an address by a database name, so that both are read in the same way.

    A link to a wiki for all languages, or to the wiki that all cite articles from, does not show where a person comes
    from.
    """
    code, family, page = match[1] or "", match[2], (match[3] or "").strip("/")
    if not code and ".org" not in match[0]:
        return match[0]
    if family in projects.PROJECTS:
        name = code and f"{code.replace('-', '_')}{family}"
    elif family == "wikimedia":
        name = f"{code}wiki" if code in projects.BEFORE_WIKI else ""
    else:
        name = f"{family}wiki" if code in ("", "www", "m") else ""
    cited = page and (family not in projects.PROJECTS or code == "en")
    return " " if cited else f" {name} "


def _without_underscores(token: str) -> list[str]:
    """Return the words of a token; the underscore in a database name stays (``zh_yuewiki``)."""
    if "_" not in token or _by_database(token):
        return [token]
    return token.replace("_", " ").split()


def _by_database(token: str) -> str | None:
    """Return the host of the wiki with a database name, or of a language and a project written as one word."""
    if token.endswith("wiki") and (host := projects.BEFORE_WIKI.get(token[:-4])):
        return host
    match = _names().stem.search(token, 1)
    if match is None or (project := _project(token[match.start() :])) is None:
        return None
    from wikiconbot.language.languages import CODES, LANGUAGES  # noqa: PLC0415

    name = token[: match.start()]
    code = projects.DATABASES.get(name, name.replace("_", "-"))
    is_code = code in CODES and token[match.start() :] != "wikis"  # "nowikis"
    code = code if is_code else LANGUAGES.get(name, "")
    return host_of(code, project) if code else None


def _project(word: str) -> str | None:
    """Return the project that a folded word names, with or without an ending: its part of the host."""
    names = _names()
    if word in names.wiki:
        return "wikipedia"
    if word.isascii():
        return names.exact.get(word)
    return next((project for name, project in names.projects if word.startswith(name)), None)


def _wiki_at(tokens: list[str], i: int) -> str | None:
    """Return the host of the wiki named around the token at ``i``."""
    token, end = tokens[i], i + 1
    if token in _names().wiki and end < len(tokens) and _joined(token + tokens[end]):
        token, end = token + tokens[end], end + 1  # "Wiki Source"
    if _is_topic(tokens, i, end):
        return None
    if token == _TAG:
        return None
    if host := _by_database(token):
        return host
    project = _project(token)
    code = (_language_before(tokens, i, end) or _language_behind(tokens, end)) if project else None
    return host_of(code, project) if code and project else _shared(tokens, token, i, end)


def _joined(word: str) -> bool:
    """Whether two words are the name of one project."""
    return _project(word) is not None or any(word.startswith(name) for name, _ in _names().shared)


def _is_topic(tokens: list[str], i: int, end: int) -> bool:
    """Whether the words around a wiki's name say that it is the subject of the text."""
    if end < len(tokens) and tokens[end] in _names().behind:
        return True
    for word in reversed(tokens[max(i - _MOST_WORDS, 0) : i]):
        if not is_word(word):
            return False
        if word in projects.TOPICS_BEFORE:
            return True
    return False


def _shared(tokens: list[str], word: str, i: int, end: int) -> str | None:
    """Return the host of a wiki for all languages, if the word at ``i``, alone or with the next one, names it."""
    names = _names()
    for name, host in names.shared:
        if word == name or (not name.isascii() and word.startswith(name)) or word == f"{name}s":
            return host
    behind = tokens[end] if end < len(tokens) else ""
    if behind.startswith(names.commons):
        return projects.BEFORE_WIKI["commons"]
    if word == "wikimedia" and behind == "incubator":
        return projects.BEFORE_WIKI["incubator"]
    before = tokens[i - 1] if i else ""
    return projects.BEFORE_WIKI.get(before) if word == "wiki" else None


# ── its language ────────────────────────────────────────────────────────────────────────────────────
def _language_before(tokens: list[str], i: int, end: int) -> str | None:
    """Return the code of the language named before the token at ``i``; if several are joined, of the first."""
    code, start = language_before(tokens, i)
    if code is None:
        return _code_before(tokens, i, end)
    joined = False
    while start > 1 and (tokens[start - 1] in _names().joining or (joined and tokens[start - 1] == ",")):
        another, before = _tongue(tokens, start - 1)
        if another is None:
            break
        code, start, joined = another, before, True
    return code


def language_before(tokens: list[str], end: int) -> tuple[str | None, int]:
    """Return the code of the language named before the token at ``end``, and where its name begins.

    The word "language" may be between: "the Tamil language Wikipedia".
    """
    code, start = _tongue(tokens, end)
    if code is None and end > 1 and tokens[end - 1] in _names().language:
        code, start = _tongue(tokens, end - 1)
    return code, start


def _tongue(tokens: list[str], end: int) -> tuple[str | None, int]:
    """Return the code of the language with the longest name that ends before ``end``, and where the name begins."""
    from wikiconbot.language.languages import LANGUAGES  # noqa: PLC0415

    for start in range(max(end - _MOST_WORDS, 0), end):
        if code := LANGUAGES.get(" ".join(tokens[start:end])):
            return code, start
    return None, end


def _code_before(tokens: list[str], i: int, end: int) -> str | None:
    """Return the language code before the token at ``i``: "hi wiki", but not "this or wiki"."""
    from wikiconbot.language.languages import CODES  # noqa: PLC0415

    code = tokens[i - 1] if i else ""
    if code in projects.PLAIN_CODES:
        return code
    if code not in CODES or code in projects.NO_CODES or (len(code) > 2 and code not in projects.LONG_CODES):
        return None
    before = tokens[i - 2] if i > 1 else ""
    alone = end == len(tokens) or not is_word(tokens[end])
    return code if (before in projects.BEFORE_CODES if before else alone) else None


def _language_behind(tokens: list[str], end: int) -> str | None:
    """Return the code of the language in parentheses or after a colon: "Wikipedia (Tamil)"."""
    if end >= len(tokens) or tokens[end] not in ("(", ":"):
        return None
    stop = next((j for j, token in enumerate(tokens[end + 1 : end + 5], end + 1) if not is_word(token)), None)
    stop = min(end + 5, len(tokens)) if stop is None else stop
    code, start = _tongue(tokens, stop)
    return code if start == end + 1 else None
