"""A file of blocks → its cases; every fault with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.blocks.escapes import as_it_is, unescape
from tests.blocks.rows import Line, LineError, at_line, expected_of_rows
from tests.blocks.values import Case, Expected

SETTINGS = ("note", "lang", "timezone", "page")
_KNOWN = (*SETTINGS, "escapes")
HEAD = re.compile(r"=== ([A-Za-z0-9][A-Za-z0-9_.-]*) ===")
FENCE = re.compile(r"`{3,}")


class MalformedError(ValueError):
    """Blocks that cannot be read; the message has one line ``file:line: what is wrong`` for each fault."""


@dataclass(slots=True)
class _Block:
    """The lines of one block; ``wikitext`` is None until its fence is opened."""

    id: str
    number: int
    settings: list[Line] = field(default_factory=list)
    wikitext: list[Line] | None = None
    rows: list[Line] = field(default_factory=list)


def parse(text: str, name: str = "cases") -> tuple[Case, ...]:
    """Return the cases of a file's text, in its order.

    Args:
        text: the file, decoded without translation of line ends.
        name: the file's name, for messages.

    Raises:
        MalformedError: some blocks are not as the README has them; the message names the faults.
    """
    faults: list[LineError] = []
    cases: list[Case] = []
    first: dict[str, int] = {}
    for block in _blocks(text.split("\n"), faults):
        if block.id in first:
            faults.append(LineError(block.number, f"the case {block.id} is on line {first[block.id]} too"))
        first.setdefault(block.id, block.number)
        try:
            cases.append(_case(block))
        except LineError as fault:
            faults.append(fault)
    if faults:
        faults.sort(key=lambda fault: fault.number)
        raise MalformedError("\n".join(f"{name}:{fault.number}: {fault}" for fault in faults))
    return tuple(cases)


def parse_expected(text: str, name: str = "expected", *, escapes: bool = False) -> Expected:
    """Return what rows alone say, as they are below a block's wikitext.

    Raises:
        MalformedError: a row is not as the README has it.
    """
    lines = [(n, line.strip()) for n, line in enumerate(text.split("\n"), 1) if not _is_remark(line)]
    try:
        return expected_of_rows(lines, unescape if escapes else as_it_is)
    except LineError as fault:
        raise MalformedError(f"{name}:{fault.number}: {fault}") from None


def _blocks(lines: list[str], faults: list[LineError]) -> Iterator[_Block]:
    """Cut the lines into blocks; what is between fences is not looked at."""
    block: _Block | None = None
    left = enumerate(lines, 1)
    for number, line in left:
        if head := HEAD.fullmatch(line.rstrip()):
            if block:
                yield block
            block = _Block(head[1], number)
        elif _is_remark(line):
            continue
        elif line.startswith("="):
            faults.append(LineError(number, "a block begins with a line such as `=== my-case ===`"))
        elif block is None:
            faults.append(LineError(number, "this line is in no block; a remark begins with #"))
        elif not FENCE.fullmatch(line.rstrip()):
            (block.settings if block.wikitext is None else block.rows).append((number, line.strip()))
        elif block.wikitext is not None:
            faults.append(LineError(number, "a block has one wikitext; this fence opens a second one"))
            _fenced(left, number, line.rstrip(), faults)
        else:
            block.wikitext = _fenced(left, number, line.rstrip(), faults)
    if block:
        yield block


def _is_remark(line: str) -> bool:
    return not line.strip() or line.startswith("#")


def _fenced(left: Iterator[Line], number: int, fence: str, faults: list[LineError]) -> list[Line]:
    """Take the lines up to the fence that closes."""
    taken: list[Line] = []
    for at, line in left:
        if line.rstrip() == fence:
            return taken
        taken.append((at, line))
    faults.append(LineError(number, f"no line {fence} closes the wikitext that begins here"))
    return taken


def _case(block: _Block) -> Case:
    settings, escapes = _settings(block)
    if block.wikitext is None:
        raise LineError(block.number, f"{block.id} has no wikitext; put it between two lines ```")
    read = unescape if escapes else as_it_is
    for number, line in block.wikitext:
        if "\r" in line:
            raise LineError(number, "a carriage return stands here; write it as \\r, with `escapes: yes`")
        at_line(number, read, line + "\n")
    wikitext = read("".join(line + "\n" for _, line in block.wikitext))
    values = {key: at_line(number, read, value) for key, (number, value) in settings.items()}
    return Case(block.id, wikitext, expected_of_rows(block.rows, read), **values)


def _settings(block: _Block) -> tuple[dict[str, Line], bool]:
    """Return the settings above the wikitext, and whether a backslash is special in this block."""
    found: dict[str, Line] = {}
    for number, line in block.settings:
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or key not in _KNOWN:
            raise LineError(number, f"above the wikitext stand only {', '.join(_KNOWN)}, each with a colon")
        if key in found:
            raise LineError(number, f"{key} is on line {found[key][0]} too")
        if not value:
            raise LineError(number, f"{key} has no value; leave the line out")
        found[key] = number, value
    number, escapes = found.pop("escapes", (block.number, "no"))
    if escapes not in ("yes", "no"):
        raise LineError(number, "escapes is yes or no")
    return found, escapes == "yes"
