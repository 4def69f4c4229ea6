"""A real browser on the sandbox: the system's Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import sync_playwright

from tests.live.small_png import smaller

DESKTOP, PHONE = (1280, 900), (360, 740)

#: Where pictures go: for anybody who looks at a run of the tests, and those of the documentation.
SHOTS = Path(__file__).parents[2] / "build" / "screenshots"
_DOCS = Path(__file__).parents[2] / "docs" / "images"

#: Nothing leaves the machine: no updates, no field trials, no look-ups of the browser's own.
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-lcd-text",  # letters have grey edges, so a picture has fewer colours
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
#: The skins' own switches (Vector's FeatureManager.php, SkinMinerva.php). They serve everybody alike, while the
#: reader's cookie is Vector's alone here: Minerva offers its dark colours through MobileFrontend, which Debian lacks.
_DARK = "vectornightmode=1&minervanightmode=1"


class Browser:
    """One Chromium for all tests of a process; it starts when the first test looks at a page."""

    def __init__(self) -> None:
        self._end: ExitStack | None = None
        self._chromium: Any = None
        self._window: Any = None

    def context(self, **options: Any) -> Any:
        """Open the window of somebody who was never there: without cookies and without what a wiki keeps in a browser."""
        if self._end is None:
            self._end = ExitStack()
            playwright = self._end.enter_context(sync_playwright())
            self._chromium = playwright.chromium.launch(executable_path=_chromium(), args=_FLAGS)
            self._end.callback(self._chromium.close)
        return self._chromium.new_context(**options)

    def window(self) -> Any:
        """The one window that stays, with the scripts that it has got so far; nobody is logged in."""
        if self._window is None:
            self._window = self.context()
        self._window.clear_cookies()
        return self._window

    def stop(self) -> None:
        """Close it, where it is open."""
        if self._end:
            self._end.close()
        self._end = self._chromium = self._window = None


BROWSER = Browser()


def _chromium() -> str | None:
    """The browser's program: the one without windows, which takes a third less of the processor, else the usual one."""
    return shutil.which("chromium-headless-shell") or shutil.which("chromium")


@contextmanager
def browser_page(size: tuple[int, int] = DESKTOP, dark: bool = False) -> Iterator[Any]:
    """Open an empty page of a window's size in pixels (width, height), the wiki in dark colours where asked for."""
    context = BROWSER.context(
        viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if dark else "light"
    )
    with closing(context):
        page = context.new_page()
        if dark:
            page.goto = partial(_goto_dark, page.goto)
        yield page


@contextmanager
def editors_page(size: tuple[int, int] = DESKTOP) -> Iterator[Any]:
    """Open an empty page for the visual editor, in light colours, for one person at a time.

    All share a window, as people do at a library's computer: cookies and all that a wiki keeps there go when one leaves, and the
    scripts stay in the browser's cache. To get and compile them takes 6 seconds of processor time in a new window.
    """
    page = BROWSER.window().new_page()
    page.set_viewport_size({"width": size[0], "height": size[1]})
    with closing(page):  # with it goes what is kept for a tab
        try:
            yield page
        finally:
            page.evaluate("() => { if ( location.host ) { localStorage.clear(); } }")


@contextmanager
def somebody_else(page: Any, size: tuple[int, int] = DESKTOP) -> Iterator[Any]:
    """Open an empty page next to another one, without its cookies: as somebody else has it, in light colours."""
    context = page.context.browser.new_context(viewport={"width": size[0], "height": size[1]})
    yield context.new_page()
    context.close()


def address(wiki: str, title: str, skin: str | None = None) -> str:
    """A page's address; ``skin`` is ``minerva`` for the one that phones get, else the wiki's own (Vector 2022)."""
    return f"{wiki}/wiki/{quote(title.replace(' ', '_'))}" + (f"?useskin={skin}" if skin else "")


def take(page: Any, name: str, *selectors: str, margin: int = 12, docs: bool = True) -> None:
    """Take a picture of the smallest part of a page that has these elements (the first of each selector).

    It goes into build/screenshots, and with WIKICONBOT_WRITE_DOCS in the environment into docs/images too, where it is for the docs.
    """
    boxes = [page.locator(selector).first.bounding_box() for selector in selectors]
    scrolled = page.evaluate("window.scrollY")
    left = max(min(box["x"] for box in boxes) - margin, 0)
    right = min(max(box["x"] + box["width"] for box in boxes) + margin, page.viewport_size["width"])
    upper = max(min(box["y"] for box in boxes) + scrolled - margin, 0)
    lower = max(box["y"] + box["height"] for box in boxes) + scrolled + margin
    clip = {"x": left, "y": upper, "width": right - left, "height": lower - upper}
    SHOTS.mkdir(parents=True, exist_ok=True)
    picture = page.screenshot(path=SHOTS / f"{name}.png", full_page=True, clip=clip)
    if docs and os.environ.get("WIKICONBOT_WRITE_DOCS"):
        (_DOCS / f"{name}.png").write_bytes(smaller(page, picture))


def is_dark(page: Any) -> bool:
    """Whether the text is light on dark, as the browser computed it."""
    shades: list[int] = page.evaluate(
        """() => ['color', 'backgroundColor'].map(name => {
            const [red, green, blue] = getComputedStyle(document.querySelector('.mw-body, .mw-body-content, body'))
                [name].match(/[0-9.]+/g).map(Number);
            return red + green + blue;
        })"""
    )
    text, ground = shades
    return text > ground


def _goto_dark(goto: Any, url: str) -> Any:
    """Open a page of the wiki in dark colours. A route would do it too, and turn off the browser's cache for all that a page needs."""
    return goto(f"{url}{'&' if '?' in url else '?'}{_DARK}")
