"""Cases of reading as blocks of plain text, which people read and type. The format: tests/cases/README.md."""

from tests.blocks.read import MalformedError, parse, parse_expected
from tests.blocks.values import Answer, Case, Expected, Known, Row, Told, Warned
from tests.blocks.write import render, render_expected

__all__ = [
    "Answer",
    "Case",
    "Expected",
    "Known",
    "MalformedError",
    "Row",
    "Told",
    "Warned",
    "parse",
    "parse_expected",
    "render",
    "render_expected",
]
