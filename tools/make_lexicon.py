"""Make wikiconbot/language/lexicon.py from the files in tools/lexicon: ``python -m tools.make_lexicon``.

tools/lexicon/README.md has the files' format. The reader is pure and opens no file, so the words are in a module.
All languages are searched together, so the module has the words of each table once, one on each line of a long string: such a
module loads much faster than tuples by language.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from wikiconbot.language.splitting import words_of

FOLDER = Path(__file__).parent / "lexicon"
TARGET = Path(__file__).parents[1] / "wikiconbot" / "language" / "lexicon.py"

#: The tables of phrases, and the purpose of each.
TABLES = {
    "signup_headings": "A heading that contains one of them is a sign-up list's.",
    "signup_whole_headings": "A heading that is one of them is a sign-up list's.",
    "interest_headings": "A heading that contains one of them speaks of people who are interested.",
    "maybe_headings": "A heading that contains one of them is of people who may come.",
    "absent_headings": "A heading that contains one of them is of people who do not come.",
    "negations": "A heading that contains one of them, and no word of a sign-up list, says that people do not do something.",
    "not_signup_headings": "A heading that contains one of them is no sign-up list's, whatever else it says.",
    "talk_headings": "A heading that contains one of them is of talk.",
    "talk_whole_headings": "A heading that is one of them is of talk.",
    "vote_headings": "A heading that contains one of them is of votes, support or a poll.",
    "vote_whole_headings": "A heading that is one of them is of votes, support or a poll.",
    "staff_headings": "A heading that contains one of them is of speakers, juries or organisers.",
    "other_headings": "A heading that contains one of them, and no word of a sign-up list, is of something else.",
    "contact_headings": "A heading that contains one of them is of somebody to ask.",
    "contact_whole_headings": "A heading that is one of them is of somebody to ask: organisers, a team, questions.",
    "people_columns": "Heads of columns that hold people.",
    "others": "Words before a name that say that somebody else is meant.",
}
#: The tables that sort their phrases by kind.
SORTED = {
    "roster_kinds": "Headings of a part of a sign-up list, by the kind of people who stand there.",
    "fact_labels": "Labels of an event's facts, by what they are about.",
}
#: The tables of values, which are compared without folding.
VALUES = {"undecided": "Values that mean “not known yet”."}
_HEAD = '''"""The words by which sign-up lists, facts and people are known, in the languages of event pages. Data only.

Made by tools/make_lexicon.py from tools/lexicon, which has them by language. A table is two strings: the phrases that
are looked for as whole words, and those of languages whose words grow at their ends or stand without spaces, which
are looked for anywhere. Both have one phrase a line, as `words_of` (splitting.py) returns their words.
"""

# fmt: off

Table = tuple[str, str]
'''


class LexiconError(Exception):
    """A file of the lexicon has an unknown table."""


def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the codes of the languages that have a file, in order."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


@cache
def read_lexicon(folder: Path = FOLDER) -> dict[str, dict[str, Any]]:
    """Return the files' content by language.

    Raises:
        LexiconError: a file has a table that is not known.
    """
    found = {}
    for language in languages(folder):
        path = folder / f"{language}.toml"
        content = tomllib.loads(path.read_text("utf-8"))
        if unknown := set(content) - {"stems", *TABLES, *SORTED, *VALUES}:
            raise LexiconError(f"{path.name}: {', '.join(sorted(unknown))}")
        found[language] = content
    return found


def _table(groups: Mapping[bool, set[str]]) -> str:
    return f"({_lines(groups[False])}, {_lines(groups[True])})"


def _lines(phrases: set[str]) -> str:
    text = "\n".join(sorted(phrases)).replace("\\", "\\\\")
    return f'"""\\\n{text}"""' if text else '""'


def _collect(
    lexicon: Mapping[str, Mapping[str, Any]], name: str, kind: str | None = None
) -> dict[bool, set[str]]:
    groups: dict[bool, set[str]] = {False: set(), True: set()}
    for content in lexicon.values():
        found = content.get(name, {} if kind else [])
        for phrase in found.get(kind, ()) if kind else found:
            groups[content.get("stems", False)].add(" ".join(words_of(phrase)) or phrase.lower())
    return groups


def _pieces(lexicon: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield _HEAD
    for name, what in TABLES.items():
        yield f"\n#: {what}\n{name.upper()}: Table = {_table(_collect(lexicon, name))}\n"
    for name, what in SORTED.items():
        kinds = sorted({kind for content in lexicon.values() for kind in content.get(name, ())})
        rows = "".join(f'    "{kind}": {_table(_collect(lexicon, name, kind))},\n' for kind in kinds)
        yield f"\n#: {what}\n{name.upper()}: dict[str, Table] = {{\n{rows}}}\n"
    for name, what in VALUES.items():
        values = {" ".join(v.lower().split()) for content in lexicon.values() for v in content.get(name, ())}
        yield f"\n#: {what}\n{name.upper()} = {_lines(values)}\n"


def module(lexicon: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the text of the module."""
    return "".join(_pieces(lexicon))


def main() -> None:
    """Write the module."""
    TARGET.write_text(module(read_lexicon()), "utf-8")


if __name__ == "__main__":
    main()
