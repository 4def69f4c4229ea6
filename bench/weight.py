"""The bytes of a row of the participants table, and the lines of the page that a run changes: ``python -m bench.participants --weight``.

Only this module counts them. No wiki: the table is that of ``update --file``.
"""

from wikiconbot.model import Event
from wikiconbot.plan.line_diff import unified
from wikiconbot.runs.assess import plan_text
from wikiconbot.wikitext.regions import begin, end

PEOPLE = 400
COLUMNS = ("number", "participant", "community", "signed", "comment", "status")
NOW = "2026-04-01T12:00:00Z"
#: Comments of 20 characters; the second one names a community.
COMMENTS = {"no community": "from a small village", "a community each": "Odia Wikipedia, veg."}


def signup(number: int, comment: str) -> str:
    """A line with a signature, as people write it."""
    name = f"Participant number {number}"
    when = f"{number % 24:02}:40, {1 + number % 28} March 2026 (UTC)"
    return f"# [[User:{name}|{name}]] ([[User talk:{name}|talk]]) {when} {comment}"


def by_hand(number: int, comment: str) -> str:
    """A row as an organiser types it."""
    name = f"Participant number {number}"
    return f"|-\n| {number} || [[User:{name}]] || {1 + number % 28} March || {comment} || yes"


def listed(lines: list[str]) -> str:
    """The page with these lines in a list."""
    return "== Sign up ==\n" + "\n".join(lines) + "\n"


def after_run(text: str, columns: tuple[str, ...] = COLUMNS) -> str:
    """The page after a run."""
    made = plan_text(text, now=NOW, event=Event(columns=columns))
    assert made.obstacle is None, made.obstacle
    return made.edits[0].new if made.edits else text


def bytes_a_row(text: str, rows: int) -> float:
    """The bytes of the region of the participants, its marks included, by its rows."""
    start, stop = (
        text.index(begin("participants")),
        text.index(end("participants")) + len(end("participants")),
    )
    return len(text[start:stop].encode()) / rows


def changed_lines(before: str, after: str) -> int:
    """The lines of a page that are removed or added."""
    lines = list(unified(before, after, "", "", 0))[2:]
    return sum(line[:1] in ("+", "-") for line in lines)


def main() -> None:
    """Print the bytes a row, and the lines that change."""
    print(f"| {PEOPLE} people, comments of 20 characters | bytes a row |\n|---|---|")
    for columns, name in ((COLUMNS, "all columns"), (COLUMNS[1:], "without the number")):
        for what, comment in COMMENTS.items():
            assert len(comment) == 20
            text = after_run(listed([signup(number, comment) for number in range(PEOPLE)]), columns)
            print(f"| {name}, {what} | {bytes_a_row(text, PEOPLE):.0f} |")
    comment = COMMENTS["no community"]
    rows = "\n".join(by_hand(number, comment) for number in range(PEOPLE))
    print(f"| a table made by hand | {len(rows) / PEOPLE:.0f} |")
    lines = [signup(number, comment) for number in range(PEOPLE)]
    before = after_run(listed(lines), ())
    gone = before.replace(lines[7], f"# <s>{lines[7][2:]}</s>")
    more = before.replace(lines[-1], f"{lines[-1]}\n{signup(PEOPLE, comment)}")
    print(f"\n| what happens among {PEOPLE} | lines that the bot changes |\n|---|---|")
    print(f"| one withdraws | {changed_lines(gone, after_run(gone, ()))} |")
    print(f"| one signs up | {changed_lines(more, after_run(more, ()))} |")


if __name__ == "__main__":
    main()
