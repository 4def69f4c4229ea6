"""Whether somebody reverted the bot's last edit of a page: every command that saves checks it before it saves.

The wiki's recent changes are read with the page, and the bot's own edits are stored (page_memory.py): usually no request is needed.
One request if the bot's last edit was made on another computer and others edited since. One before it if recent changes do not go
back to that edit and nothing is stored. One or two more if the edit was reverted, once for each revision of the page: who did it,
and whether an organiser lets the bot continue.

Somebody may also revert an edit between the reading and the save: one request if the reading was some time ago (`is_outdated`), and
one if MediaWiki merged the edit (`crossed`), which it does if the region is again as it was when the bot read it.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wikiconbot.event import Asked, OriginKind, Saying, Settings
from wikiconbot.i18n import says
from wikiconbot.model import (
    Cause,
    Deciders,
    Edit,
    IgnoredLine,
    OwnEdit,
    Plan,
    Refused,
    Revert,
    Revision,
    Saved,
    Snapshot,
)
from wikiconbot.plan.taken_back import State, Trace, back, is_put_back, repeats, stands, state_of, trace_of
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.page_memory import Memories, Memory
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

#: MediaWiki's tags of a revision that reverts others, and of one that was reverted (Manual:Reverts).
_REVERTING = frozenset(("mw-undo", "mw-rollback", "mw-manual-revert"))
_REVERTED, _ROLLBACK = "mw-reverted", "mw-rollback"
_UNDOING = frozenset(("mw-undo", _ROLLBACK))
#: The code of an outcome: the edit is saved nevertheless.
MERGED = "reverted-merged"
#: The pattern that only the summary of `wikiconbot undo` has: the name of a run.
_OWN_UNDO = re.compile(r"\b\d{8}T\d{6}Z-[0-9a-f]{6}\b")


@dataclass(frozen=True, slots=True)
class Organised:
    """The event's page, and what was understood of it: to find out whether a line of its settings ends a stop."""

    snapshot: Snapshot
    siteinfo: SiteInfo
    settings: Settings
    asked: Asked


