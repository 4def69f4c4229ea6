"""The table with where each person signed up, in a browser: on a large screen and on a phone."""

import pytest

from tests.live.browser import DESKTOP, PHONE, address, browser_page, take
from tests.live.registered.scene import PAGE, SETTINGS, Scene

BINA = "# [[User:Bina|Bina]] 09:00, 2 November 2026 (UTC) – by train\n"
ALSO = ("Chandra Sen", "Devi", "Émile", "فاطمة")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_table_shows_where_people_signed_up(scene: Scene, size: tuple[int, int]) -> None:
    people = scene.register.people[1]
    named = [row for row in people if not row["private"] and row.get("user_name")]
    for row, name in zip(named[1:], ALSO, strict=False):
        row["user_name"] = name
    scene.register.people[1] = [row for row in people if row not in named[len(ALSO) + 1 :]]
    scene.api.save(scene.title, SETTINGS + PAGE + BINA)
    _, told, err = scene.run("update", "--yes")
    assert told["outcome"] == "saved", err
    with browser_page(size) as page:
        page.goto(address(scene.api.sandbox.url, scene.title, "minerva" if size == PHONE else None))
        heads = [head.inner_text().strip() for head in page.locator(".wikiconbot th[scope='col']").all()]
        places = [heads.index("Participant"), heads.index("Source")]
        rows = [
            row.locator("th, td").all()
            for row in page.locator(".wikiconbot tr:has([role='rowheader'])").all()
        ]
        said = {tuple(row[place].inner_text().strip() for place in places) for row in rows}
        assert said == {("Asha Local", "both"), ("Bina", "page"), *((name, "registered") for name in ALSO)}
        assert "not named: 1" in page.locator(".wikiconbot caption").inner_text()
        room = page.evaluate("document.documentElement.clientWidth")
        assert page.evaluate("document.documentElement.scrollWidth") <= room, (
            "the page does not scroll sideways"
        )
        take(page, f"registered-{size[0]}", ".wikiconbot table", docs=size == DESKTOP)
