"""Common parts of all commands: the global options, and the page or the file to read."""

import math
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from wikiconbot import environment
from wikiconbot.cli.parsing.suggestions import Choice
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import ConfigurationError, SandboxError, UsageError
from wikiconbot.language.directions import FSI, PDI
from wikiconbot.runs.progress import Progress
from wikiconbot.runs.stats import Stats

if TYPE_CHECKING:
    from pathlib import Path

    from wikiconbot.cli.progress_bars import ProgressLine
    from wikiconbot.event import Asked, Said
    from wikiconbot.model import Snapshot
    from wikiconbot.runs.assess import Judgement
    from wikiconbot.runs.journal import Journal
    from wikiconbot.wiki.session import Session
    from wikiconbot.wikitext.page_address import PageAddress
    from wikiconbot.wikitext.siteinfo import SiteInfo

#: Parts about people that are published only if the operator allows it.
PUBLIC_PARTS = ("findings", "accounts", "eligibility", "contributions")

_LARGEST = 64 * 2**20  # bytes of a page file; MediaWiki's own limit is 2 MiB


@dataclass(slots=True)
class Globals:
    """The global options, the page of the command, and the progress of the run.

    ``address`` is the page's, if one was typed; ``typed`` names the options of the command line; ``prints_stats`` says that
    ``--stats`` is one of them. ``line`` shows the progress of a long run on a terminal.
    """

    wiki: str | None = None
    sandbox: bool = False
    user: str | None = None
    quiet: bool = False
    verbose: bool = False
    patience: float = 60
    run_page: str | None = None
    stats: Stats = field(default_factory=Stats)
    progress: Progress = field(default_factory=Progress)
    page: str | None = None
    address: "PageAddress | None" = None
    typed: set[str] = field(default_factory=set)
    prints_stats: bool = False
    line: "ProgressLine | None" = None

    def phase(self, name: str) -> AbstractContextManager[None]:
        """Count what happens inside under ``name``."""
        return self.stats.phase(name)

    def say(self, text: str, *, err: bool = False) -> None:
        """Print a message for people, unless ``--quiet``."""
        if not self.quiet:
            tell(text, err=err)

    def journal(self) -> "Journal":
        """Return the journal of runs, in the state folder."""
        from wikiconbot import state  # noqa: PLC0415
        from wikiconbot.runs.journal import Journal  # noqa: PLC0415

        def waiting(other: object) -> None:
            self.say(says("cli-waiting", other=other), err=True)

        return Journal(state.folder(), self.patience, waiting, self.progress)

    def connect(self, *, login: bool = True) -> "Session":
        """Return a session on the wiki in use."""
        from wikiconbot.wiki.session import connect  # noqa: PLC0415 - imports pywikibot

        with self.phase("connect"):
            return connect(self.target(), self.stats.count, login)

    def target(self) -> Any:
        """Return the wiki, the configuration and the account to use."""
        from wikiconbot.wiki.output import has_terminal  # noqa: PLC0415
        from wikiconbot.wiki.session import Target  # noqa: PLC0415

        folder = sandbox_folder() if self.sandbox else None
        return Target(
            self.wiki,
            folder,
            self.user,
            self.patience,
            self.run_page,
            has_terminal(),
            self.verbose,
            self.quiet,
            self.address,
            state_folder(),
        )


def state_folder() -> "Path | None":
    """Return the state folder; None if the account has no home folder: then nothing is kept from one run to the next."""
    from wikiconbot import state  # noqa: PLC0415

    try:
        return state.folder()
    except ConfigurationError:
        return None


def note_page(context: click.Context, option: click.Parameter, page: str | None) -> str | None:
    """Store the page of a command, for the report of an error; from an address, take the title.

    If the address has the page's number, the title is not known before a wiki is asked (`title_by_number`). The signs of
    direction around a title that was copied from our output are no part of it.
    """
    if page is None:
        return None
    page = page.strip(FSI + PDI)
    options = context.ensure_object(Globals)
    if page.lstrip()[:4].lower() == "http":  # titles rarely begin with it
        from wikiconbot.wikitext.page_address import NoPage, is_address, read_address  # noqa: PLC0415

        if is_address(page):
            found = read_address(page)
            if isinstance(found, NoPage):
                raise click.BadParameter(says(_NO_PAGE[str(found)], address=page.strip()), context, option)
            options.address, page = found, found.title or page
    options.page = page
    return page


