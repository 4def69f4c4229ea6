"""Make wikiconbot/language/months.py from CLDR (through Babel) and MediaWiki: ``python -m tools.make_months``.

The reader is pure and opens no file, so CLDR's month names are in a module.
"""

import json
import unicodedata
from collections import defaultdict
from pathlib import Path

import babel
from babel import Locale, localedata

MEDIAWIKI = Path(__file__).parents[1] / "tests" / "cases" / "mediawiki-months.json"
TARGET = Path(__file__).parents[1] / "wikiconbot" / "language" / "months.py"
_MOST_WORDS = 5  # of a month's name
#: Characters that are removed from a name, as from the text of a page: marks of direction, joiners, spaces without width.
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))


def names():
    """Return name → month → languages, of all of CLDR's languages and scripts."""
    found: defaultdict[str, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for code in localedata.locale_identifiers():
        language = code.partition("_")[0]
        months = Locale.parse(code).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months.get(context, {}).get(width, {}).items():
                    key = normal(str(name)).removeprefix("de ").removeprefix("d’")
                    if len(key) > 1 and not any(map(str.isdecimal, key)) and key.count(" ") < _MOST_WORDS:
                        found[key][number].add(language)
    return found


def add_mediawiki(found):
    """Add the names that MediaWiki itself writes, collected in 552 languages."""
    for raw, months in json.loads(MEDIAWIKI.read_text(encoding="utf-8")).items():
        name = normal(raw)
        if len(name) > 1 and name.count(" ") < _MOST_WORDS and any(map(str.isalpha, name)) and usable(name):
            for month, languages in months.items():
                found[name][int(month)].update(languages)
    return found


def normal(name):
    """Return a name in the form for look-ups: NFC, lower case, single spaces, no dots around it."""
    return unicodedata.normalize("NFC", " ".join(name.lower().translate(_UNSEEN).split())).strip(".")


def usable(name):
    """Whether a name can be in a date: no digits except after a number sign (Toki Pona), no markup."""
    return not any(c in "[]{}|<>" for c in name) and not any(
        c.isdecimal() and "#" not in name[:at] for at, c in enumerate(name)
    )


def sort_out(found):
    """Return the names that mean the same month in all languages, and those for which the language must be known.

    Latin names of two letters always need it: "de", "la" and "no" are words of too many languages. If a language
    has one name for two months, it gets 0.
    """
    clear: defaultdict[int, list[str]] = defaultdict(list)
    doubtful: dict[str, dict[str, int]] = {}
    for name, months in sorted(found.items()):
        if len(months) == 1 and not (len(name) < 3 and name.isascii()):
            clear[next(iter(months))].append(name)
            continue
        languages = doubtful.setdefault(name, {})
        for month, langs in months.items():
            languages.update({lang: 0 if lang in languages else month for lang in sorted(langs)})
    return clear, doubtful


def weekdays():
    """Return the names of the days of the week in all of CLDR's languages."""
    found = set()
    for code in localedata.locale_identifiers():
        days = Locale.parse(code).days
        for width in ("wide", "abbreviated"):
            found |= {normal(str(name)) for name in days.get("format", {}).get(width, {}).values()}
    return sorted(
        name for name in found if len(name) > 1 and " " not in name and not any(map(str.isdecimal, name))
    )


def wrapped(words, indent):
    """Return string literals with the words, a bar after each; Python joins the literals."""
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 90:
            lines.append(line)
            line = ""
        line += f"{word}|".replace('"', '\\"')
    return "\n".join(f'{indent}"{line}"' for line in [*lines, line])


def source():
    """Return the text of the module."""
    clear, doubtful = sort_out(add_mediawiki(names()))
    months = "\n".join(f"    (\n{wrapped(clear[month], ' ' * 8)}\n    )," for month in range(1, 13))
    rows = "\n".join(f"    {name!r}: {dict(sorted(langs.items()))!r}," for name, langs in doubtful.items())
    return (
        '"""Names of months in the languages of CLDR and of MediaWiki. Data, made by ``python -m tools.make_months`` '
        f'(Babel {babel.__version__})."""\n\n'
        "from functools import cache\n\n"
        "#: January to December: lower case, NFC, without dots, a bar after each.\n"
        f"_NAMES = (\n{months}\n)  # fmt: skip\n\n\n"
        "# Made when it is needed for the first time: most pages have no months but their wiki's.\n"
        "@cache\n"
        "def clear_months() -> dict[str, int]:\n"
        '    """Return the month of each name that means the same one in all languages."""\n'
        '    return {name: month for month, names in enumerate(_NAMES, 1) for name in names.split("|") if name}\n\n\n'
        "#: Name → language → month, where they do not: listopad is November in Poland and October in Croatia.\n"
        "#: 0: the language has one name for two months.\n"
        f"DOUBTFUL: dict[str, dict[str, int]] = {{\n{rows}\n}}  # fmt: skip\n\n"
        f"_WEEKDAYS = (\n{wrapped(weekdays(), '    ')}\n)  # fmt: skip\n\n\n"
        "@cache\n"
        "def weekdays() -> frozenset[str]:\n"
        '    """Return the names of the days of the week, in lower case."""\n'
        '    return frozenset(_WEEKDAYS.split("|"))\n'
    )


if __name__ == "__main__":
    TARGET.write_text(source(), encoding="utf-8")
