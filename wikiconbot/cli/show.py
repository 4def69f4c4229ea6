"""Values as people read them in a terminal: tables, diffs, findings. Colours only where a terminal takes them."""

import difflib
import unicodedata
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from wikiconbot.model import Facts, Finding, Messages, Notice, Reading, SignUp

_COLOURS = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_DIFF = {"+": "green", "-": "red", "@": "cyan"}


def console(*, err: bool = False) -> Console:
    """Return the terminal to print on; text is never taken for rich's own markup."""
    return Console(stderr=err, markup=False, emoji=False, highlight=False, soft_wrap=False)


def harmless(text: str) -> str:
    """Return a text without the control characters by which a page could command a terminal."""
    return "".join(
        "\ufffd" if unicodedata.category(c) == "Cc" and c not in "\n\t" else c
        for c in text
        if c not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


def print_signups(out: Console, page: str, revision: int | None, reading: Reading) -> None:
    """Print who signed up, the facts that are undecided, and a line that counts."""
    title = page if revision is None else f"{page}, revision {revision}"
    table = Table(title=Text(harmless(title)), title_justify="left", header_style="bold")
    table.add_column("Line", justify="right")
    for head in ("Participant", "Signed up (UTC)", "Comment"):
        table.add_column(head, overflow="fold")
    sections = len({signup.section for signup in reading.signups}) > 1
    if sections:
        table.add_column("Section")
    entries = [signup for signup in reading.signups if signup.who]
    for signup in entries:
        table.add_row(*_cells(signup, with_section=sections))
    if entries:
        out.print(table)
    gone = sum(signup.withdrawn for signup in entries)
    words = f"{len(entries)} sign-up{'' if len(entries) == 1 else 's'}"
    out.print(Text(words + (f", {gone} of them withdrawn." if gone else ".")))
    if not reading.rosters:
        out.print(Text("No sign-up section was found. Name its heading with --section HEADING."))
    _print_undecided(out, reading.facts)


def _cells(signup: SignUp, *, with_section: bool) -> list[Text]:
    style = "strike dim" if signup.withdrawn else ""
    who = harmless(signup.user or f"{signup.name} (no account)")
    signed = (signup.signed or "–").removesuffix(":00Z").replace("T", " ")
    comment = signup.comment + "".join(f" [answer by {reply.user}]" for reply in signup.replies)
    cells = [
        Text(str(signup.line)),
        Text(who, style=style),
        Text(signed, style=style),
        Text(harmless(comment), style=style),
    ]
    return [*cells, Text(harmless(signup.section or ""))] if with_section else cells


def _print_undecided(out: Console, facts: Sequence[Facts]) -> None:
    labels = [harmless(fact.label) for group in facts for fact in group.values if fact.undecided]
    if labels:
        out.print(Text("Undecided: " + ", ".join(labels)))


def print_notices(out: Console, notices: Iterable[Notice], messages: Messages) -> None:
    """Print what the reader was not sure of, a line each."""
    for notice in notices:
        out.print(
            Text(
                f"line {notice.line}: {harmless(messages.say(f'notice-{notice.code}', notice.values))}",
                "yellow",
            ),
            soft_wrap=True,
        )


def print_findings(out: Console, findings: Sequence[Finding], messages: Messages) -> None:
    """Print every finding by line: code, severity, sentence."""
    for finding in findings:
        out.print(
            Text.assemble(
                (f"{finding.severity:<8}", _COLOURS[finding.severity]),
                f"{finding.check:<4}line {finding.line:>4}: ",
                harmless(messages.say(finding.message, finding.values)),
            ),
            soft_wrap=True,
        )


def unified_diff(page: str, old: str, new: str) -> str:
    """Return the change as a unified diff with three lines of context."""
    lines = difflib.unified_diff(
        old.splitlines(), new.splitlines(), f"{page} (now)", f"{page} (planned)", lineterm=""
    )
    return "\n".join(lines)


def print_diff(out: Console, diff: str) -> None:
    """Print a unified diff in colours."""
    for line in diff.splitlines():
        bold = "bold" if line.startswith(("+++", "---")) else _DIFF.get(line[:1], "")
        out.print(Text(harmless(line), style=bold), soft_wrap=True)
