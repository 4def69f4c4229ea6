"""The site of the docs in a real browser, opened from disk: on a phone, in dark colours, by keyboard, and what axe-core finds."""

import pytest

from tests.live.axe import violations
from tests.live.browser import DESKTOP, PHONE, SHOTS, browser_page
from tests.long import some

LOOKS = [
    (size, name, dark) for size, name in ((DESKTOP, "operators"), (PHONE, "index")) for dark in (False, True)
]


@pytest.mark.parametrize(("size", "name", "dark"), some(LOOKS, 0, 3))
def test_a_page_is_for_everybody(site, size, name, dark):
    with browser_page(size) as page:
        page.emulate_media(color_scheme="dark" if dark else "light")
        page.goto(f"{site.as_uri()}/{name}.html")
        SHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SHOTS / f"docs-{name}-{size[0]}-{'dark' if dark else 'light'}.png")
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
        assert (sum(ground[:3]) < 300) == dark
        assert page.evaluate("document.documentElement.scrollWidth") == size[0]
        assert violations(page, "body", colours=dark or None) == []  # nothing else depends on colours


def test_the_search_works_from_disk(site):
    with browser_page() as page:
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{site.as_uri()}/index.html")
        page.locator(".md-search__input").click()
        page.keyboard.type("systemd")
        found = page.locator(".md-search-result__item h1", has_text="For operators")
        found.first.wait_for()
        found.first.click()
        page.wait_for_url("**/operators.html**")
        assert [url for url in asked if not url.startswith("file:")] == []
