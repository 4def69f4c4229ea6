"""Shorthand for tests: the library's own way, on a page's text."""

from dataclasses import replace

from wikiconbot.model import Account, AccountKind, Event, Obstacle, Snapshot
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.runs.assess import LookedUp, assess_text, plan_page
from wikiconbot.wikitext.siteinfo import DEFAULT

NOW = "2026-11-22T20:00:00Z"


def plan(text, event=None, renamed=None, language=None, homes=None, pages=None, siteinfo=DEFAULT):
    """Return the plan for a page; ``renamed`` has the current names of accounts by their former ones."""
    event = event or Event()
    pages = pages or Pages(Snapshot("Event", text, 1))
    accounts = {old: Account(old, AccountKind.NAMED, renamed_to=new) for old, new in (renamed or {}).items()}
    looked_up = LookedUp(accounts, current=read_current(pages), homes=homes or {})
    event = replace(event, language=language or event.language)
    return plan_page(assess_text(pages.event, siteinfo, event, NOW, looked_up))


def run(text, event=None, renamed=None, language=None, homes=None):
    """Return the page after a run; an obstacle fails the test."""
    made = plan(text, event, renamed, language, homes)
    assert not isinstance(made.obstacle, Obstacle), made.obstacle
    return made.edits[0].new if made.edits else text
