"""`wikiconbot --help`: the commands and global options. It imports nothing else, so that it starts as fast as Python.

click alone takes as long to import as Python to start (docs/performance.md), so this page is printed without it.
"""

import os
from collections.abc import Iterable, Iterator

from wikiconbot.terminal import make_steady, say

#: The page should be short; it is not wider than this (click's own limit).
_WIDEST, _NARROWEST = 80, 40
_ROOM = 30  # columns for the words next to a name

PURPOSE = (
    "Keep a wiki event page in order: read its sign-ups, check them, write the participants table. "
    "PAGE is the title of a page, or its address (URL)."
)

#: The commands in groups, in the order in which an organiser needs them, each with its sentence.
GROUPS: dict[str, dict[str, str]] = {
    "Every day": {
        "signups": "Print who signed up on a page, and what is undecided.",
        "check": "Check every entry of a page, and show the evidence.",
        "update": "Bring a page up to date: participants table, Etherpad link.",
        "export": "Write the participants of a page to a spreadsheet.",
    },
    "The event's page": {
        "init": "Make an event page from nothing, or complete one that exists.",
        "config": "Print the settings that apply to a page, and their source.",
        "remove": "Remove the bot's table, lists and markers from a page.",
    },
    "Notes": {
        "etherpad": "Find, check, start and archive the Etherpads of an event.",
    },
    "The event and after it": {
        "programme": "Write the sessions of an event as a table and calendar files.",
        "sign-in": "Write a sheet on which people sign in, for printing.",
        "attendance": "Print who came to an event, and who did not.",
        "contributions": "Count what the participants of an event contributed to wikis.",
        "report": "Write the draft of the report on an event, in its language.",
        "dashboard": "Write the numbers of an event with pictures, as one HTML page.",
        "pictures": "Write the numbers of an event as pictures for a wiki (SVG).",
    },
    "Many events": {
        "sweep": "Update all events that changed since the last sweep.",
        "watch": "Update events half a minute after they change.",
        "worker": "Work off the queue of pages that changed, until it is stopped.",
    },
    "History and safety": {
        "history": "Print who really added each entry, and which were lost.",
        "runs": "List what the bot did, the newest run first.",
        "undo": "Revert what one run of the bot changed.",
        "resume": "Let runs continue after somebody stopped the bot.",
    },
    "Setting up": {
        "login": "Log the bot in to a wiki, and keep the login for later runs.",
        "doctor": "Check configuration, login and rights, and say what to fix.",
        "onwiki": "Install, check and remove the bot's templates on a wiki.",
        "files": "List or print the files that come with the program.",
        "profile": "Print the profile of the wiki: namespaces, months, time zone.",
        "sandbox": "Start and stop a real MediaWiki on this machine.",
        "completion": "Print the script that lets a shell complete commands.",
    },
}

COMMANDS = tuple(name for group in GROUPS.values() for name in group)

#: Each global option: how to type it, its value, what it does. They may be anywhere in the line.
COMMON_OPTIONS: tuple[tuple[str, str, str], ...] = (
    (
        "--wiki",
        "WIKI",
        "Its name (meta, enwiki), FAMILY:CODE, or the address of its api.php. [default: the wiki of PAGE's address, else the one in user-config.py]",
    ),
    ("--sandbox", "", "Use the local wiki that `wikiconbot sandbox up` starts."),
    ("--user", "NAME", "The bot account, if the configuration has several."),
    ("--quiet", "", "Print errors only."),
    ("--verbose", "", "Print what pywikibot does, and tracebacks."),
    (
        "--color/--no-color",
        "",
        "Print colours, or none. [default: on a terminal, unless NO_COLOR is set]",
    ),
)
MORE_OPTIONS: tuple[tuple[str, str, str], ...] = (
    ("--stats", "", "At the end, print requests, bytes and seconds of each phase."),
    (
        "--patience",
        "SECONDS",
        "How long to wait in total if the wiki does not answer or is busy, or another run works on the page. [default: 60]",
    ),
    (
        "--run-page",
        "TITLE",
        "Write nothing unless the first line of this page is “run” or the page does not exist. [default: User:BOT/run]",
    ),
    ("--version", "", "Print the version and exit."),
    ("-h, --help", "", "Print this help, or that of a command, and exit."),
)


def print_top_help() -> None:
    """Print the page, at most as wide as the terminal."""
    make_steady()
    say(top_help(terminal_width()), err=False, nl=False)


def terminal_width() -> int:
    """Return the width of a help page: from COLUMNS or the terminal, within limits."""
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isdecimal() and columns.isascii() else 0
    if not width:
        try:
            width = os.get_terminal_size(1).columns
        except OSError:
            width = 0
    return max(min(width or _WIDEST, _WIDEST), _NARROWEST) - 2


def top_help(width: int) -> str:
    """Return the page in lines of at most ``width`` columns."""
    lines = ["Usage: wikiconbot [OPTIONS] COMMAND [ARGS]...", "", *_wrapped(PURPOSE, width, "  ")]
    longest = max(map(len, COMMANDS))
    for heading, commands in GROUPS.items():
        lines += ["", f"{heading}:", *_listed(commands.items(), longest, width)]
    for heading, options in (("Global options", COMMON_OPTIONS), ("More global options", MORE_OPTIONS)):
        rows = [(" / ".join(f"{name} {value}".split("/")).strip(), words) for name, value, words in options]
        lines += ["", f"{heading}:", *_listed(rows, max(len(name) for name, _ in rows), width)]
    lines += ["", *_wrapped("Global options may be before or after the command.", width, "")]
    told = "`wikiconbot COMMAND --help` shows the options of a command, with examples."
    return "\n".join([*lines, *_wrapped(told, width, "")]) + "\n"


def _listed(rows: Iterable[tuple[str, str]], longest: int, width: int) -> Iterator[str]:
    """Yield names with their words next to them, which continue on indented lines; in a narrow terminal all words are below."""
    for name, words in rows:
        if width < longest + _ROOM:
            yield from (f"  {name}", *_wrapped(words, width, "    "))
            continue
        first, *rest = _wrapped(words, width, " " * (longest + 4))
        yield f"  {name:<{longest}}{first[longest + 2 :]}"
        yield from rest


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    lines, line = [], indent
    for word in text.split():
        if line != indent and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = indent
        line += word if line == indent else f" {word}"
    return [*lines, line]
