"""``make demo``: a wiki, an event page on which people sign up, and the bot at work on it, in five steps."""

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from wikiconbot import sandbox as room
from wikiconbot import terminal
from wikiconbot.errors import SandboxError, WikiconbotError
from wikiconbot.i18n import says
from wikiconbot.sandbox import demo_people as people
from wikiconbot.sandbox.demo_people import NOTES_PAGE, TITLE
from wikiconbot.sandbox.wiki import BOT

STEPS = 5
_SHOWN = 4  # findings of the check: each is a line or two, and a step is one screen
_WIDTH = 80

#: 1: it worked, and found something for a person to do.
_DONE = (0, 1)
_GRAVE = {"error": 0, "warning": 1, "info": 2}


@dataclass(frozen=True)
class Story:
    """The output of the demonstration: sentences and numbers; with ``verbose`` also the output of the commands."""

    verbose: bool

    def say(self, key: str, **values: object) -> None:
        """Print a message of i18n/, wrapped and indented."""
        self.print(says(key, **values))

    def print(self, text: str, indent: str = "  ") -> None:
        """Print lines, each wrapped at words."""
        width = min(_WIDTH, shutil.get_terminal_size((_WIDTH, 24)).columns) - 1
        for line in text.splitlines():
            lines = textwrap.wrap(
                line,
                width,
                initial_indent=indent,
                subsequent_indent=indent + "  ",
                break_long_words=False,
                break_on_hyphens=False,
            )
            for part in lines:
                terminal.say(part, err=False)

    @contextmanager
    def step(self, number: int, title: str) -> Iterator[None]:
        """Print the title of a step, and at its end how long it took."""
        terminal.say(
            "\n" + says("sandbox-demo-step", number=number, count=STEPS, title=says(title)), err=False
        )
        began = time.monotonic()
        yield
        self.say("sandbox-demo-took", seconds=f"{time.monotonic() - began:.1f}")

    def run(self, *command: str, page: str = TITLE) -> dict[str, Any]:
        """Run the bot on a page, as an organiser would; returns the JSON document of the command.

        Raises:
            SandboxError: the command failed. Its message is on standard error.
        """
        # not wrapped, so that people can copy it
        terminal.say(f"  $ {command_line(*command, page=page)}", err=False)
        done = subprocess.run(
            [sys.executable, "-m", "wikiconbot", "--sandbox", *command, page, "--json"],
            check=False,
            stdout=subprocess.PIPE,
            stderr=None if self.verbose else subprocess.PIPE,
            text=True,
        )
        if done.returncode not in _DONE:
            terminal.say(done.stderr or done.stdout)
            raise SandboxError(says("sandbox-demo-command-failed", command=command[0], code=done.returncode))
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer


def command_line(*command: str, page: str) -> str:
    """Return a command that people can type here: with the path of the program if it is not in PATH."""
    words = (program(), "--sandbox", *command, page)
    return " ".join(shlex.quote(word) for word in words)


def program() -> str:
    """Return the name by which a shell in this folder finds ``wikiconbot``."""
    ours = Path(sys.executable).with_name("wikiconbot")
    if shutil.which("wikiconbot") == str(ours):
        return "wikiconbot"
    return os.path.relpath(ours) if ours.is_relative_to(Path.cwd()) else str(ours)


def people_sign_up(story: Story, running: room.Sandbox) -> None:
    """Step 1: an event page, and edits of people on it."""
    names, steps = people.people_and_steps()
    story.say("sandbox-demo-people", count=len(names))
    people.sign_up(running)
    story.say("sandbox-demo-signed", count=len(steps))


def check(story: Story, running: room.Sandbox) -> None:
    """Step 2: the findings of the bot on the page."""
    answer = story.run("check")
    active = [
        person for person in answer["participants"] if person["status"] not in ("withdrawn", "not-coming")
    ]
    doubtful = [person for person in active if person["status"] == "attention"]
    found = sorted(answer["findings"], key=lambda finding: _GRAVE[finding["severity"]])
    story.say("sandbox-demo-checked", count=len(active), doubtful=len(doubtful), found=len(found))
    shown = found if story.verbose else found[:_SHOWN]
    for finding in shown:
        story.print(says("sandbox-demo-finding", line=finding["line"], text=finding["message"]), "    ")
    if len(found) > len(shown):
        story.say("sandbox-demo-more", count=len(found) - len(shown))


def write_table(story: Story, running: room.Sandbox) -> None:
    """Step 3: the participants table, and two lists."""
    table = story.run("update", "--yes")
    story.say("sandbox-demo-table", revision=_revision(table), summary=_summary(table))
    people.install_template(running)
    install_gadget(running)
    lists = story.run("init", "--view", "summary", "--view", "by-community", "--yes")
    story.say("sandbox-demo-lists", revision=_revision(lists))


