"""The table with a page of styles (TemplateStyles), as this wiki has the extension or has it not.

Debian's MediaWiki comes without it. To see the table with it, put the extension into a copy of the code tree
(extensions/TemplateStyles) and name that tree: WIKICONBOT_MEDIAWIKI=FOLDER (docs/developers.md).
"""

import json
import re

from tests.live import axe
from tests.live.browser import DESKTOP, PHONE, address, browser_page, editors_page, take
from tests.live.command import bot
from tests.live.table import editor
from tests.live.table.test_organiser import ORGANISER
from tests.long import LONG
from wikiconbot.shipped import STYLES, shipped

TITLE, PAGE_OF_STYLES = "Workshop with styles", "Template:Wikiconbot/styles.css"
SIGNUPS = """\
== Sign up ==
# [[User:Styles Ada|Styles Ada]] 10:40, 2 March 2026 (UTC) Odia Wikipedia
# [[User:Styles Ben|Styles Ben]] 11:40, 3 March 2026 (UTC) Hindi Wikisource, needs a room from Friday to Sunday
# [[User:Styles Cleo|Styles Cleo]] 12:40, 4 March 2026 (UTC) اردو ویکیپیڈیا
"""


def update(*more):
    """Run the bot; returns its JSON document, and how many requests it made."""
    code, out, err = bot("--sandbox", "--stats", "update", TITLE, "--yes", "--json", *more)
    requests = re.search(r"(?m)^total +(\d+) requests", err)
    assert code == 0, err
    assert requests, err
    return json.loads(out), int(requests[1])


def test_the_page_of_styles_decides_about_looks_and_costs_no_request(api, sandbox, tmp_path):
    tags = api.query(meta="siteinfo", siprop="extensiontags")["extensiontags"]
    has_styles = "<templatestyles>" in tags
    event = tmp_path / "event.toml"
    event.write_text('group = "community"\nown_columns = ["Room"]\n', "utf-8")
    for who in ("Styles Ada", "Styles Ben", "Styles Cleo"):
        api.person(who)
    api.save(TITLE, SIGNUPS)
    update("--event", str(event))
    _, warm = update("--event", str(event))

    api.save(PAGE_OF_STYLES, shipped(STYLES).read_text("utf-8"))
    event.write_text(f'styles = "{PAGE_OF_STYLES}"\n{event.read_text("utf-8")}', "utf-8")
    said, _ = update("--event", str(event))
    text = api.text(TITLE)
    assert (said["outcome"] == "saved") == has_styles
    assert [finding["check"] for finding in said["findings"]] == ([] if has_styles else ["T4"])
    assert text.count(f'<templatestyles src="{PAGE_OF_STYLES}" />') == has_styles
    assert ("style=" in text) != has_styles
    said, requests = update("--event", str(event))
    assert (said["outcome"], requests) == ("unchanged", warm)

    for size, dark in ((DESKTOP, False), (PHONE, True)):
        with browser_page(size, dark) as page:
            for skin in (None, "minerva") if LONG else ("minerva" if dark else None,):
                page.goto(address(sandbox.url, TITLE, skin))
                assert axe.violations(page, ".wikiconbot") == []
                assert page.evaluate("document.documentElement.scrollWidth") == size[0]
                looks = "element => [getComputedStyle(element).overflowX, element.querySelectorAll('p, .error').length]"
                assert page.locator(".wikiconbot").evaluate(looks) == ["auto", 0]
                head = "head => getComputedStyle(head).textAlign"
                assert page.locator(".wikiconbot th[scope=colgroup]").first.evaluate(head) == "start"
            take(page, f"styles-{size[0]}", ".wikiconbot")

    if LONG:
        typed_in_the_editor(api, has_styles, event)


def typed_in_the_editor(api, has_styles, event):
    with editors_page() as page:
        editor.open_visual(page, api.person(ORGANISER), TITLE)
        editor.type_in_cell(page, "Styles Ben", "Room", "12")
        editor.save_visual(page, "")
    said, _ = update("--event", str(event))
    assert said["outcome"] == "unchanged"
    assert len(re.findall(r"(?m)^\| ?12$", api.text(TITLE))) == 1
    assert api.text(TITLE).count("<templatestyles") == has_styles
