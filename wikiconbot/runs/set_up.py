"""Set a page up: what `plan/start.py` proposes is read and judged like any page, so that its lists are filled at once."""

from collections.abc import Sequence
from dataclasses import replace

from wikiconbot import __version__
from wikiconbot.event import Asked
from wikiconbot.i18n import load
from wikiconbot.model import Edit, Obstacle, Plan
from wikiconbot.plan.current import Current, Pages, read_current
from wikiconbot.plan.start import Start, Words, proposed, usual_views
from wikiconbot.runs.assess import (
    Judgement,
    LookedUp,
    assess_text,
    language_of,
    people_of,
    plan_page,
    understand,
)


def plan_start(
    judgement: Judgement, asked: Asked, views: Sequence[str], *, with_template: bool = True
) -> Plan:
    """Return the edits that put the settings' template and the bot's lists on a page, and fill them.

    ``views`` are the lists' names; none: those that suit the page. Where regions are of an older format, the plan converts them
    and does nothing else, as that of an update.
    """
    text, reading, event = judgement.snapshot.text, judgement.reading, judgement.settings.event
    if isinstance(judgement.current, Obstacle):
        return Plan(judgement.snapshot.page, obstacle=judgement.current)
    wanted = views or usual_views(
        reading, capacity=event.capacity is not None, communities=_name_communities(judgement)
    )
    template = asked.template if with_template and not judgement.settings.places else None
    words = Words(judgement.siteinfo, load(language_of(judgement)), event.language or "")
    start = proposed(text, reading, template, wanted, words)
    if isinstance(start, Obstacle):
        return Plan(judgement.snapshot.page, obstacle=start)
    also = (load(language_of(judgement)).say("summary-settings"),) if start.template else ()
    plan = plan_page(_as_proposed(judgement, start.text, asked), also)
    if plan.converts:
        return plan_page(judgement)
    return plan if plan.obstacle else _from_the_old(plan, judgement, start, also)


def _name_communities(judgement: Judgement) -> bool:
    """Whether several people say where they come from."""
    current = (
        judgement.current if isinstance(judgement.current, Current) else Current(Pages(judgement.snapshot))
    )
    return sum(person.community is not None for person in people_of(judgement, current)) > 1


def _as_proposed(judgement: Judgement, text: str, asked: Asked) -> Judgement:
    """Return the judgement on the page as proposed: what the wiki told of accounts is known already."""
    snapshot = replace(judgement.snapshot, text=text)
    reading, settings = understand(snapshot, judgement.siteinfo, asked)
    current = judgement.current
    if isinstance(current, Current):
        current = read_current(replace(current.pages, event=snapshot))
    evidence = judgement.evidence
    looked_up = LookedUp(evidence.accounts, current=current, homes=judgement.homes)
    return assess_text(snapshot, judgement.siteinfo, settings, evidence.now, looked_up, reading)


def _from_the_old(plan: Plan, judgement: Judgement, start: Start, also: tuple[str, ...]) -> Plan:
    """Return the plan with the page as it stands for what it changes, not the one that was proposed in between."""
    page, text = judgement.snapshot.page, judgement.snapshot.text
    made = next((edit for edit in plan.edits if edit.page == page), None)
    if made is None and start.text == text:
        return plan
    if made is None:
        what = {"what": ", ".join(also), "version": __version__}
        summary = load(language_of(judgement)).say("summary", what)
        made = Edit(page, judgement.snapshot.revision, text, start.text, summary)
    regions = tuple(dict.fromkeys((*made.regions, *start.regions)))
    put = (line for line in (start.template, start.heading) if line)
    lines = (*made.lines, *(("", line) for line in put))
    others = tuple(edit for edit in plan.edits if edit.page != page)
    return replace(plan, edits=(*others, replace(made, old=text, regions=regions, lines=lines)))
