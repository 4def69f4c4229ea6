"""Shorthand for tests: the way of a run on a page's text, with registrations."""

from dataclasses import dataclass, field, replace

from wikiconbot.checks.registered import Registrations, by_event, with_registered
from wikiconbot.i18n import load
from wikiconbot.model import (
    Account,
    AccountKind,
    Event,
    NotRead,
    Obstacle,
    Register,
    Registered,
    RegisteredEvent,
    Registration,
    Snapshot,
)
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.runs.assess import LookedUp, asked_for, assess_text, plan_page, understand, with_table
from wikiconbot.wikitext.siteinfo import DEFAULT

NOW = "2026-11-22T20:00:00Z"
BOTH = (Register.PAGE, Register.CAMPAIGN_EVENTS)
TITLE = "Event:Meetup"


def registration(*people, hidden=0, **facts):
    """A registration; a person is a name, or a name with the time of the registration."""
    each = [
        one if isinstance(one, tuple) else (one, f"2026-11-02T00:{n:02}:30Z") for n, one in enumerate(people)
    ]
    event = replace(RegisteredEvent(1, "Meetup", TITLE), **facts)
    return Registration(
        Register.CAMPAIGN_EVENTS,
        event,
        tuple(Registered(*one) for one in each),
        ("2026-11-02T00:00:00Z",) * hidden,
    )


@dataclass
class Run:
    """What one run knows."""

    text: str
    event: Event = field(default_factory=lambda: Event(registers=BOTH, allow_shrink=True))
    answers: tuple[Registration | NotRead, ...] = ()
    renamed: dict[str, str] = field(default_factory=dict)
    wiki: str = ""

    def judged(self):
        """The judgement, with the findings of the plan."""
        snapshot = Snapshot(TITLE, self.text, 1)
        reading, settings = understand(snapshot, DEFAULT, asked_for())
        settings = replace(settings, event=replace(self.event, language=settings.event.language))
        found: Registrations = {None: self.answers} if self.answers else {}
        if reading.iterations:
            found = by_event(reading, self.answers, {})
        reading = with_registered(reading, found)
        names = (
            {signup.user for signup in reading.signups if signup.user}
            | self.renamed.keys()
            | set(self.renamed.values())
        )
        accounts = {
            name: Account(name, AccountKind.NAMED, renamed_to=self.renamed.get(name)) for name in names
        }
        looked_up = LookedUp(accounts, current=read_current(Pages(snapshot)), registrations=found)
        return assess_text(snapshot, replace(DEFAULT, wiki_id=self.wiki), settings, NOW, looked_up, reading)

    def plan(self):
        return plan_page(self.judged())

    def findings(self):
        """The findings of a check, with those of the table."""
        judged = self.judged()
        return with_table(judged, plan_page(judged)).findings

    def codes(self, user=None):
        return sorted({f.check for f in self.findings() if user is None or f.user == user})

    def says(self):
        """Everything that a run would print, save or record: findings, the edit and its summary."""
        made = self.plan()
        told = [load().tell(f.message, f.values) + repr(f) for f in self.findings()]
        return [*told, *(edit.new + edit.summary for edit in made.edits), *self.judged().not_checked]


def run(text, *answers, **about):
    """The page after a run; a second run must change nothing."""
    event = about.pop("event", None)
    one = Run(text, answers=answers, **({"event": event} if event else {}), **about)
    made = one.plan()
    assert not isinstance(made.obstacle, Obstacle), made.obstacle
    new = made.edits[0].new if made.edits else text
    again = replace(one, text=new).plan()
    assert again.obstacle is None, again.obstacle
    assert [edit.new for edit in again.edits] == []
    return new
