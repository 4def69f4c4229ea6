"""``wikiconbot etherpad``: the event's pad, and its notes on the wiki."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.asking import can_ask, confirmed, takes_diff
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, Input, asked, note_page, read_text
from wikiconbot.cli.pads import (
    Hosts,
    clients,
    event_page,
    look_json,
    takes_hosts,
    takes_pads,
)
from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.model import Snapshot
    from wikiconbot.pads.names import Pad
    from wikiconbot.runs.notes.which import EventPad, EventPage
    from wikiconbot.wiki.session import Session
    from wikiconbot.wikitext.siteinfo import SiteInfo

_LAST = "last"
_AS_JSON = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON document; all else goes to standard error."
)


@click.group()
def etherpad() -> None:
    """Find an event's pad, tell how it is, begin one, and bring its notes home to the wiki."""


@etherpad.command()
@takes_pads
@_AS_JSON
@click.pass_obj
def link(options: Globals, source: Input, hosts: Hosts, as_json: bool) -> int:
    """Print the name and the address of PAGE's pad; a name is proposed where the page has none.

    No Etherpad is asked and nothing is saved: `wikiconbot update` makes a bare name on the page a link.
    """
    from wikiconbot.runs.notes.which import pads_of  # noqa: PLC0415

    page, _ = event_page(options, source, hosts.all(options))
    pads = pads_of(page)
    if as_json:
        others = [_named_json(named) for named in pads[1:]]
        print_json({**_named_json(pads[0]), **({"others": others} if others else {})})
        return 0
    for named in pads:
        tell(named.pad.url, err=False)
    if pads[0].proposed:
        options.say(says("cli-pad-proposed", page=page.title, name=pads[0].pad.name), err=True)
    return 0


def _named_json(named: "EventPad") -> dict[str, Any]:
    known = {"name": named.pad.name, "url": named.pad.url}
    return {**known, "proposed": True} if named.proposed else known


@etherpad.command()
@takes_pads
@_AS_JSON
@click.pass_obj
def status(options: Globals, source: Input, hosts: Hosts, as_json: bool) -> int:
    """Tell how the pads of PAGE are: written in, untouched, emptied, missing, made anew, or not to be found out.

    What the bot saw the last time counts: by that it knows a pad that was deleted from one that never was.
    """
    from wikiconbot import __version__  # noqa: PLC0415
    from wikiconbot.model import Unchanged  # noqa: PLC0415
    from wikiconbot.runs.notes.look import last_seen, look_at, note_look  # noqa: PLC0415
    from wikiconbot.runs.notes.which import pads_of  # noqa: PLC0415

    page, session = event_page(options, source, hosts.all(options))
    client = clients(options, hosts, page, session)
    journal, looks = options.journal(), []
    wiki = session.api_url if session else None
    pads = pads_of(page)
    with journal.run("etherpad status", wiki=wiki, page=page.title, version=__version__) as run:
        for named in pads:
            with options.phase("etherpad"):
                look = look_at(client, named.pad, last_seen(journal, named.pad))
            note_look(run, look)
            looks.append(look)
            if not as_json:
                tell(look.says, err=False)
        run.end(Unchanged(page.title))
    if as_json:
        others = [look_json(look) for look in looks[1:]]
        proposed = {"proposed": True} if pads[0].proposed else {}
        print_json({**look_json(looks[0]), **proposed, **({"others": others} if others else {})})
    states = {str(look.state) for look in looks}
    if any(look.state == "unknown" and not look.refused for look in looks):
        return 3
    fine = {"live", "untouched", *(("missing",) if pads[0].proposed else ())}
    return int(not states <= fine)


@etherpad.command()
@takes_pads
@click.option(
    "--key-file",
    metavar="FILE",
    help="The Etherpad's API key stands in this file (or in WIKICONBOT_ETHERPAD_KEY).",
)
@click.option(
    "--import",
    "importing",
    is_flag=True,
    help="Make the pad by importing the text; that needs no key.",
)
@click.option("--yes", is_flag=True, help="Make the pad without asking.")
@_AS_JSON
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
    """Begin PAGE's pad with an agenda: the event, when and where, a heading for each day.

    Only a new pad is made; one that exists is never written to. Without a key and without --import it prints the text
    for you to paste.
    """
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.pages.notes import agenda  # noqa: PLC0415
    from wikiconbot.runs.notes.which import pads_of  # noqa: PLC0415

    page, session = event_page(options, source, hosts.all(options))
    named = pads_of(page)[0]
    event = page.settings.event
    text = agenda(page.title, page.reading, event, load(page.language))
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

    return (
        read_text(key_file) if key_file else os.environ.get("WIKICONBOT_ETHERPAD_KEY", "")
    ).strip() or None


