"""The cost of a large pad: its export is converted to wikitext, and compared with an earlier revision. Seconds of processor time."""

import time
from collections.abc import Callable, Mapping
from functools import partial

from wikiconbot.pads.conversion import as_wikitext
from wikiconbot.pads.conversion.html_export import read_lines
from wikiconbot.plan.notes.added_lines import added

_SIZE = 5_000_000  # characters of an HTML export
_LINES = 20_000
_EXPORTS = {
    "lines in Hindi and English": "नमस्ते Agenda &amp; more, with words as people write them<br>",
    "a list in a list": '<ul class="bullet"><li>one thing<ul class="bullet"><li>and <b>another</b></ul></ul>',
    "links": 'see <a href="https://x.org/a_b" rel="noreferrer noopener">https:&#x2F;&#x2F;x.org&#x2F;a_b</a>.<br>',
    "one line of bold words": "<strong>a word</strong> and another ",
    "brackets": "{{ [[ &lt;",
}


def _pads() -> Mapping[str, tuple[list[str], list[str]]]:
    """Return pairs of revisions: all lines rewritten, blank ones between them, reversed, few different ones."""
    old = [f"point {number * 7919}" for number in range(_LINES)]
    return {
        "rewritten": (old, [f"other {number}" for number in range(_LINES)]),
        "rewritten, blank lines between": (
            [line for point in old[: _LINES // 2] for line in (point, "")],
            ["spam", ""] * (_LINES // 2),
        ),
        "turned about": (old, old[::-1]),
        "ten kinds of lines": (
            [str(number * number % 10) for number in range(_LINES)],
            [str(number % 7) for number in range(_LINES)],
        ),
    }


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _converted(html: str) -> str:
    return as_wikitext(read_lines(html), typed=False)


def main() -> None:
    """Print the figures."""
    print(f"\n5 MB of a pad's export as wikitext (at most 3 s)\n{'':34}{'s':>6}")
    for name, piece in _EXPORTS.items():
        html = piece * (_SIZE // len(piece))
        print(f"{name:34}{_seconds(partial(_converted, html)):6.2f}")
    print(f"\n20,000 lines compared with an earlier revision (at most 3 s)\n{'':34}{'s':>6}")
    for name, (old, new) in _pads().items():
        print(f"{name:34}{_seconds(partial(added, old, new)):6.2f}")


if __name__ == "__main__":
    main()
