"""The output of commands about a run: findings, the diff of each edit, how it ended, the JSON document of an update."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from wikiconbot.cli.options import Globals
from wikiconbot.cli.people_files.people_report import people_file_json
from wikiconbot.cli.words import named, says, tell

if TYPE_CHECKING:
    from wikiconbot.event import Settings
    from wikiconbot.i18n.messages import Messages
    from wikiconbot.model import Edit, Finding, NotRead, Outcome, Plan, Reading, Registration, Revert
    from wikiconbot.runs.assess import Judgement
    from wikiconbot.runs.onwiki_changing import Changed
    from wikiconbot.runs.programmes.programme_run import ProgrammeResult
    from wikiconbot.runs.removing import Removed
    from wikiconbot.runs.reporting.report_run import Reported
    from wikiconbot.runs.undo import Undone
    from wikiconbot.runs.update import Result
    from wikiconbot.wiki.session import Session
    from wikiconbot.wikitext.siteinfo import SiteInfo


def tell_faults(settings: "Settings", siteinfo: "SiteInfo | None" = None, page: str = "") -> None:
    """Print on standard error the errors in the page's settings template, and the remarks of `remarks_of`."""
    if settings.faults:
        from wikiconbot.cli.show import console, put_wrapped  # noqa: PLC0415

        out = console(err=True)
        for fault in settings.faults:
            told = says("cli-settings-fault", line=str(fault.line), fault=fault.says)
            put_wrapped(out, told, "yellow", indent=2)
    tell_remarks(settings, siteinfo, page)


def faults_json(settings: "Settings") -> list[dict[str, Any]]:
    """Return the errors in the page's settings for a JSON document."""
    return [{"line": fault.line, "message": fault.says} for fault in settings.faults]


def tell_remarks(settings: "Settings", siteinfo: "SiteInfo | None" = None, page: str = "") -> None:
    """Print the remarks of `remarks_of` on standard error."""
    for remark in remarks_of(settings, siteinfo, page):
        tell(says("cli-remark", remark=remark))


def remarks_of(settings: "Settings", siteinfo: "SiteInfo | None" = None, page: str = "") -> list[str]:
    """Return remarks about the settings that are not errors, a sentence or two each.

    What the page asks to publish and the operator does not allow; for a command that writes or judges, which has the wiki's
    ``siteinfo``, also that the bot has no messages in the language of the wiki, and that the ``page`` may have a registration
    whose people are not read.
    """
    remarks = [settings.withheld.words] if settings.withheld else []
    if siteinfo is None:
        return remarks
    from wikiconbot.runs.registering.not_wanted import registration_remark  # noqa: PLC0415

    if remark := registration_remark(settings.event, page, siteinfo):
        remarks.append(remark)
    from wikiconbot.runs.page_messages import language_remark  # noqa: PLC0415

    language = language_remark(siteinfo, settings.event.language)
    return [*remarks, says("notice-language-not-spoken", **language)] if language else remarks


def remarks_json(
    settings: "Settings",
    plan: "Plan | None" = None,
    siteinfo: "SiteInfo | None" = None,
    page: str = "",
) -> dict[str, Any]:
    """Return the remarks for a JSON document, with what a person should see before a plan is saved; nothing if there are none."""
    from wikiconbot.i18n import load  # noqa: PLC0415

    remarks = [
        *remarks_of(settings, siteinfo, page),
        *(one.values["says"] for one in (plan.warned if plan else ())),
    ]
    remarks += [load().tell(one.message, one.values) for one in (plan.remarks if plan else ())]
    return {"remarks": remarks} if remarks else {}


#: The rule of cells that keep people's changes: an update counts them, `check` names each.
_KEPT = "T1"