@dataclass(slots=True)
class Guard:
    """The guard of one run; ``memories`` are what the bot stores about the wiki's pages."""

    session: Session
    memories: Memories
    stats: Stats

    unknown: list[tuple[str, int]] = field(default_factory=list)

    def checked(self, plan: Plan, pages: Mapping[str, Snapshot], event: Organised) -> Plan:
        """Return a plan with the reverted edits of the bot on its ``pages``, except those that somebody lets it repeat.

        It also has those for which that cannot be known (``unknown``).
        """
        stops = [
            self._stop(pages[edit.page], event, edit)
            for edit in plan.edits
            if edit.page in pages and edit.new != edit.old
        ]
        return replace(plan, reverted=tuple(filter(None, stops)), unknown=tuple(self.unknown))

    def standing(self, page: Snapshot, event: Organised) -> Revert | None:
        """Return who reverted the bot's last edit of a page, for any new edit; None if the revert is no longer in force."""
        return self._stop(page, event, None)

    def is_outdated(self, page: Snapshot) -> bool:
        """Whether the bot edited a page since it was read, or somebody reverted there: then it must be read again. One request."""
        return self._between(page, None) is not None

    def crossed(self, page: Snapshot, edit: Edit, saved: Saved, event: Organised) -> Revert | None:
        """Return who reverted the bot's last edit after ``page`` was read and before the edit that MediaWiki merged; None if nobody did.

        One request, and more if somebody may have. The result is as if the page had been read directly before the save.
        """
        if not saved.merged or (between := self._between(page, saved.revision)) is None:
            return None
        revisions, own = between
        before = revisions[-1].id
        with self.stats.phase("history"):
            text = self._fetch([before]).get(before)
        if text is None:
            return None  # hidden or deleted
        then = replace(page, text=text, revision=before, own=own)
        found = self._stop(then, event, replace(edit, old=text))
        return found and replace(found, over=saved.revision)

    def _between(
        self, page: Snapshot, until: int | None
    ) -> tuple[tuple[Revision, ...], OwnEdit | None] | None:
        """Return the revisions since a page was read, and the bot's newest edit; None if none of them can concern edits of the bot."""
        from wikiconbot.wiki.explanations import ApiError  # noqa: PLC0415 - pywikibot only where a wiki is spoken to
        from wikiconbot.wiki.revisions import fetch_between  # noqa: PLC0415

        if page.revision is None:
            return None
        try:
            with self.stats.phase("history"):
                revisions, own = fetch_between(self.session, page.page, page.revision, until)
        except ApiError as error:
            if error.code != "badid_rvendid":
                raise
            return None
        own = own or page.own
        if all(one.user != self.session.user and _REVERTING.isdisjoint(one.tags) for one in revisions):
            return None
        if own and _is_rolled_back(own.revision, page.revision, revisions):
            own = replace(own, tags=(*own.tags, _REVERTED))
        return revisions, own

    def remember(
        self, page: Snapshot | None, edit: Edit, revision: int, *, undoes: bool, stop: Revert | None = None
    ) -> None:
        """Store an edit that the wiki has; ``page`` is the page as it was read before, ``stop`` the revert that the edit `crossed`."""
        memory = self._known_before(page) if page else self.memories.of(edit.page)
        trace = trace_of(revision, state_of(edit.old), state_of(edit.new), undoes=undoes)
        own = page.own if page else None
        if page and own and own.revision == page.revision:
            trace = replace(trace, follows=all(one.revision != own.revision for one in memory.traces))
        self._keep(edit.page, replace(memory.with_trace(trace), stop=stop))

    def resume(self, page: Snapshot) -> None:
        """Store that a person checked a page in its current state and lets the bot continue; raises OSError if it cannot be written."""
        memory = self.memories.of(page.page, page.number)
        newest = max(page.revision or 0, *(trace.revision for trace in memory.traces), 0)
        self.memories.keep(page.page, replace(memory, resumed=newest))

    def nothing_to_do(self, page: Snapshot) -> None:
        """Forget the stop of a page that is as the bot left it and needs no edit: somebody restored the bot's edit."""
        memory = self.memories.of(page.page, page.number)
        is_undone = memory.stop and not (memory.stop.own or memory.stop.over)
        if is_undone and memory.traces and stands(state_of(page.text), memory.traces[-1]):
            self._keep(page.page, replace(memory, stop=None))

    # ── one page ────────────────────────────────────────────────────────────────────────────────────
    def _stop(self, page: Snapshot, event: Organised, edit: Edit | None) -> Revert | None:
        known = self._known_before(page)
        page = self._with_own(page, known)
        memory = self._with_last(page, known)
        if memory.traces and (not known.traces or memory.traces[-1].follows) and memory.stop is None:
            page = self._with_rollback(page, memory.traces[-1])
        revert = self._found(page, memory, edit) if memory.traces else self._found_hidden(page)
        if revert is None and memory.stop and memory.stop.over:
            revert = memory.stop  # the page no longer shows it: the bot's own edit has overwritten it
        if revert is None or _says_the_file(revert, event):
            return None
        seen = (page.revision, event.snapshot.revision)
        stop = memory.stop
        is_other = stop is None or stop.undone != revert.undone or memory.seen != seen
        if is_other or (stop and any(_counts_by_the_file(one, event) for one in stop.ignored)):
            is_known = revert.own or revert.over or not memory.traces
            stop = revert if is_known else self._who(page, memory)
            if stop and not _is_resumed(stop, memory):
                stop = self._with_lines(stop, event)
            self._keep(page.page, replace(memory, stop=stop, seen=seen, event=event.snapshot.page))
        return None if stop is None or _is_resumed(stop, memory) else replace(stop, page=page.page)

    def _known_before(self, page: Snapshot) -> Memory:
        """Return what is stored about a page; without its edits if the bot edited it since on another computer, or it is a new page."""
        memory = self.memories.of(page.page, page.number)
        known = {trace.revision for trace in memory.traces}
        is_other = None not in (page.number, memory.number) and page.number != memory.number
        if is_other or (page.own and page.own.revision > max(known, default=0)):
            return replace(memory, traces=(), number=page.number)
        return replace(memory, number=page.number or memory.number)

    def _with_own(self, page: Snapshot, memory: Memory) -> Snapshot:
        """Return the page with the bot's newest edit of it; one request if recent changes have none and nothing is stored."""
        from wikiconbot.wiki.revisions import fetch_last_edit_by  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

        user = self.session.user
        if page.own is not None or memory.traces or page.parent is None or user is None:
            return page
        with self.stats.phase("history"):
            return replace(page, own=fetch_last_edit_by(self.session, page.page, user))

    def _with_last(self, page: Snapshot, memory: Memory) -> Memory:
        """Return the memory with the bot's last edit; one request if it is not stored and others edited since."""
        own = page.own
        if memory.traces or not own:
            return memory
        by_command, by_hand = _OWN_UNDO.search(own.summary), not _UNDOING.isdisjoint(own.tags)
        if own.revision == page.revision and not by_hand:
            return memory.with_trace(Trace(own.revision, {}, undoes=True)) if by_command else memory
        with self.stats.phase("history"):
            texts = self._fetch([own.revision, own.parent])
        after, before = texts.get(own.revision), texts.get(own.parent) if own.parent else ""
        if after is None or before is None:
            return memory  # hidden or deleted: then nobody can know what it did
        trace = trace_of(own.revision, state_of(before), state_of(after))
        # The operator may have used the bot's account in a browser, to undo something that does not concern the bot.
        undoes = bool(by_command or (by_hand and trace.regions))
        older = self._older(page, memory)
        memory = replace(memory, traces=older).with_trace(replace(trace, undoes=undoes))
        self._keep(page.page, memory)
        return memory

    def _older(self, page: Snapshot, memory: Memory) -> tuple[Trace, ...]:
        """Return this computer's edits of the page's regions before the bot edited it on another one: somebody may restore that state.

        Without the lines outside of them: the bot may have removed those itself since.
        """
        kept = self.memories.of(page.page, page.number)
        if kept.number != memory.number:
            return ()
        return tuple(replace(trace, added=(), removed=(), undoes=False) for trace in kept.traces)

    def _with_rollback(self, page: Snapshot, last: Trace) -> Snapshot:
        """Return the page with its newest edit of the bot tagged if a rollback follows that edit; one request if that is possible.

        A rollback reverts several edits at once, so the regions are neither as the newest edit left them nor as before it; and a
        job of the wiki adds the tag of the edit itself only later (Manual:Reverts).
        """
        from wikiconbot.wiki.revisions import fetch_between  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

        own, now = page.own, state_of(page.text)
        if not own or last.undoes or not last.regions or stands(now, last) or back(now, (last,)):
            return page
        with self.stats.phase("history"):
            revisions, _ = fetch_between(self.session, page.page, own.revision)
        is_back = _is_rolled_back(own.revision, own.revision, revisions)
        return replace(page, own=replace(own, tags=(*own.tags, _REVERTED))) if is_back else page

    def _found(self, page: Snapshot, memory: Memory, edit: Edit | None) -> Revert | None:
        """Return a revert of the bot's last edit, if it can be found without a request."""
        last, now = memory.traces[-1], state_of(page.text)
        if last.undoes:
            if last.regions and is_put_back(now, last):
                return None
            return Revert(page.page, last.revision, self.session.user, last.revision, own=True)
        own = page.own
        tagged = own is not None and own.revision == last.revision and _REVERTED in own.tags
        sticky = memory.stop is not None and memory.stop.undone == last.revision
        again = repeats(now, state_of(edit.new), memory.traces) if edit else bool(back(now, memory.traces))
        if again or ((tagged or sticky) and not stands(now, last)):
            return Revert(page.page, last.revision)
        return None

    def _found_hidden(self, page: Snapshot) -> Revert | None:
        """Return a revert of an edit whose text the wiki does not show; without tags nobody can know. One request."""
        own = page.own
        if not own or own.revision == page.revision:
            return None
        for one in self._since(page, own.revision)[0]:
            if one.user != self.session.user and not _REVERTING.isdisjoint(one.tags):
                return Revert(page.page, own.revision, one.user, one.id, one.time)
        if _REVERTED in own.tags:
            return Revert(page.page, own.revision)
        self.unknown.append((page.page, own.revision))
        return None

    def _since(self, page: Snapshot, revision: int) -> tuple[tuple[Revision, ...], Mapping[int, str | None]]:
        """Return an edit of the bot and the revisions since, the oldest first, with their texts; none if the wiki has no such revision."""
        from wikiconbot.wiki.explanations import ApiError  # noqa: PLC0415 - pywikibot only where a wiki is spoken to
        from wikiconbot.wiki.revisions import fetch_since  # noqa: PLC0415

        try:
            return fetch_since(self.session, page.page, revision, page.revision)
        except ApiError as error:
            if error.code != "badid_rvendid":
                raise
            return (), {}

    def _who(self, page: Snapshot, memory: Memory) -> Revert | None:
        """Return who reverted the bot's last edit, from the revisions since; None if somebody restored it. One request."""
        last = memory.traces[-1]
        is_known = memory.stop is not None and memory.stop.undone == last.revision
        unknown = memory.stop if memory.stop and is_known else Revert(page.page, last.revision)
        if page.revision is None:
            return unknown if unknown.gone else self._with_gone(unknown)
        revisions, texts = self._since(page, last.revision)
        revisions = tuple(one for one in revisions if one.id >= last.revision)
        states = [(one, state_of(text)) for one in revisions if (text := texts.get(one.id)) is not None]
        is_next = [one.id for one in revisions[:2]] == [last.revision, *(one.id for one, _ in states[:1])]
        found = taking_back(states, memory.traces, is_next=is_next)
        if found is None or found is UNKNOWN:
            return unknown if found else None
        return replace(unknown, by=found.user, revision=found.id, at=found.time)

    def _with_gone(self, revert: Revert) -> Revert:
        """Return the revert with the user who deleted the page, or moved it away. One request."""
        from wikiconbot.wiki.changes import fetch_gone  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

        gone = fetch_gone(self.session, revert.page)
        return replace(revert, by=gone.by, at=gone.at, gone=gone) if gone else revert

    # ── who lets it continue ───────────────────────────────────────────────────────────────────────────
    def _with_lines(self, revert: Revert, event: Organised) -> Revert | None:
        """Return the revert with the lines ``resume = …`` that do not count; None if one counts."""
        ignored: list[IgnoredLine] = []
        for saying in event.settings.resumes:
            if saying.origin.kind is not OriginKind.PAGE:
                continue
            line: IgnoredLine | None = IgnoredLine(saying.origin.line or 1, saying.value, None)
            if saying.value >= revert.undone:
                line = self._unheard(saying, revert, event)
            if line is None:
                return None
            ignored.append(line)
        return replace(revert, ignored=tuple(ignored))

    def _unheard(self, saying: Saying, revert: Revert, event: Organised) -> IgnoredLine | None:
        """Return why a line of the page does not count, None if it counts: someone who was an organiser at the time of the edit wrote it after the revert."""
        from wikiconbot.runs.deciders import Asker  # noqa: PLC0415 - only where there is such a line

        asker = Asker(self.session, event.snapshot, event.siteinfo, event.asked, self.stats, {})
        author = asker.author_of_resume(saying.value, revert.undone)
        counts = author.counts or event.settings.event.decisions is Deciders.ANYBODY
        if counts and (author.revision or 0) >= (revert.revision or revert.undone):
            return None
        return IgnoredLine(saying.origin.line or 1, saying.value, author.user, counts)

    def _fetch(self, numbers: Iterable[int]) -> Mapping[int, str | None]:
        from wikiconbot.wiki.revisions import fetch_texts  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

        return fetch_texts(self.session, [number for number in numbers if number], any_model=True)

    def _keep(self, page: str, memory: Memory) -> None:
        """Store the memory, if it can be written: otherwise the next run asks the wiki again."""
        resumed = self.memories.of(page).resumed  # somebody may have resumed the page meanwhile
        with suppress(OSError):
            self.memories.keep(page, replace(memory, resumed=max(memory.resumed, resumed)))


