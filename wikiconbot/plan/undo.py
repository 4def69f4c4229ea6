"""From what a run did, make the edit that reverts it. Pure."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wikiconbot import __version__
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Edit, Obstacle, Plan, Region, Snapshot
from wikiconbot.plan.line_diff import Change, changes, same_lines
from wikiconbot.plan.summary import MOST
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.regions import (
    FORMAT_NEWER,
    Splice,
    begin,
    find_region,
    live,
    new_lines,
    off_the_page,
    region_text,
    splice,
)


@dataclass(frozen=True, slots=True)
class Done:
    """What a run did to a page, by the page's text before and after it: which regions and which other lines."""

    run: str
    page: str
    before: str
    after: str
    regions: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]

    @property
    def names_people(self) -> bool:
        """Whether the revert would write something into regions again: it may name people."""
        return any((region_text(self.before, name) or "").strip() for name in self.regions)


def plan_undo(snapshot: Snapshot, done: Done, messages: Messages) -> Plan:
    """Return the edit that reverts what a run did, if its regions are still as the run left them.

    A line outside of the regions (the Etherpad link) is reverted if it is still there, and left alone if
    somebody has changed it since.
    """
    text = snapshot.text
    newer = find_region(text, "")
    if isinstance(newer, Obstacle) and newer.message == FORMAT_NEWER:
        return Plan(snapshot.page, obstacle=newer)
    if gone := [n for n in done.regions if region_text(done.after, n) is None and begin(n) in done.before]:
        return _put_back(snapshot, done, gone, messages)
    back_to: list[Splice] = []
    for name in done.regions:
        change = _region_back(text, done, name)
        if isinstance(change, Obstacle):
            return Plan(snapshot.page, obstacle=change)
        back_to.append(change)
    new = _moved_back(splice(text, back_to), done)
    back, left = _lines_back(new, done.lines)
    new = splice(new, back)
    if new == text:
        return Plan(snapshot.page, left=left)
    edit = Edit(
        snapshot.page,
        snapshot.revision,
        text,
        new,
        _summary(done, messages),
        done.regions,
        tuple((new, old) for old, new in done.lines if new.strip("\n") not in left),
    )
    return Plan(snapshot.page, (edit,), left=left)


def _summary(done: Done, messages: Messages) -> str:
    return messages.say("summary-undo", {"run": done.run, "version": __version__})[:MOST]


def plan_undo_whole(snapshot: Snapshot, done: Done, messages: Messages) -> Plan:
    """Return the edit that reverts all that a run did to a page that has no regions, such as a template or a stylesheet.

    Later changes of people in other lines stay; it is an obstacle if they changed the lines that the run wrote.
    """
    text, left = snapshot.text.rstrip("\n"), done.after.rstrip("\n")
    if text == done.before.rstrip("\n"):
        return Plan(snapshot.page)
    new = done.before if text == left else _lines_put_back(snapshot.text, done, ())
    if new is None or (text != left and not done.before):
        return Plan(snapshot.page, obstacle=Obstacle("obstacle-page-changed-since", {"page": snapshot.page}))
    if new == snapshot.text:
        return Plan(snapshot.page)
    edit = Edit(snapshot.page, snapshot.revision, snapshot.text, new, _summary(done, messages))
    return Plan(snapshot.page, (edit,))


# ── regions that a run removed from the page ────────────────────────────────────────────────────────────
def _put_back(snapshot: Snapshot, done: Done, gone: Sequence[str], messages: Messages) -> Plan:
    """Return the edit that restores regions that a run removed from the page, each at its place, byte for byte.

    Later changes of people in other places stay. It is an obstacle if a region of the name is there again, or if people
    changed what the run left in its place.
    """
    text = snapshot.text
    if all(region_text(text, name) == region_text(done.before, name) for name in gone):
        return Plan(snapshot.page)
    taken = next((name for name in gone if find_region(text, name) is not None), None)
    new = None if taken else _lines_put_back(text, done, gone)
    if new is None:
        return Plan(snapshot.page, obstacle=Obstacle("obstacle-changed-since", {"region": taken or gone[0]}))
    edit = Edit(snapshot.page, snapshot.revision, text, new, _summary(done, messages), done.regions)
    return Plan(snapshot.page, (edit,))


