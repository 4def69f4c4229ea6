"""Regions carry the number of their format: older ones are read forever, newer ones are left alone."""

import re

import pytest

from tests.cli.test_file import run as command
from tests.table.format_1 import as_format_1
from tests.table.planned import NOW, plan, run
from wikiconbot.i18n import load
from wikiconbot.model import Cause, Event, Refused, Snapshot
from wikiconbot.plan.current import REGIONS
from wikiconbot.plan.undo import Done, plan_undo
from wikiconbot.runs.assess import assess_text
from wikiconbot.runs.update import exit_code, nothing_to_write
from wikiconbot.table.marks import RowMark, key_of, seal
from wikiconbot.table.row_marks import gone_word, mark_attribute, row_mark
from wikiconbot.wikitext.regions import begin, end
from wikiconbot.wikitext.siteinfo import DEFAULT

PAGE = """\
== Sign up ==
# [[User:Asha|Asha]] 10:00, 1 March 2026 (UTC) vegetarian
# [[User:Bina|Bina]] 10:00, 2 March 2026 (UTC)
# <s>[[User:Chand|Chand]] 10:00, 3 March 2026 (UTC)</s>
# Ravi Kumar
"""
LISTS = "".join(f"{begin(name)}\n{end(name)}\n" for name in ("summary", "by-community", "massmessage"))


def test_every_region_says_its_format():
    text = run(PAGE + LISTS)
    for name in ("participants", "summary", "by-community", "massmessage"):
        region = text.partition(begin(name))[2].partition(end(name))[0]
        assert "<!-- wikiconbot:format 2; " in region, name
    assert run(text) == text


@pytest.mark.parametrize(
    "comment",
    ["<!-- wikiconbot:format 3; seals -->", "<!--wikiconbot: format 12; something (else) new -->"],
)
@pytest.mark.parametrize("name", [REGIONS[0], REGIONS[-1]])
def test_a_newer_format_is_left_alone(comment, name):
    text = run(PAGE) if name == "participants" else PAGE + f"{begin(name)}\n{end(name)}\n"
    text = text.replace(end(name), f"{comment}\n{end(name)}")
    made = plan(text)
    assert made.edits == ()
    assert made.obstacle.message == "obstacle-format-newer"
    outcome = nothing_to_write(assess_text(Snapshot("Event", text, 1), DEFAULT, Event(), NOW), made)
    assert isinstance(outcome, Refused)
    assert outcome.cause is Cause.FORMAT_NEWER
    assert "Update wikiconbot" in outcome.reason
    assert exit_code((), outcome) == 2


def test_the_command_exits_with_2_where_a_newer_version_wrote(tmp_path):
    file = tmp_path / "page.wiki"
    file.write_text(run(PAGE).replace("wikiconbot:format 2;", "wikiconbot:format 3;"))
    code, out, err = command("update", "--file", file)
    assert code == 2
    assert out == file.read_text()
    assert "Update wikiconbot, then run again" in err


def test_what_is_only_shown_is_no_format():
    text = PAGE + "<nowiki><!-- wikiconbot:format 3; x --></nowiki>\n"
    assert plan(text).obstacle is None


@pytest.mark.parametrize("recorded", [True, False])
def test_marks_of_format_1_are_read_and_written_anew(recorded):
    text = run(PAGE, Event(own_columns=("Room",)))
    old = as_format_1(text, recorded=recorded)
    assert "data-wcb=" not in old
    assert re.search(r'data-wikiconbot="k[0-9a-f]{12} ', old)
    assert run(old, Event(own_columns=("Room",))) == text


def test_a_mark_is_read_as_it_was_written():
    seals = [seal("participant", "[[User:A|A]]"), seal("status", "signed up")]
    attribute = mark_attribute(12, key_of("user", "A"), "yAb-_", seals)
    assert row_mark(attribute) == RowMark(12, key_of("user", "A"), "yAb-_", frozenset(seals))
    gone = mark_attribute(None, key_of("user", "A"), gone_word(None), [])
    assert row_mark(gone) == RowMark(None, key_of("user", "A"), gone=True)
    assert row_mark(' style="color:red"') == RowMark()
    assert row_mark(' data-wcb="of somebody else"') == RowMark()


@pytest.mark.parametrize("name", ["participants", "summary"])
def test_every_command_that_writes_or_exports_exits_with_2_there(tmp_path, name):
    file = tmp_path / "page.wiki"
    file.write_text(f"{run(PAGE)}{begin(name + '-9')}\n<!-- wikiconbot:format 3; x -->\n{end(name + '-9')}\n")
    for args in (("update", "--dry-run"), ("init",), ("export",), ("update", "--json")):
        code, out, err = command(args[0], "--file", file, *args[1:])
        assert code == 2, args
        assert "Update wikiconbot" in err
        assert "This would change" not in err
        assert out in ("", file.read_text()) or '"cause": "format-newer"' in out


def test_a_check_says_that_places_are_not_known_where_a_newer_version_wrote():
    text = "{{User:WikiconBot/Event|capacity=9}}\n" + run(PAGE).replace(
        "wikiconbot:format 2;", "wikiconbot:format 3;"
    )
    _, out, _ = command("check", "--file", "-", stdin=text)
    assert "Not checked: L4: it is not known who already has a place. Line " in out
    _, out, _ = command("check", "--file", "-", stdin=text.replace("format 3;", "format 2;"))
    assert "is not known" not in out


def test_nothing_is_taken_back_on_a_page_that_a_newer_version_wrote():
    link = ("* etherpad: x", "* etherpad: [https://pad.example/x x]")
    text = f"{link[1]}\n{begin('summary')}\n<!-- wikiconbot:format 3; x -->\n{end('summary')}\n"
    made = plan_undo(Snapshot("Event", text, 2), Done("R", "Event", link[0], link[1], (), (link,)), load())
    assert made.edits == ()
    assert made.obstacle is not None
    assert made.obstacle.message == "obstacle-format-newer"


def test_a_dry_run_with_nothing_to_do_says_so(tmp_path):
    file = tmp_path / "page.wiki"
    file.write_text(run(PAGE))
    code, out, err = command("update", "--file", file, "--dry-run")
    assert (code, out) == (0, "")
    assert "Nothing to do. The page is up to date" in err
