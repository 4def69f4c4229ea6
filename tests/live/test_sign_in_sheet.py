"""The sheet to sign in a real browser, opened from disk: on a phone, on paper, by axe-core; it asks no host."""

import pytest

from tests.live.axe import violations
from tests.live.browser import PHONE, SHOTS, browser_page
from tests.long import some
from wikiconbot.attendance.sign_in_sheet import SheetEvent, sign_in_sheet
from wikiconbot.i18n import load

NAMES = ("Asha Rao", "आशा राव", "احمد رضا", "Yahoo! (2)", "மீனா", "Zed") * 6
TITLE = "Event"


@pytest.mark.parametrize("language", some(["en", "ur"], 1))
def test_the_sheet_is_for_a_phone_and_for_paper(language, tmp_path):
    sheet = sign_in_sheet(TITLE, [SheetEvent(None, NAMES, ("2018-04-06", "2018-04-07"))], load(language), 10)
    file = tmp_path / "sheet.html"
    file.write_text(sheet, "utf-8")
    with browser_page(PHONE) as page:
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        SHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SHOTS / f"sign-in-{language}-phone.png")
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
        assert violations(page, "body") == []
        assert asked == [file.as_uri()]
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 720, "height": 1000})
        page.screenshot(path=SHOTS / f"sign-in-{language}-print.png")
        heads = page.locator("thead .again")
        assert [heads.nth(n).is_visible() for n in range(heads.count())] == [True, True]
        assert (
            page.locator("thead").first.evaluate("e => getComputedStyle(e).display") == "table-header-group"
        )
        assert not page.locator("h1").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 720
