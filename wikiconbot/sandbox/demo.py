"""``make demo``: a wiki, an event page on which people have signed up, and the bot at work on it."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import requests

from wikiconbot import sandbox as room
from wikiconbot import terminal
from wikiconbot.errors import WikiconbotError
from wikiconbot.i18n import says
from wikiconbot.sandbox.wiki import BOT, DATA
from wikiconbot.sandbox.wiki_client import DemoPerson
from wikiconbot.shipped import TEMPLATE, shipped

TITLE = "Wikimedia Conference (India)"
ORGANISER = "Ananya (A2K)"
SIGN_UP = 2
"""The number of the section in which people sign up."""

DemoStep = Mapping[str, Any]
Say = Callable[[str], None]


@dataclass(frozen=True)
class Crowd:
    """Who takes part in the demonstration, each logged in."""

    admin: DemoPerson
    organiser: DemoPerson
    people: Mapping[str | None, DemoPerson]

    def does(self, step: DemoStep) -> None:
        """Let somebody do one step of demo-people.json."""
        if "blocks" in step:
            self.admin.act("block", user=step["blocks"], expiry="infinite", reason="Advertising")
        elif "strikes" in step:
            person = self.people[step["who"]]
            _change_line(
                person, str(person.name), lambda line: f"# <s>{line.removeprefix('# ')}</s>", "I cannot come"
            )
        elif "under" in step:
            _change_line(self.organiser, step["under"], lambda line: f"{line}\n{step['adds']}", "reply")
        else:
            person, text = self.people[step["who"]], f"\n{step['adds']}"
            person.edit(TITLE, section=SIGN_UP, appendtext=text, summary="/* Sign up */ I sign up")


def _change_line(editor: DemoPerson, owner: str, change: Callable[[str], str], summary: str) -> None:
    """Edit the first sign-up of somebody, as a person does who edits the section."""
    lines = (editor.text(TITLE, SIGN_UP) or "").splitlines()
    where = next(number for number, line in enumerate(lines) if f"[[User:{owner}|" in line)
    lines[where] = change(lines[where])
    editor.edit(TITLE, section=SIGN_UP, text="\n".join(lines), summary=f"/* Sign up */ {summary}")


def make_page(running: room.Sandbox, say: Say) -> bool:
    """Create the event page and let people sign up on it; False where it stands already."""
    admin = DemoPerson(running.api)
    if admin.text(TITLE) is not None:
        say(says("sandbox-demo-page-stands"))
        return False
    steps: list[DemoStep] = json.loads((DATA / "demo-people.json").read_text("utf-8"))
    names = list(dict.fromkeys(step["who"] for step in steps if step.get("who")))
    say(says("sandbox-demo-people", count=len(names)))
    admin.login(running.admin.user, running.admin.password)
    organiser, *people = [admin.create_account(name) for name in (ORGANISER, *names)]
    organiser.edit(
        TITLE, text=(DATA / "demo-page.wikitext").read_text("utf-8"), summary="The page of the conference"
    )
    crowd = Crowd(admin, organiser, {**dict(zip(names, people, strict=True)), None: DemoPerson(running.api)})
    for step in steps:
        crowd.does(step)
    return True


def run_bot(say: Say, *command: str, page: str = TITLE) -> int:
    """Run the bot on a page, as an organiser would; returns its exit code."""
    arguments = ["--sandbox", *command, page, "--yes"]
    say(f"$ wikiconbot --sandbox {' '.join(command)} '{page}' --yes")
    return subprocess.run([sys.executable, "-m", "wikiconbot", *arguments], check=False).returncode


def work_on_the_table(running: room.Sandbox, say: Say) -> None:
    """Let the organiser add a column and tick two people, and somebody else sign up."""
    say(says("sandbox-demo-organiser"))
    admin = DemoPerson(running.api)
    admin.login(running.admin.user, running.admin.password)
    text = admin.text(TITLE) or ""
    text = text.replace('"status" | Status\n', '"status" | Status\n! Attended?\n', 1)
    for _ in range(2):
        text = text.replace("| signed up\n|-", "| signed up\n| ✔\n|-", 1)
    admin.edit(TITLE, text=text, summary="Attended?")
    admin.edit(
        TITLE, section=SIGN_UP, appendtext="\n# ~~~~ Wikidata, from Pune", summary="/* Sign up */ me too"
    )


def show(running: room.Sandbox, say: Say) -> int:
    """Let the bot keep the page: write the table, set the page up, find what people changed; returns an exit code."""
    admin = DemoPerson(running.api)
    admin.login(running.admin.user, running.admin.password)
    settings = shipped(TEMPLATE).read_text("utf-8")
    admin.edit(f"User:{BOT}/Event", text=settings, summary="The template for events")
    for command in (("update",), ("init", "--view", "summary", "--view", "by-community")):
        code = run_bot(say, *command)
        if code not in _DONE:
            return code
    work_on_the_table(running, say)
    return run_bot(say, "update")


def take_notes(say: Say) -> int:
    """Let the organisers write on a pad, and the bot bring it home; returns an exit code. Without Node.js there is none."""
    try:
        running = room.up(progress=say, pads=True)
    except WikiconbotError as error:
        say(says("sandbox-demo-no-pad", error=error))
        return 0
    say(says("sandbox-demo-pad", url=running.etherpad))
    with requests.Session() as session:
        session.trust_env = False  # 127.0.0.1 is reached through no proxy
        form = {"apikey": running.etherpad_key, "padID": PAD, "text": _NOTES}
        session.post(f"{running.etherpad}/api/1.2.15/createPad", data=form, timeout=30)
    admin = DemoPerson(running.api)
    admin.login(running.admin.user, running.admin.password)
    facts = f"== Preparation ==\n* Date: 5 April 2018\n* Etherpad: {running.etherpad}/p/{PAD}\n"
    admin.edit(f"{TITLE}/Preparation", text=facts, summary="The day before")
    return run_bot(say, "etherpad", "archive", page=f"{TITLE}/Preparation")


PAD = "wikicon_preparation"
_NOTES = "Agenda\n10:00 Opening\n10:30 Where {{we}} stand [[as of today]]\n\nTo do\nbook the hall – Ananya\n"

#: 1: done, and it found something for a person to do.
_DONE = (0, 1)


def main() -> int:
    """Show the whole thing; the exit code is 0 unless the bot could not do its work."""

    def say(line: str) -> None:
        terminal.say(line, err=False)

    try:
        running = room.up(progress=say)
        say(says("sandbox-demo-runs", version=running.mediawiki, url=running.url))
        fresh = make_page(running, say)
    except WikiconbotError as error:
        terminal.say(says("sandbox-demo-error", error=error))
        return error.exit_code
    code = show(running, say) if fresh else 0
    if fresh and code in _DONE:
        code = take_notes(say)
    if code in _DONE:
        code = run_bot(say, "update")  # there is nothing left to do
    if code not in _DONE:
        return code
    _say_goodbye(running, say)
    return 0


def _say_goodbye(running: room.Sandbox, say: Say) -> None:
    """Tell where to look and how to stop."""
    checkout = Path.cwd()
    if (checkout / "scripts").is_dir() and (checkout / "families" / "sandbox_family.py").is_file():
        ours = room.checkout_config(checkout)
        say(says("sandbox-demo-scripts") if ours else says("sandbox-demo-own-config"))
    title = quote(TITLE.replace(" ", "_"), safe="()/:")
    say(says("sandbox-demo-page", url=f"{running.url}/wiki/{title}"))
    say(says("sandbox-demo-login", user=running.admin.user, password=running.admin.password))
    say(says("sandbox-demo-stop"))


if __name__ == "__main__":
    sys.exit(main())