def _is_rolled_back(own: int, since: int, revisions: Iterable[Revision]) -> bool:
    """Whether a rollback follows the bot's edit directly; the tag of the edit itself may come later. ``revisions`` are those after ``since``."""
    before = since
    for one in revisions:
        if before == own:
            return _ROLLBACK in one.tags
        before = one.id
    return False


def _is_resumed(stop: Revert, memory: Memory) -> bool:
    """Whether a person checked the page since the edit was reverted."""
    return not replace(memory, stop=stop).waits


def _says_the_file(revert: Revert, event: Organised) -> bool:
    """Whether the operator's file lets the bot continue; it may have changed although no page has."""
    said = event.settings.resumes
    return any(one.value >= revert.undone and one.origin.kind is not OriginKind.PAGE for one in said)


def _counts_by_the_file(line: IgnoredLine, event: Organised) -> bool:
    """Whether a line that did not count does count now, because the operator's file names other organisers."""
    named = event.asked.file.get("organisers")
    is_anybody = event.settings.event.decisions is Deciders.ANYBODY
    return (
        not line.early
        and line.by is not None
        and (is_anybody or (named is not None and line.by in named.value))
    )


#: An unknown revision.
UNKNOWN = Revision(0, None, "", 0, None, ())


def taking_back(
    since: Sequence[tuple[Revision, State]], traces: Sequence[Trace], *, is_next: bool = False
) -> Revision | None:
    """Return the revision that reverted the newest edit of ``traces``; None if the edit was restored, `UNKNOWN` if that cannot be known.

    ``since`` are that edit and the revisions after it, the oldest first, if their texts are known. ``is_next``: the
    edit itself is hidden, and the first of them is the next one. An edit stays reverted until it is restored: if somebody
    breaks a marker and somebody else corrects it in the meantime, that is not another revert.
    """
    if not since:
        return UNKNOWN
    last = traces[-1]
    first = back(since[0][1], traces)
    before, known = (first, set()) if since[0][0].id == last.revision else (set[str](), first)
    if is_next:
        before, known = set(), set()
    found: Revision | None = UNKNOWN
    for revision, state in since:
        now = back(state, traces) - before
        if stands(state, last) and not now:
            found, known = None, set()
        elif now - known or (
            not known and found in (None, UNKNOWN) and not _REVERTING.isdisjoint(revision.tags)
        ):
            found = revision
        known |= now
    return found


