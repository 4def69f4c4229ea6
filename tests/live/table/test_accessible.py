"""Everybody can read what the bot writes: axe-core finds nothing wrong with it, in light and dark, on desks and phones."""

import json

import pytest

from tests.live import axe
from tests.live.browser import DESKTOP, PHONE, address, browser_page, is_dark
from tests.live.command import bot
from tests.live.table.test_organiser import install_settings, regions
from tests.long import LONG, some

TITLE, AWAY = "Accessible workshop", "Accessible workshop in Urdu"
SETTINGS = """\
{{User:WikiconBot/Event
| capacity = 6
| group = community
| own columns = Room
| communities = Odia Wikimedians User Group; Karavali Wikimedians
| organisers = Access Ada
| publish = participants, findings, accounts, etherpad
}}
"""
ALLOWED = ("--publish", "findings", "--publish", "accounts")
LINES = {
    "Access Ada": "# ~~~~ Odia Wikimedians User Group, https://etherpad.wikimedia.org/p/x",
    "Access Ben": "# ~~~~ Karavali Wikimedians",
    "Access Cleo": "# <s>~~~~ Odia Wikimedians User Group</s>",
    "Access Dora": "# ~~~~ اردو ویکیپیڈیا\n# No account here\n# [[User:Nobody of that name]]",
    "Access Emil": "# ~~~~ late, and sorry",
    "Access Fay": "# ~~~~ hi.wikipedia\n# ~~~~ again",
    "Access Gil": "# ~~~~",
}
LISTS = """\
* Venue: TBD, in Puri

== Sign up ==
Here:

== Volunteers ==
Help!
"""
VIEWS = ("summary", "by-community", "by-role", "by-iteration", "waiting", "withdrawn", "massmessage")


@pytest.fixture(scope="module")
def pages(api):
    """An event with all lists, its report, and an event with its table elsewhere; with the boxes that each page has.

    One person has a user page, and one a block.
    """
    install_settings(api)
    api.save(TITLE, f"{SETTINGS}\n{LISTS}\n== Lists ==\n{regions(*VIEWS)}\n")
    for number, (who, line) in enumerate(LINES.items()):
        api.sign_up(TITLE, who, section=1 + number % 2, line=line)
    api.save("User:Access Ben", "Hello!")
    api.block("Access Emil")
    people = api.text(TITLE).partition(LISTS[:20])[2].partition("== Lists ==")[0]
    away = "{{User:WikiconBot/Event|language=ur|target=/Participants}}"
    api.save(AWAY, f"{away}\n{LISTS[:20]}{people}\n== Lists ==\n{regions(*VIEWS)}\n")
    for title, other in ((TITLE, f"{TITLE}/Report"), (AWAY, f"{AWAY}/Participants")):
        _, out, err = bot("--sandbox", "update", title, "--yes", "--json", *ALLOWED)
        assert {edit["page"] for edit in json.loads(out)["edits"]} == {title, other}, err
    # Tables of people are on the page of the table: where that is another, the lists here say so. There nobody waits.
    here = 1 + len(VIEWS)
    return {TITLE: here, f"{TITLE}/Report": 1, AWAY: here - 1, f"{AWAY}/Participants": 2}


@pytest.mark.parametrize(
    "dark", [pytest.param(False, id="light"), pytest.param(True, id="dark", marks=pytest.mark.long)]
)
def test_nothing_is_wrong_with_it(pages, sandbox, dark):
    with browser_page(DESKTOP, dark) as page:
        for title, boxes in some([*pages.items()], 0, 3):
            for skin in (None, "minerva") if LONG else ("minerva" if title == TITLE else None,):
                page.goto(address(sandbox.url, title, skin))
                assert is_dark(page) == dark
                assert page.locator(".wikiconbot").count() == boxes
                # Colours do not depend on sizes, and nothing else on colours: those of each skin are looked at in the size for
                # which it is made, and what else there is in light colours and, in a long run, in both sizes.
                made_for = PHONE if skin else DESKTOP
                for size in (made_for,) if dark or not LONG else (DESKTOP, PHONE):
                    page.set_viewport_size({"width": size[0], "height": size[1]})
                    which = True if dark else None if size == made_for else False
                    found = axe.violations(page, ".wikiconbot", which)
                    assert found == [], (title, skin, size)
                    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
