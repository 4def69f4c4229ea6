"""A real browser on the sandbox: the system's Chromium, driven by Playwright."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import sync_playwright

DESKTOP, PHONE = (1280, 900), (390, 844)

#: Nothing leaves the machine: no updates, no field trials, no look-ups of the browser's own.
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)


@contextmanager
def browser_page(size: tuple[int, int] = DESKTOP) -> Iterator[Any]:
    """Open an empty page of a window's size in pixels (width, height)."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        yield context.new_page()
        browser.close()