# ── in words ────────────────────────────────────────────────────────────────────────────────────────
def told(revert: Revert) -> str:
    """Return who reverted which edit, and when."""
    about = {"page": revert.page, "undone": str(revert.undone)}
    merged = f" {says('reverted-merged', over=str(revert.over))}" if revert.over else ""
    if revert.own:
        return says("reverted-own", **about) + merged
    if revert.gone:
        who = revert.by or says("gone-by-hidden")
        key = "reverted-moved" if revert.gone.to else "reverted-deleted"
        said = says(key, **about, user=who, at=revert.at, target=revert.gone.to)
        return said[:1].upper() + said[1:]
    if revert.revision is None:
        return says("reverted-unknown", **about) + merged
    key = "reverted-by" if revert.by else "reverted-by-hidden"
    return says(key, **about, user=revert.by, revision=str(revert.revision), at=revert.at) + merged


def told_ignored(revert: Revert) -> str:
    """Return which lines of the settings do not count, and why; nothing if there are no such lines."""
    found = []
    for line in revert.ignored:
        key = "reverted-line" if line.by else "reverted-line-unknown"
        key = "reverted-line-early" if line.early else key
        key = "reverted-line-older" if line.number < revert.undone else key
        about = {"line": str(line.line), "number": str(line.number), "user": line.by}
        found.append(says(key, **about, undone=str(revert.undone)))
    return " ".join(found)


def told_unknown(plan: Plan) -> tuple[str, ...]:
    """Return that it was not found out whether edits of the bot were reverted; T means the participants table."""
    return tuple(
        says("reverted-not-seen", rules="T*", page=page, revision=str(revision))
        for page, revision in plan.unknown
    )


def refused(plan: Plan) -> Refused:
    """Return that a plan is not saved, because nobody watches."""
    revert = plan.reverted[0]
    who = " ".join(filter(None, (told(revert), told_ignored(revert))))
    about = {"who": who, "word": shlex.quote(plan.page), "undone": str(revert.undone)}
    return Refused(revert.page, "reverted", says("reverted-refused", **about), Cause.REVERTED)


def refused_after(revert: Revert, run: str) -> Refused:
    """Return that an edit was saved over a revert, and how to revert the run; nothing else is saved."""
    about = {"who": told(revert), "run": run, "word": shlex.quote(revert.page), "undone": str(revert.undone)}
    return Refused(revert.page, MERGED, says("reverted-merged-refused", **about), Cause.REVERTED)
