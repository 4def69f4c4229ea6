"""Values as people read them in a terminal: tables, diffs, findings. Colours only if the terminal has them."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from wikiconbot.cli.people_words import counted_signups, remarks_on
from wikiconbot.cli.plain_output import Plain, current_colour, plain
from wikiconbot.cli.wrapping import isolates_around, line_spans, width_of, wrapped_lines
from wikiconbot.i18n import load, named, says
from wikiconbot.terminal import harmless as harmless  # noqa: PLC0414 - for all who print values
from wikiconbot.terminal import harmless_as_long, show_status

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from wikiconbot.i18n.messages import Messages
    from wikiconbot.model import Finding, Notice, Reading, Roster, SignUp

_COLOURS = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_DIFF = {"+": "green", "-": "red", "@": "cyan"}


def console(*, err: bool = False) -> "Console":
    """Return the terminal to print on; no text is read as rich's own markup."""
    from rich.console import Console  # noqa: PLC0415 - takes 30 ms

    colour = current_colour()
    return Console(
        stderr=err,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=False,
        no_color=None if colour is None else not colour,
        color_system="standard" if colour else "auto",  # also into a pipe, if a person requests it
    )


def output(*, err: bool = False) -> "Console | Plain":
    """Return the stream for a long list: the terminal, or a stream that is not one and needs only text."""
    return plain(lambda: console(err=err), err=err) or console(err=err)


def put(
    out: "Console | Plain",
    text: "str | Text",
    style: str = "",
    *,
    end: str = "\n",
    soft_wrap: bool = False,
    isolated: bool = False,
) -> None:
    """Print a text without control characters, with its colours if the output has them.

    ``isolated``: the text has its own direction, and does not change the direction of text next to it.
    """
    show_status("")
    if isinstance(text, str):
        text = f"{_FSI}{harmless(text)}{_PDI}" if isolated else harmless(text)
        if isinstance(out, Plain):
            out.put(text, end=end, soft_wrap=soft_wrap)
            return
    from rich.text import Text  # noqa: PLC0415

    assert not isinstance(out, Plain), "texts of rich's are for rich's console"
    if isinstance(text, Text):
        text.plain = harmless_as_long(text.plain)  # its colours use positions of characters
    out.print(Text(text, style) if isinstance(text, str) else text, end=end, soft_wrap=soft_wrap)


def print_line(text: str, *, err: bool = False) -> None:
    """Print a sentence without control characters, in as many lines as the terminal needs; elsewhere on one line."""
    out = output(err=err)
    put(out, text, soft_wrap=not out.is_terminal)


def print_signups(out: "Console | Plain", page: str, revision: int | None, reading: "Reading") -> None:
    """Print who signed up, list by list, then a line with the numbers, and the undecided facts.

    Narrow text from left to right comes first. Terminals do not agree on the width of the vowel
    signs of Indic scripts, so on a terminal the comments are placed by column number, and
    names and comments are isolated, so that a name in Arabic script does not change the direction of its line. Some
    terminals do not support isolates: if a name and its comment run from right to left, the comment gets its own line.
    """
    title = page if revision is None else says("cli-page-revision", page=page, revision=str(revision))
    put(out, title, "bold")
    entries = [signup for signup in reading.signups if signup.who]
    if entries:
        width = min(max(width_of(_who(signup)) for signup in entries), _WIDEST)
        line, signed = says("cli-head-line"), says("cli-head-signed")
        who, comment = says("cli-head-participant"), says("cli-head-comment")
        heads = f"{line:>5}  {signed:<16}  {who:<{width}}"
        if out.width >= _MARGIN + width + _NARROW:
            heads += f"  {comment}"
        put(out, heads.rstrip(), "dim")
        for roster in reading.rosters:
            people = [signup for signup in roster.signups if signup.who]
            if people and (reading.iterations or len({signup.section for signup in entries}) > 1):
                put(out, _heading(reading, roster), "bold")
            for signup in people:
                _print_signup(out, signup, width)
        if others := [signup for group in reading.registered for signup in group.people]:
            put(out, says("cli-registered-elsewhere"), "bold")
            for signup in others:
                _print_signup(out, signup, width)
    put(out, counted_signups(entries, len(reading.unnamed)))
    if not reading.rosters and not any(n.code == "no-such-section" for n in reading.notices):
        put(out, says("cli-no-section"))
    _print_undecided(out, reading)


def _heading(reading: "Reading", roster: "Roster") -> str:
    """Return the heading above a list, with that of its event if the page has several."""
    event, heading = reading.event_of(roster), roster.heading or ""
    return heading if event is None or event == heading else _of_event(event, heading)


def _of_event(event: str, words: str) -> str:
    return load().of_iteration(event, words)


_WIDEST = 32  # cells of the longest name with its comment on the same line
_NARROW, _INDENT = 20, 7  # columns that a comment needs next to the name; its indent below the name
_MARGIN = len("12345  2027-03-02 09:12  ")
_LRM, _FSI, _PDI = "\u200e", "\u2068", "\u2069"


