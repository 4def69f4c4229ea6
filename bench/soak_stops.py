"""The check of reverts in the soak test: no edit of the bot after somebody reverted one, until somebody lets it continue.

It uses what people did (`Act`) and only the text of regions, not wikiconbot's code.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bench import soak_acts as acts
from bench.soak_acts import Act
from bench.soak_revision import Revision


@dataclass(frozen=True, slots=True)
class Stop:
    """A revert of edits of the bot, and the regions as each of these edits had left them."""

    act: Act
    states: tuple[Mapping[str, str], ...]


@dataclass(slots=True)
class Stops:
    """The reverts while the history continues; ``owners`` is the machine of each revision of the bot.

    ``taken_back`` counts the stops, ``in_part`` the undos after which a region differs from that before the bot's newest edit, and
    ``repeated`` the edits of the bot that restore a text that somebody reverted before. ``crossings`` are the revisions that the wiki
    merged over a revert, as their runs report, each with the revision that the run had read: it must be older than the revert. A machine
    with one (``held``) must not edit again until somebody lets it continue; ``crossed`` counts them.
    """

    acts: Sequence[Act]
    owners: Mapping[int, str]
    crossings: Mapping[int, int] = field(default_factory=dict)
    crossed: int = 0
    held: dict[str, Act] = field(default_factory=dict)
    taken_back: int = 0
    in_part: int = 0
    repeated: int = 0
    saved_while_stopped: int = 0
    stop: Stop | None = None
    _by_revision: Mapping[int, Act] = field(default_factory=dict)
    _series: list[Revision] = field(
        default_factory=list
    )  # its newest, and those of it directly before; and the revision before these

    def __post_init__(self) -> None:
        self._by_revision = {act.revision: act for act in self.acts if act.kind != acts.RESUME}

    def by_bot(self, before: Revision, revision: Revision) -> Iterator[str]:
        """Yield the promises that an edit of the bot breaks."""
        if not self._series or self._series[-1].number != before.number:
            self._series = [before]
        self._series.append(revision)
        stop, self.stop = self.stop, None
        machine = self.owners.get(revision.number, "")
        held = self.held.pop(machine, None)
        if held and not self._is_resumed(held, machine, revision):
            yield f"an edit of the bot's from a computer on which the wiki merged one over the revert {held.revision}, and nobody let it go on"
        if stop is None or self._is_resumed(stop.act, machine, revision):
            return
        if self.crossings.get(revision.number, stop.act.revision) < stop.act.revision:
            self.crossed += 1
            self.held[machine] = stop.act
            return
        self.saved_while_stopped += 1
        same = [n for n, text in revision.regions.items() if text in (state.get(n) for state in stop.states)]
        self.repeated += bool(same)
        what = f"repeats {', '.join(same)} of" if same else "was made although somebody took back"
        yield f"an edit of the bot's {what} its revision {stop.act.about} ({stop.act.kind}), and nobody let it go on"

    def _is_resumed(self, taken_back: Act, machine: str, revision: Revision) -> bool:
        return any(
            act.kind == acts.RESUME
            and act.machine == machine
            and taken_back.revision <= act.revision < revision.number
            for act in self.acts
        )

    def by_person(self, revision: Revision) -> None:
        """Record the effect of a person's revision on the bot's edits."""
        act = self._by_revision.get(revision.number)
        if act is None:
            return
        if act.kind in acts.TAKING_BACK and self._series:
            undone = self._series if act.kind == acts.ROLLBACK else self._series[-2:]
            if act.about == undone[-1].number and _as_before(revision, undone[0], undone[-1]):
                self.taken_back += 1
                self.stop = Stop(act, tuple(one.regions for one in undone[1:]))
            else:
                self.in_part += 1
        elif act.kind in (acts.RESUME_LINE, acts.PUT_BACK):
            self.stop = None
            self.held.clear()


def _as_before(now: Revision, before: Revision, after: Revision) -> bool:
    """Whether all regions that the bot's edit changed are again as they were."""
    changed = {
        name
        for name in before.regions.keys() | after.regions.keys()
        if before.regions.get(name) != after.regions.get(name)
    }
    return all(now.regions.get(name) == before.regions.get(name) for name in changed)
