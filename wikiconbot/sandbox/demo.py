"""``make demo``: a wiki, an event page on which people have signed up, and the bot at work on it."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from wikiconbot import sandbox as room
from wikiconbot.errors import WikiconbotError
from wikiconbot.sandbox.client import Person
from wikiconbot.sandbox.wiki import DATA

TITLE = "Wikimedia Conference (India)"
ORGANISER = "Ananya (A2K)"
SIGN_UP = 2
"""The number of the section in which people sign up."""

Step = Mapping[str, Any]
Say = Callable[[str], None]


@dataclass(frozen=True)
class Crowd:
    """Who takes part in the demonstration, each logged in."""

    admin: Person
    organiser: Person
    people: Mapping[str | None, Person]

    def does(self, step: Step) -> None:
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


def _change_line(editor: Person, owner: str, change: Callable[[str], str], summary: str) -> None:
    """Edit the first sign-up of somebody, as a person does who edits the section."""
    lines = (editor.text(TITLE, SIGN_UP) or "").splitlines()
    where = next(number for number, line in enumerate(lines) if f"[[User:{owner}|" in line)
    lines[where] = change(lines[where])
    editor.edit(TITLE, section=SIGN_UP, text="\n".join(lines), summary=f"/* Sign up */ {summary}")


def make_page(running: room.Sandbox, say: Say) -> bool:
    """Create the event page and let people sign up on it; False where it stands already."""
    admin = Person(running.api)
    if admin.text(TITLE) is not None:
        say("The wiki has the demo page already; it is left as it is.")
        return False
    steps: list[Step] = json.loads((DATA / "demo-people.json").read_text("utf-8"))
    names = list(dict.fromkeys(step["who"] for step in steps if step.get("who")))
    say(f"{len(names)} people get an account and sign up, each with an edit of their own …")
    admin.login(running.admin.user, running.admin.password)
    organiser, *people = [admin.create_account(name) for name in (ORGANISER, *names)]
    organiser.edit(
        TITLE, text=(DATA / "demo-page.wikitext").read_text("utf-8"), summary="The page of the conference"
    )
    crowd = Crowd(admin, organiser, {**dict(zip(names, people, strict=True)), None: Person(running.api)})
    for step in steps:
        crowd.does(step)
    return True


def update(say: Say) -> int:
    """Run the bot on the page, as an organiser would; returns its exit code."""
    arguments = ["--sandbox", "update", TITLE, "--yes"]
    say(f"$ wikiconbot --sandbox update '{TITLE}' --yes")
    return subprocess.run([sys.executable, "-m", "wikiconbot", *arguments], check=False).returncode


def main() -> int:
    """Show the whole thing; the exit code is 0 unless the bot could not do its work."""

    def say(line: str) -> None:
        print(line, flush=True)

    try:
        running = room.up(progress=say)
        say(f"MediaWiki {running.mediawiki} runs at {running.url}")
        fresh = make_page(running, say)
    except WikiconbotError as error:
        print(f"demo: {error}", file=sys.stderr)
        return error.exit_code
    for _ in range(2 if fresh else 1):  # the second run of a fresh demo finds nothing to do
        code = update(say)
        if code not in (0, 1):  # 1: done, and it found something for a person to do
            return code
    _say_goodbye(running, say)
    return 0


def _say_goodbye(running: room.Sandbox, say: Say) -> None:
    """Tell where to look and how to stop."""
    checkout = Path.cwd()
    if (checkout / "scripts").is_dir() and (checkout / "families" / "sandbox_family.py").is_file():
        ours = room.checkout_config(checkout)
        say("Scripts:   .venv/bin/pwb SCRIPT" if ours else "user-config.py is your own; it is left as it is.")
    say(f"The page:  {running.url}/wiki/{quote(TITLE.replace(' ', '_'), safe='()/:')}")
    say(f"Log in as: {running.admin.user}, password {running.admin.password}")
    say("Stop it:   .venv/bin/wikiconbot sandbox down")


if __name__ == "__main__":
    sys.exit(main())
