"""``wikiconbot contributions``: what the participants of an event contributed to wikis."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.commands.contributions.contributions_report import document, print_contributions
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, asked, note_page, takes_settings_template
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.number_types import WholeNumber
from wikiconbot.cli.report import tell_faults
from wikiconbot.cli.strict import takes_strict, with_strict
from wikiconbot.cli.words import says
from wikiconbot.errors import WikiError

if TYPE_CHECKING:
    from wikiconbot.model.contributions import Contributions
    from wikiconbot.wiki.session import Session

#: The word for all namespaces.
_ALL = "all"

_EXAMPLES = (
    (
        "wikiconbot contributions Event",
        "Count the contributions on the page's wiki, from the first to the last day of the event.",
    ),
    (
        "wikiconbot contributions Event --on or.wikipedia.org --on commons.wikimedia.org",
        "Count those on two other wikis.",
    ),
    (
        "wikiconbot contributions Event --until 2018-04-30 --namespace all --json",
        "Count to the end of April in all namespaces, for a program.",
    ),
)


def _times(context: click.Context, option: click.Parameter, typed: str | None) -> str | None:
    """Return a day or a time in the model's form."""
    from wikiconbot.event.converters import moment  # noqa: PLC0415

    try:
        return moment(typed.strip()) if typed is not None else None
    except ValueError as right:
        raise click.BadParameter(says("event-must-be", name=option.opts[0], right=right), context) from right


def _namespaces(
    context: click.Context, option: click.Parameter, typed: tuple[str, ...]
) -> tuple[int, ...] | None:
    """Return numbers of namespaces, empty for all; None if the option is not given."""
    from wikiconbot.event.converters import namespaces, number_of  # noqa: PLC0415

    if not typed or _ALL in typed:
        return () if typed else None
    try:
        return namespaces(map(number_of, typed), says("event-right-namespaces"))
    except ValueError as right:
        raise click.BadParameter(says("event-must-be", name=option.opts[0], right=right), context) from right


@command(examples=_EXAMPLES, common=("--on", "--namespace", "--from", "--until", "--json"))
@click.argument("page", callback=note_page)
@click.option(
    "--on",
    "wikis",
    metavar="WIKI",
    multiple=True,
    help="Count contributions to this wiki; may be repeated. [default: the settings, else the wiki of PAGE]",
)
@click.option(
    "--namespace",
    "namespaces",
    metavar="N",
    multiple=True,
    callback=_namespaces,
    help="Count edits, new pages and bytes in this namespace, by its number, or in all; may be repeated. Files are always counted. [default: the settings, else 0]",
)
@click.option(
    "--from",
    "since",
    metavar="DAY",
    callback=_times,
    help="The first day, or a time. [default: the first day of the event]",
)
@click.option(
    "--until",
    metavar="DAY",
    callback=_times,
    help="The last day, or a time. [default: the last day of the event]",
)
@click.option(
    "--newcomer-days",
    metavar="N",
    type=WholeNumber(1, 36_500),
    help="Newcomers' accounts were registered so many days before the event, or later. [default: the settings, else 60]",
)
@click.option(
    "--section", metavar="HEADING", multiple=True, help="The heading of a sign-up section; may be repeated."
)
@click.option(
    "--template",
    metavar="NAME",
    multiple=True,
    help="Template used for signing up; its first parameter is the user name. May be repeated.",
)
@click.option("--event", "event_file", metavar="FILE", help="The event's settings, in a TOML file.")
@takes_settings_template
@takes_strict
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")
@click.pass_obj
def contributions(
    options: Globals,
    page: str,
    wikis: tuple[str, ...],
    namespaces: tuple[int, ...] | None,
    since: str | None,
    until: str | None,
    newcomer_days: int | None,
    section: tuple[str, ...],
    template: tuple[str, ...],
    event_file: str | None,
    settings_template: str | None,
    strict: bool,
    as_json: bool,
) -> int:
    """Count what the participants of an event contributed to wikis.

    Edits, new pages, bytes and files of the people who have a place, while the event takes place. People who must not be named are in no number. Nothing is written on the wiki.
    """
    from wikiconbot.runs.counting.event_contributions import Asked, event_contributions  # noqa: PLC0415
    from wikiconbot.runs.wiki_pages import judge_wiki_page  # noqa: PLC0415

    said = asked(section, template, event_file=event_file, settings_template=settings_template)
    wanted = Asked(since, until, wikis or None, namespaces, newcomer_days)
    session = options.connect()
    judgement = judge_wiki_page(session, page, said, options.stats)
    tell_faults(judgement.settings, judgement.siteinfo, judgement.snapshot.page)
    found = event_contributions(
        session, judgement, wanted, lambda wiki: connect_to(options, wiki), options.stats
    )
    require_one(found)
    with options.phase("show"):
        if as_json:
            print_json(document(judgement, found, wanted, options.stats))
        elif not options.quiet:
            print_contributions(judgement, found)
    missing = [
        says("cli-contributions-why", name=n.name, why=n.why) for one in found for n in one.not_counted
    ]
    return with_strict(int(bool(judgement.settings.faults)), strict, judgement.reading, missing)


def connect_to(options: Globals, wiki: str) -> "Session":
    """Return a session on another wiki, with the account that the configuration has for it, else logged out."""
    from wikiconbot.wiki.session import connect  # noqa: PLC0415

    with options.phase("connect"):
        return connect(replace(options.target(), wiki=wiki, address=None), options.stats.count)


def require_one(found: "tuple[Contributions, ...]") -> None:
    """Raise WikiError if contributions to no wiki could be counted."""
    missing: list[Any] = [one for event in found for one in event.not_counted]
    if missing and not any(event.wikis for event in found):
        raise WikiError(
            says("cli-contributions-none", name=missing[0].name, why=missing[0].why), "not-counted"
        )