def show_findings(
    judgement: "Judgement", plan: "Plan | None" = None, *, err: bool, verbose: bool = False
) -> None:
    """Print what a person should look at; with a plan, also how many cells keep people's changes (``verbose``: which)."""
    from wikiconbot.cli.show import console, print_findings  # noqa: PLC0415
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.runs.assess import with_table  # noqa: PLC0415
    from wikiconbot.runs.update import told_newly_read  # noqa: PLC0415

    findings = with_table(judgement, plan).findings if plan else judgement.findings
    tell_remarks(judgement.settings, judgement.siteinfo, judgement.snapshot.page)
    kept = 0 if verbose else sum(finding.check == _KEPT for finding in findings)
    print_findings(console(err=err), [f for f in findings if verbose or f.check != _KEPT], load())
    if kept:
        tell(says("cli-cells-stay", count=kept), err=err)
    for obstacle in plan.passed_over if plan else ():
        reason = load().tell(obstacle.message, obstacle.values, obstacle.iteration)
        tell(says("cli-passed-over", reason=reason), err=True)
    if plan and not plan.obstacle:
        if plan.converts and plan.edits:
            tell(says("cli-converts"), err=True)
        for obstacle in plan.remarks:
            tell(says("cli-remark", remark=load().tell(obstacle.message, obstacle.values)), err=True)
        for obstacle in plan.warned:
            tell(says("cli-newly-read", what=obstacle.values["says"]), err=True)
        for told in told_newly_read(plan):
            tell(says("cli-newly-read", what=told), err=True)


def show_plan(
    judgement: "Judgement",
    plan: "Plan",
    *,
    err: bool,
    findings: bool = True,
    diff: bool = True,
    verbose: bool = False,
) -> None:
    """Print what a person should look at, what the edits change, and with ``diff`` the coloured diff of each."""
    if findings:
        show_findings(judgement, plan, err=err, verbose=verbose)
    show_edits(plan, err=err, diff=diff)


def show_edits(plan: "Plan", *, err: bool, diff: bool, named_always: bool = False) -> None:
    """Print a line on what each edit changes, below its diff if that is shown.

    It names the page if there are several, or always: if the command does not name it.
    """
    from wikiconbot.cli.show import print_line  # noqa: PLC0415

    if diff:
        show_diff(plan, err=err)
    for pages, what in _told_edits(plan).items():
        several = named_always or len(plan.edits) > 1
        print_line(
            says("cli-changes-page", page=named(pages), what=what)
            if several
            else says("cli-changes", what=what),
            err=err,
        )


def _told_edits(plan: "Plan") -> "dict[tuple[str, ...], str]":
    """Return what the edits change, as in their summaries but in the language of the terminal, by page."""
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.plan.summary import said  # noqa: PLC0415

    found: dict[str, list[str]] = {}
    for edit in plan.edits:
        what = said(edit.did, load()) if edit.did else edit.summary
        found.setdefault(what, []).append(edit.page)
    return {tuple(pages): what for what, pages in found.items()}


def show_diff(plan: "Plan", *, err: bool) -> None:
    """Print the coloured diff of every edit."""
    from wikiconbot.cli.show import output, print_diff, unified_diff  # noqa: PLC0415

    for edit in plan.edits:
        print_diff(output(err=err), unified_diff(edit.page, edit.old, edit.new))


def print_outcome(
    options: Globals, session: "Session", page: str, outcome: "Outcome | None", *, err: bool
) -> None:
    """Print in a sentence how a run ended, and where to look."""
    from wikiconbot.model import Conflict, Refused, Saved, Unchanged  # noqa: PLC0415

    address = session.page_url(page)
    match outcome:
        case Saved(revision=revision):
            options.say(says("cli-saved", revision=str(revision), address=address), err=err)
            if options.progress.lacking:
                tell(options.progress.lacking)
        case Unchanged(reason=reason):
            key = "cli-nothing-to-do" if reason else "cli-up-to-date"
            options.say(says(key, reason=reason, address=address), err=err)
        case Conflict(reason=reason):
            tell(says("cli-not-saved", reason=reason, address=address), err=True)
        case Refused(reason=reason):
            tell(says("cli-refused-page", reason=reason, address=address), err=True)
        case None:
            options.say(says("cli-nothing-saved", address=address), err=err)


