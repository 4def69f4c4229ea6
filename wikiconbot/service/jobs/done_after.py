"""What the store keeps of a run that ended well: if all of it is the same later, there is nothing to do. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date, timedelta

from wikiconbot import __version__
from wikiconbot.checks.event_rules import SOON
from wikiconbot.event import Asked
from wikiconbot.plan.current import Current
from wikiconbot.reading.event_days import as_day, last_day
from wikiconbot.runs.assess import Judgement
from wikiconbot.runs.update import Result
from wikiconbot.service.store.store_values import Done

_DAY = timedelta(days=1)


def done_after(result: Result, settings: str, at: float) -> Done | None:
    """Return what was done by a run that ended well; None if a page is not there: it is looked at again.

    ``settings`` is the digest of the operator's settings, ``at`` the end of the run. What was planned before midnight and saved
    after it is due on the new day.
    """
    page = result.judgement.snapshot
    saved = {edit.page: revision for edit, revision in result.made}
    revision = saved.get(page.page, page.revision)
    if revision is None:
        return None
    current = result.judgement.current
    others = current.pages.all() if isinstance(current, Current) else ()
    seen = {one.page: saved.get(one.page, one.revision) or 0 for one in others if one.page != page.page}
    due = next_day(result.judgement, result.judgement.evidence.now[:10])
    registers = _registers(result.judgement)
    return Done(revision, tuple(seen.items()), settings, due, __version__, at, registers=registers)


def _registers(judgement: Judgement) -> float:
    """Return after how many seconds the registrations of an event that is not over must be read again; 0 without registrations."""
    parts = [part for part in (judgement.parts or (judgement,)) if part.evidence.registrations]
    minutes = (part.settings.event.registration_minutes for part in parts if part.evidence.ends is None)
    return min(minutes, default=0) * 60.0


def settings_digest(asked: Asked) -> str:
    """Return a digest of the operator's settings, those of the file and of the command line: the same in every process."""
    sources = {"file": asked.file, "command": asked.command}
    values = {name: {key: saying.value for key, saying in said.items()} for name, said in sources.items()}
    return hashlib.sha256(f"{_in_order(values)} {asked.template}".encode(errors="replace")).hexdigest()[:16]


def _in_order(value: object) -> str:
    """Return a value as text; sets and mappings in a fixed order, which Python's own text does not have."""
    if is_dataclass(value):
        value = {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, Mapping):
        return repr(sorted((str(key), _in_order(one)) for key, one in value.items()))
    if isinstance(value, Set):
        return repr(sorted(map(_in_order, value)))
    if isinstance(value, tuple | list):
        return repr(list(map(_in_order, value)))
    return repr(value)


def next_day(judgement: Judgement, today: str) -> str | None:
    """Return the next day on which the plan may change although no page does, ``YYYY-MM-DD``; None if there is none."""
    days = (day for part in (judgement, *judgement.parts) for day in _days(part))
    return min((f"{day}" for day in days if f"{day}" > today), default=None)


def _days(judgement: Judgement) -> Iterator[date]:
    """Yield the days on which a judgement may change: its deadline, two weeks before the event, after its first and its last day."""
    event = judgement.evidence.event
    if deadline := as_day(event.deadline):
        yield from (deadline, deadline + _DAY)
    if starts := as_day(event.starts):
        yield from (starts - SOON, starts, starts + _DAY)
    if ends := as_day(last_day(judgement.reading.facts)):
        yield ends + _DAY
