"""Pictures of what a terminal shows: colours, columns and directions as a command sends them, drawn by the browser."""

import html
import re
from collections.abc import Iterator
from typing import Any

from tests.live.browser import browser_page, take

#: SGR, and the colours of GNOME's terminal on its dark and on its light ground.
_STYLES = {
    "1": "bold", "2": "dim", "3": "italic", "4": "underlined", "9": "struck",
    "31": "red", "32": "green", "33": "yellow", "36": "cyan",
}  # fmt: skip
_DARK = {"ground": "#202020", "text": "#d8d8d8", "red": "#f66151", "green": "#57e389", "yellow": "#e9ad0c", "cyan": "#33c7de"}  # fmt: skip
_LIGHT = {"ground": "#ffffff", "text": "#1d1f21", "red": "#c01c28", "green": "#1a7f37", "yellow": "#8f6a00", "cyan": "#0b7285"}  # fmt: skip
_FRAME = """<!DOCTYPE html><meta charset="utf-8"><style>
    .terminal {{ width: calc({columns}ch + 4px); padding: 10px; background: {ground}; color: {text}; font: 13.288px/18px "DejaVu Sans Mono", monospace; }}
    .line {{ position: relative; min-height: 18px; white-space: break-spaces; word-break: break-all; }}
    .bold {{ font-weight: bold }} .dim {{ opacity: .6 }} .italic {{ font-style: italic }}
    .underlined {{ text-decoration: underline }} .struck {{ text-decoration: line-through }}
    .red {{ color: {red} }} .green {{ color: {green} }} .yellow {{ color: {yellow} }} .cyan {{ color: {cyan} }}
</style><div class="terminal">{lines}</div>"""
_ERASED = re.compile(r"[^\n]*\r\x1b\[K|\x1b\[\?25[lh]")
_COMMAND = re.compile(r"\x1b\[([\d;]*)([mG])")


def draw(name: str, sent: str, columns: int, *, dark: bool, docs: bool) -> int:
    """Take a picture of a terminal that was sent this (browser.take), and return how many of its lines it had to break.

    ``docs``: the picture is for the docs.
    """
    lines = "".join(f'<div class="line">{"".join(_pieces(line))}</div>' for line in _lines(sent))
    with browser_page((columns * 10 + 40, 400)) as page:
        page.set_content(_FRAME.format(columns=columns, lines=lines, **(_DARK if dark else _LIGHT)))
        take(page, name, ".terminal", margin=0, docs=docs)
        return _broken(page)


def _broken(page: Any) -> int:
    heights: list[int] = page.eval_on_selector_all(".line", "lines => lines.map(line => line.clientHeight)")
    return sum(height > 30 for height in heights)


def _lines(sent: str) -> list[str]:
    return _ERASED.sub("", sent.replace("\r\n", "\n")).rstrip("\n").split("\n")


def _pieces(line: str) -> Iterator[str]:
    """Yield the pieces of a line as HTML, each with its style, at the column that the cursor was sent to."""
    styles: list[str] = []
    place, start = "", 0
    for found in [*_COMMAND.finditer(line), None]:
        text = line[start : found.start() if found else len(line)]
        if text:
            yield f'<span class="{" ".join(styles)}"{place}>{html.escape(text)}</span>'
            place = ""
        if found is None:
            return
        start = found.end()
        if found[2] == "G":
            place = f' style="position: absolute; left: {int(found[1]) - 1}ch"'
        elif found[1] in ("", "0"):
            styles = []
        else:
            styles += [_STYLES[code] for code in found[1].split(";")]
