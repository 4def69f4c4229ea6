"""When an Etherpad deletes its pads, as far as the operator knows: no Etherpad tells it through its exports. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from wikiconbot.event.pads import address, bare

_DAY = 86_400.0
_DAYS = re.compile(r"([1-9][0-9]{0,3})d")


@dataclass(frozen=True, slots=True)
class Deletions:
    """By the address of an Etherpad (`bare`): ``on`` is when it deletes all its pads, ``after`` how many seconds after its last edit it deletes a pad."""

    on: Mapping[str, float] = field(default_factory=dict)
    after: Mapping[str, float] = field(default_factory=dict)

    def of(self, host: str, edited: float | None, now: float) -> float | None:
        """Return when a pad is deleted that was edited last at a time; None if that is not known.

        A day that is over says nothing: the Etherpad has new pads since then.
        """
        name = bare(host)
        found = [self.on[name]] if self.on.get(name, 0.0) > now else []
        if name in self.after and edited is not None:
            found.append(edited + self.after[name])
        return min(found, default=None)

    def is_of_all(self, host: str, deleted: float | None) -> bool:
        """Whether an Etherpad deletes all pads then, and has new ones after that."""
        return deleted is not None and self.on.get(bare(host)) == deleted

    def needs_look(self, host: str, edited: float | None) -> bool:
        """Whether a pad must be looked at to know when it is deleted."""
        return bare(host) in self.after and edited is None

    @property
    def known(self) -> str:
        """All of it as text, to see whether it changed."""
        return repr((sorted(self.on.items()), sorted(self.after.items())))


def read_deletions(typed: Iterable[str]) -> Deletions:
    """Return what is known of deletions: ``URL=2027-03-31`` (the beginning of that day, UTC), or ``URL=30d`` (after the last edit).

    Raises:
        ValueError: one of them is neither; it is the error's text.
    """
    on: dict[str, float] = {}
    after: dict[str, float] = {}
    for one in typed:
        host, sign, when = one.strip().rpartition("=")
        days = _DAYS.fullmatch(when.strip())
        if not (sign and "://" in host):
            raise ValueError(one)
        try:
            host = bare(address(host.strip()))
        except ValueError:
            raise ValueError(one) from None
        if days:
            after[host] = int(days[1]) * _DAY
        else:
            on[host] = _beginning(when.strip(), one)
    return Deletions(on, after)


def _beginning(day: str, typed: str) -> float:
    try:
        found = date.fromisoformat(day)
    except ValueError:
        raise ValueError(typed) from None
    return datetime(found.year, found.month, found.day, tzinfo=UTC).timestamp()
