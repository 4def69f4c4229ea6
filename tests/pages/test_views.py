"""The lists next to the table: what they say, in which language, and that they do nothing but show."""

from dataclasses import replace

import pytest

from tests.table.planned import plan, run
from tests.table.tables import Table, body_of, content
from wikiconbot.checks import judge_table
from wikiconbot.i18n import load
from wikiconbot.model import (
    Account,
    AccountKind,
    Community,
    Event,
    Finding,
    Group,
    Part,
    Participant,
    Severity,
    SignUp,
    Snapshot,
    Status,
)
from wikiconbot.pages.overview import render_overview
from wikiconbot.pages.report import published, render_report
from wikiconbot.pages.views import render_groups, render_recipients
from wikiconbot.plan import Pages
from wikiconbot.runs.assess import LookedUp, assess_text, plan_page
from wikiconbot.wikitext.regions import begin, end
from wikiconbot.wikitext.siteinfo import DEFAULT


def person(user, status=Status.CONFIRMED, signed="2018-03-02T10:40:00Z", community=None, roles=(), name=None):
    signup = SignUp(user, 1, "", name=name, signed=signed)
    return Participant(signup, status, user, tuple(roles), (), community)


ODIA, AFFILIATE = Community(wiki="or.wikipedia.org"), Community(name="Karavali <b>Wikimedians</b>")
PEOPLE = (
    person("Ananya", community=ODIA, roles=("Speakers",)),
    person("Ravi", community=ODIA, signed="2018-03-03T09:00:00Z"),
    person("Meera", Status.WAITING, community=AFFILIATE, signed="2018-03-03T09:30:00Z"),
    person(None, name="Suresh }}{{x", signed=None),
    person("192.0.2.7", Status.ATTENTION),
    person("Gone", Status.WITHDRAWN, community=ODIA),
)


def test_people_stand_in_their_groups_and_who_withdrew_in_none():
    text = render_groups(Group.COMMUNITY, PEOPLE, Event(), load())
    lines = [line for line in text.splitlines() if line.startswith((";", ":"))]
    assert lines[:5] == [
        "; <bdi>Karavali &#60;b&#62;Wikimedians&#60;/b&#62;</bdi> (1)",
        ": <bdi>[[User:Meera|Meera]]</bdi>",
        "; <bdi>Odia Wikipedia</bdi> (2)",
        ": <bdi>[[User:Ananya|Ananya]]</bdi>, <bdi>[[User:Ravi|Ravi]]</bdi>",
        "; <bdi>Not named</bdi> (2)",
    ]
    assert lines[5].startswith(": <bdi>Suresh &#125;&#125;&#123;&#123;x</bdi>, ")
    assert "Gone" not in text


@pytest.mark.parametrize("by", ["community", "role", "iteration"])
def test_a_list_without_anybody_says_so(by):
    assert "Nobody has signed up yet." in render_groups(by, (), Event(), load())


def test_recipients_are_the_accounts_that_come_each_once():
    text = render_recipients((*PEOPLE, PEOPLE[0]), load())
    found = [line for line in text.splitlines() if line.startswith("* ")]
    assert found == [
        "* {{#target:User talk:Ananya}}",
        "* {{#target:User talk:Ravi}}",
        "* {{#target:User talk:Meera}}",
    ]
    assert "Recipients of messages: 3" in text


def rows(text):
    return [[content(cell) for cell in row.cells] for row in Table.of(text).rows]


def test_the_numbers_at_a_glance_and_their_bars():
    found = rows(render_overview(PEOPLE, load()))
    names = [row[0] for row in found]
    assert names[1] == "By status"
    assert ["<bdi>signed up</bdi>", "3", f'<span aria-hidden="true">{"█" * 10}</span>'] in found
    assert ["<bdi>Odia Wikipedia</bdi>", "2", f'<span aria-hidden="true">{"█" * 10}</span>'] in found
    assert "By role" in names
    assert "By day of signing up" in names
    assert ["<bdi>2018-03-03</bdi>", "2", f'<span aria-hidden="true">{"█" * 10}</span>'] in found


