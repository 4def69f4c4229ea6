"""A run of the bot without a wiki: a page's text in, the new text out."""

from wikiconbot.checks import judge
from wikiconbot.checks.evidence import gather
from wikiconbot.checks.participants import participants, seen_on_page, troubled_by
from wikiconbot.i18n import load
from wikiconbot.model import Event, Obstacle, Plan, Snapshot
from wikiconbot.pages.people import described
from wikiconbot.plan import Known, Pages, make_plan, read_stand
from wikiconbot.reading.communities import find_community
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

NOW = "2026-11-22T20:00:00Z"


def plan(text, event=None, renamed=None, language="en", homes=None, pages=None):
    """Return the plan for a page."""
    event = event or Event()
    pages = pages or Pages(Snapshot("Event", text, 1))
    stand = read_stand(pages)
    reading = read_signups(text, DEFAULT, event.sections, event.templates)
    evidence = gather(reading, DEFAULT, event, NOW)
    findings = judge(reading.signups, evidence, reading.facts, reading.notices)

    def present(user):
        return (renamed or {}).get(user, user)

    people = participants(reading.signups, troubled_by(seen_on_page(findings)), evidence.waiting, present)
    if isinstance(stand, Obstacle):
        return Plan(pages.event.page, obstacle=stand)
    known = {**{present(user): host for user, host in stand.homes(DEFAULT).items()}, **(homes or {})}
    people = described(
        people, reading, present, lambda signup: find_community(signup, DEFAULT, event.communities), known
    )
    return make_plan(Known(reading, people, event, stand, DEFAULT, load(language), (), findings, present))


def run(text, event=None, renamed=None, language="en", homes=None):
    """Return the page after a run; an obstacle fails the test."""
    made = plan(text, event, renamed, language, homes)
    assert made.obstacle is None, made.obstacle
    return made.edits[0].new if made.edits else text
