"""``wikiconbot onwiki``: what the bot has on a wiki besides events: install it, look at it, remove it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.asking import Consent, takes_diff, yes_or_diff
from wikiconbot.cli.commands.onwiki.onwiki_report import (
    changed_document,
    document,
    folder_of,
    show_changed,
    show_difference,
    show_steps,
    tell_pages,
)
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, takes_settings_template
from wikiconbot.cli.parsing.command_classes import group
from wikiconbot.cli.parsing.suggestions import Choice
from wikiconbot.cli.report import show_diff, show_edits
from wikiconbot.cli.words import says
from wikiconbot.errors import UsageError

if TYPE_CHECKING:
    from wikiconbot.model import Plan
    from wikiconbot.onwiki.standing import Standing
    from wikiconbot.runs.onwiki_pages import Choice as Chosen
    from wikiconbot.runs.onwiki_pages import OnWiki
    from wikiconbot.wiki.session import Session

#: A copy, so that the help does not have to load the modules with these values (tests/onwiki/test_pieces.py compares them).
_PARTS = ("settings", "sign-up", "styles", "gadget", "user-styles")

#: The value of ``--language`` for all of them.
_ALL = "all"

_EXAMPLES = (
    ("wikiconbot onwiki check", "Print which of the bot's pages the wiki has, and how they are."),
    ("wikiconbot onwiki install", "Show what is missing or old, ask, and save."),
)


@group(examples=_EXAMPLES)
def onwiki() -> None:
    """Install, check and remove the bot's templates on a wiki."""