def _make(
    options: Globals,
    hosts: Hosts,
    page: "EventPage",
    session: "Session | None",
    pad: "Pad",
    text: str,
    key: str | None,
) -> tuple[str, str, int]:
    """Make a pad; returns what came of it in a word, in a sentence, and as an exit code."""
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
    """Return the number of a revision, or that the newest one is meant.

    Raises:
        click.BadParameter: it is neither.
    """
    if typed is None or typed == _LAST:
        return typed
    number: int = click.IntRange(0)(typed)
    return number


# ── the notes come home ─────────────────────────────────────────────────────────────────────────────
@etherpad.command()
@takes_pads
@click.option(
    "--to",
    "to",  # “title” is that of --title
    metavar="TITLE",
    help="The page for the notes. [default: the one in the settings, else PAGE/Notes]",
)
@click.option(
    "--as-wikitext/--as-text",
    default=None,
    help="The pad was written as wikitext: let its markup live. The notes page remembers it until --as-text.",
)
@click.option(
    "--revision",
    metavar="N|last",
    callback=lambda _context, _option, typed: _revision(typed),
    help="Bring this revision of the pad home, whatever stands there; later runs leave it alone until --revision last.",
)
@click.option(
    "--keep",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Before anything else, keep each pad in this folder: its history, HTML and text.",
)
@click.option("--all", "everything", is_flag=True, help="Bring all pads home that PAGE links to, one by one.")
@click.option("--yes", is_flag=True, help="Save without asking.")
@takes_diff
@click.option("--dry-run", is_flag=True, help="Show what would change; save nothing.")
@_AS_JSON
@click.pass_obj
def archive(
    options: Globals,
    source: Input,
    hosts: Hosts,
    to: str | None,
    as_wikitext: bool | None,
    revision: int | str | None,
    everything: bool,
    keep: Path | None,
    yes: bool,
    diff: bool,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Bring the notes of PAGE's pad home: onto a page of the wiki, with a link to them behind the pad's.

    Shows the change and asks before it saves. Run it again after the event: only what is new is written, and what
    people changed on the wiki stays. With --file it prints the notes' wikitext.
    """
    from wikiconbot.cli.commands.archive import bring, print_notes  # noqa: PLC0415
    from wikiconbot.runs.notes.one import Wish  # noqa: PLC0415

    if everything and revision is not None:
        raise click.UsageError(says("cli-pad-all-or-one"))
    number = revision if isinstance(revision, int) else None
    wish = Wish(to, as_wikitext, number, everything, last=revision == _LAST)
    if source.file is not None:
        return print_notes(options, source, hosts, wish, keep, as_json=as_json)
    return bring(options, source, hosts, wish, keep, yes=yes, dry_run=dry_run, as_json=as_json, diff=diff)


# ── which pads there are ────────────────────────────────────────────────────────────────────────────
@etherpad.command()
@click.argument("page", required=False, callback=note_page)
@click.option("--cat", "category", metavar="CATEGORY", help="Look through all pages of this category.")
@click.option(
    "--file",
    metavar="FILE",
    help="Look through wikitext from disk (- for standard input); no network at all.",
)
@takes_hosts
@_AS_JSON
@click.pass_obj
def find(
    options: Globals, page: str | None, category: str | None, file: str | None, hosts: Hosts, as_json: bool
) -> int:
    """List the pads that PAGE, or the pages of a CATEGORY, name or link to, with those pages. No Etherpad is asked."""
    from wikiconbot.model import Event  # noqa: PLC0415
    from wikiconbot.runs.notes.which import pads_of_pages  # noqa: PLC0415

    if [page, category, file].count(None) != 2:
        raise click.UsageError(says("cli-pad-where"))
    allowed = hosts.all(options)
    default = Event().etherpad
    pages, siteinfo = _pages(options, page, category, file)
    found = pads_of_pages(pages, siteinfo, (default, *allowed), allowed[0] if allowed else default)
    if as_json:
        pads = [{"name": pad.name, "url": pad.url, "pages": list(titles)} for pad, titles in found.items()]
        print_json({"pads": pads})
        return 0
    for pad, titles in found.items():
        tell(f"{pad.url}  {', '.join(titles)}", err=False)
    options.say(says("cli-pads-found", count=len(found)), err=True)
    return 0


def _pages(
    options: Globals, page: str | None, category: str | None, file: str | None
) -> "tuple[list[Snapshot], SiteInfo]":
    if category is None:
        snapshot, siteinfo = Input(page, file, None, None, asked()).read(options)
        return [snapshot], siteinfo
    from wikiconbot.wiki.categories import CATEGORY, pages_in_category  # noqa: PLC0415
    from wikiconbot.wiki.read import read_profile  # noqa: PLC0415
    from wikiconbot.wikitext.siteinfo import SiteInfo, fold  # noqa: PLC0415

    session = options.connect()
    with options.phase("read"):
        siteinfo = SiteInfo.from_api(read_profile(session))
        space = fold(category.partition(":")[0]) if ":" in category else ""
        title = category if siteinfo.namespaces.get(space) == CATEGORY else f"Category:{category}"
        return list(pages_in_category(session, title)), siteinfo