def test_a_part_that_tells_nothing_apart_is_left_out():
    names = [row[0] for row in rows(render_overview((person("A"), person("B")), load()))]
    assert names == ["", "By status", "<bdi>signed up</bdi>"]


def test_bars_grow_from_the_right_where_people_write_so():
    text = render_overview((person("A"), *(person(f"B{n}", Status.WAITING) for n in range(32))), load("ur"))
    assert 'dir="rtl"' in text
    assert "▐" in text
    assert "▌" not in text


def test_many_days_are_told_as_the_last_ones_and_all_before():
    days = [person(f"A{n}", signed=f"2018-{1 + n // 28:02}-{1 + n % 28:02}T10:00:00Z") for n in range(80)]
    found = [row[0] for row in rows(render_overview(days, load()))]
    assert "<bdi>– 2018-02-21</bdi>" in found
    assert len([name for name in found if "2018-" in name]) == 32


FINDINGS = (
    Finding("S2", Severity.WARNING, "check-unsigned", 3, "Ananya", {"who": "Ananya"}),
    Finding("A2", Severity.ERROR, "check-blocked", 4, "Ravi", {"account": "Ravi"}),
    Finding("A10", Severity.ERROR, "check-too-few-edits", 5, "Meera",
            {"account": "Meera", "edits": "1200", "needed": "2000", "url": "https://x.org/?a=1|2"}),
)  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "codes"),
    [
        ((), ()),
        (("participants", "etherpad"), ()),
        (("findings",), ("S2",)),
        (("findings", "accounts"), ("S2", "A2")),
        (("eligibility",), ("A10",)),
    ],
)
def test_only_what_the_organisers_ask_for_is_published(parts, codes):
    found = published(FINDINGS, Event(parts=frozenset(parts)))
    assert tuple(finding.check for finding in found) == codes


def test_a_report_links_nobody_and_signs_nothing():
    text = render_report(FINDINGS, load())
    assert "[[User" not in text
    assert "~~~" not in text
    assert "1,200 edits that count" in text
    assert "|2" not in text
    assert "Nothing was found." in render_report((), load())


def test_by_default_nothing_is_said_of_accounts_on_any_page():
    text = (
        "== Sign up ==\n# [[User:A|A]] 10:40, 2 March 2018 (UTC)\n# [[User:A|A]] 10:50, 2 March 2018 (UTC)\n"
    )
    made = plan(text)
    assert [edit.page for edit in made.edits] == ["Event"]
    assert begin("findings") not in made.edits[0].new


def test_findings_go_to_the_report_page_where_the_event_says_so():
    text = "== Sign up ==\n# [[User:A|A]] 10:40, 2 March 2018 (UTC)\n# [[User:B|B]]\n"
    pages = Pages(Snapshot("Event", text, 1), report=Snapshot("Event/Report", "Words.\n", 7))
    event = Event(parts=frozenset((Part.PARTICIPANTS, Part.FINDINGS)))
    made = plan(text, event, pages=pages)
    report = next(edit for edit in made.edits if edit.page == "Event/Report")
    assert report.base_revision == 7
    assert report.new.startswith(f"Words.\n{begin('findings')}\n")
    assert "<bdi>B</bdi> is linked, but no date could be read" in report.new
    assert report.regions == ("findings",)


def placed(*names):
    """An event page with people, and regions for these lists."""
    lines = ["== Sign up =="]
    lines += [f"# [[User:P{n}|P{n}]] {10 + n}:40, 2 March 2018 (UTC) Odia Wikipedia" for n in range(4)]
    lines += ["# <s>[[User:W|W]] 09:40, 2 March 2018 (UTC)</s>", "", "== Lists =="]
    return "\n".join([*lines, *(f"{begin(name)}\n{end(name)}" for name in names)]) + "\n"


