"""The run of a worker on pads of a page: `wikiconbot etherpad archive` that nobody watches, at the pace that all workers share."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from wikiconbot.errors import NoEventPage, UsageError
from wikiconbot.event import Asked
from wikiconbot.model import Event
from wikiconbot.pads.client import PadClient
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.notes.home import Shared, bring_home
from wikiconbot.runs.notes.one import Wish
from wikiconbot.runs.notes.pad_memory import PadMemory
from wikiconbot.runs.notes.pad_results import NotesResult
from wikiconbot.runs.notes.which import EventPage, with_hosts
from wikiconbot.runs.stats import Stats
from wikiconbot.service.archiving.paced_client import TIMEOUT, PacedClient
from wikiconbot.service.archiving.pad_endings import end_of_outcome, end_of_pad
from wikiconbot.service.archiving.pad_settings import PadSettings
from wikiconbot.service.archiving.timetable import PadEnd
from wikiconbot.service.jobs.permits import WorkerPermit
from wikiconbot.service.jobs.sessions import FOR_THE_PAGE, Sessions
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.wiki.session import Session

#: Seconds for which the journal is not read again. A pad is due once a day; of the retries each looks at the pad itself.
_FRESH = 300.0


@dataclass(frozen=True, slots=True)
class PadRun:
    """A run on pads of a page: how it ended for each by its address, and for those that it did not come to.

    ``is_gone``: there is no event on the page any more. ``run`` is its name in the journal.
    """

    ends: dict[str, PadEnd] = field(default_factory=dict)
    others: PadEnd | None = None
    is_gone: bool = False
    run: str | None = None


class PadRuns:
    """Archives pads of any wiki. ``store`` has the pace; ``say`` gets sentences for the operator."""

    def __init__(
        self,
        sessions: Sessions,
        store: Store,
        settings: PadSettings,
        asked: Asked,
        folder: Path,
        say: Callable[[str], None],
    ) -> None:
        self._sessions, self._store, self._settings = sessions, store, settings
        # As in an update, names without an address are on the Etherpad of the settings, not on the first one that is allowed.
        self._asked = with_hosts(asked, (Event().etherpad,))
        self._folder, self._say = folder, say
        self._memory: tuple[float, PadMemory] | None = None

    def archive(
        self, key: PageKey, pads: tuple[str, ...], permit: WorkerPermit, hold: Callable[[float], bool]
    ) -> PadRun:
        """Archive pads of a page, by their addresses; ``hold`` is that of `PacedClient`.

        Raises what `Session.request` and the connection raise.
        """
        asking: list[PacedClient] = []
        try:
            with self._sessions.use(key.wiki, permit) as session:
                result = self._brought_home(session, key.title, pads, hold, asking)
        except NoEventPage as error:
            return PadRun(others=PadEnd("no-event", "settled", str(error), is_good=False), is_gone=True)
        except UsageError as error:
            return PadRun(others=PadEnd("usage", "settled", str(error), is_good=False))
        put_off = asking[0].put_off if asking else {}
        ends = {
            piece.pad.url: end_of_pad(piece, put_off.get(piece.pad.host.rstrip("/")))
            for piece in result.pieces
        }
        return PadRun(ends, end_of_outcome(result.outcome), run=result.run)

    def _brought_home(
        self,
        session: Session,
        title: str,
        pads: tuple[str, ...],
        hold: Callable[[float], bool],
        asking: list[PacedClient],
    ) -> NotesResult:
        """Archive pads of a page; ``asking`` gets what asks the Etherpads."""
        contact = self._settings.contact or session.page_url(f"User:{session.user}")

        def client(page: EventPage) -> PacedClient:
            reads = PadClient(
                page.hosts, pause=0, retries=0, timeout=TIMEOUT, contact=contact, told=self._say, sleep=lambda _: None
            )  # fmt: skip
            asking.append(PacedClient(reads, self._store, self._settings.pace_of, hold))
            return asking[-1]

        journal = Journal(self._folder, FOR_THE_PAGE)
        return bring_home(
            session, title, self._asked, Wish(only=pads), self._settings.hosts, client, lambda _: True, Stats(), journal,
            shared=Shared(memory=self._remembered(journal)),
        )  # fmt: skip

    def _remembered(self, journal: Journal) -> PadMemory:
        """Return what the journal has of pads, as it was some minutes ago at most: to read it takes long where there are many runs."""
        if self._memory is None or time.monotonic() - self._memory[0] > _FRESH:
            self._memory = (time.monotonic(), PadMemory.of(journal))
        return self._memory[1]
