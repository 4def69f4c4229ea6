"""Make wikiconbot/language/wikimedia_namespaces.py: ``python -m tools.make_wikimedia_namespaces FILE``.

FILE is wikimedia-namespaces.json: the user namespaces that only Wikimedia's configuration adds, by wiki, with the commit
of operations/mediawiki-config from which they come.
"""

import json
import sys
from pathlib import Path
from typing import Any

from wikiconbot.language import namespaces
from wikiconbot.wikitext.siteinfo import fold

TARGET = Path(__file__).parents[1] / "wikiconbot" / "language" / "wikimedia_namespaces.py"

_SHORT = 4  # characters of an alias that may mean something else on other wikis ("U", "RSS")


def source(data: dict[str, Any]) -> str:
    """Return the module's text."""
    names: dict[str, set[str]] = {"2": set(), "3": set()}
    for spaces in (*data["wikis"].values(), *data["primary"].values(), *data["gender"].values()):
        for number, value in spaces.items():
            given = (
                value.values() if isinstance(value, dict) else [value] if isinstance(value, str) else value
            )
            names[number] |= {fold(name) for name in given}
    user, talk = names["2"] - namespaces.USER, names["3"] - namespaces.USER_TALK
    short = {name for name in user | talk if len(name) <= _SHORT}
    return (
        '"""The user namespaces that only Wikimedia\'s configuration adds. Data, made by tools/make_wikimedia_namespaces.py.\n\n'
        f"Source: {data['source'].replace('github.com/', '').partition(':')[0]}, wmf-config/core-Namespaces.php and\n"
        f"InitialiseSettings.php, commit {data['commit']} of {data['commit_date']}.\n"
        "Lower case, spaces for underscores. What MediaWiki itself has stands in namespaces.py.\n"
        '"""\n\n'
        "#: Namespace 2, gendered forms and aliases included.\n"
        f"USER = {_frozenset(user - short)}\n\n"
        "#: Namespace 3.\n"
        f"USER_TALK = {_frozenset(talk - short)}\n\n"
        "#: Aliases of few letters, by namespace: elsewhere they may be anything, so they count only after a wiki's prefix.\n"
        f"SHORT = {{2: {_frozenset(user & short)}, 3: {_frozenset(talk & short)}}}\n"
    )


def _frozenset(names: set[str]) -> str:
    if not names:
        return "frozenset[str]()"
    return "frozenset((" + ", ".join(json.dumps(n, ensure_ascii=False) for n in sorted(names)) + ",))"


if __name__ == "__main__":
    TARGET.write_text(source(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))), encoding="utf-8")
