"""`wikiconbot init`: make an event page, complete one, and set it up for the bot."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.asking import takes_diff
from wikiconbot.cli.options import Globals, Input, takes_input
from wikiconbot.cli.output_file import takes_output
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.suggestions import Choice
from wikiconbot.cli.saving import run_once, write_file
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.cli.commands.init.event_questions import Sources
    from wikiconbot.model import Outcome, Plan
    from wikiconbot.model.new_event import Answers
    from wikiconbot.runs.assess import Judgement
    from wikiconbot.wiki.session import Session

#: A copy, so that the help does not have to load the modules with these values (tests/runs/test_set_up.py compares them).
_VIEWS = (
    "summary",
    "participants",
    "waiting",
    "withdrawn",
    "by-community",
    "by-role",
    "by-iteration",
    "massmessage",
)


#: A copy, for the same reason (tests/cli/test_init.py compares them).
_KINDS = ("conference", "workshop", "edit-a-thon", "contest", "meetup")


_EXAMPLES = (
    (
        "wikiconbot init Event",
        "Ask what is known of the event, show its page and ask before saving it; on a page that exists, only propose template and lists.",
    ),
    (
        "wikiconbot init Event --template workshop --yes",
        "Make the page of a workshop without any question: nothing is decided yet.",
    ),
    (
        "wikiconbot init Event --answers event.toml --dry-run",
        "Show the page that the answers of a file make, and save nothing.",
    ),
    (
        "wikiconbot init Event --view summary --view waiting --dry-run",
        "Show two lists on the page, and save nothing.",
    ),
)


@command(examples=_EXAMPLES, common=("--template", "--answers", "--view", "--dry-run", "--yes", "--diff"))
@partial(takes_input, template="--signup-template", may_be_new=True)
@click.option(
    "--template",
    "kind",
    metavar="KIND",
    type=Choice(_KINDS),
    help=f"What kind of event it is: {', '.join(_KINDS)}. A page that exists gets what it lacks, compared with such pages.",
)
@click.option(
    "--answers",
    "answers_file",
    metavar="FILE",
    help="Take what is known of the event from a TOML file, and ask no questions; - for standard input (docs/organisers.md).",
)
@click.option(
    "--view",
    "views",
    metavar="NAME",
    type=Choice(_VIEWS),
    multiple=True,
    help=f"A list to put on the page: {', '.join(_VIEWS)}; may be repeated. [default: those that fit the page]",
)
@click.option("--no-template", is_flag=True, help="Do not add the template with the event's settings.")
@click.option(
    "--prefix",
    metavar="TITLE",
    help="The page below which the bot's pages for signing up are (`wikiconbot onwiki`). [default: User:ACCOUNT]",
)
@click.option("--dry-run", is_flag=True, help="Show what would change; save nothing.")
@click.option(
    "--yes", is_flag=True, help="Ask nothing: what no file answers is not decided yet. Save without asking."
)
@takes_diff
@takes_output("With --file: write the new wikitext here. [default: standard output]")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON document on standard output, everything else on standard error.",
)
@click.pass_obj
def init(
    options: Globals,
    source: Input,
    kind: str | None,
    answers_file: str | None,
    views: tuple[str, ...],
    no_template: bool,
    prefix: str | None,
    dry_run: bool,
    yes: bool,
    diff: bool,
    output: str | None,
    as_json: bool,
) -> int:
    """Make an event page from nothing, or complete one that exists.

    If there is no page, it asks what is known of the event, and makes one: facts, the section to sign up, programme, report, the
    settings template and the bot's lists. On a page that exists, it sets up the template and the lists; with --template or --answers also
    what else it lacks. What is on the page already stays. It says what changes and asks before it saves; the answer d shows the diff.
    """
    from wikiconbot.cli.commands.init.event_questions import Sources, are_kept, forget  # noqa: PLC0415
    from wikiconbot.model import Saved, Unchanged  # noqa: PLC0415
    from wikiconbot.model.new_event import EventKind  # noqa: PLC0415
    from wikiconbot.model.onwiki_names import OnWikiNames  # noqa: PLC0415
    from wikiconbot.onwiki.chosen_names import pages_below  # noqa: PLC0415
    from wikiconbot.runs.missing_pages import with_missing_pages  # noqa: PLC0415
    from wikiconbot.runs.set_up import own_template, plan_start  # noqa: PLC0415

    if output and source.file is None:
        raise click.UsageError(says("cli-output-with-file"))
    chosen = pages_below(prefix) if prefix is not None else None
    sources = Sources(EventKind(kind) if kind else None, answers_file, yes, as_json)
    session = None if source.file is not None else _connect(options, source)
    answers, title = _answers(options, source, sources, session)
    if answers and answers.language:
        source = _in_language(source, answers.language)

    def names_in(judgement: "Judgement") -> "OnWikiNames":
        return chosen or OnWikiNames.of_account(judgement.siteinfo.account)

    def plan(judgement: "Judgement") -> "Plan":
        return plan_start(
            judgement,
            source.asked,
            views,
            with_template=not no_template,
            answers=answers
            if sources.wanted or not judgement.snapshot.text.strip()
            else None,  # somebody made the page meanwhile
            names=names_in(judgement),
        )

    def complete(session: "Session", judgement: "Judgement", plan: "Plan") -> "Plan":
        template, names = own_template(judgement, source.asked), names_in(judgement)
        return with_missing_pages(session, judgement, plan, template, names, options.stats)

    def ended(outcome: "Outcome | None") -> None:
        if isinstance(outcome, Saved | Unchanged):
            forget(title)

    if source.file is not None:
        code = write_file(options, source, output, dry_run=dry_run, as_json=as_json, plan=plan, diff=diff)
        if code == 0 and not dry_run:
            forget(title)
    else:
        code = run_once(
            options, source, dry_run=dry_run, yes=yes, as_json=as_json, plan=plan, complete=complete, diff=diff,
            session=session, may_be_new=True, ended=ended,
        )  # fmt: skip
    if answers and not sources.file and not yes and are_kept(title):
        options.say(says("cli-ask-answers-kept"), err=True)
    return code


def _connect(options: Globals, source: Input) -> "Session":
    from wikiconbot.cli.watch import connect  # noqa: PLC0415

    assert source.page is not None
    return connect(options, source.page, "init", again=None)


def _answers(
    options: Globals, source: Input, sources: "Sources", session: "Session | None"
) -> "tuple[Answers | None, str]":
    """Return the answers about the event, None if the page exists and nobody asked to complete it; and the page's title."""
    from wikiconbot.cli.commands.init.event_questions import answers_for  # noqa: PLC0415
    from wikiconbot.runs.assess import Judgement, understand  # noqa: PLC0415

    if session is None:
        snapshot, siteinfo = source.from_file()
    else:
        from wikiconbot.runs.wiki_pages import read_wiki  # noqa: PLC0415

        assert source.page is not None
        snapshot, siteinfo = read_wiki(session, source.page, options.stats, may_be_new=True)
    if snapshot.text.strip() and not sources.wanted:
        return None, snapshot.page
    reading, settings = understand(snapshot, siteinfo, source.asked)
    judgement = Judgement(snapshot, reading, settings=settings, siteinfo=siteinfo)
    return answers_for(options, sources, judgement), snapshot.page


def _in_language(source: Input, language: str) -> Input:
    """Return the input with the event's language: until the template is saved, only the answers say it."""
    from wikiconbot.event.settings import OriginKind, Saying, SettingOrigin  # noqa: PLC0415

    saying = Saying(language, SettingOrigin(OriginKind.COMMAND))
    asked = source.asked
    return replace(source, said=replace(asked, command={**asked.command, "language": saying}))
