"""The notes are saved on the wiki: pad → wikitext on the notes page, and the link to them on the event's page.

The way of save_cycle.py, for the pads of one page, one after the other: read → fetch → plan → show → save.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from wikiconbot.errors import UsageError
from wikiconbot.event import Asked
from wikiconbot.i18n import load, says
from wikiconbot.model import Accepted, Cause, Outcome, Plan, Refused, Saved, Snapshot, Unchanged
from wikiconbot.pads.client import Silences
from wikiconbot.pads.elsewhere import Elsewhere
from wikiconbot.pads.names import Pad
from wikiconbot.pads.state import PadState
from wikiconbot.pages.accepted import Acceptance
from wikiconbot.plan.notes.acceptance import accepted_on, plan_acceptance
from wikiconbot.plan.notes.place import regions_of_pad
from wikiconbot.reading.page import redirect_target
from wikiconbot.runs.notes.look import ARCHIVED, Client, Look, Texts, look_at, note_look
from wikiconbot.runs.notes.one import CHOSEN, ELSEWHERE, GONE, UNKNOWN, Wish, plan_one, why_not
from wikiconbot.runs.notes.pad_memory import COMMAND, PadMemory
from wikiconbot.runs.notes.pad_results import NotesResult, PadResult, together
from wikiconbot.runs.notes.part_pages import PartPages, left_by
from wikiconbot.runs.notes.refused_links import more_refused
from wikiconbot.runs.notes.removed import Removals
from wikiconbot.runs.notes.same_pad import same_as
from wikiconbot.runs.notes.typed_notes import as_saved
from wikiconbot.runs.notes.which import (
    EventPad,
    EventPage,
    chosen,
    is_named,
    linked_notes,
    longer,
    pads_of,
    read_event,
    with_moved,
)
from wikiconbot.runs.save_cycle import Ending, Way, go, journaled
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.revert_guard import Organised
from wikiconbot.runs.wiki_pages import utc_now

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.wiki.session import Session

_FREE = 8  # this part of a page is free when typed notes are asked for; notes on several pages leave as much
_ROUNDS = 5  # in which links that the wiki refuses become text

#: What a plan is made of: the event's page, the notes page, and the pages of parts of notes.
_Pages = tuple[EventPage, Snapshot, PartPages]


@dataclass(slots=True)
class Shared:
    """What the pages of a rescue have in common: which Etherpads are silent, and what the journal knew at its start.

    ``home_of`` says by a pad's address with which page it is saved on the wiki, so that it does so once.
    """

    silences: Silences = field(default_factory=Silences)
    memory: PadMemory | None = None
    home_of: dict[str, str] = field(default_factory=dict)


def bring_home(
    session: Session,
    title: str,
    asked: Asked,
    wish: Wish,
    hosts: tuple[str, ...],
    client: Callable[[EventPage], Client],
    agreed: Callable[[Plan], bool],
    stats: Stats,
    journal: Journal,
    progress: Callable[[str], None] = lambda words: None,
    *,
    asks: bool = False,
    shared: Shared | None = None,
) -> NotesResult:
    """Bring the notes of a page's pads home, one pad after the other; the journal has it all.

    ``hosts`` are Etherpads that the operator allows, ``client`` makes the client for those of the page. ``agreed`` is
    shown each plan before anything is saved; ``asks`` as in `update_page`. Nothing is done while another run works on the page.

    Raises:
        UsageError: the page, or the notes page, is not one that can be written; the pad has no such revision.
    """

    def read() -> EventPage:
        return read_event(session, title, asked, hosts, stats)

    def busy(run: Run, refused: Refused) -> NotesResult:
        return NotesResult(run.id, title, refused)

    def work(run: Run) -> NotesResult:
        page = read()
        known = shared or Shared()
        memory = known.memory or PadMemory.of(journal, run.id)
        way = _Archive(
            session, wish, client(page), agreed, stats, run, memory, known, progress, read, page, asked, asks
        )
        return way.go(title)

    return journaled(session, journal, COMMAND, title, work, busy)


def read_notes(session: Session, page: EventPage, pad: Pad, title: str, stats: Stats) -> Snapshot:
    """Read the page that a pad's notes go to; it may not exist yet. One that was moved is followed: to a subpage of the event's page, or to the pad's notes.

    Raises:
        UsageError: it is the event's own page, or leads to another; it is no wikitext.
    """
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    with stats.phase("read"):
        notes = read_pages(session, [title])[title]
        target = (redirect_target(notes.text) or "").partition("#")[0].strip()
        moved = read_pages(session, [target])[target] if target else notes
    if moved.page == page.title:
        raise UsageError(says("notes-own-page", page=page.title))
    is_own = moved.page.startswith(f"{page.title}/") or any(regions_of_pad(moved, pad.url))
    if target and (redirect_target(moved.text) or not is_own):
        raise UsageError(says("notes-page-redirects", page=notes.page, target=target))
    return moved


@dataclass(slots=True)
class _Archive:
    """One run: what its steps share. ``page`` is None when it has to be read again."""

    session: Session
    wish: Wish
    client: Client
    agreed: Callable[[Plan], bool]
    stats: Stats
    run: Run
    memory: PadMemory
    shared: Shared
    progress: Callable[[str], None]
    read: Callable[[], EventPage]
    page: EventPage | None
    asked: Asked
    asks: bool
    looks: list[Look] = field(default_factory=list)
    notes: dict[str, Snapshot] = field(default_factory=dict)
    removals: Removals = field(init=False)
    presaved: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.removals = Removals(self.session, self.stats)

    def go(self, typed_title: str) -> NotesResult:
        page = self._page()
        if page.settings.faults:
            faults = page.settings.faults
            wrong = "\n".join(says("event-fault-line", line=str(f.line), fault=f.says) for f in faults)
            return self._refused("settings", says("obstacle-settings", says=wrong))
        pads = pads_of(page)
        if pads[0].proposed and self.wish.everything:
            return NotesResult(self.run.id, page.title, Unchanged(page.title, says("notes-no-pads")))
        if pads[0].proposed:
            return self._refused("no-pad", says("notes-none-named", page=page.title, url=pads[0].pad.url))
        pads = chosen(pads, self.wish.only, self.wish.revision)
        chosen(pads, self.wish.accepts)
        pieces = tuple(self._each(pads, typed_title))
        return NotesResult(self.run.id, page.title, together(page.title, pieces), pieces)

    def _refused(self, code: str, said: str) -> NotesResult:
        title = self._page().title
        return NotesResult(self.run.id, title, Refused(title, code, said, Cause.OBSTACLE))

    def _page(self) -> EventPage:
        if self.page is None:
            self.page = self.read()
        return self.page

    def _each(self, pads: tuple[EventPad, ...], typed_title: str) -> Iterator[PadResult]:
        """Yield what becomes of each pad; those that a run which was broken off saved on the wiki are passed over."""
        title = self._page().title
        home_before = self.memory.home_before(self.session.api_url, typed_title)
        by_reading = any(named.pad.kind == "read-only" for named in pads)
        done = home_before if self.wish.everything and not by_reading else {}
        silences, home_of = self.shared.silences, self.shared.home_of
        for number, named in enumerate(pads, 1):
            pad = named.pad
            if len(pads) > 1:
                self.progress(says("notes-progress", number=number, total=len(pads), url=pad.url))
            if isinstance(pad, Elsewhere):
                yield self._not_home(pad, Refused(title, ELSEWHERE, pad.says, Cause.OBSTACLE), None)
            elif (other := home_of.get(pad.url, typed_title)) != typed_title:
                said = says("notes-with-another", url=pad.url, page=other)
                yield PadResult(pad, Unchanged(title, said))
            elif pad.url in done:
                self.run.note(ARCHIVED, **done[pad.url])
                yield PadResult(
                    pad,
                    Unchanged(title, says("notes-done-before", url=pad.url)),
                    notes=str(done[pad.url]["to"]),
                )
            elif silences.left_alone(pad.host):
                said = says("notes-left", url=pad.url, host=pad.host)
                yield PadResult(pad, Refused(title, UNKNOWN, said, Cause.OBSTACLE))
            else:
                piece = self._with_before(self._one(pad), typed_title)
                silences.note(
                    pad.host, silent=isinstance(piece.outcome, Refused) and piece.outcome.code == UNKNOWN
                )
                yield piece

    def _with_before(self, piece: PadResult, typed_title: str) -> PadResult:
        """Return what became of a pad; its notes are there because the run before this one sent them, and was killed before it knew."""
        is_home = type(piece.outcome) is Unchanged and piece.notes is not None and not _is_held(piece.plan)
        if not is_home or not self.memory.was_sent(self.session.api_url, typed_title, piece.pad):
            return piece
        export = piece.look.export if piece.look else None
        revision = (
            says("notes-unknown") if export is None or export.revision is None else str(export.revision)
        )
        said = says("notes-sent-before", url=piece.pad.url, revision=revision)
        return replace(piece, outcome=Unchanged(self._page().title, said), before=True)

    def _one(self, pad: Pad) -> PadResult:
        """Save the notes of one pad on the wiki; what cannot be archived is reported and left alone."""
        with self.stats.phase("etherpad"):
            look = look_at(self.client, pad, self.memory.last_seen(pad))
        note_look(self.run, look)
        if same := same_as(look, self.looks):
            said = says("notes-same-pad", url=pad.url, pad=same.url)
            return PadResult(pad, Unchanged(self._page().title, said), look)
        self.looks.append(look)
        if refusal := why_not(self._page().title, look, self.wish.revision):
            hint = longer(self._page(), pad) if look.state == PadState.MISSING else ""
            return self._not_home(pad, replace(refusal, reason=f"{refusal.reason} {hint}".rstrip()), look)
        texts = Texts.of(self.client, look)

        def plan(pages: _Pages) -> Plan | Refused:
            page, notes, parts = pages
            with self.stats.phase("etherpad"):
                known = self.memory.revision(pad, notes.page)
                left = partial(self._left, notes.page, pad)
                saved = partial(self._as_saved, notes.page)
                was_home = self.memory.was_home(pad, notes.page)
                removed = partial(self.removals.find, page, notes, pad, was_home)
                return plan_one(
                    page, notes, look, texts, self.wish, known,
                    asks=self.asks, left=left, saved=saved, removed=removed, read=parts.read,
                )  # fmt: skip

        try:
            ending = self._go(plan, pad)
        except UsageError as error:  # of the page for its notes: other pads may have another one
            if self.wish.title:
                raise
            return PadResult(pad, Refused(self._page().title, "notes-page", str(error), Cause.OBSTACLE), look)
        refused = ending.outcome
        if isinstance(refused, Refused) and refused.code.startswith("pad-") and not ending.made:
            return self._not_home(pad, refused, look)
        if isinstance(refused, Refused) and (only := _without_link(refused, ending, pad)):
            ending = replace(ending, outcome=replace(refused, reason=only))
        is_home = isinstance(ending.outcome, Saved | Unchanged)
        if is_home and not _is_held(ending.plan):
            self._note(look, ending.read[1].page)
        notes = ending.read[1].page if is_home or ending.made else None
        return PadResult(pad, ending.outcome, look, ending.plan, ending.made, notes)

    def _title(self, pad: Pad) -> str:
        """Return the title of the page for a pad's notes: the one with --to, also of an earlier run, else that of the settings."""
        page = self._page()
        title = self.wish.notes_title(page, pad)
        return title if self.wish.title else self.memory.kept_at(self.session.api_url, page.title, pad, title)

    def _notes(self, page: EventPage, pad: Pad, title: str) -> Snapshot:
        """Read the page for a pad's notes: where nothing says otherwise, the one with its notes that a link next to the pad leads to."""
        notes = read_notes(self.session, page, pad, title, self.stats)
        usual = not self.wish.title and title == f"{page.title}/Notes"
        if not usual or self.memory.was_home(pad, title) or any(regions_of_pad(notes, pad.url)):
            return notes
        return linked_notes(self.session, page, pad, self.stats) or notes

    def _go(self, plan: Callable[[_Pages], Plan | Refused], pad: Pad) -> Ending[_Pages]:
        """Save what is planned; again, with a link as text, where the wiki's spam list refuses it."""
        ending = self._once(plan, pad)
        made = ending.made
        for _ in range(_ROUNDS):
            refused = more_refused(ending.outcome, self.wish.refused)
            if refused is None:
                break
            self.wish = replace(self.wish, refused=refused)
            ending = self._once(plan, pad)
            made = (*made, *ending.made)
        if made and isinstance(ending.outcome, Unchanged):
            ending = replace(ending, outcome=Saved(ending.outcome.page, made[-1][1]))
        return replace(ending, made=made)

    def _once(self, plan: Callable[[_Pages], Plan | Refused], pad: Pad) -> Ending[_Pages]:
        """Save what is planned of the event's page and the notes page as they are."""

        def read() -> _Pages:
            page = self._page()
            notes = self._notes(page, pad, self._title(pad))
            parts = PartPages(self.session, notes.page, self.stats)
            return with_moved(self.session, page, notes.page, self.stats), notes, parts

        def agreed(_pages: object, plan: Plan) -> bool:
            # With --restore a person said that what was reverted is to come again.
            goes_on = self.agreed(replace(plan, reverted=()) if self.wish.restore else plan)
            if goes_on:
                self.page = None  # what is saved, or what we met, is not what was read
            return goes_on

        def nothing(_pages: object, plan: Plan) -> Outcome:
            return _nothing(plan, pad)

        def event(pages: _Pages) -> Organised:
            page = pages[0]
            return Organised(page.snapshot, page.siteinfo, page.settings, self.asked)

        way = Way(
            read, plan, nothing, agreed, asks=self.asks or self.wish.restore, event=event,
            pages=lambda pages: (pages[0].snapshot, pages[1], *pages[2].pages),
        )  # fmt: skip
        return go(self.session, way, self.run, self.stats)

    def _not_home(self, pad: Pad, refusal: Refused, look: Look | None) -> PadResult:
        """Return what becomes of a pad that cannot be archived: somebody has accepted that, or does so now."""
        state, because = str(look.state) if look else "unknown", " ".join(self.wish.because.split())
        line, notes = self._accepted(pad, state)
        wants = any(is_named(pad, name) for name in self.wish.accepts)
        if not wants or (line is not None and because in line):
            outcome: Outcome = refusal if line is None else Accepted(refusal.page, line)
            return PadResult(pad, outcome, look, notes=notes)
        kind = pad.kind_name if isinstance(pad, Elsewhere) else "Etherpad"
        by, at = self.session.user or "?", utc_now(self.session)
        found = Acceptance(pad.url, pad.name, state, by, at, because, kind)

        def plan(pages: _Pages) -> Plan | Refused:
            page, notes, _ = pages
            return plan_acceptance(page.title, notes, found, page.messages, self.wish.refused)

        ending = self._go(plan, pad)
        result = PadResult(pad, ending.outcome, look, ending.plan, ending.made)
        if not isinstance(ending.outcome, Saved | Unchanged):
            return result
        accepted = Accepted(refusal.page, says("notes-now-accepted", url=pad.url, page=ending.read[1].page))
        return replace(result, outcome=accepted, notes=ending.read[1].page)

    def _accepted(self, pad: Pad, state: str) -> tuple[str | None, str | None]:
        """Return the line by which somebody accepted that a pad in this state is not archived, and the title of its page."""
        page = self._page()
        title = self._title(pad)
        if title not in self.notes:
            try:
                self.notes[title] = self._notes(page, pad, title)
            except UsageError:
                return None, None  # no page for notes: said of the pads that could go there
        known = accepted_on(self.notes[title], pad.url)
        if known is None or known.state != state or self.memory.was_otherwise(pad, state, known.at):
            return None, None
        return known.says, self.notes[title].page

    def _left(self, title: str, pad: Pad) -> list[str]:
        """Return the notes page as the bot left it lately; one request, and one for each page of a part."""
        return left_by(self.session, title, pad.url, self.session.user) if self.session.user else []

    def _as_saved(self, title: str, text: str) -> str:
        """Return typed notes as the wiki will save them; each text is asked for once."""
        from wikiconbot.wiki.presave import fetch_presaved  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

        if (title, text) not in self.presaved:
            with self.stats.phase("read"):
                largest = self._page().siteinfo.largest
                self.presaved[title, text] = as_saved(
                    text, partial(fetch_presaved, self.session, title), largest - largest // _FREE
                )
        return self.presaved[title, text]

    def _note(self, look: Look, title: str) -> None:
        known = look.export.revision if look.export else None
        revision = known if self.wish.revision is None else self.wish.revision
        page = self._page()
        usual = replace(self.wish, title=None).notes_title(page, look.pad)
        about = {"instead_of": usual} if usual != title else {}
        self.run.note(
            ARCHIVED,
            url=look.pad.url,
            to=title,
            pad_revision=revision,
            at=look.seen.time,
            of=page.title,
            **about,
        )


