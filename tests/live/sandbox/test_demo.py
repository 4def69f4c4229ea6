"""``make demo``: a story in five steps, of which each is one screen."""

import re
import sys
from pathlib import Path

import pytest

from tests.live.command import ROOT, run
from tests.live.terminal_pictures import draw
from wikiconbot.sandbox import demo_people

COLUMNS, LINES = 80, 24


@pytest.fixture
def checkout(tmp_path):
    """What the demo takes for a checkout: it writes a user-config.py there, which other tests would read in ours."""
    for name in ("scripts", "families"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def test_demo_is_five_steps_of_one_screen_each_and_is_made_once(own_sandbox, needs_node, checkout):
    address = f"{own_sandbox.url}/wiki/Wikimedia_Conference_(India)"
    code, said, err = run("-m", "wikiconbot.sandbox.demo", cwd=checkout, COLUMNS=str(COLUMNS))
    assert (code, err) == (0, "")
    begin, *steps = re.split(r"\nStep \d of 5: ", said)
    assert begin == f"The page:  {address}\n"
    assert said.endswith(f"\nThe page:  {address}\n")
    assert len(steps) == 5
    assert max(step.count("\n") + 1 for step in steps) < LINES
    wide = [
        line for line in said.splitlines() if len(line) > COLUMNS and "$ " not in line and "://" not in line
    ]
    assert wide == []
    assert "21 people signed up; 4 need a look." in steps[1]
    assert "The 2 ticks are still there." in steps[3]
    assert "A second run finds no change" in steps[4]
    assert "click “Sign up”" in said.partition("\nLog in as:")[2]
    admin = demo_people.admin_of(own_sandbox)
    assert (admin.text(demo_people.TITLE) or "").count("wikiconbot-signup") == 1
    assert "wikiconbot-dialog.js" in (admin.text("MediaWiki:Gadgets-definition") or "")
    assert (checkout / "user-config.py").exists()
    assert demo_people.ticks(own_sandbox) == 2
    shown = said.partition("\nLog in as:")[0].replace(own_sandbox.url, "http://127.0.0.1:8080")
    shown = shown.replace(str(Path(sys.executable).parent), ".venv/bin")  # as in a checkout
    draw(f"terminal-demo-{COLUMNS}", shown, COLUMNS, dark=True, docs=True)
    code, said, err = run("-m", "wikiconbot.sandbox.demo", cwd=checkout)
    assert (code, err) == (0, "")
    assert "has the demo page already" in said