def _takes_choice(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options about names, parts and languages."""
    for decorate in (
        takes_settings_template,
        click.option(
            "--gadget",
            metavar="NAME",
            help="The gadget's name in MediaWiki:Gadgets-definition. [default: wikiconbot]",
        ),
        click.option(
            "--account",
            metavar="USER",
            help="The bot's account in the texts. [default: that of the user page in --prefix, else the one that is logged in]",
        ),
        click.option(
            "--prefix",
            metavar="TITLE",
            help="The page below which the bot's pages are, with its namespace. [default: User:ACCOUNT]",
        ),
        click.option(
            "--language",
            "languages",
            metavar="CODE",
            multiple=True,
            help="A language for texts that are there once for each, or all; may be repeated. [default: the wiki's language and English; with remove: all]",
        ),
        click.option(
            "--only",
            "parts",
            metavar="PART",
            type=Choice(_PARTS),
            multiple=True,
            help=f"Only this part: {', '.join(_PARTS)}; may be repeated. [default: all except user-styles]",
        ),
    ):
        command = decorate(command)
    return command


_AS_JSON = click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON document on standard output, everything else on standard error.",
)
_OUTPUT = click.option(
    "--output",
    "folder",
    metavar="DIR",
    help="Write the texts for another account to paste into this folder, with the steps. [default: print them]",
)


def _chosen(
    session: "Session",
    prefix: str | None,
    account: str | None,
    gadget: str | None,
    settings_template: str | None,
    parts: tuple[str, ...],
    languages: tuple[str, ...],
) -> "Chosen":
    """Return what the operator chose.

    Raises:
        UsageError: a name, a title or a language is not possible.
    """
    from wikiconbot.cli.options import asked  # noqa: PLC0415
    from wikiconbot.i18n import languages as known  # noqa: PLC0415
    from wikiconbot.i18n.fallback import same  # noqa: PLC0415
    from wikiconbot.onwiki.chosen_names import names_for  # noqa: PLC0415
    from wikiconbot.onwiki.pieces import GADGET_NAME  # noqa: PLC0415
    from wikiconbot.runs.onwiki_pages import Choice as Chosen  # noqa: PLC0415

    if gadget is not None and not GADGET_NAME.fullmatch(gadget):
        raise UsageError(says("onwiki-no-gadget-name", name=gadget))
    codes = [*known()] if _ALL in languages else []
    for code in languages if not codes else ():
        found = same(code, known())
        if found is None:
            raise UsageError(says("onwiki-no-language", code=code, languages=", ".join(known())))
        codes.append(found)
    settings = asked(settings_template=settings_template).template
    names = names_for(session.user, settings, prefix, account, gadget)
    return Chosen(names, frozenset(parts), tuple(codes))


_CHECK_EXAMPLES = (
    ("wikiconbot onwiki check", "Print how the bot's pages are."),
    ("wikiconbot onwiki check --prefix Template:Events", "Look for them below another page."),
)


@onwiki.command(examples=_CHECK_EXAMPLES, common=("--only", "--prefix", "--json"))
@_takes_choice
@_AS_JSON
@click.pass_obj
def check(options: Globals, /, as_json: bool, **choice: Any) -> int:
    """Print how the bot's pages on the wiki are; save nothing.

    Each page is absent, up to date, from an older or newer version of the bot, changed by people (who, when), or not possible on
    this wiki. The exit code is 1 if somebody should do something.
    """
    session = options.connect()
    from wikiconbot.runs.onwiki_pages import read_onwiki  # noqa: PLC0415 - pywikibot is configured here

    found = read_onwiki(session, _chosen(session, **choice), options.stats)
    if as_json:
        print_json(document(session, found.page, found.pages))
    else:
        tell_pages(session, found.pages, err=False)
    return int(any(one.to_write or one.to_ask for one in found.pages))


_INSTALL_EXAMPLES = (
    ("wikiconbot onwiki install", "Show what is missing or old, ask, and save."),
    (
        "wikiconbot onwiki install --only gadget --output FOLDER",
        "Write what an interface administrator pastes into a folder.",
    ),
)


@onwiki.command(examples=_INSTALL_EXAMPLES, common=("--only", "--prefix", "--dry-run", "--yes", "--diff"))
@_takes_choice
@click.option("--dry-run", is_flag=True, help="Show what would change; save nothing.")
@click.option("--yes", is_flag=True, help="Save without asking; what people changed stays.")
@takes_diff
@_OUTPUT
@_AS_JSON
@click.pass_obj
def install(
    options: Globals,
    /,
    dry_run: bool,
    yes: bool,
    diff: bool,
    folder: str | None,
    as_json: bool,
    **choice: Any,
) -> int:
    """Put the bot's templates, texts and styles on the wiki.

    Writes what is missing or as an older version of the bot wrote it. If people changed a page, it asks for that page; with --yes the
    page stays. For pages that the account may not write it prints the steps and the text to paste. `wikiconbot undo` reverts it.
    """
    return _change(options, Consent(options, yes, dry_run, as_json, diff), folder, choice, installs=True)


_REMOVE_EXAMPLES = (
    ("wikiconbot onwiki remove --dry-run", "Show what would go and what would stay."),
    ("wikiconbot onwiki remove --only gadget", "Remove only the gadget."),
)


@onwiki.command(examples=_REMOVE_EXAMPLES, common=("--only", "--prefix", "--dry-run", "--yes", "--diff"))
@_takes_choice
@click.option("--dry-run", is_flag=True, help="Show what would change; save nothing.")
@click.option("--yes", is_flag=True, help="Save without asking; what people changed stays.")
@takes_diff
@_OUTPUT
@_AS_JSON
@click.pass_obj
def remove(
    options: Globals,
    /,
    dry_run: bool,
    yes: bool,
    diff: bool,
    folder: str | None,
    as_json: bool,
    **choice: Any,
) -> int:
    """Remove what `wikiconbot onwiki install` wrote.

    Pages are emptied. If the account may delete pages, those are deleted that nobody else edited and no page uses. What people
    changed stays, and the template by which people signed up, unless you say otherwise at the terminal.
    """
    return _change(options, Consent(options, yes, dry_run, as_json, diff), folder, choice, installs=False)


def _change(
    options: Globals, consent: Consent, folder: str | None, choice: dict[str, Any], *, installs: bool
) -> int:
    """Install or remove pages; returns the exit code."""
    from wikiconbot.cli.watch import connect  # noqa: PLC0415
    from wikiconbot.runs.update import exit_code  # noqa: PLC0415

    into = folder_of(folder)
    err = consent.as_json
    session = connect(
        options, choice["prefix"] or "", f"onwiki {'install' if installs else 'remove'}", again=None
    )
    consent.require_account(session)
    from wikiconbot.runs.onwiki_changing import Manner, install_on, remove_from_wiki  # noqa: PLC0415

    def decide(one: "Standing") -> bool:
        return consent.asks and _replaces(session, one, err=err, installs=installs)

    def agreed(_: "OnWiki", plan: "Plan") -> bool:
        if consent.shows:
            show_edits(plan, err=err, diff=consent.shows_diff, named_always=True)
        return consent.agreed(plan, lambda: show_diff(plan, err=err))

    manner = Manner(decide, agreed, consent.shows_reverts)
    if not installs and not choice["languages"]:
        choice["languages"] = (_ALL,)  # nothing that an installation wrote is to stay, in any language
    chosen = _chosen(session, **choice)
    about = (session, chosen, manner, options.stats, options.journal())
    done = install_on(*about) if installs else remove_from_wiki(*about)
    left = show_changed(options, session, done, consent, chosen.names, installs=installs)
    steps = show_steps(options, session, done, into, err=err, installs=installs)
    if consent.as_json:
        print_json(changed_document(session, done, steps, installs=installs))
    return exit_code((), done.outcome, done.plan) or int(left or bool(steps))


def _replaces(session: "Session", one: "Standing", *, err: bool, installs: bool) -> bool:
    """Ask whether to write over a page that people changed."""
    tell_pages(session, (one,), err=err)
    question = says("onwiki-replace" if installs else "onwiki-remove-changed", page=one.title)
    return yes_or_diff(question, lambda: show_difference(one, err=err, installs=installs), err=err)
