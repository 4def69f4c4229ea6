"""A person at the page of an event in a browser, with the gadget's dialog, and a note of every address that the browser asked for."""

import json
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any

from tests.live.browser import BROWSER, DESKTOP, PHONE, address
from tests.live.people import Wiki
from tests.live.table.editor import log_in
from tests.table.event_data import event_data
from wikiconbot.wikitext import markup

BUTTON = ".wikiconbot-signup a.wikiconbot-ready"
DIALOG = ".wikiconbot-dialog"
#: A wiki that is asked for the first time builds its scripts, on a machine that does other things meanwhile.
PATIENCE = 40_000


class Person:
    """Somebody in a browser: what is on the screen, and what a person does there."""

    def __init__(self, api: Wiki, page: Any, title: str, skin: str | None = None, query: str = "") -> None:
        self.api, self.page, self.title = api, page, title
        self.asked: list[str] = []
        self.faults: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.set_default_timeout(PATIENCE)
        self.address = address(api.sandbox.url, title, skin)
        self.address += query and ("&" if "?" in self.address else "?") + query

    def look(self) -> "Person":
        """Open the page, and wait until the button is more than a link."""
        self.page.goto(self.address)
        self.page.locator(BUTTON).first.wait_for()
        return self

    def press(self) -> "Person":
        """Open the dialog, and wait until it has read the page."""
        self.page.locator(BUTTON).first.click()
        return self.wait()

    def wait(self) -> "Person":
        """Wait until the dialog says something."""
        self.page.locator(DIALOG).wait_for()
        self.page.locator(f"{DIALOG} [role=status]").wait_for(state="detached")
        return self

    @property
    def dialog(self) -> Any:
        """The dialog."""
        return self.page.locator(DIALOG)

    @property
    def text(self) -> str:
        """What the dialog says, on one line."""
        return " ".join(self.dialog.inner_text().split())

    def answer(self, answers: Mapping[str, str]) -> None:
        """Fill in fields by their labels; a radio button where the label is one of the ways to attend."""
        for label, words in answers.items():
            if label in ("on site", "online"):
                self.dialog.get_by_text(label, exact=True).click()
            else:
                self.dialog.get_by_label(label, exact=False).fill(words)

    def button(self, name: str) -> Any:
        """A button of the dialog."""
        return self.dialog.get_by_role("button", name=name, exact=True)

    def send(self, name: str = "Sign up") -> None:
        """Press the button at the end of the form, and wait for the page after it."""
        with self.page.expect_navigation(timeout=PATIENCE):
            self.button(name).click()

    def said(self) -> str:
        """What the page says after it was loaded again."""
        note = self.page.locator(".mw-notification")
        note.first.wait_for()
        return str(note.first.inner_text())

    def own_way(self, name: str) -> "Person":
        """Press "Change" or "Withdraw" next to the button."""
        self.page.locator(".wikiconbot-buttons button", has_text=name).click()
        return self.wait()

    def stays_here(self) -> None:
        """Nothing but the wiki was asked for anything, and no script failed."""
        assert self.faults == []
        assert [url for url in self.asked if not url.startswith((self.api.sandbox.url, "data:"))] == []


@contextmanager
def person_at(
    api: Wiki,
    title: str,
    name: str | None,
    size: tuple[int, int] = DESKTOP,
    skin: str | None = None,
    query: str = "",
    **context: Any,
) -> Iterator[Person]:
    """Open the browser of a person (None: not logged in). A phone's has fingers for a pointer, and Minerva."""
    phone = {"has_touch": True, "is_mobile": True} if size == PHONE else {}
    window = BROWSER.context(viewport={"width": size[0], "height": size[1]}, **phone, **context)
    with closing(window):
        page = window.new_page()
        if name:
            log_in(page, api.person(name))
        person = Person(api, page, title, skin or ("minerva" if size == PHONE else None), query)
        yield person
        person.stays_here()


def frame(inside: str = "", **data: Any) -> str:
    """The frame of a table of the bot with an event's data, as wikitext; for pages on which it did not run."""
    attribute = markup.attributes(data_wcb_event=json.dumps(event_data(**data), ensure_ascii=False))
    table = f'<div class="wikiconbot" lang="en" dir="ltr"{attribute}>\n{inside}\n</div>'
    return f"<!-- wikiconbot:participants:begin -->\n{table}\n<!-- wikiconbot:participants:end -->\n"


def event_page(title: str, people: str = "", below: str = "", inside: str = "", **data: Any) -> str:
    """A page with a button, a list and an event's data."""
    link = f"[{{{{fullurl:{title}|action=edit&section=1}}}} Sign up]"
    button = f'<span class="wikiconbot-signup plainlinks" data-signup="sign-up">{link}</span>'
    region = f"<!-- wikiconbot:sign-up:begin -->\n{button}\n<!-- wikiconbot:sign-up:end -->"
    return f"== Sign up ==\n{region}\n{people}\n{below}\n== Overview ==\n{frame(inside, **data)}"
