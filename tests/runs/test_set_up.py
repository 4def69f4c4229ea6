"""A page that is set up: the template and the lists come, what is there stays."""

from dataclasses import replace

import pytest

from tests.table.format_1 import as_format_1
from wikiconbot.cli.commands.init import _VIEWS
from wikiconbot.event import TEMPLATE, Asked, said_by_command
from wikiconbot.i18n import load
from wikiconbot.model import Snapshot
from wikiconbot.plan.current import REGIONS
from wikiconbot.plan.undo import Done, plan_undo
from wikiconbot.runs.assess import plan_page
from wikiconbot.runs.set_up import own_template, plan_start
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import judge_file
from wikiconbot.wikitext.regions import begin, end
from wikiconbot.wikitext.siteinfo import DEFAULT

A = "# [[User:A|A]] 10:40, 2 March 2018 (UTC) Odia Wikipedia\n"
B = "# [[User:B|B]] 10:40, 3 March 2018 (UTC) hi.wikisource\n"
PAGE = f"'''Event''' in Pune.\n\n== Sign up ==\n{A}{B}\n== Report ==\nlater\n"


def judged(text, **said):
    return judge_file(Snapshot("Event", text, 1), DEFAULT, Asked(command=said_by_command(**said)), Stats())


def started(text, views=(), **options):
    plan = plan_start(judged(text), Asked(), views, **options)
    assert plan.obstacle is None
    (edit,) = plan.edits
    return edit


def without_what_came(text):
    """The page without the template and the bot's regions with their heading."""
    text = text.partition("{{" + TEMPLATE)[0] + text.partition("{{" + TEMPLATE)[2].partition("}}\n")[2]
    for name in REGIONS:
        head, _, rest = text.partition(f"{begin(name)}\n")
        text = head + rest.partition(f"{end(name)}\n")[2] if rest else head
    return text.replace("\n== Overview of participants ==\n", "")


def test_a_page_gets_the_template_and_lists_that_are_filled_at_once():
    edit = started(PAGE)
    assert edit.old == PAGE
    assert edit.base_revision == 1
    assert edit.new.startswith("{{User:WikiconBot/Event\n| sections =\n")
    assert edit.summary.startswith("Bot: settings of the event; +2 A, B; 2 participants; ")
    for name in ("participants", "summary", "by-community"):
        assert name in edit.regions
    assert "; <bdi>Odia Wikipedia</bdi> (1)\n: <bdi>[[User:A|A]]</bdi>\n" in edit.new
    assert without_what_came(edit.new) == PAGE


def test_a_page_that_was_set_up_needs_nothing_more():
    edit = started(PAGE)
    assert plan_page(judged(edit.new)).edits == ()
    assert plan_start(judged(edit.new), Asked(), ()).edits == ()


@pytest.mark.parametrize("views", [("waiting",), ("massmessage", "withdrawn"), ("by-role", "by-iteration")])
def test_the_lists_that_are_asked_for_come_and_no_others(views):
    new = started(PAGE, views).new
    for name in REGIONS:
        assert (begin(name) in new) == (name in (*views, "participants")), name


def test_the_template_can_be_left_out():
    new = started(PAGE, with_template=False).new
    assert TEMPLATE not in new
    assert new.startswith(PAGE.partition("== Report")[0].rstrip("\n"))


@pytest.mark.parametrize(
    "head",
    ["<languages/>\n", "<languages />\n__NOTOC__\n", "<!-- please keep -->\n", ""],
)
def test_what_belongs_on_top_of_a_page_stays_there(head):
    new = started(head + PAGE).new
    assert new.startswith(f"{head}{{{{{TEMPLATE}\n")


def test_a_page_marked_for_translation_keeps_its_units():
    unit = f"<translate>\n<!--T:1-->\nEvent in Pune.\n\n== Sign up == <!--T:2-->\n{A}{B}</translate>\n"
    new = started(f"<languages/>\n{unit}").new
    assert unit in new
    assert new.index("</translate>") < new.index(begin("participants"))


def test_a_page_without_signups_is_set_up_too():
    new = started("'''Event'''").new
    assert new.index("'''Event'''") < new.index(begin("participants"))
    assert plan_page(judged(new)).obstacle is None


def test_setting_up_can_be_taken_back():
    edit = started(PAGE)
    done = Done("r", "Event", PAGE, edit.new, edit.regions, edit.lines)
    plan = plan_undo(Snapshot("Event", edit.new, 2), done, load())
    assert plan.left == ()
    assert plan.edits[0].new == PAGE


