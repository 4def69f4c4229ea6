"""The dashboard in Chromium, opened from disk: in three languages, wide and narrow, light, dark and on paper; it asks no host."""

from dataclasses import replace

import pytest

from tests.live.axe import violations
from tests.live.browser import DESKTOP, PHONE, SHOTS, browser_page
from tests.long import some
from tests.pictures.event_page import event_page
from tests.pictures.test_dashboard import ATTENDED, GIVEN, board
from wikiconbot.pictures.dashboard import render_dashboard


@pytest.mark.parametrize(
    ("language", "size", "dark"),
    some([("en", DESKTOP, False), ("hi", PHONE, True), ("ur", PHONE, False)], 1, 2),
)
def test_a_dashboard_is_for_everybody(language, size, dark, tmp_path):
    out = tmp_path / "event.html"
    made, messages = board(event_page(100, language))
    full = replace(made.events[0], attendance=ATTENDED, contributions=GIVEN)
    out.write_text(render_dashboard(replace(made, events=(full,)), messages), encoding="utf-8")
    with browser_page(size) as page:
        asked, said = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.emulate_media(color_scheme="dark" if dark else "light")
        page.goto(out.as_uri())
        SHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SHOTS / f"dashboard-{language}-{size[0]}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth") == size[0]
        assert violations(page, "html") == []
        colours = "[...document.querySelectorAll('html, svg .ground')].map(one => getComputedStyle(one)[one.matches('html') ? 'backgroundColor' : 'fill'])"
        narrow = "[...document.querySelectorAll('tbody th')].filter(one => one.clientWidth < 60).length"
        assert page.evaluate(narrow) == 0, "no name is broken letter by letter"
        grounds = set(page.evaluate(colours))
        assert grounds == {"rgb(16, 20, 24)" if dark else "rgb(255, 255, 255)"}
        page.emulate_media(media="print", color_scheme="dark" if dark else "light")
        assert set(page.evaluate(colours)) == {"rgb(255, 255, 255)"}, "black on white on paper"
        hidden = "[...document.querySelectorAll('.scrolled')].filter(one => one.scrollHeight > one.clientHeight + 1).length"
        assert page.evaluate(hidden) == 0, "every row is on paper"
        assert (asked, said) == ([out.as_uri()], [])
