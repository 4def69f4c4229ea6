"""The page that is being read."""

from bisect import bisect_right
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from wikiconbot.reading.forms.signup_forms import Form
from wikiconbot.wikitext.siteinfo import SiteInfo

_NO_FORMS: Mapping[int, tuple[Form, ...]] = MappingProxyType({})


class Source(NamedTuple):
    """The page that is being read: its text, its mask, the offsets of its line ends, the wiki's siteinfo, its forms by line."""

    text: str
    masked: str
    line_ends: list[int]
    siteinfo: SiteInfo
    forms: Mapping[int, tuple[Form, ...]] = _NO_FORMS

    def line(self, offset: int) -> int:
        """Return the line number, from 1, of an offset."""
        return bisect_right(self.line_ends, offset - 1) + 1

    def start_of(self, line: int) -> int:
        """Return the offset of a line, counted from 1."""
        return self.line_ends[line - 2] + 1 if line > 1 else 0

    def lines(self, start: int, end: int) -> str:
        """Return the whole lines of the page from the one at ``start`` to the one at ``end``."""
        begin = self.text.rfind("\n", 0, start) + 1
        stop = self.text.find("\n", max(end, begin))
        return self.text[begin : len(self.text) if stop < 0 else stop].rstrip("\r")