def document(result: "Result") -> dict[str, Any]:
    """Return the JSON document of docs/contract.md."""
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.runs.assess import with_table  # noqa: PLC0415

    outcome, findings = result.outcome, with_table(result.judgement, result.plan).findings
    return {
        "page": result.plan.page,
        "outcome": type(outcome).__name__.lower() if outcome else "planned",
        "reason": getattr(outcome, "reason", None),
        **_cause(outcome),
        "edits": edits_json(result.made or [(edit, None) for edit in result.plan.edits]),
        "findings": findings_json(findings, load()),
        **passed_over_json(result.plan),
        **remarks_json(
            result.judgement.settings, result.plan, result.judgement.siteinfo, result.judgement.snapshot.page
        ),
        **registrations_json(result.judgement),
        **people_file_json(result.judgement.file),
        **_newly_read(result.plan),
        **reverted_json([result.plan]),
        "unnamed": len(result.judgement.reading.unnamed),
        **({"converts": True} if result.plan.converts and result.plan.edits else {}),
        "not_checked": list(not_checked_by_update(result.judgement, result.plan)),
        **_unseen(result),
        "run": result.run,
    }


def tell_unseen(result: "Result", *, err: bool) -> None:
    """Print the part of the saved edits that readers do not see yet."""
    for told in result.unseen.sentences:
        tell(told, err=err)


def _unseen(result: "Result") -> dict[str, Any]:
    pages = {"to_mark": result.unseen.to_mark, "to_review": result.unseen.to_review}
    return {key: list(titles) for key, titles in pages.items() if titles}


def _cause(outcome: "Outcome | None") -> dict[str, Any]:
    cause = getattr(outcome, "cause", None)
    return {"cause": getattr(outcome, "code", cause) if cause == "obstacle" else cause} if cause else {}


def reverted_json(plans: "Iterable[Plan]") -> dict[str, Any]:
    """Return the edits of the bot that somebody reverted, and those for which that is not known; nothing if there are none."""
    plans = list(plans)
    unknown = [reason for plan in plans for reason in _unknown_reverts(plan)]
    found = [
        {
            "page": one.page,
            "revision": one.undone,
            "by": one.by,
            "reverting_revision": one.revision,
            "at": one.at,
            **({"merged_revision": one.over} if one.over else {}),
            **({"ignored_lines": _ignored_lines(one)} if one.ignored else {}),
        }
        for one in dict.fromkeys(one for plan in plans for one in plan.reverted)
    ]
    return {**({"reverted": found} if found else {}), **({"not_checked": unknown} if unknown else {})}


def _ignored_lines(revert: "Revert") -> list[dict[str, Any]]:
    """Return the lines of the settings that say that the bot may continue, but do not count."""
    return [{"line": one.line, "number": one.number, "by": one.by} for one in revert.ignored]


def not_checked_by_update(judgement: "Judgement", plan: "Plan") -> tuple[str, ...]:
    """Return the look-ups that an update needed and that were not made."""
    from wikiconbot.runs.not_checked import needed_by_update  # noqa: PLC0415

    event = judgement.evidence.event
    needed = needed_by_update(judgement.not_checked, event, judgement.current)
    return (*needed, *_unknown_reverts(plan))


def _unknown_reverts(plan: "Plan") -> tuple[str, ...]:
    """Return the edits of the bot for which it was not found out whether somebody reverted them."""
    if not plan.unknown:
        return ()
    from wikiconbot.runs.stops.revert_guard import told_unknown  # noqa: PLC0415

    return told_unknown(plan)