def _without_link(
    refused: Refused, ending: Ending[tuple[EventPage, Snapshot, PartPages]], pad: Pad
) -> str | None:
    """Return what to say where the notes are home, and only the link on the event's page could not be saved; None if it is not so."""
    page, notes, _ = ending.read
    revision = str(ending.made[-1][1]) if ending.made else ""
    saved = says("update-saved-in-part", revision=revision, reason="").strip()
    if not ending.made or refused.page != page.title or not refused.reason.startswith(saved):
        return None
    reason = refused.reason.removeprefix(saved).strip()
    about = {"url": pad.url, "notes": notes.page, "revision": revision, "page": page.title}
    return says("notes-link-not-saved", **about, reason=reason)


def _nothing(plan: Plan, pad: Pad) -> Refused | Unchanged:
    """Return the outcome of a plan without edits."""
    if plan.obstacle:
        said = load().tell(plan.obstacle.message, plan.obstacle.values)
        code = plan.obstacle.message.removeprefix("obstacle-").removesuffix("-now")
        return Refused(plan.page, code, said, Cause.of_obstacle(plan.obstacle.message))
    if kept := [load().tell(one.message, one.values) for one in plan.warned if one.message in (CHOSEN, GONE)]:
        return Unchanged(plan.page, "\n".join(kept))
    return Unchanged(plan.page, says("notes-up-to-date", url=pad.url))


def _is_held(plan: Plan | None) -> bool:
    """Whether the notes were left as they are because a person chose their revision."""
    return plan is not None and any(one.message == CHOSEN for one in plan.warned)