def _lines_put_back(text: str, done: Done, gone: Sequence[str]) -> str | None:
    """Return a text without what a run changed; None if a line that the run left in place of a region has changed since."""
    now, left, then = text.split("\n"), done.after.split("\n"), done.before.split("\n")
    places = dict(same_lines(left, now))
    for start, stop, first, last in reversed(_whole(changes(left, then), done.before, gone)):
        at = _place(places, start, stop, len(left), len(now))
        if at is None:
            return None
        now[at : at + stop - start] = then[first:last]
    return "\n".join(now)


def _whole(found: Sequence[Change], before: str, gone: Sequence[str]) -> list[Change]:
    """Return changes of lines, with those inside of one region joined: unchanged lines between them belong to it."""
    regions = [region for name in gone if isinstance(region := find_region(before, name), Region)]
    lines = [[before.count("\n", 0, at) for at in (region.start, region.end)] for region in regions]
    made: list[Change] = []
    for start, stop, first, last in found:
        joined = bool(made) and any(top < made[-1][3] and first <= end for top, end in lines)
        above = made.pop() if joined else (start, stop, first, last)
        made.append((above[0], stop, above[2], last))
    return made


def _place(places: Mapping[int, int], start: int, stop: int, size: int, now: int) -> int | None:
    """Return where lines are now, None if they are not together there; for no lines, where they would be.

    ``places`` has the current place of each line; ``size`` is the number of all lines before, ``now`` the number now.
    """
    if start < stop:
        at = places.get(start)
        together = at is not None and all(places.get(i) == at + i - start for i in range(start, stop))
        return at if together else None
    if start - 1 in places or start == 0:
        return places.get(start - 1, -1) + 1
    return places.get(start, now if start == size else None)


def stands_as_left(text: str, done: Done) -> bool:
    """Return whether the regions of a page are as the run left them."""
    return all(region_text(text, name) == region_text(done.after, name) for name in done.regions)


def _region_back(text: str, done: Done, name: str) -> Splice | Obstacle:
    """Return the change that restores a region as it was before the run, or removes it from the page."""
    region = find_region(text, name)
    before = region_text(done.before, name)
    if region is None and before is None:
        return Splice(len(text), len(text), "")
    if isinstance(region, Obstacle):
        return region
    if region is None or text[region.body_start : region.body_end] not in (
        region_text(done.after, name),
        before,
    ):
        return Obstacle("obstacle-changed-since", {"region": name})
    if before is not None:
        return Splice(region.body_start, region.body_end, before)
    return off_the_page(text, region)


def _moved_back(text: str, done: Done) -> str:
    """Return the page with each region that the run moved after its former line again.

    If that line is not found, or is there more or fewer times than before, the region stays where the run put it.
    """
    moved = [name for name in done.regions if _was_moved(done, name)]
    moved.sort(key=lambda name: done.before.index(begin(name)))
    taken, cuts = _cut(done.before, moved)
    rest = splice(done.before, cuts)
    anchors = [_anchor(done.before, name, taken) for name in moved]
    for anchor in dict.fromkeys(anchors):
        names = [name for name, own in zip(moved, anchors, strict=True) if own == anchor]
        text = _behind(text, names, anchor, _lines_like(rest, anchor.line))
    return text


class _Anchor(NamedTuple):
    """The line after which a region is: its text, how many equal lines there are up to it, the empty lines between."""

    line: str
    number: int
    gap: int


def _anchor(text: str, name: str, others: Sequence[str] = ()) -> _Anchor:
    """Return the line before a region; skip ``others`` between them."""
    above = text[: text.index(begin(name))]
    for other in others:
        above = above.replace(f"{other}\n", "")
    stand = above.rstrip(" \t\r\n")
    line = stand[stand.rfind("\n") + 1 :]
    return _Anchor(line, len(_lines_like(stand, line)), above.count("\n", len(stand)) - 1)


