"""What the docs show of commands that need a wiki, on the sandbox: every output is that of the command (tests/shown.py)."""

import os
import re
import shutil

from tests.live.command import bot
from tests.live.people import Wiki
from tests.live.processes import ROOT
from tests.shown import at_terminal, blocks
from wikiconbot import sandbox as room

BLOCKS = list(blocks(files=False))
TITLE = "WikiCon India"
RUN = "3f2a1c"  # what the docs call the last run
RUNS = (f"20180302T104000Z-{RUN}", "20180302T101500Z-9c41d7")
FACTS = "== WikiCon India ==\n* Date: 6 and 7 April 2018\n* Venue: TBD\n\n== Sign up ==\n"
LINES = {"Asha Rao": "# ~~~~ Odia Wikipedia, vegetarian", "Ravi K": "# ~~~~ + 1", "Lopa": "# ~~~~ Kolkata"}
#: What differs from one run to the next, and what the docs have in its place.
DIFFERENT = (
    (r"/\S+/state/pywikibot/", "/home/me/bot/"),
    (r"/\S+/state\b", "/home/me/.local/state/wikiconbot"),
    (r"(MediaWiki) [\d.]+", r"\1 1.43.0"),
    (r"\) Pywikibot/.*", ") Pywikibot/11.9.0"),
    (r"http://127\.0\.0\.1:\d+", "https://wiki.example"),
    (r"127\.0\.0\.1:\d+", "wiki.example"),
    (r"\b20(?:19|[2-9]\d)-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z", "2018-03-02T10:40:00Z"),
    (r"\b20(?:19|[2-9]\d)-\d\d-\d\d \d\d:\d\d", "2018-03-02 10:40"),
    (r"\b\d+\.\d+ s\b", "0.5 s"),
    (r'(data-wcb-event=")[^"]*"', r'\1…"'),
    (r'(data-wcb="\d+) [^"]*"', r'\1 …"'),
    (r"\(seals [0-9a-f ]+\)", "(seals …)"),
)


def new_page(api, title):
    """Let three people sign up on a page, and one of them withdraw."""
    api.save(title, f"{FACTS}# Jean Smith")
    for name, line in LINES.items():
        api.sign_up(title, name, section=2, line=line)
    text = api.text(title)
    mine = next(line for line in text.splitlines() if "User:Lopa" in line)
    api.save(title, text.replace(mine, f"# <s>{mine[2:]}</s>"), by="Lopa")


def updated(api, title):
    """The same, and the bot was there."""
    new_page(api, title)
    code, _, err = bot("--sandbox", "update", title, "--yes")
    assert code == 0, err


def undone(api, title):
    """The same, and one of the people took the bot's edit back."""
    updated(api, title)
    api.person("Ravi K").act("edit", title=title, undo=api.revision(title))


def updated_again(api, title):
    """The same, then one more person signed up, and the bot was there again."""
    updated(api, title)
    api.sign_up(title, "Meera", section=2, line="# ~~~~ Kochi")
    code, _, err = bot("--sandbox", "update", title, "--yes")
    assert code == 0, err


_RUN = re.compile(r"\b\d{8}T\d{6}Z-[0-9a-f]{6}\b")
_REVISION = re.compile(r"(?<=\brevision )\d+|(?<=\bresume = )\d+")
SCENES = {"new-page": new_page, "updated": updated, "updated-again": updated_again, "undone": undone}
#: Where a block continues on the page of the block before it.
SAME = "same-page"


def test_what_is_shown_is_what_the_command_says(own_sandbox):
    api = Wiki(own_sandbox)
    title = ""
    for number, block in enumerate(BLOCKS, 10):
        if block.where != SAME:
            title = f"WikiCon Ind{number}"  # as long as the one in the docs
            for folder in ("runs", "pages", "unwatched"):
                shutil.rmtree(room.state_dir() / folder, ignore_errors=True)
            SCENES[block.where](api, title)

        def run(words, answers, title=title):
            words = [word.replace(TITLE, title) for word in words]
            if RUN in words:
                (found,) = re.findall(r"-([0-9a-f]{6})\b", bot("runs", "--json")[1])[:1]
                words = [found if word == RUN else word for word in words]
            code, said = at_terminal([words[0], "--sandbox", *words[1:]], ROOT, os.environ, answers, 2000)
            return code, shown(said, title)

        block.compare(block.played(run))


def shown(said, title):
    """What was said as the docs have it: of any wiki, page, day and computer."""
    said = said.replace(title, TITLE).replace(title.replace(" ", "_"), TITLE.replace(" ", "_"))
    for pattern, general in DIFFERENT:
        said = re.sub(pattern, general, said)
    runs = list(dict.fromkeys(_RUN.findall(said)))  # the newest is the first
    said = _RUN.sub(lambda found: RUNS[runs.index(found[0])], said)
    numbers = list(dict.fromkeys(re.findall(_REVISION, said)))
    return re.sub(_REVISION, lambda found: str(1001 + numbers.index(found[0])), said)
