"""``wikiconbot check``: what an organiser should look at."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, Input, takes_input
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.suggestions import Choice
from wikiconbot.cli.people_files.people_options import PeopleOptions, takes_people
from wikiconbot.cli.people_files.people_report import people_file_json, tell_people_file
from wikiconbot.cli.report import (
    findings_json,
    registrations_json,
    remarks_json,
    tell_faults,
    unnamed_json,
)
from wikiconbot.cli.strict import takes_strict, with_strict
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.i18n.messages import Messages
    from wikiconbot.model import Finding, Participant, Way
    from wikiconbot.runs.assess import Judgement


class FailOn(StrEnum):
    """The lowest severity of a finding with which the command exits with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


class Order(StrEnum):
    """The headings for the findings."""

    PERSON = "person"
    RULE = "rule"


_EXAMPLES = (
    (
        'wikiconbot check "Wikimedia Conference (India)"',
        "Print what an organiser should look at, person by person.",
    ),
    (
        "wikiconbot check Event --by rule --ignore L4",
        "Print it rule by rule, without the rule L4.",
    ),
)


@command(examples=_EXAMPLES, common=("--by", "--only", "--ignore", "--fail-on", "--json"))
@takes_input
@click.option(
    "--only", metavar="CODES", help="Check only these rules or groups of rules: A2,H (see docs/checks.md)."
)
@click.option("--ignore", metavar="CODES", help="Skip these rules or groups of rules.")
@click.option(
    "--fail-on",
    type=Choice([word.value for word in FailOn]),
    default=FailOn.ERROR.value,
    show_default=True,
    help="Exit 1 if a finding has this severity or a higher one.",
)
@click.option(
    "--by",
    type=Choice([word.value for word in Order]),
    default=Order.PERSON.value,
    show_default=True,
    help="Sort the findings by person or by rule.",
)
@click.option(
    "--thorough",
    is_flag=True,
    help="Read every revision that may have lost an entry, also if there are many.",
)
@takes_strict
@takes_people
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")
@click.pass_obj
def check(
    options: Globals,
    source: Input,
    only: str | None,
    ignore: str | None,
    fail_on: str,
    by: str,
    thorough: bool,
    strict: bool,
    people: PeopleOptions,
    as_json: bool,
) -> int:
    """Check every entry of a page, and show the evidence.

    The exit code is 1 if a finding has the severity of --fail-on or a higher one.
    """
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.runs.assess import plan_page, with_table  # noqa: PLC0415
    from wikiconbot.runs.not_checked import concerning, rules_of_check  # noqa: PLC0415

    wanted, unwanted = _codes(only, "--only"), _codes(ignore, "--ignore")
    source = people.read_into(source)
    judgement = _judge(options, source, thorough)
    with options.phase("write"):
        judgement = with_table(judgement, plan_page(judgement))
    tell_faults(judgement.settings, judgement.siteinfo, judgement.snapshot.page)
    findings = tuple(
        finding
        for finding in judgement.findings
        if (not wanted or finding.check in wanted) and finding.check not in unwanted
    )
    asked = rules_of_check(judgement.evidence.event, wanted, unwanted)
    missing, lacking = (concerning(said, asked) for said in (judgement.not_checked, judgement.not_offered))
    judgement = replace(judgement, findings=findings, not_checked=missing, not_offered=lacking)
    with options.phase("show"):
        if as_json:
            print_json(document(judgement, load()))
        elif not options.quiet:
            _print(judgement, load(), Order(by))
    faulty = bool(judgement.settings.faults) and fail_on != FailOn.NEVER
    code = int(faulty or any(_RANK[finding.severity] <= _RANK[fail_on] for finding in findings))
    return with_strict(code, strict, judgement.reading, judgement.not_checked)


_RANK: dict[str, int] = {FailOn.NEVER: -1, FailOn.ERROR: 0, FailOn.WARNING: 1, FailOn.INFO: 2}


def _judge(options: Globals, source: Input, thorough: bool) -> "Judgement":
    from wikiconbot.runs.page_history import FRUGAL, THOROUGH  # noqa: PLC0415
    from wikiconbot.runs.wiki_pages import check_wiki_page  # noqa: PLC0415

    if source.page is None:
        return source.judge(options)

    budget = THOROUGH if thorough else FRUGAL
    return check_wiki_page(options.connect(), source.page, source.asked, options.stats, budget)


def _codes(said: str | None, option: str) -> frozenset[str]:
    """Return the codes that an option names; a letter means its whole group."""
    from wikiconbot.checks import all_codes  # noqa: PLC0415

    names = [name.strip().upper() for name in (said or "").split(",") if name.strip()]
    if said is not None and not names:
        raise click.UsageError(says("cli-names-no-rule", option=option, rules=", ".join(all_codes())))
    found: set[str] = set()
    for name in names:
        codes = {code for code in all_codes() if name in (code, code[0])}
        if not codes:
            about = {"option": option, "rule": name, "rules": ", ".join(all_codes())}
            raise click.UsageError(says("cli-no-such-rule", **about))
        found |= codes
    return frozenset(found)


