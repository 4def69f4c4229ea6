"""``wikiconbot signups``: who signed up on a page."""

from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, Input, takes_input
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.report import tell_faults, unnamed_json
from wikiconbot.cli.strict import takes_strict, with_strict
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.checks.registered import Registrations
    from wikiconbot.event import Settings
    from wikiconbot.i18n.messages import Messages
    from wikiconbot.model import Facts, Reading, SignUp, Snapshot
    from wikiconbot.wiki.session import Session
    from wikiconbot.wikitext.siteinfo import SiteInfo


_EXAMPLES = (
    (
        'wikiconbot signups "Wikimedia Conference (India)"',
        "Print the sign-ups of a page.",
    ),
    (
        "wikiconbot signups https://meta.wikimedia.org/wiki/Event --json",
        "Print them as JSON, from the wiki that the address names.",
    ),
)


@command(examples=_EXAMPLES, common=("--section", "--strict", "--json"))
@takes_input
@takes_strict
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")
@click.pass_obj
def signups(options: Globals, source: Input, strict: bool, as_json: bool) -> int:
    """Print who signed up on a page, and what is undecided."""
    from wikiconbot.i18n import load  # noqa: PLC0415

    session = options.connect() if source.page is not None else None
    snapshot, siteinfo = _page(session, source, options)
    with options.phase("understand"):
        reading, registrations = _read(snapshot, siteinfo, source, session, options)
    unread = _unread(registrations)
    missing = (*unread, *_not_looked_up(registrations))
    with options.phase("show"):
        if as_json:
            print_json(document(snapshot, reading, load()) | ({"not_checked": missing} if missing else {}))
        elif not options.quiet:
            from wikiconbot.cli.show import output, print_notices, print_signups  # noqa: PLC0415

            print_signups(output(), snapshot.page, snapshot.revision, reading)
            if warnings := _warnings(reading):
                print_notices(output(err=True), warnings, load())
        for reason in () if as_json else missing:
            options.say(says("cli-not-checked", reason=reason), err=True)
    return with_strict(0, strict, reading, unread)


def _page(session: "Session | None", source: Input, options: Globals) -> tuple["Snapshot", "SiteInfo"]:
    if session is None or source.page is None:
        return source.from_file()
    from wikiconbot.runs.wiki_pages import read_wiki  # noqa: PLC0415 - loads the checks too

    return read_wiki(session, source.page, options.stats)


def _read(
    snapshot: "Snapshot", siteinfo: "SiteInfo", source: Input, session: "Session | None", options: Globals
) -> tuple["Reading", "Registrations"]:
    """Return what the page says, and who is registered elsewhere if the settings ask for it; they are read only if there may be some."""
    from wikiconbot.event.template_name import TEMPLATE, may_stand, template_of  # noqa: PLC0415
    from wikiconbot.wikitext.regions import skip_markers  # noqa: PLC0415

    template = template_of(TEMPLATE, siteinfo.account, snapshot.text)
    if source.said is None and not may_stand(snapshot.text, template):
        from wikiconbot.reading.page import read_signups  # noqa: PLC0415 - a third of the time of `understand`

        reading = _with_events(snapshot.text, read_signups(snapshot.text, siteinfo))
        if not skip_markers(snapshot.text):
            return reading, {}
        from wikiconbot.checks.opted_out import named_only  # noqa: PLC0415 - few pages have such a line

        return named_only(snapshot.text, reading), {}
    from wikiconbot.checks.opted_out import named_only  # noqa: PLC0415
    from wikiconbot.runs.assess import understand  # noqa: PLC0415

    reading, settings = understand(snapshot, siteinfo, source.asked)
    tell_faults(settings)
    reading, registrations = _with_registered(snapshot, reading, settings, session, options)
    return named_only(snapshot.text, reading, settings.optout), registrations


def _with_registered(
    snapshot: "Snapshot",
    reading: "Reading",
    settings: "Settings",
    session: "Session | None",
    options: Globals,
) -> tuple["Reading", "Registrations"]:
    """Return what the page says with the people of registrations that the settings ask for; accounts are not looked up."""
    from wikiconbot.checks.registered import is_of, joined  # noqa: PLC0415

    if not any(is_of(one.event.registers) for one in (settings, *settings.iterations)):
        return reading, {}
    from wikiconbot.runs.registering.read_registrations import (  # noqa: PLC0415
        not_asked,
        with_registrations,
    )

    if session is None:
        return reading, not_asked(settings)
    found, registrations = with_registrations(session, snapshot, reading, settings, options.stats)
    return joined(found, lambda user: user), registrations


