"""Make wikiconbot/language/months.py from CLDR (through Babel) and MediaWiki: ``python -m tools.make_months``.

The reader is pure and opens no file, so CLDR's month names come to it as a module.
"""

import json
import unicodedata
from collections import defaultdict
from pathlib import Path

import babel
from babel import Locale, localedata

MEDIAWIKI = Path(__file__).parents[1] / "tests" / "cases" / "mediawiki-months.json"
TARGET = Path(__file__).parents[1] / "wikiconbot" / "language" / "months.py"
_CLEAR = 4  # a name means the month that four times as many languages give it than any other


def names():
    """Return name → month → languages, of all of CLDR's languages and scripts."""
    found: defaultdict[str, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for code in localedata.locale_identifiers():
        language = code.partition("_")[0]
        months = Locale.parse(code).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months.get(context, {}).get(width, {}).items():
                    key = unicodedata.normalize("NFC", " ".join(str(name).lower().split())).strip(".")
                    key = key.removeprefix("de ").removeprefix("d’")
                    if len(key) > 1 and not any(c.isdecimal() for c in key) and key.count(" ") < 2:
                        found[key][number].add(language)
    return found


def add_mediawiki(found):
    """Add the names that MediaWiki itself writes, as gathered from it in 552 languages."""
    for raw, months in json.loads(MEDIAWIKI.read_text(encoding="utf-8")).items():
        name = unicodedata.normalize("NFC", " ".join(raw.lower().split())).strip(".")
        if len(name) > 1 and name.count(" ") < 2 and all(map(in_a_word, name)):
            for month, languages in months.items():
                found[name][int(month)].update(languages)
    return found


def in_a_word(char):
    """Whether a character stands inside words: a letter, a sign on one, a joiner."""
    return char in " -'’ʼ.\u200c\u200d" or unicodedata.category(char)[0] in "LM"


def sort_out(found):
    """Return the names that are clear, by month, and those that need the language to be known."""
    clear, doubtful = defaultdict(list), {}
    for name, months in sorted(found.items()):
        if len(name) < 3 and name.isascii():
            continue  # "de", "la", "no": words of too many languages
        ranked = sorted(months.items(), key=lambda item: -len(item[1]))
        if len(ranked) == 1 or len(ranked[0][1]) >= _CLEAR * len(ranked[1][1]):
            clear[ranked[0][0]].append(name)
        else:
            doubtful[name] = {lang: month for month, langs in months.items() for lang in sorted(langs)}
    return clear, doubtful


def wrapped(words, indent):
    """Return string literals, joined by Python, of words with a bar after each."""
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 90:
            lines.append(line)
            line = ""
        line += f"{word}|"
    return "\n".join(f'{indent}"{line}"' for line in [*lines, line])


def source():
    """Return the text of the module."""
    clear, doubtful = sort_out(add_mediawiki(names()))
    months = "\n".join(f"    (\n{wrapped(clear[month], ' ' * 8)}\n    )," for month in range(1, 13))
    rows = "\n".join(f"    {name!r}: {dict(sorted(langs.items()))!r}," for name, langs in doubtful.items())
    return (
        '"""Names of months in the languages of CLDR and of MediaWiki. Data, made by ``python -m tools.make_months`` '
        f'(Babel {babel.__version__})."""\n\n'
        "#: January to December: lower case, NFC, without dots, a bar after each.\n"
        f"_NAMES = (\n{months}\n)  # fmt: skip\n\n"
        "#: Name → month, where all languages, or nearly all, agree.\n"
        'MONTHS = {name: month for month, names in enumerate(_NAMES, 1) for name in names.split("|") if name}\n\n'
        "#: Name → language → month, where they do not: listopad is November in Poland and October in Croatia.\n"
        f"DOUBTFUL: dict[str, dict[str, int]] = {{\n{rows}\n}}  # fmt: skip\n"
    )


if __name__ == "__main__":
    TARGET.write_text(source(), encoding="utf-8")
