"""Regular expressions that are compiled at their first use."""

import re

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