def _print_signup(out: "Console | Plain", signup: "SignUp", width: int) -> None:
    """Print one sign-up; a long comment continues on the next lines, with an indent."""
    style = "strike dim" if signup.withdrawn else ""
    signed = (signup.signed or "–").removesuffix(":00Z").replace("T", " ")
    who, start = _who(signup), _MARGIN + width + 2
    narrow = out.width < start + _NARROW
    start = _INDENT if narrow else start
    said = [signup.comment, *(f"{key}: {value}" for key, value in signup.fields.items())]
    said += (says("cli-answer", user=reply.user) for reply in signup.replies)
    said += remarks_on(signup)
    lines = wrapped_lines(harmless(" ".join(filter(None, said))), max(out.width - start, 20))
    mark = _LRM if out.is_terminal else ""
    put(out, f"{mark}{signup.line or '':>5}  {signed:<16}  ", end="", soft_wrap=True)
    put(out, who, style, end="", soft_wrap=True, isolated=out.is_terminal)
    if lines[0] and (narrow or width_of(who) > width or (_leftwards(who) and _leftwards(lines[0]))):
        lines = ["", *lines]
    for i, line in enumerate(lines):
        used = _MARGIN + width_of(who) if i == 0 else 0
        if line and not isinstance(out, Plain) and out.is_terminal and not out.is_dumb_terminal:
            from rich.control import Control  # noqa: PLC0415

            out.control(Control.move_to_column(start))
        elif line:
            put(out, " " * (start - used), end="", soft_wrap=True)
        if line or i == 0:
            put(out, line, style, soft_wrap=True, isolated=bool(line) and out.is_terminal)


def _who(signup: "SignUp") -> str:
    if signup.withdrawn:
        return harmless(says("cli-who-withdrawn", who=signup.who))
    if signup.tentative:
        return harmless(says("cli-who-maybe", who=signup.who))
    return harmless(str(signup.who) if signup.user else says("cli-who-without-account", who=signup.who))


def _leftwards(text: str) -> bool:
    """Whether a text has letters that run from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def _print_undecided(out: "Console | Plain", reading: "Reading") -> None:
    facts = [fact for group in reading.facts for fact in group.values if fact.undecided]
    events = [reading.event_at(fact.line) for fact in facts]
    labels = [
        _of_event(event, fact.label) if event else fact.label
        for fact, event in zip(facts, events, strict=True)
    ]
    if labels:
        put(out, says("cli-undecided", labels=named(labels)))


def put_wrapped(
    out: "Console | Plain", text: "str | Text", style: str = "", *, indent: int = 0, prefix: "str | Text" = ""
) -> None:
    """Print a text in as many lines as the terminal needs; elsewhere on one line, for grep and logs.

    Lines break between words; all lines after the first are indented. The text follows a ``prefix``, which never breaks.
    """
    if isinstance(out, Plain) and isinstance(text, str) and isinstance(prefix, str):
        put(out, prefix + text, soft_wrap=True)
        return
    from rich.text import Text  # noqa: PLC0415

    head = Text(prefix) if isinstance(prefix, str) else prefix
    whole = Text(harmless(text), style) if isinstance(text, str) else text
    if not out.is_terminal:
        put(out, Text.assemble(head, whole), soft_wrap=True)
        return
    room = max(out.width - indent, _NARROW)
    for line in whole.split("\n", allow_blank=True):
        for start, end in line_spans(line.plain, room, max(width_of(head.plain) - indent, 0)):
            opens, closes = isolates_around(line.plain, start, end)
            put(
                out, Text.assemble(head, opens, line[start:end], closes), soft_wrap=True
            )  # each with a separate style
            head = Text(" " * indent)


def print_notices(out: "Console | Plain", notices: "Iterable[Notice]", messages: "Messages") -> None:
    """Print what the reader was not sure about, a line each."""
    for notice in notices:
        told = messages.tell(f"notice-{notice.code}", notice.values)
        put_wrapped(out, says("cli-notice", line=str(notice.line), notice=told), "yellow", indent=2)


def print_findings(out: "Console", findings: "Sequence[Finding]", messages: "Messages") -> None:
    """Print every finding by line: code, severity, sentence."""
    for finding in findings:
        _put_finding(out, finding, messages)


def print_groups(out: "Console", groups: "Mapping[str, Sequence[Finding]]", messages: "Messages") -> None:
    """Print findings under headings."""
    for heading, findings in groups.items():
        put_wrapped(out, heading, "bold")
        for finding in findings:
            _put_finding(out, finding, messages, "  ")


def _put_finding(out: "Console", finding: "Finding", messages: "Messages", margin: str = "") -> None:
    """Print a finding: severity, code, line, sentence; the next lines are indented below the sentence."""
    from rich.text import Text  # noqa: PLC0415

    where = says("cli-finding-line", line=f"{finding.line:>4}") + " " if finding.line else ""
    said = messages.tell(finding.message, finding.values, finding.iteration)
    codes = Text.assemble(
        margin, (f"{finding.severity:<8}", _COLOURS[finding.severity]), f"{finding.check:<4}"
    )
    put_wrapped(out, where + said, indent=len(codes), prefix=codes)


def unified_diff(page: str, old: str, new: str) -> str:
    """Return the change as a unified diff with three lines of context, for ``patch``."""
    from wikiconbot.plan.line_diff import unified  # noqa: PLC0415

    spoken, about = load(), {"page": page}
    now, planned = (
        spoken.say("cli-diff-now", about),
        spoken.say("cli-diff-planned", about),
    )  # for programs: no isolates
    return "\n".join(unified(old, new, now, planned))


def print_diff(out: "Console | Plain", diff: str) -> None:
    """Print a unified diff in colours."""
    lines = harmless(diff).split("\n") if diff else []
    if isinstance(out, Plain):
        for line in lines:
            put(out, line, soft_wrap=True)
        return
    from rich.text import Text  # noqa: PLC0415

    for first in range(0, len(lines), _AT_ONCE):  # a call of rich takes longer than a line
        shown = Text()
        for line in lines[first : first + _AT_ONCE]:
            bold = "bold" if line.startswith(("+++", "---")) else _DIFF.get(line[:1], "")
            shown.append(line, bold).append("\n")
        put(out, shown, soft_wrap=True, end="")


_AT_ONCE = 200
