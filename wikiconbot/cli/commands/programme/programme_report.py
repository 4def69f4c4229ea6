"""What `wikiconbot programme` prints: the sessions, the time zone and where it is set, the findings, the JSON document."""

from typing import TYPE_CHECKING, Any

from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.model.programme import EventZone, Programme, Session, UnreadSession
    from wikiconbot.runs.programmes.programme_plan import PlannedProgramme
    from wikiconbot.runs.programmes.programme_run import ProgrammeResult


#: The sentence with the time zone, by where it is set (`ZoneOrigin`).
_ORIGINS = {
    "setting": "programme-zone-setting",
    "registration": "programme-zone-registration",
    "wiki": "programme-zone-wiki",
}


def show_programme(planned: "PlannedProgramme", *, err: bool) -> None:
    """Print how many sessions there are, in which zone, what is doubtful, and how many cells keep people's changes."""
    from wikiconbot.cli.show import console, print_findings, print_line  # noqa: PLC0415
    from wikiconbot.i18n import load  # noqa: PLC0415

    programme = planned.programme
    if programme is None:
        if not planned.plan.obstacle:
            print_line(says("programme-none", page=planned.plan.page), err=err)
        return
    days = len({session.day for session in programme.sessions})
    about = {"count": len(programme.sessions), "days": days, "zone": programme.zone}
    print_line(says("programme-read", **about), err=err)
    print_line(says(_ORIGINS[planned.zone.origin], zone=planned.zone.name), err=err)
    print_findings(console(err=err), planned.findings, load())
    if planned.kept:
        tell(says("cli-cells-stay", count=len(planned.kept)), err=err)
    for obstacle in planned.plan.passed_over:
        tell(says("cli-passed-over", reason=load().tell(obstacle.message, obstacle.values)), err=True)


def document(result: "ProgrammeResult") -> dict[str, Any]:
    """Return the JSON document (docs/programme.md)."""
    from wikiconbot.cli.report import (  # noqa: PLC0415
        changed_json,
        findings_json,
        passed_over_json,
        remarks_json,
    )
    from wikiconbot.i18n import load  # noqa: PLC0415

    planned, known = result.planned, result.read.known
    return {
        **changed_json(result),
        **remarks_json(known.settings, planned.plan),
        "zone": zone_json(known.zone),
        "source": str(planned.source) if planned.source else None,
        "sessions": [session_json(one) for one in planned.programme.sessions] if planned.programme else [],
        **passed_over_json(planned.plan),
        "unread": unread_json(planned.programme),
        "findings": findings_json(planned.findings, load()),
    }


def zone_json(zone: "EventZone") -> dict[str, str]:
    """Return a time zone, and where it is set."""
    return {"name": zone.name, "origin": str(zone.origin)}


def session_json(session: "Session") -> dict[str, Any]:
    """Return a session for a JSON document."""
    return {
        "key": session.key,
        "title": session.title,
        "day": session.day,
        "starts": session.starts,
        "ends": session.ends,
        "room": session.room,
        "speakers": list(session.speakers),
        "accounts": list(session.accounts),
        "description": session.description,
        "line": session.line,
    }


def unread_json(programme: "Programme | None") -> list[dict[str, Any]]:
    """Return the rows that were not read, with their lines and why."""
    return [_unread(row) for row in programme.unread] if programme else []


def _unread(row: "UnreadSession") -> dict[str, Any]:
    from wikiconbot.i18n import load  # noqa: PLC0415

    why = load().tell(row.why, {"text": row.text, "line": str(row.line), **row.values})
    return {"line": row.line, "why": why, "text": row.text}
