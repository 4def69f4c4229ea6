"""A page's life, made up: who did what, and what must be found out about it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from wikiconbot.history.losses import find_losses
from wikiconbot.history.origins import find_origins
from wikiconbot.history.timeline import Timeline, keyed
from wikiconbot.model import Revision, SignUp

START = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Story:
    """The revisions of a page, with the entries in each; ``moment`` runs on with every edit."""

    pages: list[tuple[SignUp, ...]] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    padding: int = 1000
    moment: datetime = START
    _listed: tuple[tuple[SignUp, ...], int, int] = ((), 0, hash(()))

    @property
    def now(self):
        return self._listed[0]

    def minute(self, moment=None):
        return (moment or self.moment).strftime("%Y-%m-%dT%H:%M:00Z")

    def save(self, user, entries, more=0, minutes=3, tags=()):
        """Somebody saves the page with these entries on it."""
        self.padding += more
        if (
            entries is not self.now
        ):  # else only the rest of the page changed: long stories are mostly such edits
            self._listed = _listed(entries)
        numbered, length, content = self._listed
        size, digest = self.padding + length, f"{content}-{self.padding}"
        time = self.moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        self.pages.append(numbered)
        self.revisions.append(Revision(100 + len(self.revisions), user, time, size, digest, tags))
        self.moment += timedelta(minutes=minutes)
        return self.revisions[-1].id

    def sign(self, user, by=None, signed="now", comment=""):
        """A line for ``user``, added by themselves or somebody else."""
        when = self.minute() if signed == "now" else signed
        entry = SignUp(user, 0, f"# [[User:{user}]] {when or ''} {comment}", signed=when)
        return self.save(by or user, (*self.now, entry))

    def remove(self, user, by, more=0):
        return self.save(by, [entry for entry in self.now if entry.user != user], more)

    def chat(self, user, more=60):
        """Somebody writes elsewhere on the page."""
        return self.save(user, self.now, more)


def _listed(entries):
    """The entries with their lines, how many characters they take, and a number that equal lists share."""
    numbered = tuple(
        e
        if (e.line, e.section) == (line, "S")
        else SignUp(e.user, line, e.wikitext, e.name, e.signed, e.withdrawn, "S")
        for line, e in enumerate(entries, 1)
    )
    content = hash(tuple((e.user, e.name, e.signed, e.wikitext, e.withdrawn) for e in numbered))
    return numbered, sum(len(entry.wikitext) + 1 for entry in numbered), content


@dataclass
class Found:
    origins: dict[int, Any]
    losses: Any
    asked: list[frozenset[int]]

    @property
    def contents(self):
        return sum(map(len, self.asked))


def investigate(story, budget=10**12, unreadable=(), renamed=None):
    """Drive both searches as runs/page_history.py does, and count what they ask for."""
    timeline = Timeline(story.revisions)
    now = keyed(story.now)
    timeline.learn({story.revisions[-1].id: now})
    asked = []

    def drive(search):
        try:
            wanted = next(search)
            while True:
                asked.append(wanted)
                wanted = search.send(
                    {n: None if n in unreadable else keyed(story.pages[n - 100]) for n in wanted}
                )
        except StopIteration as end:
            return end.value

    origins = drive(find_origins(story.now, timeline, renamed or {}))
    by_line = {signup.page_line: origins[key] for key, signup in now.items()}
    return Found(by_line, drive(find_losses(timeline, now, renamed or {}, budget)), asked)
