"""Regular expressions that are compiled at their first use."""

import re
from pathlib import Path

from wikiconbot.lazy import pattern


def test_a_pattern_does_what_a_compiled_one_does():
    late, now = pattern(r"(?P<word>[a-z]+)", re.IGNORECASE), re.compile(r"(?P<word>[a-z]+)", re.IGNORECASE)
    assert late.pattern == now.pattern
    text = "1 Ann and Ben"
    for name in ("search", "match", "fullmatch"):
        for at in (0, 2):
            ours, theirs = getattr(late, name)(text, at), getattr(now, name)(text, at)
            assert (ours and ours.span("word")) == (theirs and theirs.span("word"))
    assert [found[0] for found in late.finditer(text)] == late.findall(text) == ["Ann", "and", "Ben"]
    assert late.sub("x", text) == now.sub("x", text)
    assert late.split(text, maxsplit=1) == now.split(text, maxsplit=1)
    assert late.flags == now.flags


#: A group that is repeated without giving back, in a raw string: `(?:…)*+`.
_POSSESSIVE = re.compile(r"""\brf?".*\)(?:[*+?]|\{+\d*,?\d*\}+)\+""")


def test_no_pattern_repeats_a_group_possessively():
    """Before Python 3.11.5 such groups match wrongly (gh-106052): a person was lost on Debian 12, which has 3.11.2."""
    assert all(map(_POSSESSIVE.search, (r'_BEFORE = rf"(?:a|b)*+"', r'_PARAMETERS = r"(?:a&){{0,15}}+="')))
    sources = (Path(__file__).parents[1] / "wikiconbot").rglob("*.py")
    lines = [line for path in sources for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if _POSSESSIVE.search(line)] == []
