"""Common parts of the commands for pads: the allowed Etherpads, the pause between requests, and the event's page."""

import re
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from wikiconbot import environment
from wikiconbot.cli.options import Globals, Input, finite, takes_input
from wikiconbot.cli.parsing.number_types import Number
from wikiconbot.cli.report import faults_json, tell_faults
from wikiconbot.cli.words import says
from wikiconbot.errors import UsageError

if TYPE_CHECKING:
    from wikiconbot.model import Outcome
    from wikiconbot.pads.client import PadClient
    from wikiconbot.pads.exports import Absent, Got, Same, Unknown
    from wikiconbot.pads.names import Pad
    from wikiconbot.runs.notes.look import Look
    from wikiconbot.runs.notes.which import EventPage
    from wikiconbot.wiki.session import Session

AS_JSON = click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON document on standard output, everything else on standard error.",
)
_PAUSE = 15.0  # seconds between two requests: Etherpad allows 10 exports in 90 seconds, and others use it too
_SHARED = "https://etherpad.wikimedia.org"


class KeepFolder(click.Path):
    """The folder of ``--keep``; an empty name (a script's empty variable) does not mean the current folder."""

    def __init__(self) -> None:
        super().__init__(file_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path."""
        if value == "":
            self.fail(says("cli-keep-empty"), param, ctx)
        return super().convert(value, param, ctx)


@dataclass(frozen=True, slots=True)
class Hosts:
    """The Etherpads that the operator allows in addition to Wikimedia's, and the pause between requests to them.

    ``contact`` says to the operators of an Etherpad who sends the requests (None: the account on the wiki). ``rests`` has when
    each may be asked again, for all pages of a command.
    """

    given: tuple[str, ...]
    pause: float | None
    contact: str | None
    rests: dict[str, float] = field(default_factory=dict, compare=False)

    def pause_between(self, options: Globals, pads: Iterable[str] = ()) -> float:
        """Return the seconds between two requests for these pads (addresses), or for pads given by name only."""
        own = self.pause if self.pause is not None else 0.0 if options.sandbox else _PAUSE
        urls = list(pads)
        shared = any(url.startswith(f"{_SHARED}/") for url in urls) if urls else not self.all(options)
        return max(_PAUSE, own) if shared else own

    def all(self, options: Globals) -> tuple[str, ...]:
        """Return them, with the sandbox's own if the sandbox is in use."""
        own = _of_sandbox() if options.sandbox else None
        return tuple(dict.fromkeys((*map(_address, self.given), *([own] if own else []))))


def _of_sandbox() -> str | None:
    from wikiconbot.sandbox import status  # noqa: PLC0415

    running = status()
    return running.etherpad if running else None


def _address(typed: str) -> str:
    from wikiconbot.event.pads import address  # noqa: PLC0415

    try:
        return address(typed.strip())
    except ValueError as right:
        raise UsageError(says("cli-pad-host", typed=typed, right=right)) from right


class Clients:
    """A client for Wikimedia's Etherpad, which many people share, and one for the operator's own."""

    def __init__(self, shared: "PadClient", own: "PadClient") -> None:
        self._shared, self._own = shared, own

    def of(self, pad: "Pad") -> "PadClient":
        """Return the client for a pad's Etherpad."""
        return self._shared if pad.host == _SHARED else self._own

    def fetch(
        self,
        pad: "Pad",
        form: Literal["etherpad", "html", "txt"],
        revision: int | None = None,
        etag: str | None = None,
    ) -> "Got | Same | Absent | Unknown":
        """Return a pad's export."""
        return self.of(pad).fetch(pad, form, revision, etag)


def clients(options: Globals, hosts: Hosts, page: "EventPage", session: "Session | None") -> Clients:
    """Return the clients for the Etherpads of a page.

    Raises:
        UsageError: neither an option nor an account says who sends the requests.
    """
    from wikiconbot.pads.client import PadClient  # noqa: PLC0415

    contact = hosts.contact
    if contact is None and session is not None and session.user:
        contact = session.page_url(f"User:{session.user}")
    local = all(re.match(r"http://(?:127\.0\.0\.1|localhost)[:/]", f"{host}/") for host in page.hosts[1:])
    if contact is None and not (local and page.hosts[1:]):
        raise UsageError(says("cli-pad-contact"))

    def make(pause: float) -> "PadClient":
        return PadClient(
            page.hosts,
            pause=pause,
            contact=contact or "local",
            told=lambda words: options.say(words, err=True),
            count=options.stats.count,
            rests=hosts.rests,
        )

    pause = hosts.pause if hosts.pause is not None else 0.0 if options.sandbox else _PAUSE
    return Clients(make(max(_PAUSE, pause)), make(pause))


def takes_pads(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of `takes_input`, and ``[--pad-host URL]… [--pause SECONDS] [--contact TEXT]``, as ``hosts``."""
    return takes_input(takes_hosts(command))


def takes_pads_or_list(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of `takes_pads`; it may be called without a page and a file too."""
    return takes_input(takes_hosts(command), may_lack=True)


def takes_hosts(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ``[--pad-host URL]… [--pause SECONDS] [--contact TEXT]``, as ``hosts``."""

    def wrapped(pad_host: tuple[str, ...], pause: float | None, contact: str | None, **rest: Any) -> Any:
        return command(hosts=Hosts(pad_host, pause, contact), **rest)

    wrapped.__doc__ = command.__doc__
    wrapped.__name__ = command.__name__
    wrapped.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]
    for decorate in (
        click.option(
            "--contact",
            metavar="TEXT",
            envvar=environment.CONTACT,
            help="Your contact for the operators of the Etherpad. [default: the bot's user page]",
        ),
        click.option(
            "--pause",
            metavar="SECONDS",
            type=Number(0, 3600),
            callback=_finite_or_none,
            help="Seconds between two requests to your own Etherpad. [default: 15] For Wikimedia's Etherpad it is always at least 15.",
        ),
        click.option(
            "--pad-host",
            metavar="URL",
            multiple=True,
            envvar=environment.PAD_HOSTS,
            help="An Etherpad that the bot may read, in addition to etherpad.wikimedia.org; may be repeated. Pads given by name only are on the first one.",
        ),
    ):
        wrapped = decorate(wrapped)
    return wrapped


def _finite_or_none(context: click.Context, option: click.Parameter, value: float | None) -> float | None:
    return finite(context, option, value)


def event_page(options: Globals, source: Input, hosts: Iterable[str]) -> "tuple[EventPage, Session | None]":
    """Read the event's page, from the wiki or from a file; with the session, None for a file. Errors in its settings are printed."""
    from wikiconbot.runs.notes.which import read_event, understood  # noqa: PLC0415

    session = None
    if source.file is not None:
        page = understood(*source.from_file(), source.asked, hosts, options.stats)
    else:
        assert source.page is not None
        session = options.connect()
        page = read_event(session, source.page, source.asked, hosts, options.stats)
    tell_faults(page.settings)
    return page, session


def with_faults(page: "EventPage") -> dict[str, Any]:
    """Return the errors in the page's settings for a JSON document; nothing if there are none."""
    return {"faults": faults_json(page.settings)} if page.settings.faults else {}


def look_json(look: "Look") -> dict[str, Any]:
    """Return a pad in the format of docs/contract.md; its authors are names, ``guests`` counts those without a name."""
    export = look.export
    good = look.good
    return {
        "name": look.pad.name,
        "url": look.pad.url,
        "state": str(look.state),
        "revision": look.seen.revision,
        "edited": look.seen.edited,
        "authors": list(export.authors) if export else [],
        "guests": export.guests if export else 0,
        **({"last_good_revision": good} if good is not None else {}),
        **({"chat_messages": export.chat} if export and export.chat else {}),
        **({"saved_revisions": [asdict(saved) for saved in export.saved]} if export and export.saved else {}),
        "says": look.says,
    }


def pad_json(pad: "Pad") -> dict[str, Any]:
    """Return a pad's name and address; for notes on another service also its name, and what a person can do."""
    from wikiconbot.pads.elsewhere import Elsewhere  # noqa: PLC0415

    elsewhere = {"elsewhere": str(pad.service), "says": pad.says} if isinstance(pad, Elsewhere) else {}
    return {"name": pad.name, "url": pad.url, **elsewhere}


def same_json(look: "Look", before: "Iterable[Look]") -> dict[str, Any]:
    """Return for a read-only link to a pad which pad that is, if another link of the page is to the same one."""
    from wikiconbot.runs.notes.same_pad import same_as  # noqa: PLC0415

    other = same_as(look, before)
    return {"same": says("notes-same-pad", url=look.pad.url, pad=other.url)} if other else {}


def outcome_word(outcome: "Outcome | None") -> str:
    """Return an outcome as one word."""
    return type(outcome).__name__.lower() if outcome else "planned"
