"""From answers about an event to what `wikiconbot init` puts on its page: missing parts, settings, lists. Pure."""

from collections.abc import Mapping
from dataclasses import replace

from wikiconbot.event.answers import FACT_OF, QUESTIONS, Answer, Open
from wikiconbot.i18n import load
from wikiconbot.model import Part
from wikiconbot.model.new_event import Answers, EventKind
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.pads.names import is_bare_name, pad_url, proposed
from wikiconbot.pages.event_kinds import KINDS
from wikiconbot.pages.new_page import Written, write_parts
from wikiconbot.pages.page_parts import Missing, has_link, missing_parts
from wikiconbot.pages.signup_link import renewed, signup_region
from wikiconbot.plan.start import FORM
from wikiconbot.runs.assess import Judgement, messages_of
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo, fold


def with_parts(judgement: Judgement, answers: Answers, names: OnWikiNames | None = None) -> Written:
    """Return the page of a judgement with everything that it lacks, in its language.

    ``names`` are those of the bot's pages for signing up; by default they are below its user page.
    """
    answers = _with_pad(judgement, answers)
    missing = missing_on(judgement, answers)
    page, messages = judgement.snapshot, messages_of(judgement)
    names = names or OnWikiNames.of_account(judgement.siteinfo.account)
    button = (
        ""
        if has_link(page.text)
        else signup_region(page.page, 0, names, messages, siteinfo=judgement.siteinfo)
    )
    turned = messages.direction != load(judgement.siteinfo.language).direction
    written = write_parts(page.text, answers, missing, judgement.siteinfo, messages, button, turned=turned)
    if not button or button not in written.text:
        return written
    text = renewed(written.text, page.page)
    new = text[text.index(button[: button.index("\n")]) :][: len(button) + len(text) - len(written.text)]
    return Written(text, tuple(block.replace(button, new) for block in written.blocks))


def _with_pad(judgement: Judgement, answers: Answers) -> Answers:
    """Return the answers with the address of a pad that has only a name: an update would make the same link."""
    event, name = judgement.settings.event, answers.texts.get("etherpad", "")
    if not name or not is_bare_name(name) or Part.ETHERPAD not in event.parts:
        return answers
    return replace(answers, texts={**answers.texts, "etherpad": pad_url(event.etherpad, name)})


def missing_on(judgement: Judgement, answers: Answers) -> Missing:
    """Return what a page lacks, compared with the pages of events of that kind, and with what was answered."""
    text, messages = judgement.snapshot.text, messages_of(judgement)
    return missing_parts(text, judgement.reading, answers, messages, load("en"), _decided(judgement))


def _decided(judgement: Judgement) -> frozenset[str]:
    """Return the facts that the settings on the page say already."""
    event = judgement.settings.event
    said = {
        "date": event.starts,
        "deadline": event.deadline,
        "organisers": event.organisers,
        "etherpad": event.pad,
    }
    return frozenset(name for name, value in said.items() if value)


def form_of(answers: Answers | None, language: str) -> Mapping[str, str]:
    """Return the lines of the settings' template: for the kind of event if it is known, with the values that were answered."""
    form = KINDS[answers.kind].settings if answers else FORM
    known = {"language": language}
    if answers:
        known["capacity"] = str(answers.capacity or "")
        known["organisers"] = ", ".join(f"[[User:{name}]]" for name in answers.organisers)
    answered = {name: value for name, value in known.items() if value}
    return {**form, **answered}


def views_of(answers: Answers) -> tuple[str, ...]:
    """Return the bot's lists for the kind of event; with a limited number of places, people may have to wait."""
    views = KINDS[answers.kind].views
    return (*views, "waiting") if answers.capacity else views


#: The questions about a page that does not exist.
_OF_NEW_PAGE = ("language", "title", "about")


def questions_for(judgement: Judgement, kind: EventKind) -> tuple[str, ...]:
    """Return the questions of event/answers.py whose answers a page needs, in order; none if it lacks nothing that they decide."""
    missing = missing_on(judgement, Answers(kind))
    wanted = {name for name in QUESTIONS if FACT_OF.get(name, name) in missing.facts}
    wanted |= {*_OF_NEW_PAGE} if missing.lead else set()
    if not judgement.settings.places and "capacity" in KINDS[kind].settings:
        wanted.add("capacity")
    return tuple(name for name in QUESTIONS if name in wanted)


def unused_answers(judgement: Judgement, answers: Answers, given: Mapping[str, Answer]) -> tuple[str, ...]:
    """Return the names of the given answers that change nothing, because the page has that already: its own text stays."""
    missing = missing_on(judgement, answers)
    used = {name for name in QUESTIONS if FACT_OF.get(name, name) in missing.facts} | {"kind", "language"}
    used |= {*_OF_NEW_PAGE} if missing.lead else set()
    used |= set() if judgement.settings.places else {"capacity", "organisers"}
    return tuple(name for name, value in given.items() if name not in used and not isinstance(value, Open))


def default_answers(
    page: str, given: Mapping[str, Answer], siteinfo: SiteInfo = DEFAULT
) -> Mapping[str, Answer]:
    """Return the answers that follow from a page's title, without its namespace, and from other answers; all others are undecided."""
    starts = given.get("starts")
    year = starts[:4] if isinstance(starts, str) else None
    space, colon, rest = page.partition(":")
    own = rest if colon and fold(space) in siteinfo.namespaces else page
    title = given.get("title") or own.replace("_", " ").strip() or page
    found: dict[str, Answer] = {"title": title, "etherpad": proposed(str(title), year)}
    return {**found, "ends": starts} if isinstance(starts, str) else found