def passed_over_json(plan: "Plan") -> dict[str, Any]:
    """Return the lists that were skipped because people changed them by hand; nothing if there are none."""
    from wikiconbot.i18n import load  # noqa: PLC0415

    said = [load().tell(one.message, one.values, one.iteration) for one in plan.passed_over]
    return {"passed_over": said} if said else {}


def _newly_read(plan: "Plan") -> dict[str, Any]:
    from wikiconbot.runs.update import told_newly_read  # noqa: PLC0415

    return {"newly_read": told_newly_read(plan)} if plan.newly_read else {}


def changed_json(result: "Removed | Undone | Changed | Reported | ProgrammeResult") -> "dict[str, Any]":
    """Return the common part of the JSON documents of `remove`, `report`, `programme`, `undo` and `onwiki install`: that of an update, without findings."""
    from wikiconbot.runs.journal import described  # noqa: PLC0415

    known = described(result.outcome)
    return {
        "page": result.plan.page,
        "outcome": known["outcome"],
        "reason": known["reason"],
        **_cause(result.outcome),
        **reverted_json([result.plan]),
        "edits": edits_json(result.made or [(edit, None) for edit in result.plan.edits]),
        "run": result.run,
    }


def edits_json(edits: "Iterable[tuple[Edit, int | None]]") -> list[dict[str, Any]]:
    """Return edits in the format of docs/contract.md, with their revisions on the wiki."""
    from wikiconbot.cli.show import unified_diff  # noqa: PLC0415

    return [
        {
            "page": edit.page,
            "base_revision": edit.base_revision,
            "new_revision": revision,
            "summary": edit.summary,
            "diff": unified_diff(edit.page, edit.old, edit.new),
        }
        for edit, revision in edits
    ]


def unnamed_json(reading: "Reading") -> dict[str, Any]:
    """Return how many people who must not be named come, and the lines of all their entries, for the operator."""
    lines = sorted({one.line for roster in reading.rosters for one in roster.unnamed if one.line})
    return {"unnamed": len(reading.unnamed), "unnamed_lines": lines}


def registrations_json(judgement: "Judgement") -> dict[str, Any]:
    """Return the registrations that the organisers want, read or not; nothing if they want none."""
    from wikiconbot.model import NotRead  # noqa: PLC0415

    parts = judgement.parts or (judgement,)
    found = [(part.settings.event.iteration, one) for part in parts for one in part.evidence.registrations]
    if not found:
        return {}
    return {
        "registrations": [
            {
                "register": str(one.register),
                **({"iteration": heading} if heading else {}),
                **(_unread_json(one) if isinstance(one, NotRead) else _registration_json(one)),
            }
            for heading, one in found
        ]
    }


def _unread_json(one: "NotRead") -> dict[str, Any]:
    return {"number": one.number, "verdict": str(one.why), "status": one.status}


def _registration_json(one: "Registration") -> dict[str, Any]:
    """Return what everybody can see of a registration; who the people are is in the other keys."""
    event = one.event
    return {
        "number": event.number or None,
        "verdict": "open" if event.is_open else "closed",
        "page": event.page,
        "wiki": event.wiki,
        "starts": event.begins_at,
        "ends": event.ends_at,
        "zone": event.zone,
        "place": ", ".join(event.place),
        "online": event.is_online,
        "on_site": event.is_on_site,
        "test": event.is_test,
        "organisers": None if event.organisers is None else list(event.organisers),
        "people": len(one.people),
        "hidden": len(one.hidden),
    }


def findings_json(findings: tuple["Finding", ...], messages: "Messages") -> list[dict[str, Any]]:
    """Return findings in the format of docs/contract.md."""
    return [
        {
            "check": finding.check,
            "severity": str(finding.severity),
            "user": finding.user,
            "line": finding.line,
            "message": messages.tell(finding.message, finding.values),
            "evidence": dict(finding.evidence),
            **({"iteration": finding.iteration} if finding.iteration else {}),
        }
        for finding in findings
    ]
