"""Who wrote the decisions about people on a page, and whether they were organisers then: with as few requests as possible."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from wikiconbot.checks.decisions import SETTINGS, refused_before, said_in_setting
from wikiconbot.checks.lists import current_name
from wikiconbot.event import Asked, OriginKind, Settings, settle
from wikiconbot.history.authors import Stands, Written, find_authors
from wikiconbot.model import (
    Author,
    BotColumn,
    EntryKey,
    Event,
    Evidence,
    Obstacle,
    Question,
    Reading,
    Refusal,
    Revision,
    SignUp,
    Snapshot,
)
from wikiconbot.plan.current import Current
from wikiconbot.plan.status_digests import cells_reader
from wikiconbot.runs.assess import LookedUp, events_of, gather_evidence, understand
from wikiconbot.runs.page_history import Seen, revisions_since
from wikiconbot.runs.stats import Stats
from wikiconbot.table.marks import seal
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

_BATCH = 50  # texts that any account gets in one request
_MOST_BACK = 500  # the newest texts of a page that are searched; for older ones the author stays unknown


@dataclass(frozen=True, slots=True)
class _Sought:
    """A question, the page that has its answer, and its event on the page (None: the page has one event).

    ``refused`` is what the person's row notes: who had written it at the last run, and had no right to decide.
    """

    question: Question
    page: Snapshot
    stands: Stands
    heading: str | None
    since: int | None
    refused: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Asker:
    """The known values: the event's page, and how it was understood."""

    session: Session
    snapshot: Snapshot
    siteinfo: SiteInfo
    asked: Asked
    stats: Stats
    seen: Seen

    def authors(
        self, reading: Reading, settings: Settings, looked_up: LookedUp, now: str
    ) -> Mapping[Question, Author]:
        """Return who wrote each decision whose author no row notes; no request if there is none."""
        sought: list[_Sought] = []
        for one, own, known in events_of(reading, self.siteinfo, settings, looked_up):
            if not (SETTINGS.keys() & own.event.on_page or _may_decide(known.current)):
                continue
            evidence = gather_evidence(one, self.siteinfo, own.event, now, known)
            sought += self._sought(one, evidence, own.event, known)
        found = {
            one.question: Author(one.refused.by, one.refused.revision)
            for one in sought
            if one.refused and self._stood(one)
        }
        sought = [one for one in sought if one.question not in found]
        for page in {one.page.page: one.page for one in sought}.values():
            here = [one for one in sought if one.page is page]
            starts = [one.since for one in here]
            since = None if None in starts else min(start for start in starts if start)
            with self.stats.phase("history"):
                written = find_authors({one.question: one.stands for one in here}, self._past(page, since))
                found |= {one.question: self._author(one, written[one.question]) for one in here}
        return found

    def author_of_resume(self, number: int, undone: int) -> Author:
        """Return who wrote the number of an edit into the settings on the event's page; usually one request.

        The author counts if they were an organiser when the bot made the reverted edit ``undone``: otherwise anybody could make
        themselves an organiser afterwards.
        """
        question = Question(EntryKey(None, None), in_setting=True)

        def stands(text: str) -> bool:
            said = settle(text, self.snapshot.page, self.siteinfo, self.asked).resumes
            return any(one.value == number and one.origin.kind is OriginKind.PAGE for one in said)

        with self.stats.phase("history"):
            written = find_authors({question: stands}, self._past(self.snapshot, undone))[question]
            then = replace(written, before=self._text_at(undone)) if written.revision else written
        return self._author(_Sought(question, self.snapshot, stands, None, undone), then)

    def _text_at(self, revision: int) -> str:
        """Return the event page's text at one of its revisions, or at the time of another page's revision; no request for a known text."""
        _, texts = self._since(self.snapshot, revision)
        return texts.get(revision) or self._event_page_at(revision)

    def _sought(
        self, reading: Reading, evidence: Evidence, event: Event, known: LookedUp
    ) -> Iterator[_Sought]:
        entries = {signup.key: signup for signup in reading.signups}
        pages = known.current.pages.all() if isinstance(known.current, Current) else ()
        titles = {page.page: page for page in pages}
        cells = cells_reader(self.siteinfo)
        since = evidence.places.revision
        heading = event.iteration
        for ruling in evidence.rulings.values():
            for question in ruling.unknown:
                if question.in_setting:
                    yield self._in_setting(question, entries[question.entry], event, evidence)
                else:
                    cell = evidence.places.cells[question.entry]
                    stands = cells(cell, titles[cell.page].text)
                    yield _Sought(question, titles[cell.page], stands, heading, since)

    def _in_setting(self, question: Question, signup: SignUp, event: Event, evidence: Evidence) -> _Sought:
        """Return the search for the author of a person's name in the settings: a text has it if it names the person as now."""
        said = said_in_setting(signup, event, current_name(signup.user, evidence) if signup.user else None)
        read = self._event_in(event.iteration)

        def stands(text: str) -> bool:
            before = read(text)
            lists = {name: getattr(before, name) for name in SETTINGS if name in before.on_page}
            return said is not None and said[1] in lists.get(said[0], ())

        recorded = evidence.places.people.get(signup.key)
        refused = refused_before(recorded.noted, said[0], said[1]) if recorded and said else None
        return _Sought(question, self.snapshot, stands, event.iteration, evidence.places.revision, refused)

    def _stood(self, one: _Sought) -> bool:
        """Whether a name that did not count was in the settings at all times since the last run: then nobody has written it again."""
        if one.since is None:
            return False
        with self.stats.phase("history"):
            revisions, texts = self._since(one.page, one.since)
        past = [texts.get(revision.id) for revision in revisions]
        return bool(past) and all(text is not None and one.stands(text) for text in past)

    def _event_in(self, heading: str | None) -> Callable[[str], Event]:
        """Return a function that reads an event's settings in another text of the event's page."""

        def read(text: str) -> Event:
            then = Snapshot(self.snapshot.page, text)
            if heading is None:
                return settle(text, then.page, self.siteinfo, self.asked).event
            _, settings = understand(then, self.siteinfo, self.asked)
            own = (one.event for one in settings.iterations if one.event.iteration == heading)
            return next(own, settings.event)

        return lru_cache(None)(read)

    def _author(self, one: _Sought, written: Written) -> Author:
        """Return who wrote a decision; it counts if they were an organiser before that revision."""
        revision = written.revision
        if revision is None or revision.user is None:
            return Author(None, revision.id if revision else None)
        file = self.asked.file.get("organisers")
        counts = file is not None and revision.user in file.value
        if not counts:
            before = written.before
            if one.page.page != self.snapshot.page:
                before = self._event_page_at(revision.id)
            counts = revision.user in self._organisers(before, one.heading)
        return Author(revision.user, revision.id, counts)

    def _organisers(self, text: str, heading: str | None) -> tuple[str, ...]:
        event = self._event_in(heading)(text)
        return event.organisers

    def _event_page_at(self, revision: int) -> str:
        """Return the text that the event's page had when a revision of another page was saved."""
        from wikiconbot.wiki.revisions import fetch_before  # noqa: PLC0415

        return fetch_before(self.session, self.snapshot.page, revision) or ""

    def _past(self, page: Snapshot, since: int | None) -> Iterator[tuple[Revision, str | None]]:
        """Yield a page's revisions and their texts, the newest first: those since the last run, then the others."""
        from wikiconbot.wiki.revisions import fetch_revisions, fetch_texts  # noqa: PLC0415

        told: set[int] = set()
        if since is not None:
            revisions, texts = self._since(page, since)
            for revision in reversed(revisions):
                if revision.id not in texts:
                    break
                told.add(revision.id)
                yield revision, texts[revision.id]
        older = [one for one in reversed(fetch_revisions(self.session, page.page)) if one.id not in told]
        older = [one for one in older if page.revision is None or one.id <= page.revision]
        for start in range(0, min(len(older), _MOST_BACK), _BATCH):
            batch = older[start : start + _BATCH]
            found = fetch_texts(self.session, [one.id for one in batch])
            yield from ((one, found.get(one.id)) for one in batch)
        if len(older) > _MOST_BACK:
            yield older[_MOST_BACK], None

    def _since(self, page: Snapshot, since: int) -> tuple[tuple[Revision, ...], Mapping[int, str | None]]:
        """Return the revisions since the last run; none if the wiki does not know that revision, as after a page was copied."""
        from wikiconbot.wiki.explanations import ApiError  # noqa: PLC0415

        try:
            return revisions_since(self.session, page, since, self.seen)
        except ApiError as error:
            if error.code != "badid_rvendid":
                raise
            return (), {}


def _may_decide(current: Current | Obstacle | None) -> bool:
    """Whether somebody may have decided something in the tables: a Status cell has changed since the bot wrote it, or a row notes it."""
    if not isinstance(current, Current):
        return False
    for table in current.tables.values():
        place = table.columns().get(BotColumn.STATUS)
        for row in table.rows:
            cell = row.cells[place] if place is not None else None
            says = cell.content.strip() if cell else ""
            if row.mark.noted.decision or (says and seal(BotColumn.STATUS, says) not in row.mark.seals):
                return True
    return False