#: The messages about an address that leads to no page.
_NO_PAGE = {
    "short": "cli-address-short",
    "unknown": "cli-address-unknown",
    "no-title": "cli-address-no-title",
    "password": "cli-address-password",
    "codes": "cli-address-codes",
}


def title_by_number(options: Globals) -> str | None:
    """Return the title of the page whose address has a number and no title; None if the title is known."""
    if options.address is None or options.address.title is not None:
        return None
    session = options.connect()
    from wikiconbot.wiki.finding.page_wiki import title_of  # noqa: PLC0415 - pywikibot is configured now

    with options.phase("read"):
        options.page = title_of(session.request, session.api_url, options.address)
    return options.page


def finite(context: click.Context, option: click.Parameter, value: float | None) -> float | None:
    """Refuse "nan", which click accepts as a number in any range; with it, waits would never end."""
    if value is not None and not math.isfinite(value):
        raise click.BadParameter(says("cli-give-a-number"), context, option)
    return value


def _once(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> str | None:
    """Refuse an option that is given twice with different values: click would ignore the first."""
    if len(set(given)) > 1:
        raise click.BadParameter(says("cli-option-once"), context, option)
    return given[-1] if given else None


def sandbox_folder() -> str:
    """Return the pywikibot folder of the running sandbox.

    Raises:
        SandboxError: it does not run.
    """
    from wikiconbot.sandbox import state_dir, status  # noqa: PLC0415

    if status() is None:
        raise SandboxError(says("cli-sandbox-needed"))
    return str(state_dir() / "pywikibot")


@dataclass(frozen=True, slots=True)
class Input:
    """The input of a command: a page of the wiki or a file, and the settings for it.

    ``said`` is None if the command line says nothing about the event. ``may_be_new``: a file that is not there is an empty page.
    """

    page: str | None
    file: str | None
    profile: str | None
    title: str | None
    said: "Asked | None" = None
    may_be_new: bool = False

    @property
    def asked(self) -> "Asked":
        """The settings from the command line, before the page is read."""
        return self.said or asked()

    def from_file(self) -> tuple["Snapshot", "SiteInfo"]:
        """Return the page in the file, and the profile of its wiki."""
        import json  # noqa: PLC0415

        from wikiconbot.model import Snapshot  # noqa: PLC0415
        from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo  # noqa: PLC0415

        assert self.file is not None
        profile = DEFAULT
        if self.profile:
            try:
                profile = SiteInfo.from_api(json.loads(read_text(self.profile)))
            except (json.JSONDecodeError, RecursionError) as error:
                raise UsageError(says("cli-profile-no-json", file=self.profile, error=error)) from error
        is_new = self.may_be_new and self.file != "-" and not os.path.lexists(self.file)
        text = "" if is_new else read_text(self.file)
        return Snapshot(self.title or os.path.basename(self.file), text), profile

    def read(self, options: Globals) -> tuple["Snapshot", "SiteInfo"]:
        """Read the page or the file, with the profile of its wiki."""
        if self.file is not None:
            return self.from_file()
        from wikiconbot.runs.wiki_pages import read_wiki  # noqa: PLC0415

        assert self.page is not None
        return read_wiki(options.connect(), self.page, options.stats)

    def judge(self, options: Globals) -> "Judgement":
        """Read, understand and judge the page or the file."""
        from wikiconbot.runs.wiki_pages import judge_file, judge_wiki_page  # noqa: PLC0415

        if self.file is not None:
            return judge_file(*self.from_file(), self.asked, options.stats)
        assert self.page is not None
        return judge_wiki_page(options.connect(), self.page, self.asked, options.stats)


def takes_input(
    command: Callable[..., Any],
    *,
    may_lack: bool = False,
    template: str = "--template",
    may_be_new: bool = False,
) -> Callable[..., Any]:
    """Give a command ``PAGE | --file FILE [--profile FILE] [--title TITLE] [--section HEADING]… [--template NAME]… [--event FILE] [--publish PART]… [--settings-template NAME]``, as ``source``.

    ``template`` is another name for the option ``--template``. ``may_be_new``: the file need not exist.
    """
    signup_template = template

    def wrapped(
        page: str | None,
        file: str | None,
        profile: str | None,
        title: str | None,
        section: tuple[str, ...],
        template: tuple[str, ...],
        event_file: str | None,
        settings_template: str | None,
        publish: tuple[str, ...],
        **rest: Any,
    ) -> Any:
        if (page is None) == (file is None) and not (may_lack and page is None):
            raise click.UsageError(says("cli-page-or-file"))
        if file is None and (profile or title):
            raise click.UsageError(says("cli-profile-with-file"))
        said = None
        if section or template or event_file is not None or settings_template is not None or publish:
            said = asked(
                section,
                template,
                event_file=event_file,
                settings_template=settings_template,
                may_publish=publish,
            )
        return command(source=Input(page, file, profile, title, said, may_be_new), **rest)

    wrapped.__doc__ = command.__doc__
    wrapped.__name__ = command.__name__
    wrapped.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]
    for decorate in (
        takes_settings_template,
        click.option(
            "--publish",
            metavar="PART",
            multiple=True,
            type=Choice(PUBLIC_PARTS),
            help="Allow the settings on the page to publish findings, accounts, eligibility or each person's contributions; may be repeated.",
        ),
        click.option(
            "--event",
            "event_file",
            metavar="FILE",
            callback=_once,
            multiple=True,
            help="The settings file of the event, in TOML: deadline, capacity, eligibility, rules (docs/event.md). Settings on the page take precedence.",
        ),
        click.option(
            signup_template,
            "template",
            metavar="NAME",
            multiple=True,
            help="Template used for signing up; its first parameter is the user name. May be repeated.",
        ),
        click.option(
            "--section",
            metavar="HEADING",
            multiple=True,
            help="The heading of a sign-up section; may be repeated.",
        ),
        click.option(
            "--title", metavar="TITLE", help="With --file: the title of its page. [default: the file's name]"
        ),
        click.option(
            "--profile",
            metavar="FILE",
            help="With --file: the profile of its wiki, from `wikiconbot profile`.",
        ),
        click.option(
            "--file",
            metavar="FILE",
            help="Read wikitext from disk (- for standard input), without network.",
        ),
        click.argument("page", required=False, callback=note_page),
    ):
        wrapped = decorate(wrapped)
    return wrapped


