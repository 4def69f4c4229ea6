"""The page as people see it: a real browser on the page that the bot wrote."""

from pathlib import Path

import pytest

from tests.live.browser import DESKTOP, PHONE, browser_page

SHOTS = Path(__file__).parents[3] / "build" / "screenshots"


@pytest.mark.parametrize(
    "size", [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone", marks=pytest.mark.long)]
)
def test_the_page_shows_the_table_the_link_and_the_peoples_own_lines(saved, sandbox, size):
    before, _, said, _, _ = saved
    SHOTS.mkdir(parents=True, exist_ok=True)
    with browser_page(size) as tab:
        tab.goto(f"{sandbox.url}/wiki/{said['page'].replace(' ', '_')}")
        table = tab.locator("table.wikitable.sortable")
        assert table.count() == 1
        heads = [head.inner_text().strip() for head in table.locator("thead th").all()]
        assert heads == ["No.", "Participant", "Community", "Comment", "Signed up (UTC)", "Status"]
        rows = [row.inner_text().split("\t") for row in table.locator("tbody tr").all()]
        people = [row for row in rows if row[-1].strip() in ("signed up", "to be checked", "withdrawn")]
        caption = tab.locator("table.wikitable caption").inner_text()
        assert caption == f"Participants: {len(people) - 1}, withdrawn: 1"
        assert any("தமிழ் விக்கிமீடியா, vegetarian" in " ".join(row) for row in people)
        pad = tab.locator("a.external[href='https://etherpad.wikimedia.org/p/wikiconindia2018']")
        assert pad.inner_text() == "wikiconindia2018"
        items = tab.locator("ol").first.locator(":scope > li")
        section = before.partition("== Sign up ==")[2].partition("\n== ")[0]
        assert items.count() == sum(line[:1] == "#" and line[1:2] != ":" for line in section.splitlines())
        box = table.locator("xpath=..")  # scrolls by itself, so that the page need not
        assert box.evaluate("box => getComputedStyle(box).overflowX") == "auto"
        room = tab.evaluate("document.querySelector('#mw-content-text').getBoundingClientRect().width")
        assert box.evaluate("box => box.getBoundingClientRect().width") <= room
        tab.screenshot(path=SHOTS / f"event-{size[0]}.png", full_page=True)