def _unread(registrations: "Registrations") -> tuple[str, ...]:
    """Return which registrations were not read, and why."""
    if not registrations:
        return ()
    from wikiconbot.checks.registered import is_unknown  # noqa: PLC0415
    from wikiconbot.model import NotRead  # noqa: PLC0415
    from wikiconbot.runs.not_checked import registrations_unread  # noqa: PLC0415

    answers = (one for found in registrations.values() for one in found)
    return registrations_unread(one for one in answers if isinstance(one, NotRead) and is_unknown(one))


def _not_looked_up(registrations: "Registrations") -> tuple[str, ...]:
    """Return that this command looks up no accounts, if that matters: there are people of registrations."""
    from wikiconbot.model import Registration  # noqa: PLC0415

    answers = (one for found in registrations.values() for one in found)
    is_read = any(isinstance(one, Registration) for one in answers)
    return (says("judging-accounts-unasked", rules="A8"),) if is_read else ()


def _with_events(text: str, reading: "Reading") -> "Reading":
    """Return what the page says with the events of a series, which need several lists."""
    if len(reading.rosters) < 2:
        return reading
    from dataclasses import replace  # noqa: PLC0415

    from wikiconbot.checks.iterations import find_iterations, not_told_apart  # noqa: PLC0415

    notices = (*reading.notices, *not_told_apart(text, reading))
    return replace(reading, iterations=find_iterations(text, reading), notices=notices)


def document(snapshot: "Snapshot", reading: "Reading", messages: "Messages") -> dict[str, Any]:
    """Return the JSON document of docs/contract.md."""
    return {
        "page": snapshot.page,
        "revision": snapshot.revision,
        "facts": [
            {
                "section": group.section,
                "values": _values(group),
                "undecided": [fact.label for fact in group.values if fact.undecided],
                "starts": group.starts,
                "ends": group.ends,
            }
            for group in reading.facts
        ],
        "signups": [
            _signup(signup) | ({"iteration": event} if event else {})
            for roster in reading.rosters
            for event in (reading.event_of(roster),)
            for signup in roster.signups
            if signup.who
        ]
        + [
            _signup(signup) | ({"iteration": group.event} if group.event else {})
            for group in reading.registered
            for signup in group.people
        ],
        **unnamed_json(reading),
        "warnings": [
            {"line": n.line, "code": n.code, "message": messages.tell(f"notice-{n.code}", n.values)}
            for n in _warnings(reading)
        ],
    }


def _values(group: "Facts") -> dict[str, str]:
    """Return the values by label; if a label is there twice, both values with a semicolon between."""
    values: dict[str, str] = {}
    for fact in group.values:
        known = values.get(fact.label)
        values[fact.label] = f"{known}; {fact.value}" if known and fact.value else known or fact.value
    return values


def _signup(signup: "SignUp") -> dict[str, Any]:
    return {
        "user": signup.user,
        "name": signup.name,
        "signed": signup.signed,
        "status": "withdrawn" if signup.withdrawn else "tentative" if signup.tentative else "active",
        "section": signup.section,
        "line": signup.line,
        "comment": signup.comment,
        "home_wiki": signup.home_wiki,
        "fields": dict(signup.fields),
        "added_by": signup.added_by,
        "guests": signup.guests,
        "sources": [str(register) for register in signup.sources],
        "replies": [{"user": reply.user, "signed": reply.signed} for reply in signup.replies],
        "wikitext": signup.wikitext,
    }


def _warnings(reading: "Reading") -> list[Any]:
    """Return the reader's notices, and one for each entry that names nobody, by line."""
    from wikiconbot.model import Notice  # noqa: PLC0415

    nobody = [
        Notice(s.page_line, "names-nobody", {"text": s.comment or s.wikitext[:80]})
        for s in reading.signups
        if s.who is None
    ]
    return sorted((*reading.notices, *nobody), key=lambda notice: notice.line)
