"""What a pad has that it did not have before. Pure."""

import difflib


def new_lines(before: str, now: str) -> str:
    """Return the lines of a pad that it did not have before, in order, without blank ones around them."""
    old, new = before.splitlines(), now.splitlines()
    changes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    added = [new[start:stop] for kind, _, _, start, stop in changes if kind in ("insert", "replace")]
    return "\n".join(line for lines in added for line in lines).strip("\n")