def _lines_like(text: str, line: str) -> list[int]:
    """Return the end offsets of lines with this text; spaces at their ends do not count."""
    return [m.end() for m in re.finditer(rf"^{re.escape(line)}[ \t\r]*$", text, re.MULTILINE)]


def _behind(text: str, names: Sequence[str], anchor: _Anchor, before: Sequence[int]) -> str:
    """Return the page with regions after a line; ``before`` are the places of the same line before the run."""
    taken, cuts = _cut(text, names)
    rest = splice(text, cuts)
    places = _lines_like(rest, anchor.line)
    if not anchor.line or len(places) not in (1, len(before)):
        return text
    end = places[0 if len(places) == 1 else anchor.number - 1]
    gap = min(anchor.gap, len(rest[end + 1 :]) - len(rest[end + 1 :].lstrip("\n")))
    at = min(end + 1 + gap, len(rest))
    return splice(rest, [new_lines(rest[:at], at, len(rest), "\n".join(taken))])


def _was_moved(done: Done, name: str) -> bool:
    """Whether a run moved a region: now it is after another line, and that is a heading that the run added or found there."""
    before, after = find_region(done.before, name), find_region(done.after, name)
    if not (isinstance(before, Region) and isinstance(after, Region)):
        return False
    headings = {new.strip("\n") for old, new in done.lines if not old}
    headings |= {line for line in done.before.split("\n") if line.startswith("=")}
    return _line_above(done.after, name) in headings - {_line_above(done.before, name)}


def _line_above(text: str, name: str) -> str:
    """Return the line before a region; skip other regions between them."""
    last = len(live(text)[: text.index(begin(name))].rstrip(f" \t\r\n{HIDDEN}"))
    return text[text.rfind("\n", 0, last) + 1 : text.find("\n", last)] if last else ""


def _cut(text: str, names: Sequence[str]) -> tuple[list[str], list[Splice]]:
    """Return the regions of these names, and the changes that remove them from the page."""
    regions = [region for name in names if isinstance(region := find_region(text, name), Region)]
    return [text[region.start : region.end] for region in regions], [off_the_page(text, r) for r in regions]


def _lines_back(text: str, lines: tuple[tuple[str, str], ...]) -> tuple[list[Splice], tuple[str, ...]]:
    """Return the changes that replace new lines by the old ones, and the new lines that have to stay.

    A line is restored only if it is there as often as the run wrote it: otherwise somebody has changed it, or quotes it.
    """
    shown = live(text)
    changes, left = _put_lines_off(text, [new for old, new in lines if not old])
    for (old, new), times in Counter((old, new) for old, new in lines if old).items():
        places = [match.start() for match in re.finditer(rf"^{re.escape(new)}$", text, re.MULTILINE)]
        places = [at for at in places if shown[at : at + len(new)] == new]
        if len(places) == times:
            changes += [Splice(at, at + len(new), old) for at in places]
        else:
            left.append(new)
    return changes, tuple(left)


def _put_lines_off(text: str, lines: Sequence[str]) -> tuple[list[Splice], list[str]]:
    """Return the changes that remove lines which the run added, and the lines that are there more or less often.

    On a page with several events the run added the same heading for each event.
    """
    changes: list[Splice] = []
    left: list[str] = []
    put: dict[str, list[str]] = {}
    for new in lines:
        put.setdefault(new.strip("\n"), []).append(new)
    for line, same in put.items():
        places = [m.start() for m in re.finditer(rf"^{re.escape(line)}(?=\n|\Z)", text, re.MULTILINE)]
        if len(places) != len(same):
            left += [line] if places else []
            continue
        for at, new in zip(places, same, strict=True):
            has_blank = new.startswith("\n") and text[max(at - 2, 0) : at] in ("\n\n", "\n")
            start, stop = at - has_blank, at + len(line)
            ends = (
                stop == len(text) and text[start - 1 : start] == "\n"
            )  # the line before it is the last one of the page again
            changes.append(Splice(start - ends, min(stop + 1, len(text)), ""))
    return changes, left
