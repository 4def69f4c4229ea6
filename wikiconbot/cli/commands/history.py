"""``wikiconbot history``: who added each entry, and which were lost."""

from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, asked, note_page, takes_settings_template
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.report import tell_faults
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.model import EntryKey, History, Lost, Origin, Reading, SignUp


_EXAMPLES = (
    (
        "wikiconbot history Event",
        "Print who added each entry, and who removed which.",
    ),
    (
        "wikiconbot history Event --thorough",
        "Look into every revision, however many there are.",
    ),
)


@command(examples=_EXAMPLES)
@click.argument("page", callback=note_page)
@click.option(
    "--section", metavar="HEADING", multiple=True, help="The heading of a sign-up section; may be repeated."
)
@click.option(
    "--template",
    metavar="NAME",
    multiple=True,
    help="Template used for signing up; its first parameter is the user name. May be repeated.",
)
@takes_settings_template
@click.option(
    "--thorough",
    is_flag=True,
    help="Read every revision that may have lost an entry, also if there are many.",
)
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON document on standard output, everything else on standard error.",
)
@click.pass_obj
def history(
    options: Globals,
    page: str,
    section: tuple[str, ...],
    template: tuple[str, ...],
    settings_template: str | None,
    thorough: bool,
    as_json: bool,
) -> int:
    """Print who really added each entry, and which were lost.

    The exit code is 1 if an entry was lost.
    """
    from wikiconbot.runs.assess import LookedUp, leave_out, understand  # noqa: PLC0415
    from wikiconbot.runs.page_history import FRUGAL, THOROUGH, look_back  # noqa: PLC0415
    from wikiconbot.runs.wiki_pages import ask_accounts, read_wiki  # noqa: PLC0415

    wanted = asked(section, template, settings_template=settings_template)
    session = options.connect()
    snapshot, profile = read_wiki(session, page, options.stats)
    with options.phase("understand"):
        reading, settings = understand(snapshot, profile, wanted)
    tell_faults(settings)
    accounts = ask_accounts(session, reading, options.stats)
    renamed = {name: account.renamed_to for name, account in accounts.items() if account.renamed_to}
    budget = THOROUGH if thorough else FRUGAL
    past = look_back(session, snapshot, reading, profile, settings.event, renamed, options.stats, budget)
    known = LookedUp(accounts, past)
    reading, known = leave_out(snapshot, profile, reading, settings, known)
    past = known.history or past
    if as_json:
        requests = sum(phase.requests for phase in options.stats.phases.values())
        document = {"page": snapshot.page, **as_document(reading, past), "requests": requests}
        print_json(document)
    else:
        print_history(snapshot.page, reading, past)
    return 1 if past.lost else 0


def as_document(reading: "Reading", past: "History") -> dict[str, Any]:
    """Return the history in the format of docs/contract.md."""
    events = _events(reading)
    return {
        "revisions": past.revisions,
        "signups": [
            {
                "user": signup.user,
                "name": signup.name,
                "signed": signup.signed,
                "line": signup.line,
                **_origin(past.origins[signup.key]),
                **_of(events.get(signup.key)),
            }
            for signup in reading.signups
        ],
        "lost": [_lost(lost) | _of(_event_of_lost(reading, lost)) for lost in past.lost],
        "suspicious": past.suspicious,
        "looked_at": past.looked_at,
    }


def _events(reading: "Reading") -> dict["EntryKey", str | None]:
    """Return the event of each sign-up, by its heading, if the page has several."""
    return {signup.key: reading.event_of(roster) for roster in reading.rosters for signup in roster.signups}


def _event_of_lost(reading: "Reading", lost: "Lost") -> str | None:
    """Return the event of a lost entry, if its list's heading shows it: no list of another event has the same heading."""
    heading = lost.signup.section
    events = {reading.event_of(roster) for roster in reading.rosters if roster.heading == heading}
    return events.pop() if len(events) == 1 else None


def _of(event: str | None) -> dict[str, Any]:
    return {} if event is None else {"iteration": event}


def _origin(origin: "Origin") -> dict[str, Any]:
    return {
        "added_by": origin.added_by,
        "added_at": origin.added_at,
        "revision": origin.revision,
        "match": str(origin.match),
    }


def _lost(lost: "Lost") -> dict[str, Any]:
    return {
        "user": lost.signup.user,
        "name": lost.signup.name,
        "added_at": lost.origin.added_at,
        "revision": lost.origin.revision,
        "removed_by": lost.removed_by,
        "removed_at": lost.removed_at,
        "removed_revision": lost.removed_revision,
        "wikitext": lost.signup.wikitext,
    }


def print_history(page: str, reading: "Reading", past: "History") -> None:
    """Print who added each entry and which were lost, with their events if the page has several."""
    from wikiconbot.cli.show import console, put, put_wrapped  # noqa: PLC0415
    from wikiconbot.i18n import load  # noqa: PLC0415

    def say_of(event: str | None, sentence: str) -> str:
        return sentence if event is None else load().of_iteration(event, sentence)

    out, events = console(), _events(reading)
    heading = says("cli-page-revisions", page=page, count=past.revisions)
    put(out, heading, "bold")
    for signup in reading.signups:
        put_wrapped(
            out, say_of(events.get(signup.key), _sentence(signup, past.origins[signup.key])), indent=2
        )
    for lost in past.lost:
        put_wrapped(out, say_of(_event_of_lost(reading, lost), lost_sentence(lost)), "red", indent=2)
    if past.looked_at < past.suspicious:
        put_wrapped(out, says("cli-not-thorough", looked_at=past.looked_at, suspicious=past.suspicious))


_ADDED = {
    "own": "cli-added-by-the-person",
    "other": "cli-added-by",
    "unsigned": "cli-added-unsigned",
    "unknown": "cli-added-by-whom",
}


def _sentence(signup: "SignUp", origin: "Origin") -> str:
    return says(
        _ADDED[origin.match] if origin.revision else "cli-added-unknown",
        line=str(signup.line),
        who=signup.who or signup.wikitext[:40],
        by=origin.added_by,
        at=origin.added_at,
        revision=str(origin.revision),
    )


def lost_sentence(lost: "Lost") -> str:
    """Return who was lost, by whom and when."""
    if lost.origin.added_at:
        key = "cli-lost" if lost.removed_by else "cli-lost-by-hidden"
    else:
        key = "cli-lost-undated" if lost.removed_by else "cli-lost-undated-by-hidden"
    return says(
        key,
        who=lost.signup.who,
        added=lost.origin.added_at,
        by=lost.removed_by,
        at=lost.removed_at,
        revision=str(lost.removed_revision),
    )