def install_gadget(running: room.Sandbox) -> None:
    """Put the sign-up template and the gadget on the wiki, as an interface administrator does once, and the button on the page.

    Raises:
        SandboxError: the command failed. Its message is on standard error.
    """
    words = (
        "onwiki",
        "install",
        "--only",
        "sign-up",
        "--only",
        "gadget",
        "--account",
        BOT,
        "--yes",
    )
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "user-config.py").write_text("put_throttle = 0\n", "utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "wikiconbot", "--quiet", *words],
            check=False,
            capture_output=True,
            text=True,
            env={
                **os.environ,
                "PYWIKIBOT_DIR": folder,
                "WIKICONBOT_WIKI": running.api,
                "WIKICONBOT_ACCOUNT": running.admin.user,
                "WIKICONBOT_PASSWORD": running.admin.password,
            },
        )
    if done.returncode:
        terminal.say(done.stderr or done.stdout)
        raise SandboxError(says("sandbox-demo-command-failed", command=words[0], code=done.returncode))
    people.put_button(running)


def keep_cells(story: Story, running: room.Sandbox) -> None:
    """Step 4: people work on the table, and the next run keeps what they wrote.

    Raises:
        SandboxError: a cell that a person wrote is no longer on the page.
    """
    story.say("sandbox-demo-organiser")
    people.work_on_the_table(running)
    before = people.ticks(running)
    answer = story.run("update", "--yes")
    if people.ticks(running) != before:
        raise SandboxError(says("sandbox-demo-ticks-lost"))
    story.say("sandbox-demo-kept", count=before, revision=_revision(answer), summary=_summary(answer))


def bring_notes_home(story: Story, running: room.Sandbox) -> None:
    """Step 5: notes of an Etherpad, and a run that has nothing to do. Without Node.js there is no Etherpad.

    Raises:
        SandboxError: the last run changed something.
    """
    try:
        with_pad = room.up(progress=story.print, pads=True)
    except WikiconbotError as error:
        story.say("sandbox-demo-no-pad", error=error)
    else:
        lines = people.write_notes(with_pad)
        story.say("sandbox-demo-pad", count=lines, url=f"{with_pad.etherpad}/p/{people.PAD}")
        answer = story.run("etherpad", "archive", "--yes", page=NOTES_PAGE)
        story.say("sandbox-demo-home", address=_address(running, answer["edits"][0]["page"]))
    if story.run("update", "--yes")["outcome"] != "unchanged":
        raise SandboxError(says("sandbox-demo-not-settled"))
    story.say("sandbox-demo-settled")


_TOLD: tuple[tuple[str, Callable[[Story, room.Sandbox], None]], ...] = (
    ("sandbox-demo-step-people", people_sign_up),
    ("sandbox-demo-step-check", check),
    ("sandbox-demo-step-table", write_table),
    ("sandbox-demo-step-cells", keep_cells),
    ("sandbox-demo-step-notes", bring_notes_home),
)


def main(arguments: list[str]) -> int:
    """Show the demonstration; the exit code is 0 unless the bot failed. ``--verbose``: with the output of the commands."""
    story = Story(verbose="--verbose" in arguments)
    try:
        running = room.up(progress=lambda line: story.print(line, ""))
        terminal.say(says("sandbox-demo-page", url=_address(running, TITLE)), err=False)
        if people.is_made(running):
            story.say("sandbox-demo-page-stands")
        else:
            for number, (title, act) in enumerate(_TOLD, start=1):
                with story.step(number, title):
                    act(story, running)
    except WikiconbotError as error:
        terminal.say(says("sandbox-demo-error", error=error))
        return error.exit_code
    _say_goodbye(running)
    return 0


def _revision(answer: dict[str, Any]) -> int:
    return int(answer["edits"][-1]["new_revision"])


def _summary(answer: dict[str, Any]) -> str:
    return str(answer["edits"][-1]["summary"])


def _address(running: room.Sandbox, title: str) -> str:
    return f"{running.url}/wiki/{quote(title.replace(' ', '_'), safe='()/:')}"


def _say_goodbye(running: room.Sandbox) -> None:
    """Print the addresses to look at, and how to stop the sandbox."""
    checkout = Path.cwd()
    ends = [
        says("sandbox-demo-login", user=running.admin.user, password=running.admin.password),
        says("sandbox-demo-click"),
    ]
    if (checkout / "scripts").is_dir() and (checkout / "families" / "sandbox_family.py").is_file():
        ours = room.checkout_config(checkout)
        ends.append(says("sandbox-demo-scripts") if ours else says("sandbox-demo-own-config"))
    ends.append(says("sandbox-demo-stop", program=program()))
    ends.append(says("sandbox-demo-page", url=_address(running, TITLE)))
    terminal.say("\n" + "\n".join(ends), err=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