def test_every_list_is_filled_where_it_was_placed_and_again_only_when_it_changes():
    names = ("summary", "waiting", "withdrawn", "by-community", "by-role", "by-iteration", "massmessage")
    new = run(placed(*names), Event(capacity=3))
    for name in names:
        assert body_of(new, name).strip(), name
    assert run(new, Event(capacity=3)) == new
    assert list(Table.of(body_of(new, "waiting")).people) == ["P3"]
    assert list(Table.of(body_of(new, "withdrawn")).people) == ["W"]
    assert list(Table.of(body_of(new)).people) == ["P0", "P1", "P2"]


def test_a_list_that_somebody_changed_is_passed_over_and_the_others_are_not():
    new = run(placed("summary", "by-community"))
    changed = new.replace("Participants by community'''", "Who comes from where'''")
    more = changed.replace("# <s>", "# [[User:New|New]] 09:40, 3 March 2018 (UTC)\n# <s>")
    made = plan(more)
    assert [obstacle.message for obstacle in made.passed_over] == ["obstacle-edited"]
    assert made.passed_over[0].values["region"] == "by-community"
    assert "Who comes from where'''" in made.edits[0].new
    assert "[[User:New|New]]" in body_of(made.edits[0].new)
    assert "<bdi>signed up</bdi>\n| 5" in body_of(made.edits[0].new, "summary")


def told(text, accounts, **known):
    """Return the lines of recipients that an update writes, and the rules that it reports."""
    page = f"{text}{begin('massmessage')}\n{end('massmessage')}\n"
    info = replace(DEFAULT, **known)
    judgement = assess_text(
        Snapshot("Event", page), info, Event(), "2026-11-01T00:00:00Z", LookedUp(accounts)
    )
    made = plan_page(judgement)
    (edit,) = made.edits
    rules = {finding.check for finding in judge_table(made)}
    return [line for line in edit.new.splitlines() if "#target" in line], rules


SIGNED = "== Sign up ==\n# [[User:Ann|Ann]] 10:00, 2 October 2026 (UTC)\n# [[:hi:User:Ben|Ben]] 10:00, 3 October 2026 (UTC)\n"


def test_an_account_that_is_on_another_wiki_only_is_written_to_there():
    gone = Account("Ann", AccountKind.MISSING, home_wiki="or.wikipedia.org")
    there, here = Account("Ben", AccountKind.MISSING), Account("Ben", AccountKind.NAMED)
    lines, _ = told(SIGNED, {"Ann": gone, "Ben": there})
    assert lines == [
        "* {{#target:User talk:Ann|or.wikipedia.org}}",
        "* {{#target:User talk:Ben|hi.wikipedia.org}}",
    ]
    lines, _ = told(SIGNED, {"Ann": Account("Ann", AccountKind.NAMED), "Ben": here})
    assert lines == ["* {{#target:User talk:Ann}}", "* {{#target:User talk:Ben}}"]


@pytest.mark.parametrize("host", ["hiwiki", "127.0.0.1:8181", "a b.org", "x.org}}{{y", ""])
def test_what_is_no_host_stands_in_no_target(host):
    gone = Account("Ann", AccountKind.MISSING, home_wiki=host)
    lines, _ = told(SIGNED, {"Ann": gone, "Ben": Account("Ben", AccountKind.NAMED)})
    assert lines[0] == "* {{#target:User talk:Ann}}"


def test_a_list_of_recipients_on_a_wiki_that_cannot_send_is_said():
    known = {name: Account(name, AccountKind.NAMED) for name in ("Ann", "Ben")}
    assert "E7" in told(SIGNED, known, has_mass_message=False)[1]
    assert "E7" not in told(SIGNED, known, has_mass_message=True)[1]
    assert "E7" not in told(SIGNED, known)[1]