def document(judgement: "Judgement", messages: "Messages") -> dict[str, Any]:
    """Return the JSON document of docs/contract.md."""
    ways = _ways(judgement)
    return {
        "page": judgement.snapshot.page,
        "revision": judgement.snapshot.revision,
        "findings": findings_json(judgement.findings, messages),
        "participants": [
            {
                "user": person.signup.user,
                "name": person.signup.name,
                "status": str(person.status),
                "signed": person.signup.signed,
                "section": person.signup.section,
                "number": person.record.number if person.record else None,
                "place": person.place,
                "way": str(way) if way else None,
                "sources": [str(register) for register in person.signup.sources],
                **({"iteration": person.iteration} if person.iteration else {}),
            }
            for person, way in zip(judgement.participants, ways, strict=True)
        ],
        **unnamed_json(judgement.reading),
        **people_file_json(judgement.file),
        **remarks_json(judgement.settings, siteinfo=judgement.siteinfo, page=judgement.snapshot.page),
        **registrations_json(judgement),
        "not_checked": list(judgement.not_checked),
        "not_offered": list(judgement.not_offered),
    }


def _print(judgement: "Judgement", messages: "Messages", by: Order) -> None:
    from wikiconbot.cli.show import console, print_groups, put_wrapped  # noqa: PLC0415

    out = console()
    print_groups(out, _groups(judgement, by), messages)
    for line in _events(judgement, messages):
        put_wrapped(out, line)
    put_wrapped(out, _summary(judgement))
    if said := _counted_ways(judgement):
        put_wrapped(out, said)
    if judgement.file:
        tell_people_file(judgement.file, every=False)
    for reason in judgement.not_checked:
        put_wrapped(out, says("cli-not-checked", reason=reason), indent=2)
    for reason in judgement.not_offered:
        put_wrapped(out, says("cli-not-offered", reason=reason), indent=2)


def _ways(judgement: "Judgement") -> "list[Way | None]":
    """Return by which way each participant signed up, None if it is not known."""
    from wikiconbot.checks.signup_ways import way_of  # noqa: PLC0415

    history, siteinfo = judgement.evidence.history, judgement.siteinfo
    return [way_of(person.signup, history, siteinfo) for person in judgement.participants]


def _counted_ways(judgement: "Judgement") -> str:
    """Return the line that counts people by the way of their sign-up; empty if nobody is known to have signed up but by hand."""
    from wikiconbot.model import Way  # noqa: PLC0415

    counts = Counter(_ways(judgement))
    if not any(counts[way] for way in (Way.TEMPLATE, Way.LINK, Way.GADGET)):
        return ""
    kinds = (
        (Way.HAND, "cli-way-hand"), (Way.TEMPLATE, "cli-way-template"), (Way.LINK, "cli-way-link"),
        (Way.GADGET, "cli-way-gadget"), (None, "cli-way-unknown"),
    )  # fmt: skip
    said = (says(key, count=counts[way]) for way, key in kinds if counts[way])
    return says("cli-ways", what=", ".join(said))


def _events(judgement: "Judgement", messages: "Messages") -> list[str]:
    """Return a line for each event of a series that counts its people."""
    from wikiconbot.cli.people_words import counted_people  # noqa: PLC0415

    return [
        messages.of_iteration(heading, counted_people(part.participants, len(part.reading.unnamed)))
        for part in judgement.parts
        if (heading := part.settings.event.iteration)
    ]


def _each_once(judgement: "Judgement") -> "Iterable[Participant]":
    """Return each person once, although they may take part in several events: as one who comes to one of them, if there is one."""
    from wikiconbot.model import PersonKey, Status  # noqa: PLC0415

    rank = {Status.TENTATIVE: 1, Status.WITHDRAWN: 2, Status.NOT_COMING: 2}
    found: dict[PersonKey, Participant] = {}
    for person in judgement.participants:
        key = PersonKey.of(person.signup, judgement.current_name)
        known = found.setdefault(key, person)
        if rank.get(person.status, 0) < rank.get(known.status, 0):
            found[key] = person
    return found.values()


def _summary(judgement: "Judgement") -> str:
    """Return the line that counts people and findings."""
    from wikiconbot.cli.people_words import counted_people  # noqa: PLC0415

    kinds = Counter(str(finding.severity) for finding in judgement.findings)
    return says(
        "cli-check-summary",
        page=judgement.snapshot.page,
        people=counted_people(_each_once(judgement), len(judgement.reading.unnamed)),
        errors=kinds["error"],
        warnings=kinds["warning"],
        remarks=kinds["info"],
    )


def _groups(judgement: "Judgement", by: Order) -> dict[str, list["Finding"]]:
    """Return the findings under headings: people or rules, in the order of the page or of the codes."""
    from wikiconbot.checks import all_codes, called, rule_of  # noqa: PLC0415
    from wikiconbot.model import Subject  # noqa: PLC0415

    groups: dict[str, list[Finding]] = {}
    if by is Order.RULE:
        for code in all_codes():
            if found := [finding for finding in judgement.findings if finding.check == code]:
                groups[f"{code}  {rule_of(code)}"] = found
        return groups
    who = {Subject(signup.line, signup.user): called(signup) or None for signup in judgement.reading.signups}
    for finding in judgement.findings:
        here = Subject(finding.line, None)
        of_table = finding.check[0] == "T" or (finding.check == "S5" and here not in who)
        name = finding.user or (None if of_table else who.get(here))
        if name is None and of_table and finding.line:
            name = str(finding.evidence.get("who") or "") or says("cli-the-table")
        if name is None:
            name = says(
                "cli-names-nobody" if finding.check[0] not in "ET" and finding.line else "cli-the-event"
            )
        groups.setdefault(name, []).append(finding)
    return groups
