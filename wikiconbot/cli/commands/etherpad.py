"""``wikiconbot etherpad``: the event's pad, and its notes on the wiki."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wikiconbot import environment
from wikiconbot.cli.asking import Consent, can_ask, confirmed, takes_diff
from wikiconbot.cli.commands.find import find
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, Input, read_text
from wikiconbot.cli.pads import (
    AS_JSON,
    Hosts,
    KeepFolder,
    clients,
    event_page,
    look_json,
    pad_json,
    same_json,
    takes_pads,
    takes_pads_or_list,
    with_faults,
)
from wikiconbot.cli.parsing.command_classes import group
from wikiconbot.cli.parsing.number_types import WholeNumber
from wikiconbot.cli.rescue_report import report_name
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import UsageError

if TYPE_CHECKING:
    from wikiconbot.pads.names import Pad
    from wikiconbot.runs.notes.which import EventPad, EventPage
    from wikiconbot.wiki.session import Session
_LAST = "last"


_EXAMPLES = (
    (
        "wikiconbot etherpad status Event",
        "Print how the pads of a page are.",
    ),
    (
        "wikiconbot etherpad archive Event",
        "Save their notes on the wiki.",
    ),
)


@group(examples=_EXAMPLES)
def etherpad() -> None:
    """Find, check, start and archive the Etherpads of an event."""


_LINK_EXAMPLES = (
    (
        "wikiconbot etherpad link Event",
        "Print the addresses of the pads.",
    ),
    (
        "wikiconbot etherpad link Event --json",
        "Print names and addresses as JSON.",
    ),
)


@etherpad.command(examples=_LINK_EXAMPLES, common=("--json",))
@takes_pads
@AS_JSON
@click.pass_obj
def link(options: Globals, source: Input, hosts: Hosts, as_json: bool) -> int:
    """Print the addresses of a page's pads, or propose a name.

    The command asks no Etherpad and saves nothing: `wikiconbot update` makes a name on the page a link.
    """
    from wikiconbot.pads.elsewhere import Elsewhere  # noqa: PLC0415
    from wikiconbot.runs.notes.which import pads_of  # noqa: PLC0415

    page, _ = event_page(options, source, hosts.all(options))
    pads = pads_of(page)
    if as_json:
        others = [_named_json(named) for named in pads[1:]]
        print_json({**_named_json(pads[0]), **({"others": others} if others else {}), **with_faults(page)})
        return int(bool(page.settings.faults))
    for named in pads:
        tell(named.pad.url, err=False)
        if isinstance(named.pad, Elsewhere):
            options.say(named.pad.says, err=True)
    if pads[0].proposed:
        options.say(says("cli-pad-proposed", page=page.title, name=pads[0].pad.name), err=True)
    return int(bool(page.settings.faults))


def _named_json(named: "EventPad") -> dict[str, Any]:
    known = pad_json(named.pad)
    return {**known, "proposed": True} if named.proposed else known


_STATUS_EXAMPLES = (
    (
        "wikiconbot etherpad status Event",
        "Print the state of every pad of a page.",
    ),
    (
        "wikiconbot etherpad status Event --contact me@example.org",
        "Ask without a login; name a contact.",
    ),
)


@etherpad.command(examples=_STATUS_EXAMPLES, common=("--json",))
@takes_pads
@AS_JSON
@click.pass_obj
def status(options: Globals, source: Input, hosts: Hosts, as_json: bool) -> int:
    """Print the state of a page's pads: live, blanked or missing.

    A pad is live, untouched, blanked, missing, recreated or unknown. The exit code is 1 if somebody should look.

    The bot remembers the pads that it saw: so it knows whether a missing pad was deleted or never existed.
    """
    from wikiconbot import __version__  # noqa: PLC0415
    from wikiconbot.model import Unchanged  # noqa: PLC0415
    from wikiconbot.pads.elsewhere import Elsewhere  # noqa: PLC0415
    from wikiconbot.runs.notes.look import Look, last_seen, look_at, note_look  # noqa: PLC0415
    from wikiconbot.runs.notes.which import longer, pads_of  # noqa: PLC0415

    page, session = event_page(options, source, hosts.all(options))
    pads = pads_of(page)
    client = clients(options, hosts, page, session)
    journal = options.journal()
    looks: list[Look] = []
    found: list[dict[str, Any]] = []
    wiki = session.api_url if session else None
    with journal.run("etherpad status", wiki=wiki, page=page.title, version=__version__) as run:
        for named in pads:
            if isinstance(named.pad, Elsewhere):
                found.append({**pad_json(named.pad), "state": "unknown"})
            else:
                with options.phase("etherpad"):
                    look = look_at(client, named.pad, last_seen(journal, named.pad))
                note_look(run, look)
                looks.append(look)
                found.append(look_json(look) | same_json(look, looks[:-1]))
                if look.state == "missing" and (hint := longer(page, named.pad)):
                    found[-1]["says"] += f" {hint}"
            if not as_json:
                tell("\n".join(filter(None, (found[-1]["says"], found[-1].get("same")))), err=False)
        run.end(Unchanged(page.title))
    if as_json:
        proposed = {"proposed": True} if pads[0].proposed else {}
        print_json(
            {**found[0], **proposed, **({"others": found[1:]} if found[1:] else {}), **with_faults(page)}
        )
    states = {str(look.state) for look in looks} | ({"elsewhere"} if len(looks) < len(found) else set())
    if any(look.state == "unknown" and not look.refused for look in looks):
        return 3
    fine = {"live", "untouched", *(("missing",) if pads[0].proposed else ())}
    return int(bool(page.settings.faults) or not states <= fine)


_SEED_EXAMPLES = (
    (
        "wikiconbot etherpad seed Event",
        "Print an agenda to paste into the pad.",
    ),
    (
        "wikiconbot etherpad seed Event --import",
        "Make the pad with this agenda.",
    ),
)


@etherpad.command(examples=_SEED_EXAMPLES, common=("--import", "--key-file", "--yes", "--json"))
@takes_pads
@click.option(
    "--key-file",
    metavar="FILE",
    help="The file that has the Etherpad's API key (or set WIKICONBOT_ETHERPAD_KEY).",
)
@click.option(
    "--import",
    "importing",
    is_flag=True,
    help="Create the pad by importing the text; this needs no key.",
)
@click.option("--yes", is_flag=True, help="Create the pad without asking.")
@AS_JSON
@click.pass_obj
def seed(
    options: Globals,
    source: Input,
    hosts: Hosts,
    key_file: str | None,
    importing: bool,
    yes: bool,
    as_json: bool,
) -> int:
    """Start a page's pad with an agenda: when, where, days.

    Only a new pad is created; an existing pad is never changed. Without a key and without --import it prints the text
    for you to paste.
    """
    from wikiconbot.pads.elsewhere import Elsewhere  # noqa: PLC0415
    from wikiconbot.pages.notes import agenda  # noqa: PLC0415
    from wikiconbot.runs.notes.which import pads_of  # noqa: PLC0415

    page, session = event_page(options, source, hosts.all(options))
    if page.settings.faults:  # they may be about the pad: none is made under another name
        raise UsageError(says("cli-pad-settings", page=page.title))
    named = pads_of(page)[0]
    if isinstance(named.pad, Elsewhere):
        raise UsageError(says("cli-pad-elsewhere", page=page.title, url=named.pad.url))
    event = page.settings.event
    text = agenda(page.title, page.reading, event, page.messages)
    tell(text, err=as_json, nl=False)
    key = _key(key_file)
    outcome, reason, code = "planned", None, 0
    if not key and not importing:
        options.say(says("cli-pad-paste", url=named.pad.url), err=True)
    elif yes or (can_ask(as_json) and confirmed(says("cli-pad-make", url=named.pad.url), err=as_json)):
        made = _make(options, hosts, page, session, named.pad, text, None if importing else key)
        outcome, reason, code = made
    elif not can_ask(as_json):
        options.say(says("cli-no-terminal"), err=True)
    if as_json:
        print_json({**_named_json(named), "outcome": outcome, "reason": reason, "text": text})
    if reason and (code or not options.quiet):
        tell(reason)
    return code


def _key(key_file: str | None) -> str | None:
    import os  # noqa: PLC0415

    return (read_text(key_file) if key_file else os.environ.get(environment.ETHERPAD_KEY, "")).strip() or None


def _make(
    options: Globals,
    hosts: Hosts,
    page: "EventPage",
    session: "Session | None",
    pad: "Pad",
    text: str,
    key: str | None,
) -> tuple[str, str, int]:
    """Make a pad; returns the result as a word, as a sentence, and as an exit code."""
    from wikiconbot import __version__  # noqa: PLC0415
    from wikiconbot.model import Unchanged  # noqa: PLC0415
    from wikiconbot.pads import api  # noqa: PLC0415

    client = clients(options, hosts, page, session).of(pad)
    about = {"wiki": session.api_url if session else None, "page": page.title, "version": __version__}
    with options.journal().run("etherpad seed", **about) as run:
        run.note("seeding", url=pad.url, by="key" if key else "import")
        with options.phase("etherpad"):
            made = api.create(client, pad, text, key) if key else api.import_into(client, pad, text)
        match made:
            case api.Created():
                found = ("created", says("cli-pad-created", url=pad.url), 0)
            case api.Exists():
                found = ("exists", says("cli-pad-exists", url=pad.url), 1)
            case _:
                found = (type(made).__name__.lower(), made.reason, 3)
        run.end(Unchanged(page.title, found[1]))
    return found


def _revision(typed: str | None) -> int | str | None:
    """Return the number of a revision, or the value for the newest one.

    Raises:
        click.BadParameter: it is neither.
    """
    if typed is None or typed == _LAST:
        return typed
    number: int = WholeNumber(0)(typed)
    return number


# ── the notes are saved on the wiki ─────────────────────────────────────────────────────────────────────────────
_ARCHIVE_EXAMPLES = (
    (
        "wikiconbot etherpad archive Event",
        "Show the notes, ask, and save them.",
    ),
    (
        "wikiconbot etherpad archive --list pads.json --yes --report rescue.wiki",
        "Save the pads of many pages, and write a report.",
    ),
)


@etherpad.command(
    examples=_ARCHIVE_EXAMPLES, common=("--pad", "--all", "--to", "--dry-run", "--yes", "--diff", "--json")
)
@takes_pads_or_list
@click.option(
    "--list",
    "listed",
    metavar="FILE",
    help="Save the notes of many pages: the list is what `find --json` wrote, or one title per line (- for standard input).",
)
@click.option(
    "--report",
    metavar="FILE",
    callback=report_name,
    help="With --list or --all: write the result for each pad, as wikitext (FILE.wiki) or JSON (FILE.json).",
)
@click.option(
    "--to",
    "to",  # “title” is that of --title
    metavar="TITLE",
    help="The page for the notes. [default: the one in the settings, else PAGE/Notes]",
)
@click.option(
    "--as-wikitext/--as-text",
    default=None,
    help="The pad was written as wikitext: keep its markup. The notes page keeps this setting until --as-text.",
)
@click.option(
    "--revision",
    metavar="N|last",
    callback=lambda _context, _option, typed: _revision(typed),
    help="Save this revision of the pad, even if it is empty or old; later runs keep it until --revision last.",
)
@click.option(
    "--keep",
    metavar="DIR",
    type=KeepFolder(),
    help="First keep each pad in this folder: its history, HTML and text.",
)
@click.option(
    "--pad",
    "only",
    metavar="NAME",
    multiple=True,
    help="Save only this pad of PAGE, given by name or address; may be repeated.",
)
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Without PAGE: the pads of all pages of the wiki. With PAGE: after an interrupted run, only the pads that are left.",
)
@click.option(
    "--accept",
    "accepts",
    metavar="NAME",
    multiple=True,
    help="Accept that this pad of PAGE (name or address) cannot be archived, and write that on the notes page; may be repeated.",
)
@click.option("--reason", "because", metavar="TEXT", default="", help="With --accept: the reason.")
@click.option(
    "--restore",
    is_flag=True,
    help="Save notes again that somebody deleted or removed on the wiki.",
)
@click.option("--yes", is_flag=True, help="Save without asking.")
@takes_diff
@click.option("--dry-run", is_flag=True, help="Show what would change; save nothing.")
@AS_JSON
@click.pass_obj
def archive(
    options: Globals,
    source: Input,
    hosts: Hosts,
    listed: str | None,
    report: str | None,
    to: str | None,
    as_wikitext: bool | None,
    revision: int | str | None,
    only: tuple[str, ...],
    everything: bool,
    keep: Path | None,
    accepts: tuple[str, ...],
    because: str,
    restore: bool,
    yes: bool,
    diff: bool,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Save the notes of a page's pads on the wiki, with a link.

    Shows the change and asks before it saves. Run it again after the event: only what is new is written, and what
    people changed on the wiki stays. With --file it prints the notes' wikitext.
    """
    from wikiconbot.cli.commands.archive import bring, print_notes  # noqa: PLC0415
    from wikiconbot.cli.commands.rescuing import bring_many  # noqa: PLC0415
    from wikiconbot.runs.notes.one import Wish  # noqa: PLC0415

    if everything and revision is not None:
        raise click.UsageError(says("cli-pad-all-or-one"))
    if (because and not accepts) or (accepts and source.file is not None):
        raise click.UsageError(says("cli-pad-accept"))
    number = revision if isinstance(revision, int) else None
    wish = Wish(
        to, as_wikitext, number, everything, revision == _LAST, only, accepts, because, restore=restore
    )
    if listed is not None or (everything and source.page is None and source.file is None):
        if source.page or source.file or to or only or accepts or revision is not None:
            raise click.UsageError(says("cli-pad-list-alone"))
        wish = replace(wish, everything=True)
        consent = Consent(options, yes, dry_run, as_json, diff)
        return bring_many(options, source.asked, hosts, wish, keep, listed, report, consent)
    if report is not None:
        raise click.UsageError(says("cli-pad-report-of-list"))
    if source.page is None and source.file is None:
        raise click.UsageError(says("cli-page-or-file"))
    if source.file is not None:
        return print_notes(options, source, hosts, wish, keep, as_json=as_json)
    return bring(options, source, hosts, wish, keep, yes=yes, dry_run=dry_run, as_json=as_json, diff=diff)


etherpad.add_command(find)
