"""Make wikiconbot/language/line_languages.py from MediaWiki's own signatures: ``python -m tools.make_line_languages``.

The reader is pure and opens no file, so what a signature shows about its language is in a module.
"""

import json
import re
import tomllib
from collections import defaultdict
from pathlib import Path

CASES = Path(__file__).parents[1] / "tests" / "cases"
RECORDED = (CASES / "languages.jsonl", CASES / "languages-more.jsonl")
LEXICON = Path(__file__).parent / "lexicon"
CONFIGURED = CASES / "wikimedia-namespaces.json"
TARGET = Path(__file__).parents[1] / "wikiconbot" / "language" / "line_languages.py"
_SPACES = (
    2,
    3,
    -1,
)  # of users, of their talk pages, of special pages: a signature may also link to contributions
_MOST = 60  # languages; a name that more of them have is the English one
_TALK_LINK = re.compile(r"\(\[\[[^\[\]|]*\|([^\[\]|]*)\]\]\)")
_DATABASE = re.compile(
    r"([a-z_]+?)(?:wiki|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage|wiktionary)"
)
_NO_LANGUAGE = {"arbcom_ruwiki", "betawikiversity", "commonswiki", "metawiki", "wikidatawiki"}


def fold(name):
    """Return a name in the form for look-ups."""
    return " ".join(name.replace("_", " ").lower().split())


def recorded():
    """Return the user namespaces' names, and the labels of talk links, each with its languages."""
    names, labels = defaultdict(set), defaultdict(set)
    for case in (
        json.loads(line) for path in RECORDED for line in path.read_text(encoding="utf-8").splitlines()
    ):
        query, language = case["profile"]["query"], case["lang"]
        for number in _SPACES:
            names[fold(query["namespaces"][str(number)]["name"])].add(language)
        for entry in query.get("namespacealiases", ()):
            if entry["id"] in _SPACES:
                names[fold(entry["alias"])].add(language)
        for label in (found[1] for s in case["samples"] for found in _TALK_LINK.finditer(s["wikitext"])):
            labels[fold(label)].add(language)
    return names, labels


def add_configured(names):
    """Add the names that only Wikimedia's configuration has; names of one letter belong to no language."""
    for wiki, spaces in json.loads(CONFIGURED.read_text(encoding="utf-8"))["wikis"].items():
        database = _DATABASE.fullmatch(wiki)
        if database and wiki not in _NO_LANGUAGE:
            for name in (*spaces.get("2", ()), *spaces.get("3", ())):
                if len(name) > 2:
                    names[fold(name)].add(database[1].replace("_", "-"))
    return names


def labels_of_dates():
    """Return the lexicon's labels of dates and deadlines, each with its languages."""
    found = defaultdict(set)
    for path in LEXICON.glob("*.toml"):
        facts = tomllib.loads(path.read_text(encoding="utf-8")).get("fact_labels", {})
        for label in (*facts.get("date", ()), *facts.get("registration_deadline", ())):
            found[fold(label)].add(path.stem)
    return found


def rows(found):
    """Return the lines of a dictionary: name → languages."""
    return "\n".join(
        f"    {name!r}: {' '.join(sorted(languages))!r},"
        for name, languages in sorted(found.items())
        if len(languages) < _MOST
    )


def source():
    """Return the text of the module."""
    names, labels = recorded()
    return (
        '"""Of which languages a signature is, by its namespace and its talk link. Data, made by '
        '``python -m tools.make_line_languages``."""\n\n'
        "#: Name of the namespace of users, their talk or special pages (lower case) → the languages of the wikis that have it; English names say nothing.\n"
        f"BY_NAMESPACE: dict[str, str] = {{\n{rows(add_configured(names))}\n}}  # fmt: skip\n\n"
        "#: Label of the link to the talk page, as MediaWiki writes it → languages.\n"
        f"BY_LABEL: dict[str, str] = {{\n{rows(labels)}\n}}  # fmt: skip\n\n"
        "#: Label of a date or a deadline among an event's facts (the lexicon's) → languages.\n"
        f"BY_FACT_LABEL: dict[str, str] = {{\n{rows(labels_of_dates())}\n}}  # fmt: skip\n"
    )


if __name__ == "__main__":
    TARGET.write_text(source(), encoding="utf-8")
