"""The page of styles that an operator names (TemplateStyles): a class instead of styles in the table, and nothing else."""

from dataclasses import replace
from typing import Any

import pytest

from tests.table.planned import NOW
from tests.table.tables import Table, body_of
from wikiconbot.checks import judge_table
from wikiconbot.errors import UsageError
from wikiconbot.event import Asked, Bounds, said_in_toml
from wikiconbot.model import Event, Group, Severity, Snapshot
from wikiconbot.runs.assess import plan_page, plan_text
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import judge_file
from wikiconbot.shipped import STYLES, shipped
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo

NAME = "Template:Wikiconbot/styles.css"
TAG = f'<templatestyles src="{NAME}" />'
STYLED = replace(DEFAULT, has_styles=True, styles=NAME)
PAGE = """== Sign up ==
# [[User:Ananya|Ananya]] 10:40, 2 March 2026 (UTC) Odia Wikipedia
# [[User:Ravi|Ravi]] 11:40, 3 March 2026 (UTC) hi.wikisource, vegetarian
"""
EVENT = Event(styles=NAME, group=Group.COMMUNITY, own_columns=("Room",))


def made(text, siteinfo=STYLED, event=EVENT):
    plan = plan_text(text, now=NOW, siteinfo=siteinfo, event=event)
    assert plan.obstacle is None
    return plan.edits[0].new if plan.edits else text


def test_the_table_has_a_class_and_no_styles():
    written = made(PAGE)
    body = body_of(written)
    assert "style=" not in body
    assert body.count(TAG) == 1
    assert '<div class="wikiconbot"' in body
    assert made(written) == written


def test_the_tag_may_stand_on_a_line_of_its_own():
    written = made(PAGE)
    moved = written.replace(TAG, f"\n{TAG}").replace("Odia Wikipedia\n", "Odia Wikipedia, late\n", 1)
    assert TAG in moved
    assert made(moved).count(f">{TAG}\n{{|") == 1


def test_without_a_usable_page_it_is_the_table_of_always_and_a_finding_says_so():
    for siteinfo in (DEFAULT, replace(DEFAULT, has_styles=True)):
        plan = plan_text(PAGE, now=NOW, siteinfo=siteinfo, event=EVENT)
        assert plan.edits[0].new == made(PAGE, event=replace(EVENT, styles=None))
        (found,) = judge_table(plan)
        assert (found.check, found.severity, found.values) == ("T4", Severity.WARNING, {"page": NAME})
    assert judge_table(plan_text(PAGE, now=NOW, siteinfo=STYLED, event=EVENT)) == ()


def test_a_page_of_styles_that_nobody_asked_for_is_not_used():
    assert TAG not in made(PAGE, event=Event())


def test_what_people_wrote_stays_when_the_styles_come_and_go():
    plain = (
        made(PAGE, DEFAULT)
        .replace("|\n", "| 12\n", 1)
        .replace(' data-wcb="signed"', ' class="x" data-wcb="signed"')
    )
    there = made(plain)
    back = made(there, DEFAULT)
    assert back == plain
    rows = [Table.of(body_of(text)).rows for text in (there, plain)]
    assert [row for row in rows[0] if len(row.cells) > 1] == [row for row in rows[1] if len(row.cells) > 1]
    assert there.count(' class="x" data-wcb="signed"') == 1


@pytest.mark.parametrize("typed", ["A|B", 'A"/><b>', "<x>", "[[A]]", "A{{B}}", "A\nB#c", "", "x" * 256])
def test_only_a_title_is_taken(typed):
    with pytest.raises(UsageError, match="styles"):
        said_in_toml(f"styles = '''{typed}'''", Bounds())


def test_of_a_file_the_profile_says_whether_the_wiki_has_the_extension():
    asked = Asked(said_in_toml('styles = "Template:Wikiconbot/styles.css"', Bounds()))
    for siteinfo, has in ((DEFAULT, False), (replace(DEFAULT, has_styles=True), True)):
        judgement = judge_file(Snapshot("Event", PAGE), siteinfo, asked, Stats())
        assert (TAG in plan_page(judgement).edits[0].new) == has


def test_a_profile_names_the_extension_by_its_tag():
    body: dict[str, Any] = {"query": {"general": {"lang": "en"}, "namespaces": {}}}
    assert not SiteInfo.from_api(body).has_styles
    assert SiteInfo.from_api(body | {"styles": NAME}).styles is None
    body["query"]["extensiontags"] = ["<pre>", "<templatestyles>"]
    assert SiteInfo.from_api(body).has_styles
    assert SiteInfo.from_api(body | {"styles": NAME}).styles == NAME


def test_the_shipped_page_names_what_the_table_has():
    css, body = shipped(STYLES).read_text("utf-8"), body_of(made(PAGE))
    for selector, there in {
        ".wikiconbot {": 'class="wikiconbot"',
        '.wikiconbot th[data-wcb="signed"] {': 'data-wcb="signed"',
        '.wikiconbot th[scope="colgroup"] {': 'scope="colgroup"',
    }.items():
        assert selector in css
        assert there in body
