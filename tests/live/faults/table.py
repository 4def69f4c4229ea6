"""The table of docs/reliability.md, made of what really happened: without what differs from run to run."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from tests.live.faults.play import Result
from tests.live.faults.row import Row

DOCS = Path(__file__).parents[3] / "docs" / "reliability.md"
BEGIN, END = "<!-- faults:begin -->", "<!-- faults:end -->"
SAYING = "1.43."
"""The MediaWiki whose own words stand in the table."""

HEAD = ("What happens", "Provoked by", "Outcome", "What the bot says", "Exit code", "Seconds")

#: What differs from run to run, and what is in its place.
_DIFFERENT = (
    (r" \(The page: \S+\)$", ""),
    (r"127\.0\.0\.1:\d{4,}", "wiki.example"),
    (r"\brevision \d+", "revision N"),
    (r"\bresume = \d+", "resume = N"),
    (r"\b\d{8}T\d{6}Z-[0-9a-f]{6}\b", "RUN"),
    (r"\bprocess \d+, since [\d:TZ-]+", "process N, since TIME"),
    (r"\[[0-9a-f]{24}\]", "[N]"),
    (r"\d{4}-\d\d-\d\dT[\d:.]+Z", "TIME"),
)


def lines(results: Iterable[tuple[Row, Result]]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield _line(HEAD)
    yield _line(["---"] * len(HEAD))
    for row, result in results:
        cells = (row.name, row.by, result.outcome, sentence(result), result.code, f"{result.seconds:.0f}")
        yield _line([_plain(str(cell)) for cell in cells])


def sentence(result: Result) -> str:
    """Return the last sentence of a run as it would be on any wiki, page and computer."""
    said = result.sentence.replace(f"{result.scene.folder / 'bot'}/", "")
    for name, general in ((result.title, "Page"), (result.scene.user, "WikiconBot")):
        for form in (name, name.replace(" ", "_"), quote(name.replace(" ", "_")), name.replace(" ", "-")):
            said = said.replace(form, general)
    for pattern, general in _DIFFERENT:
        said = re.sub(pattern, general, said)
    return said


def cells(line: str) -> list[str]:
    """Return the cells of a line of the table."""
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def in_the_docs() -> list[str]:
    """Return the lines of the table as they are in the docs; none if there are no docs yet."""
    text = DOCS.read_text("utf-8") if DOCS.exists() else ""
    return text.partition(BEGIN)[2].partition(END)[0].strip().splitlines()


def write(new: Iterable[str]) -> None:
    """Put the table into the docs, which are begun where they are not there yet."""
    text = DOCS.read_text("utf-8") if DOCS.exists() else f"# Reliability\n\n{BEGIN}\n{END}\n"
    before, _, rest = text.partition(BEGIN)
    _, marker, after = rest.partition(END)
    assert marker, f"{DOCS} lacks the markers {BEGIN} and {END}"
    table = "\n".join(new)
    DOCS.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", "utf-8")


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    """Return the text as Markdown shows it: no column ends in it, no tag and no comment begins."""
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "\\<").replace("*", "\\*")
