"""The attendance of an event for people and for programs. Names of who did not come are only here, never on a wiki."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.model import Community
    from wikiconbot.model.attendance import Attendance, Attendee, UnreadScan
    from wikiconbot.runs.assess import Judgement

    Found = Sequence[tuple[Judgement, Attendance | None]]


def tell_attendance(judgement: "Judgement", found: "Found") -> None:
    """Print the attendance of each event on standard output, and what was not read on standard error."""
    from wikiconbot.cli.show import output, put, put_wrapped  # noqa: PLC0415

    out = output()
    put(out, judgement.snapshot.page, "bold")
    for event, one in found:
        if event.settings.event.iteration:
            put(out, event.settings.event.iteration, "bold")
        for line in _lines(one) if one else (says("attendance-none"),):
            put_wrapped(out, line, indent=2)
    for _, one in found:
        for unread in one.unread if one else ():
            tell(said_unread(unread), err=True)


def _lines(found: "Attendance") -> Iterator[str]:
    from wikiconbot.i18n import load, named  # noqa: PLC0415

    english = load()
    yield says("attendance-numbers", expected=found.expected, came=found.came, missing=len(found.no_shows))
    if found.walk_ins:
        yield says("attendance-walk-ins", count=found.walk_ins)
    if others := sum(not person.has_place and not person.walk_in for person in found.people):
        yield says("attendance-no-place", count=others)
    if found.unnamed:
        yield says("attendance-unnamed", count=found.unnamed)
    if found.unclear:
        yield says("attendance-unclear", count=found.unclear)
    for day in found.days if len(found.days) > 1 else ():
        on = found.on(day)
        with_place = sum(person.has_place for person in on)
        walk_ins = sum(person.walk_in for person in on)
        yield says(
            "attendance-day", day=day, came=len(on), missing=found.expected - with_place, walk_ins=walk_ins
        )
    for one in found.communities if len(found.communities) > 1 else ():
        name = english.community(one.community) if one.community else says("attendance-other")
        yield says(
            "attendance-community",
            community=name,
            expected=one.expected,
            came=one.came,
            walk_ins=one.walk_ins,
        )
    walked = [person.name for person in found.people if person.walk_in]
    for key, names in (("attendance-missing-names", found.no_shows), ("attendance-walk-in-names", walked)):
        if names:
            yield says(key, names=named(names))


def said_unread(unread: "UnreadScan") -> str:
    """Return what a row or line is that does not count, and why."""
    about = {"line": str(unread.line), "text": unread.text}
    # Each message is here as a whole, so that a search finds it.
    why = {
        "attendance-cell": "attendance-cell",
        "attendance-rows": "attendance-rows",
        "attendance-nobody": "attendance-nobody",
        "attendance-personal": "attendance-personal",
        "attendance-two": "attendance-two",
        "attendance-near": "attendance-near",
        "attendance-unknown": "attendance-unknown",
        "attendance-time": "attendance-time",
        "attendance-other-day": "attendance-other-day",
    }[unread.why]
    places = {"table": "attendance-of-table", "list": "attendance-of-list", "scans": "attendance-of-scans"}
    return says(places[unread.source], line=str(unread.line), why=says(why, **about, **unread.values))


def attendance_json(judgement: "Judgement", found: "Found") -> dict[str, Any]:
    """Return the JSON document of docs/attendance.md."""
    from wikiconbot.cli.report import faults_json, remarks_json  # noqa: PLC0415
    from wikiconbot.cli.strict import unread_lines  # noqa: PLC0415

    page = judgement.snapshot.page
    return {
        "page": page,
        "revision": judgement.snapshot.revision,
        "events": [
            {"iteration": event.settings.event.iteration, "attendance": _event_json(one) if one else None}
            for event, one in found
        ],
        **({"faults": faults_json(judgement.settings)} if judgement.settings.faults else {}),
        **remarks_json(judgement.settings, siteinfo=judgement.siteinfo, page=page),
        "unread_lines": unread_lines(judgement.reading),
        "not_checked": list(judgement.not_checked),
    }


def _event_json(found: "Attendance") -> dict[str, Any]:
    return {
        "expected": found.expected,
        "came": found.came,
        "walk_ins": found.walk_ins,
        "unclear": found.unclear,
        "unnamed": found.unnamed,
        "days": [
            {
                "day": day,
                "came": len(on := found.on(day)),
                "expected_came": sum(person.has_place for person in on),
                "walk_ins": sum(person.walk_in for person in on),
            }
            for day in found.days
        ],
        "communities": [
            {
                **_community(one.community),
                "expected": one.expected,
                "came": one.came,
                "walk_ins": one.walk_ins,
            }
            for one in found.communities
        ],
        "people": [_person(person) for person in found.people],
        "no_shows": list(found.no_shows),
        "unread": [
            {"source": str(one.source), "line": one.line, "text": one.text, "message": said_unread(one)}
            for one in found.unread
        ],
    }


def _person(person: "Attendee") -> dict[str, Any]:
    return {
        "name": person.name,
        "user": person.user,
        "days": [day for day in person.days if day],
        "walk_in": person.walk_in,
        "has_place": person.has_place,
    }


def _community(community: "Community | None") -> dict[str, str | None]:
    return {"wiki": community.wiki if community else None, "name": community.name if community else None}
