"""Cases → blocks, as a person would type them; escapes only where something cannot be seen."""

import re
from collections.abc import Callable, Iterator

from tests.blocks.escapes import as_it_is, code, escape, is_odd
from tests.blocks.read import FENCE, SETTINGS, MalformedError, parse, parse_expected
from tests.blocks.rows import KEYWORD
from tests.blocks.values import Case, Expected

_DEFAULTS = Case("", "")
_Write = Callable[[str], str]


def render(case: Case) -> str:
    """Return a case as a block, which `parse` reads as the same case; it ends with a line end."""
    plain = _block(case, as_it_is, as_it_is, ())
    if not any(map(is_odd, plain)) and not re.search(r" $", plain, re.MULTILINE) and _reads_as(plain, case):
        return plain
    return _block(case, _wikitext, _field, ("escapes: yes",))


def render_expected(expected: Expected) -> tuple[str, bool]:
    """Return what is expected as rows, and whether they are written with escapes."""
    plain = "".join(f"{row}\n" for row in _rows(expected, as_it_is))
    try:
        if not any(map(is_odd, plain)) and parse_expected(plain) == expected:
            return plain, False
    except MalformedError:
        pass
    return "".join(f"{row}\n" for row in _rows(expected, _field)), True


def _reads_as(block: str, case: Case) -> bool:
    try:
        return parse(block) == (case,)
    except MalformedError:
        return False


def _block(case: Case, wikitext: _Write, field: _Write, settings: tuple[str, ...]) -> str:
    given = {key: getattr(case, key) for key in SETTINGS if getattr(case, key) != getattr(_DEFAULTS, key)}
    written = wikitext(case.wikitext)
    if written and not written.endswith("\n"):
        written += "\n"
    fence = _fence(written)
    rows = _rows(case.expected, field)
    head = [f"=== {case.id} ===", *(f"{key}: {field(value)}" for key, value in given.items()), *settings]
    return (
        "".join(f"{line}\n" for line in [*head, fence]) + written + "".join(f"{r}\n" for r in (fence, *rows))
    )


def _fence(wikitext: str) -> str:
    """Return a fence that is longer than every line of the wikitext that looks like one."""
    found = (line.rstrip() for line in wikitext.split("\n"))
    return "`" * max((len(line) + 1 for line in found if FENCE.fullmatch(line)), default=3)


def _wikitext(text: str) -> str:
    """Escape a wikitext; a backslash at its end says that the last line has no line end."""
    return escape(text) + ("" if text.endswith("\n") or not text else "\\\n")


def _field(text: str) -> str:
    """Escape one part of a row, or the value of a setting."""
    shown = re.sub(r"\A +| +\Z|\A[#=`]|\A-\Z|[|\n]", lambda match: "".join(map(code, match[0])), escape(text))
    return code(shown[0]) + shown[1:] if KEYWORD.match(shown) else shown


def _rows(expected: Expected, field: _Write) -> Iterator[str]:
    for row in expected.signups:
        parts = [field(row.user), row.signed or "-", row.status, field(row.section or "") or "-"]
        shown = 4 if row.section is not None else 3 if row.status != "active" else 2 if row.signed else 1
        yield " | ".join(parts[:shown])
    for reply in expected.replies or ():
        yield f"reply: {field(reply.user)}" + (f" | {reply.signed}" if reply.signed else "")
    yield from (f"name: {field(name)}" for name in expected.names or ())
    for fact in expected.facts or ():
        section = "-" if fact.section is None else field(fact.section)
        value = f" {field(fact.value)}" if fact.value else ""
        yield f"fact: {section} | {field(fact.label)} |{value}" + " | undecided" * fact.undecided
    for word in ("added", "guests"):
        yield from (f"{word}: {field(told.who)} | {field(told.value)}" for told in getattr(expected, word))
    yield from (f"struck: {field(name)}" for name in expected.struck)
    if expected.warnings == ():
        yield "warnings: none"
    yield from (f"warning: {w.line} | {field(w.code)}" for w in expected.warnings or ())
    yield from (f"{name}: any" for name in ("replies", "names", "facts") if getattr(expected, name) is None)
