"""What ``bench.watching`` checks: the history of each page, and the journal of all runs."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wikiconbot.model import Region
from wikiconbot.sandbox.wiki_client import DemoPerson
from wikiconbot.wikitext.regions import find_region

_NAME = re.compile(r"\[\[User:([^|\]]+)")


@dataclass(frozen=True)
class Revision:
    """A revision of a page: who made it, when (seconds since 1970), the people in the table and those in the list."""

    number: int
    user: str
    at: float
    table: frozenset[str]
    listed: frozenset[str]


@dataclass(frozen=True)
class History:
    """All revisions of a page, the oldest first."""

    wiki: str
    title: str
    bot: str
    revisions: tuple[Revision, ...]

    @property
    def of_bot(self) -> list[Revision]:
        """The bot's edits."""
        return [one for one in self.revisions if one.user == self.bot]

    @property
    def lags(self) -> Iterator[float]:
        """Seconds from each first sign-up of a person to the table that has it."""
        for before, one in zip(self.revisions, self.revisions[1:], strict=False):
            for name in one.listed - before.listed:
                later = (two.at for two in self.revisions if two.number > one.number and name in two.table)
                if (at := next(later, None)) is not None:
                    yield at - one.at

    def broken(self, signed: Sequence[tuple[str, str, str]]) -> Iterator[str]:
        """Yield what is wrong with the page."""
        where, last = f"{self.wiki} {self.title}", self.revisions[-1]
        people = {name for wiki, title, name in signed if (wiki, title) == (self.wiki, self.title)}
        if last.listed != people:
            yield f"{where}: the list has {sorted(last.listed)}, and {sorted(people)} signed up"
        if last.table != people:
            yield f"{where}: the table has {sorted(last.table)}, and {sorted(people)} signed up"
        for one, two in zip(self.revisions, self.revisions[1:], strict=False):
            if one.user == two.user == self.bot and one.table == two.table:
                yield f"{where}: revisions {one.number} and {two.number} are the same edit"


def history_of(person: DemoPerson, wiki: str, title: str, bot: str) -> History:
    """Read a page's history."""
    answer = person.ask(
        action="query", prop="revisions", titles=title, rvprop="ids|user|timestamp|content", rvslots="main", rvdir="newer", rvlimit="max",
    )  # fmt: skip
    (page,) = answer["query"]["pages"]
    return History(wiki, title, bot, tuple(map(_revision, page["revisions"])))


def _revision(found: dict) -> Revision:  # type: ignore[type-arg]  # as the API gives it
    text = found["slots"]["main"]["content"]
    region = find_region(text, "participants")
    table, listed = "", text
    if isinstance(region, Region):
        table = text[region.body_start : region.body_end]
        listed = text[: region.body_start] + text[region.body_end :]
    at = datetime.fromisoformat(found["timestamp"]).timestamp()
    names = frozenset(_NAME.findall(table)), frozenset(_NAME.findall(listed))
    return Revision(found["revid"], found["user"], at, *names)


def too_fast(histories: Sequence[History], per_minute: float, late: int) -> Iterator[str]:
    """Yield stretches of time with more edits of the bot on a wiki than the limit allows; ``late`` edits may come after others' turns."""
    for wiki, times in _times(histories).items():
        for first, since in enumerate(times):
            for last in range(first, len(times)):
                seconds = times[last] - since + 1  # the wiki's times are whole seconds
                if last - first + 1 > late + 2 + seconds * per_minute / 60:
                    yield f"{wiki}: {last - first + 1} edits in {seconds:.0f} s"
                    return


def busiest_minute(histories: Sequence[History]) -> int:
    """Return the most edits of the bot on one wiki within 60 seconds."""
    return max((_most(times) for times in _times(histories).values()), default=0)


def _most(times: Sequence[float]) -> int:
    return max(sum(since <= at < since + 60 for at in times) for since in times)


def _times(histories: Sequence[History]) -> dict[str, list[float]]:
    """Return the times of the bot's edits by wiki, in order."""
    found: dict[str, list[float]] = defaultdict(list)
    for history in histories:
        found[history.wiki] += [one.at for one in history.of_bot]
    return {wiki: sorted(times) for wiki, times in found.items() if times}


def broken_in_journal(folder: Path) -> Iterator[str]:
    """Yield saves that were made at the same time on one wiki; a killed run counts until the moment in which it sent the edit."""
    lines = [
        json.loads(line) for file in sorted(folder.glob("*.jsonl")) for line in file.read_text().splitlines()
    ]
    wikis = {line["run"]: line["wiki"] for line in lines if line["event"] == "began"}
    saves = defaultdict(list)
    opened: dict[str, tuple[str, str]] = {}
    for line in lines:
        if line["event"] == "sent":
            opened[line["run"]] = line["time"], line["page"]
        elif line["event"] == "answered" and line["run"] in opened:
            since, page = opened.pop(line["run"])
            saves[wikis[line["run"]]].append((since, line["time"], page, line["run"]))
    for wiki, found in saves.items():
        until, before = "", ""
        for since, at, page, run in sorted(found):
            if since < until:
                yield f"{wiki}: run {run} saved {page} while run {before} was saving"
            until, before = max((until, before), (at, run))
