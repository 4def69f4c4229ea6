"""Reports on an event for tests: what is known of it, and the page after runs of the bot."""

from dataclasses import replace

from wikiconbot.event_report.report_edit import plan_report
from wikiconbot.event_report.report_parts import parts_of
from wikiconbot.i18n import load
from wikiconbot.model import Fact, Facts, Snapshot
from wikiconbot.model.attendance import Attendance, Attendee
from wikiconbot.model.contributions import Contributions, Totals, WikiContributions
from wikiconbot.model.event_report import EventReport, NotedSection, ReportDay, ReportNumbers
from wikiconbot.model.programme import Session
from wikiconbot.wikitext.siteinfo import DEFAULT

OPENING = Session(
    "a",
    "Opening",
    "2018-04-06",
    "2018-04-06T04:30:00Z",
    "2018-04-06T05:30:00Z",
    "Hall 1",
    ("Asha",),
    ("Asha",),
)
NOTES = NotedSection("Event/Notes", "Day 1", "Day 1", (NotedSection("Event/Notes", "Odia", "Odia"),))
NUMBERS = ReportNumbers(12, 8, waiting=2, withdrawn=1, maybe=1, communities=3)
CONTRIBUTIONS = Contributions(
    "2018-04-05T18:30:00Z",
    "2018-04-07T18:30:00Z",
    (
        WikiContributions("or.wikipedia.org", Totals(1200, 3, 45_000, 44_000, 0), 5),
        WikiContributions("commons.wikimedia.org", Totals(20, 10, 900, 900, 10), 2),
    ),
    8,
    newcomers=2,
    newcomer_days=60,
)
REPORT = EventReport(
    "Event",
    (Facts("First iteration", (fact := Fact("Date", "6 and 7 April 2018", 0, 1, 1), Fact("Venue", "TBD", 0, 1, 2, undecided=True))),),
    NUMBERS,
    (ReportDay("2018-04-06", (OPENING,), (NOTES,), 7), ReportDay("2018-04-07")),
    "Asia/Kolkata",
    ("Event/Notes",),
    findings=2,
    attendance=Attendance(("2018-04-06",), 8, tuple(Attendee(f"P{n}", f"P{n}", ("2018-04-06",)) for n in range(7))),
    contributions=CONTRIBUTIONS,
)  # fmt: skip


def plan(text, report=REPORT, *, language="en", add_missing=False, revision=1):
    """Return the plan for the report's page with a text; None: the page does not exist."""
    messages = load(language)
    page = Snapshot("Event/Event report", text or "", None if text is None else revision)
    parts = parts_of(report, messages, lambda words: words)
    return plan_report(page, parts, messages, DEFAULT, add_missing=add_missing)


def run(text, report=REPORT, **options):
    """Return the page after a run."""
    made = plan(text, report, **options)
    assert made.obstacle is None, made.obstacle
    return made.edits[0].new if made.edits else text


def with_word(report, word):
    """Return a report in which a text stands for everything that people wrote."""
    facts = tuple(
        replace(group, values=tuple(replace(f, label=word, value=word) for f in group.values))
        for group in report.facts
    )
    session = replace(OPENING, title=word, room=word)
    notes = NotedSection("Event/Notes", word, word, (NotedSection("Event/Notes", word, word),))
    return replace(report, facts=facts, days=(ReportDay("2018-04-06", (session,), (notes,)),))
