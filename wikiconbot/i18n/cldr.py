"""CLDR's data about a language, through Babel: plurals, digits, dates, direction, the names of languages.

Babel is imported only when it is needed, so that a command in English starts without it. All results
are in NFC, the form in which MediaWiki saves text: otherwise each run would see its own words as changed.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from wikiconbot.i18n.codes import (
    CLDR_CODES,
    ENGLISH_NAMES,
    LOCALES,
    PLURAL_FALLBACKS,
    RIGHT_TO_LEFT,
    VARIETIES,
    ZEROS,
)
from wikiconbot.i18n.language_names import LANGUAGE_NAMES
from wikiconbot.i18n.messages import ENGLISH, TIME, Locale

if TYPE_CHECKING:
    import babel

_FORMS = ("zero", "one", "two", "few", "many", "other")
#: Signs of direction in CLDR's texts. They are left out: the bot marks the direction of a text itself.
_DIRECTION = dict.fromkeys(map(ord, "\u200e\u200f\u061c"))


@cache
def locale_of(language: str) -> Locale:
    """Return the rules of a language. A language unknown to CLDR gets English numbers, and dates in ISO 8601.

    English is ``model.ENGLISH``, with the names of languages.
    """
    locale = None if language == "en" else _locale(language)
    leftwards = language in RIGHT_TO_LEFT or (locale is not None and locale.text_direction == "rtl")
    direction = "rtl" if leftwards else "ltr"
    if locale is None:
        return replace(ENGLISH, direction=direction, languages=lambda code: _name(code, "en"))
    return Locale(
        direction=direction,
        plural=_plural(language),
        number=_number(locale),
        time=_time(locale),
        languages=lambda code: _name(code, language),
        comma=_comma(locale),
    )


def _comma(locale: "babel.Locale") -> str:
    """Return the separator of a list, for parts that are neither first nor last.

    Thai has only a space there: a list of names that have spaces themselves would be unclear, so it gets commas.
    """
    pattern: str = locale.list_patterns["standard"]["middle"]
    between = pattern.removeprefix("{0}").removesuffix("{1}").translate(_DIRECTION)
    if between.strip() and not any(char.isalpha() or char in "{}" for char in between):
        return between
    # Arabic has "and" there, before each part.
    return "، " if any("\u0600" <= char <= "\u06ff" for char in between) else ", "


@cache
def plural_forms(language: str) -> tuple[str, ...]:
    """Return CLDR's names of the plural forms that a language has, in CLDR's order: ``("one", "other")``."""
    locale = _locale(PLURAL_FALLBACKS.get(language, language))
    tags = locale.plural_form.tags if locale else {"one"}
    return tuple(form for form in _FORMS if form in tags or form == "other")


def has_own_digits(language: str) -> bool:
    """Whether a language has digits of its own, so that wikis may write numbers with them or with 0 to 9.

    Chinese and Japanese numerals are not digits in Unicode's sense (no decimal value of a position), and no wiki counts with them.
    """
    locale = _locale(language)
    native = str(locale._data.get("numbering_systems", {}).get("native", "latn")) if locale else "latn"
    return native not in {"latn", "hanidec", "jpan"}


def _locale(language: str) -> "babel.Locale | None":
    import babel  # noqa: PLC0415 - see above

    code = (LOCALES.get(language) or CLDR_CODES.get(language, language)).replace("-", "_")
    try:
        return babel.Locale.parse(code)
    except (babel.UnknownLocaleError, ValueError):
        return None


def _plural(language: str) -> Callable[[int], int]:
    forms, locale = plural_forms(language), _locale(PLURAL_FALLBACKS.get(language, language))
    return lambda n: forms.index(locale.plural_form(n)) if locale else ENGLISH.plural(n)


def _digits(locale: "babel.Locale") -> Callable[[str], str]:
    """Return what writes 0-9 in the digits of a language, without signs of direction: Babel leaves both as they are."""
    zero = ZEROS.get(locale.default_numbering_system, "0")
    table = _DIRECTION | {ord("0") + digit: chr(ord(zero) + digit) for digit in range(10)}
    return lambda text: normalize("NFC", text.translate(table))


def _number(locale: "babel.Locale") -> Callable[[int], str]:
    from babel.numbers import format_decimal  # noqa: PLC0415 - see above

    digits = _digits(locale)
    return lambda n: digits(format_decimal(n, locale=locale, numbering_system="default"))


def _time(locale: "babel.Locale") -> Callable[[str], str]:
    """Return the function that shows our times, with 24 hours as MediaWiki does in every language: no "noon", no AM and PM."""
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415 - see above

    digits, join = _digits(locale), str(locale.datetime_formats["medium"])

    def shown(iso: str) -> str:
        try:
            at = datetime.fromisoformat(iso).replace(tzinfo=UTC) if TIME.fullmatch(iso) else None
        except ValueError:
            return iso
        if at is None:
            return iso
        text = format_date(at, "long", locale=locale)
        if "T" in iso:
            hours = format_skeleton("Hm", at, locale=locale)
            text = join.replace("{1}", text).replace("{0}", hours)
        return digits(text)

    return shown


@cache
def _name(code: str, language: str) -> str | None:
    """Return the name of a wiki's language in a language, otherwise in English; None if it is not known."""
    code = code.lower()
    given = LANGUAGE_NAMES.get(language, {}).get(code) or (
        ENGLISH_NAMES.get(code) if language == "en" else None
    )
    if given:
        return normalize("NFC", given)
    base, variety = VARIETIES.get(code, (CLDR_CODES.get(code, code), None))
    locale = _locale(language)
    name = locale.languages.get(base) if locale else None
    if name:
        return normalize("NFC", f"{name} ({variety})" if variety else name)
    return None if language == "en" else _name(code, "en")