takes_settings_template = click.option(
    "--settings-template",
    metavar="NAME",
    envvar=environment.SETTINGS_TEMPLATE,
    help="The template with the settings of the event on the page. [default: User:WikiconBot/Event]",
)


def asked(
    sections: Iterable[str] = (),
    templates: Iterable[str] = (),
    parts: Iterable[str] | None = None,
    *,
    event_file: str | None = None,
    settings_template: str | None = None,
    may_publish: Iterable[str] = (),
) -> "Asked":
    """Return the settings of the command line and of the organisers' file, and what the page's own settings may set.

    Raises:
        UsageError: the file cannot be read, or has an error; or a template cannot have that name.
    """
    from wikiconbot.event import TEMPLATE, said_by_command  # noqa: PLC0415
    from wikiconbot.runs.assess import asked_for  # noqa: PLC0415

    name = (settings_template or TEMPLATE).strip().strip("{}").strip()
    if not name.strip(": _") or not set("[]{}|#<>\n").isdisjoint(name):
        raise UsageError(says("cli-template-name", name=settings_template, example=TEMPLATE))
    file = _read_event(event_file) if event_file else {}
    return asked_for(file, said_by_command(sections, templates, parts, may_publish=may_publish), name)


def _read_event(path: str) -> "Said":
    from wikiconbot.checks import all_codes  # noqa: PLC0415
    from wikiconbot.event import Bounds, said_in_toml  # noqa: PLC0415
    from wikiconbot.i18n import languages  # noqa: PLC0415
    from wikiconbot.pads.names import is_bare_name  # noqa: PLC0415

    bounds = Bounds(all_codes(), languages(), is_pad=is_bare_name)
    try:
        return said_in_toml(read_text(path), bounds, os.path.basename(path))
    except UsageError as error:
        raise UsageError(says("cli-event-file", file=path) + f"\n{error}") from error


def read_text(path: str) -> str:
    """Return the text of a file, or of standard input for ``-``, as UTF-8 without any change.

    Raises:
        UsageError: it cannot be read, or is not text.
    """
    from wikiconbot.special_files import read_file  # noqa: PLC0415 - takes 5 ms

    name = says("cli-standard-input") if path == "-" else path
    try:
        data = sys.stdin.buffer.read(_LARGEST + 1) if path == "-" else read_file(path, _LARGEST + 1)
    except OSError as error:
        raise UsageError(says("cli-cannot-read", file=name, error=error.strerror or error)) from error
    if len(data) > _LARGEST:
        raise UsageError(says("cli-file-too-large", file=name, most=str(_LARGEST // 2**20)))
    if b"\0" in data:
        raise UsageError(says("cli-file-binary", file=name))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(says("cli-file-not-utf", file=name, byte=str(error.start + 1))) from error
