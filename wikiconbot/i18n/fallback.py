"""Which language with messages is used for a code: the same language in the same script, otherwise a fallback language.

The facts about scripts and parents of languages are CLDR's, through Babel, which is imported only when it is needed.
"""

from collections.abc import Iterator

from wikiconbot.i18n.codes import CLDR_CODES, RENAMED


def normal(language: str) -> str:
    """Return MediaWiki's form of a code: in lower case, with hyphens, and the new one of a code that was renamed."""
    code = "-".join(filter(None, language.lower().replace("_", "-").split("-")))
    return RENAMED.get(code, code)


def same(language: str, spoken: tuple[str, ...]) -> str | None:
    """Return the one of the languages ``spoken`` that readers of a code read: the same language, in the same script.

    ``pa-guru`` and ``pa-in`` are read like ``pa``, ``zh-hk`` like ``zh-hant``; ``pa-arab`` is not read like ``pa``.
    """
    code = normal(language)
    if code in spoken:
        return code
    if code.partition("-")[0] == "en":
        return "en"
    wanted = _read_as(code)
    if not wanted[0]:
        return None
    alike = [one for one in spoken if _read_as(one) == wanted]
    shorter = (code.rsplit("-", cuts)[0] for cuts in range(1, code.count("-") + 1))
    return next((one for one in shorter if one in alike), min(alike, key=len, default=None))


def is_known(language: str) -> bool:
    """Whether CLDR knows the language of a code, by its code or a former one."""
    from babel.core import get_global  # noqa: PLC0415 - see above

    base, _ = _read_as(normal(language))
    return base in get_global("likely_subtags")


def script_of(language: str) -> str:
    """Return the script of a code, in lower case (``deva``); empty if CLDR does not know it."""
    return _read_as(normal(language))[1]


def chain(language: str, fallback: tuple[str, ...], spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages with messages that are used for a code, the nearest first; English is the last.

    The order: the language itself, the wiki's fallback languages of it (``fallback``), CLDR's parents of it. Another script is
    used only if the wiki's fallback languages say so: readers of Devanagari who ask for it do not get Latin letters.
    """
    own = same(language, spoken)
    if own == "en":
        return ("en",)
    found = [
        own,
        *(same(code, spoken) for code in fallback),
        *(same(code, spoken) for code in _parents(language)),
    ]
    return (*dict.fromkeys(code for code in found if code and code != "en"), "en")


def _read_as(code: str) -> tuple[str, str]:
    """Return the language and the script of a code, as CLDR has them; empty if it does not know them."""
    from babel.core import get_global  # noqa: PLC0415 - see above

    base, *parts = CLDR_CODES.get(code, code).replace("_", "-").split("-")
    base, *more = str(get_global("language_aliases").get(base, base)).split("_")
    base = RENAMED.get(base, base)
    parts = [part.lower() for part in (*parts, *more)]
    script = next((part for part in parts if len(part) == 4 and part.isalpha()), "")
    likely = get_global("likely_subtags")
    full = next(
        (likely[tag] for part in parts if (tag := f"{base}_{part.upper()}") in likely), likely.get(base, "")
    )
    usual = next((part.lower() for part in str(full).split("_")[1:] if len(part) == 4), "")
    return base, script or usual


def _parents(language: str) -> Iterator[str]:
    """Yield the languages from which CLDR takes what a language lacks, except those that its code shows."""
    from babel.core import get_global  # noqa: PLC0415 - see above

    parents = get_global("parent_exceptions")
    base, script = _read_as(normal(language))
    tag = next((tag for tag in (f"{base}_{script.title()}", base) if tag in parents), None)
    while tag is not None:
        tag = parents.get(tag)
        if tag is not None:
            yield str(tag)
