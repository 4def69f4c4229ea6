"""The gadget in each skin: light, dark, from right to left, on a phone; `make test-long` alone (conftest.py)."""

import pytest

from tests.live import axe
from tests.live.browser import DESKTOP, PHONE, take
from tests.live.signing.dialog import BUTTON, DIALOG, event_page, person_at

TITLE = "Gadget: skins"
SKINS = ("monobook", "vector", "vector-2022", "timeless", "minerva")
LOOKS = {
    "light": (DESKTOP, ""),
    "dark": (DESKTOP, "vectornightmode=1&minervanightmode=1"),
    "rtl": (DESKTOP, "uselang=ar"),
    "phone": (PHONE, ""),
}
TABLE = """\
{| class="wikitable sortable"
|+ Participants: 2
|-
! scope="col" data-wcb="number" | No.
! scope="col" data-wcb="participant" | Participant
! scope="col" data-wcb="status" | Status
! scope="col" | Attended?
|- data-wcb="1 N2zRvR9wyGeY-RjtNOb6PJwn8Ar8d"
| 1
| role=rowheader | [[User:Skin Asha|Asha]]
| signed up
|
|- data-wcb="2 THqy8AxJyc5RBU_l7Ob6PJwn8Ar8d"
| 2
| role=rowheader | [[User:Skin Bina|Bina]]
| signed up
|
|}"""


@pytest.mark.parametrize("skin", SKINS)
@pytest.mark.parametrize("look", LOOKS)
def test_all_of_it_works_in_a_skin(gadget, skin, look):
    size, query = LOOKS[look]
    line = "# [[User:Skin Olga|Olga]] 12:00, 1 January 2026 (UTC)"
    data = {"questions": ["Diet"], "deciders": ["Skin Olga"], "attended": "Attended?"}
    gadget.save(TITLE, event_page(TITLE, line, "", TABLE, **data))
    scheme = "dark" if look == "dark" else "light"
    with person_at(gadget, TITLE, "Skin Olga", size, skin, query, color_scheme=scheme) as person:
        screen = person.look().page
        screen.locator(".wikiconbot-decide").first.wait_for()
        # A skin that is not made for phones is as wide there as on a desk.
        assert screen.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert screen.locator(".wikiconbot-decide button").count() == 6
        assert axe.violations(screen, ".wikiconbot") == []
        assert axe.violations(screen, ".wikiconbot-buttons") == []
        assert screen.locator(BUTTON).evaluate("link => link.offsetHeight >= 32")
        attended = screen.locator(".wikiconbot-decide").first.locator("button").last
        attended.click()
        screen.wait_for_function(
            "document.querySelectorAll('.wikiconbot-decide [aria-pressed=true]').length === 1"
        )
        screen.mouse.move(0, 0)
        assert axe.violations(screen, ".wikiconbot") == []
        person.press()
        screen.mouse.move(0, 0)  # Codex's own colour of a button below the pointer has too little contrast
        assert axe.violations(screen, DIALOG) == []
        take(screen, f"gadget-{skin}-{look}", ".cdx-dialog", docs=False)
        screen.locator(f"{DIALOG} .wikiconbot-choice button").first.click()
        box = screen.locator(f"{DIALOG} form input[type=text], {DIALOG} form .cdx-text-input input").last
        box.fill("vegan")
        assert axe.violations(screen, DIALOG) == []
        with screen.expect_navigation():
            box.press("Enter")
        person.said()
    text = gadget.text(TITLE)
    assert "# [[User:Skin Olga|Olga]] 12:00, 1 January 2026 (UTC) vegan\n" in text
    assert '| signed up\n| ✓\n|- data-wcb="2' in text
