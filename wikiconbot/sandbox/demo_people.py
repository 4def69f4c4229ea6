"""The people of ``make demo``: they write an event page, sign up on it, fill cells in its table and write notes on a pad."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import requests

from wikiconbot import sandbox as room
from wikiconbot.sandbox.wiki import BOT, DATA
from wikiconbot.sandbox.wiki_client import DemoPerson
from wikiconbot.shipped import TEMPLATE, shipped

TITLE = "Wikimedia Conference (India)"
NOTES_PAGE = f"{TITLE}/Preparation"
ORGANISER = "Ananya (A2K)"
SIGN_UP = 2
"""The number of the section in which people sign up."""
TICK = "✔"

_BUTTON = f"""<!-- wikiconbot:sign-up:begin -->
<span class="wikiconbot-signup plainlinks" data-signup="sign-up">[{{{{fullurl:{TITLE}|action=edit&section={SIGN_UP}}}}} Sign up]</span>
<!-- wikiconbot:sign-up:end -->"""

PAD = "wikicon_preparation"
_NOTES = "Agenda\n10:00 Opening\n10:30 Where {{we}} stand [[as of today]]\n\nTo do\nbook the hall – Ananya\n"

DemoStep = Mapping[str, Any]


@dataclass(frozen=True)
class Crowd:
    """Who takes part in the demonstration, each logged in."""

    admin: DemoPerson
    organiser: DemoPerson
    people: Mapping[str | None, DemoPerson]

    def does(self, step: DemoStep) -> None:
        """Do one step of demo-people.json."""
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
    """Edit the first sign-up of a person like somebody who edits the section."""
    lines = (editor.text(TITLE, SIGN_UP) or "").splitlines()
    where = next(number for number, line in enumerate(lines) if f"[[User:{owner}|" in line)
    lines[where] = change(lines[where])
    editor.edit(TITLE, section=SIGN_UP, text="\n".join(lines), summary=f"/* Sign up */ {summary}")


def people_and_steps() -> tuple[list[str], list[DemoStep]]:
    """Return the names of the people who sign up, and their steps in order."""
    steps: list[DemoStep] = json.loads((DATA / "demo-people.json").read_text("utf-8"))
    return list(dict.fromkeys(step["who"] for step in steps if step.get("who"))), steps


def admin_of(running: room.Sandbox) -> DemoPerson:
    """Return the wiki's administrator, logged in."""
    return DemoPerson(running.api).login(running.admin.user, running.admin.password)


def is_made(running: room.Sandbox) -> bool:
    """Return whether the event page exists, from an earlier demonstration."""
    return DemoPerson(running.api).text(TITLE) is not None


def sign_up(running: room.Sandbox) -> None:
    """Create the event page, and let people sign up, each with a separate edit by their account."""
    admin = admin_of(running)
    names, steps = people_and_steps()
    organiser, *people = [admin.create_account(name) for name in (ORGANISER, *names)]
    text = (DATA / "demo-page.wikitext").read_text("utf-8")
    organiser.edit(TITLE, text=text, summary="The page of the conference")
    crowd = Crowd(admin, organiser, {**dict(zip(names, people, strict=True)), None: DemoPerson(running.api)})
    for step in steps:
        crowd.does(step)


def install_template(running: room.Sandbox) -> None:
    """Put the settings template on the wiki, as an operator does once."""
    text = shipped(TEMPLATE).read_text("utf-8")
    admin_of(running).edit(f"User:{BOT}/Event", text=text, summary="The template for events")


def put_button(running: room.Sandbox) -> None:
    """Put the button for signing up above the list, in the form of the pages that `wikiconbot init` makes."""
    admin = admin_of(running)
    heading, _, rest = (admin.text(TITLE, SIGN_UP) or "").partition("\n")
    admin.edit(
        TITLE, section=SIGN_UP, text=f"{heading}\n{_BUTTON}\n{rest}", summary="A button for signing up"
    )


def work_on_the_table(running: room.Sandbox) -> None:
    """Let the organiser add a column and tick two people, and somebody else sign up."""
    admin = admin_of(running)
    text = admin.text(TITLE) or ""
    text = text.replace('"status" | Status\n', '"status" | Status\n! Attended?\n', 1)
    for _ in range(2):
        text = text.replace("| signed up\n|-", f"| signed up\n| {TICK}\n|-", 1)
    admin.edit(TITLE, text=text, summary="Attended?")
    line = "\n# ~~~~ Wikidata, from Pune"
    admin.edit(TITLE, section=SIGN_UP, appendtext=line, summary="/* Sign up */ me too")


def ticks(running: room.Sandbox) -> int:
    """Return how many ticks of the organiser are on the page."""
    return (DemoPerson(running.api).text(TITLE) or "").count(f"| {TICK}\n")


def write_notes(running: room.Sandbox) -> int:
    """Let the organisers write notes on a pad, and name the pad on a page; returns the number of lines."""
    with requests.Session() as session:
        session.trust_env = False  # 127.0.0.1 needs no proxy
        form = {"apikey": running.etherpad_key, "padID": PAD, "text": _NOTES}
        session.post(f"{running.etherpad}/api/1.2.15/createPad", data=form, timeout=30)
    facts = f"== Preparation ==\n* Date: 5 April 2018\n* Etherpad: {running.etherpad}/p/{PAD}\n"
    admin_of(running).edit(NOTES_PAGE, text=facts, summary="The day before")
    return len([line for line in _NOTES.splitlines() if line])