def test_the_command_knows_every_list():
    assert (*_VIEWS, "findings") == REGIONS


def test_a_page_of_an_older_version_is_converted_first_and_set_up_in_the_next_run():
    old = as_format_1(plan_page(judged(PAGE)).edits[0].new)
    plan = plan_start(judged(old), Asked(), ("summary",))
    assert plan.converts
    (edit,) = plan.edits
    assert TEMPLATE not in edit.new
    assert begin("summary") not in edit.new
    after = plan_start(judged(edit.new), Asked(), ("summary",))
    assert not after.converts
    assert TEMPLATE in after.edits[0].new
    assert begin("summary") in after.edits[0].new


# ── several events ──────────────────────────────────────────────────────────────────────────────────
SERIES = f"== Participants of 2025 ==\n{A}{B}== Participants of 2026 ==\n{B}== Report ==\nlater\n"


@pytest.mark.parametrize(
    "page",
    [
        SERIES,
        SERIES.replace("2025 ==\n", "2025 ==\n=== Sign up ===\n"),
        SERIES.replace("==\n# ", "==\nText.\n# "),
    ],
)
def test_each_event_of_a_series_gets_lists_of_its_own(page):
    new = started(page, ("summary", "massmessage")).new
    assert new.count("{{#target:User talk:A}}") == 1
    assert new.count("{{#target:User talk:B}}") == 2
    assert "|+ Participants of 2025: Sign-ups at a glance\n" in new
    assert "|+ Participants of 2026: Sign-ups at a glance\n" in new
    middle = new.index("== Participants of 2026 ==")
    for name in ("summary", "massmessage", "participants"):
        assert new.index(begin(name)) < middle < new.index(begin(f"{name}-2")) < new.index("== Report ==")
    assert plan_page(judged(new)).edits == ()
    assert plan_start(judged(new), Asked(), ("summary", "massmessage")).edits == ()


def test_events_of_a_series_get_the_lists_that_suit_each_of_them():
    template = "{{User:WikiconBot/Event|capacity=1|for=Participants of 2026}}\n"
    new = started(template + SERIES).new
    assert begin("waiting") not in new
    assert new.index("== Participants of 2026 ==") < new.index(begin("waiting-2"))
    assert begin("by-community") in new
    assert begin("by-community-2") not in new


def test_a_list_of_all_events_stands_after_them():
    new = started(SERIES, ("by-iteration",)).new
    assert new.index(begin("participants-2")) < new.index(begin("by-iteration")) < new.index("== Report ==")
    assert "; <bdi>Participants of 2025" in new
    assert plan_start(judged(new), Asked(), ("by-iteration",)).edits == ()


def test_what_was_set_up_on_a_page_with_a_series_can_be_taken_back():
    edit = started(SERIES)
    plan = plan_undo(
        Snapshot("Event", edit.new, 2),
        Done("r", "Event", SERIES, edit.new, edit.regions, edit.lines),
        load(),
    )
    assert plan.left == ()
    assert plan.edits[0].new == SERIES


def of_account(text, account, asked=None):
    info = replace(DEFAULT, account=account)
    return judge_file(Snapshot("Event", text, 1), info, asked or Asked(), Stats())


def test_the_template_is_named_after_the_bots_account():
    plan = plan_start(of_account(PAGE, "Sahaya bot"), Asked(), ())
    (edit,) = plan.edits
    assert edit.new.startswith("{{User:Sahaya bot/Event\n| sections =\n")
    limited = edit.new.replace("| capacity =", "| capacity = 1")
    assert of_account(limited, "Sahaya bot").settings.event.capacity == 1
    assert of_account(limited, None).settings.event.capacity is None
    assert plan_start(of_account(edit.new, "Sahaya bot"), Asked(), ()).edits == ()


def test_a_page_with_the_usual_template_keeps_it():
    text = "{{User:WikiconBot/Event|capacity=1}}\n" + PAGE
    judgement = of_account(text, "Sahaya bot")
    assert judgement.settings.event.capacity == 1
    assert own_template(judgement, Asked()) == TEMPLATE
    assert "{{User:Sahaya bot" not in plan_start(judgement, Asked(), ()).edits[0].new


def test_a_name_that_somebody_gives_goes_before_the_account():
    asked = Asked(template="Event settings")
    (edit,) = plan_start(of_account(PAGE, "Sahaya bot", asked), asked, ()).edits
    assert edit.new.startswith("{{Event settings\n")
