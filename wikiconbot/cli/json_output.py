"""JSON documents on standard output, which may be a terminal."""

import sys
from typing import Any

from wikiconbot.lazy import pattern
from wikiconbot.terminal import say

#: What a terminal obeys or turns about, and JSON leaves as it is: DEL and C1, line ends of Unicode, overrides of direction.
_COMMANDS = pattern("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")

#: An entry for each document that this process has printed.
_PRINTED: list[None] = []


def print_json(document: Any) -> None:
    """Print one JSON document; no character in it commands a terminal, and every reader of JSON gets the same values.

    Where standard output is not in Unicode (PYTHONIOENCODING, an old locale), every letter that is not ASCII is escaped.
    """
    import json  # noqa: PLC0415 - what prints for people does not need it

    unicode = (getattr(sys.stdout, "encoding", None) or "").casefold().startswith("utf")
    text = json.dumps(document, ensure_ascii=not unicode, indent=1)
    _PRINTED.append(None)
    say(_COMMANDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text), err=False)


def has_printed() -> bool:
    """Return whether this process has printed a document; a program reads one."""
    return bool(_PRINTED)
