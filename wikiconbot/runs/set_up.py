"""Set up a page: the proposal of `plan/start.py` is read and judged like any page, so that its lists are filled at once."""

from collections.abc import Sequence
from dataclasses import replace

from wikiconbot.checks.registered import with_registered
from wikiconbot.event import Asked
from wikiconbot.event.template_name import template_of
from wikiconbot.model import Change, Edit, Group, Obstacle, Part, Plan
from wikiconbot.model.new_event import Answers
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.pages.new_page import Written
from wikiconbot.pages.views import GROUPED
from wikiconbot.plan.current import REGION, Current, Pages, read_current
from wikiconbot.plan.start import Lists, Start, Words, proposed, usual_views
from wikiconbot.plan.summary import summary_of
from wikiconbot.runs.assess import (
    Judgement,
    LookedUp,
    assess_text,
    messages_of,
    people_of,
    plan_page,
    understand,
)
from wikiconbot.runs.page_from_answers import form_of, views_of, with_parts
from wikiconbot.wikitext.placement import Place
from wikiconbot.wikitext.regions import live
from wikiconbot.wikitext.sections import split_sections


def plan_start(
    judgement: Judgement,
    asked: Asked,
    views: Sequence[str],
    *,
    with_template: bool = True,
    answers: Answers | None = None,
    names: OnWikiNames | None = None,
) -> Plan:
    """Return the edits that put the settings' template and the bot's lists on a page, and fill them.

    ``views`` are the lists' names; none: those that suit the page. If regions have an older format, the plan converts them
    and changes nothing else in this run, like the plan of an update. With ``answers`` the page gets first what the page of such
    an event has and it lacks: all of it, if there is no page. ``names`` are those of the bot's pages for signing up; by default they are
    below its user page.
    """
    if isinstance(judgement.current, Obstacle):
        return Plan(judgement.snapshot.page, obstacle=judgement.current)
    template = own_template(judgement, asked) if with_template and not judgement.settings.places else None
    written = with_parts(judgement, answers, names) if answers else Written(judgement.snapshot.text)
    base = _as_proposed(judgement, written.text, asked) if written.blocks else judgement
    chosen = tuple(views) or (views_of(answers) if answers and not base.parts else ())
    words = Words(base.siteinfo, messages_of(base), form_of(answers, base.settings.event.language or ""))
    start = proposed(written.text, _lists(base, chosen), template, words)
    did = {"summary-page": written.blocks, "summary-settings": start.template}
    also = tuple(Change(message) for message, done in did.items() if done)
    plan = plan_page(_as_proposed(judgement, start.text, asked), also)
    if plan.converts:
        return plan_page(judgement)
    return plan if plan.obstacle else _from_the_old(plan, judgement, start, also, written.blocks)


def own_template(judgement: Judgement, asked: Asked) -> str:
    """Return the name of the settings template for a page."""
    return template_of(asked.template, judgement.siteinfo.account, judgement.snapshot.text)


def _lists(judgement: Judgement, views: tuple[str, ...]) -> list[Lists]:
    """Return the lists for each event; lists that compare the events belong to the page."""
    if not judgement.parts:
        return [_of_event(judgement, views or _usual(judgement))]
    events = [part for part in judgement.parts if part.reading.rosters]
    own = tuple(view for view in views if GROUPED.get(view) is not Group.ITERATION)
    if own and Part.PARTICIPANTS in judgement.settings.event.parts:
        own = (REGION, *(view for view in own if view != REGION))  # next to the table they are the event's
    found = [
        _of_event(part, own or (() if views else _usual(part)), number)
        for number, part in enumerate(events, 1)
    ]
    shared = tuple(view for view in views if GROUPED.get(view) is Group.ITERATION)
    if shared:
        last = judgement.reading.iterations[-1]
        level = next(s.level for s in split_sections(live(judgement.snapshot.text)) if s.start == last.start)
        place = Place(last.stop, level)
        found.append(replace(_of_event(judgement, shared), place=place))
    return found


def _of_event(judgement: Judgement, views: tuple[str, ...], number: int = 1) -> Lists:
    """Return the lists of one event, with those that the page has of it already."""
    current, page = _current(judgement), judgement.snapshot.page
    standing = {name: region for (title, name), region in current.regions.items() if title == page}
    return Lists(judgement.reading, views, standing, number)


def _usual(judgement: Judgement) -> tuple[str, ...]:
    """Return the lists that suit an event."""
    has_room = judgement.settings.event.capacity is not None
    return usual_views(judgement.reading, capacity=has_room, communities=_name_communities(judgement))


def _current(judgement: Judgement) -> Current:
    known = judgement.current
    return known if isinstance(known, Current) else Current(Pages(judgement.snapshot))


def _name_communities(judgement: Judgement) -> bool:
    """Whether several people say where they come from."""
    people = people_of(judgement, _current(judgement))
    return sum(person.community is not None for person in people) > 1


def _as_proposed(judgement: Judgement, text: str, asked: Asked) -> Judgement:
    """Return the judgement on the proposed page: the wiki's answers about accounts are known already."""
    snapshot = replace(judgement.snapshot, text=text)
    reading, settings = understand(snapshot, judgement.siteinfo, asked)
    current = judgement.current
    if isinstance(current, Current):
        current = read_current(replace(current.pages, event=snapshot))
    evidence = judgement.evidence
    reading = with_registered(reading, judgement.registrations)
    looked_up = LookedUp(
        evidence.accounts, current=current, homes=judgement.homes, registrations=judgement.registrations
    )
    return assess_text(snapshot, judgement.siteinfo, settings, evidence.now, looked_up, reading)


def _from_the_old(
    plan: Plan, judgement: Judgement, start: Start, also: tuple[Change, ...], blocks: tuple[str, ...]
) -> Plan:
    """Return the plan as a change of the page as it is, without the proposed text between."""
    page, text = judgement.snapshot.page, judgement.snapshot.text
    stands = judgement.snapshot.stands
    made = next((edit for edit in plan.edits if edit.page == page), None)
    if made is None and start.text == text:
        return plan
    if made is None:
        summary = summary_of(also, messages_of(judgement))
        made = Edit(page, judgement.snapshot.revision, stands, start.text, summary, did=also)
    regions = tuple(dict.fromkeys((*made.regions, *start.regions)))
    put = (line for line in (start.template, *blocks, *start.headings) if line)
    lines = (*made.lines, *(("", line) for line in put))
    others = tuple(edit for edit in plan.edits if edit.page != page)
    return replace(plan, edits=(*others, replace(made, old=stands, regions=regions, lines=lines)))
