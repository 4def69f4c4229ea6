"""What a page may do to the bot, and must not: each was found by somebody who tried."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plan.test_plan import PAGE, new, planned
from tests.random_runs import draws
from wikiconbot.i18n import load
from wikiconbot.model import Region
from wikiconbot.reading.page import read_signups, redirect_target
from wikiconbot.wikitext.regions import begin, end, find_region
from wikiconbot.wikitext.siteinfo import DEFAULT

B, E = begin("participants"), end("participants")
SIGNED = "[[User:A]] 10:40, 2 March 2018 (UTC)"


def users(text):
    return [signup.user for signup in read_signups(text, DEFAULT).signups]


@pytest.mark.parametrize("name", ["&#126;&#126;&#126;&#126;", "%7E%7E%7E%7E", "~~~~~", "&#126;&#126;&#126;"])
def test_no_name_can_make_the_bot_sign(name):
    text = f"== Sign up ==\n# [[User:{name}|me]] 10:40, 2 March 2018 (UTC)\n# {SIGNED}\n"
    region = new(text).partition(B)[2].partition(E)[0]
    assert "~~~" not in region


@pytest.mark.parametrize(
    "typed",
    [
        "|-\n| 2\n| [[User:New]]\n| hello\n| 11:00\n| ok\n| paid\n",
        "|-\n| 2 || [[User:New]] 11:00, 3 March 2018 (UTC)\n",
        "# [[User:New]] 11:00, 3 March 2018 (UTC)\n",
        "! Paid\n",
        "|-\n| 2\n| [[User:New]]\n| hello\n| 2018-03-03 11:00\n| signed up\n",
    ],
)
def test_what_a_person_writes_into_the_table_stays(typed):
    text = new(PAGE).replace("|}\n", f"{typed}|}}\n")
    plan = planned(text)
    written = plan.edits[0].new if plan.edits else text
    for word in ("[[User:New]]", "11:00, 3 March 2018 (UTC)", "hello", "paid", "Paid"):
        assert (word in typed) == (word in written), word
    assert planned(written).edits == ()


def test_a_column_that_people_added_stays():
    text = new(PAGE).replace('" | Status', '" | Status\n! scope="col" | Attended?')
    text = text.replace("| signed up\n", "| signed up\n| {{tick}}\n")
    assert planned(text).edits == ()
    later = text.replace("\n\n== Report", "\n# [[User:Ben|Ben]] 10:00, 3 March 2018 (UTC)\n\n== Report")
    assert '! scope="col" | Attended?\n' in new(later)
    assert new(later).count("| {{tick}}\n") == text.count("| {{tick}}\n") == 1


def test_a_cell_that_a_person_corrected_stays_and_is_told():
    text = new(PAGE).replace("| (speaker)", "| keynote!")
    plan = planned(text)
    assert plan.edits == ()
    (kept,) = plan.kept
    assert (kept.who, kept.column, kept.says, kept.would) == ("Guest One", "Comment", "keynote!", "(speaker)")
    assert text.split("\n")[kept.line - 1].startswith("|-")


def test_a_style_that_a_person_gave_a_cell_stays_and_the_cell_stays_the_bots():
    text = new(PAGE)
    signed = "| 2018-03-02 09:12"
    styled = text.replace(signed, f'| style="color:red" {signed}')
    assert planned(styled).edits == ()
    later = new(styled.replace("09:12, 2 March", "10:12, 2 March"))
    assert '| style="color:red" | 2018-03-02 10:12\n' in later


def test_a_corrected_cell_that_is_emptied_is_the_bots_again():
    text = new(PAGE)
    assert new(text.replace("| (speaker)", "|")) == text


@pytest.mark.parametrize(
    ("old", "typed", "obstacle"),
    [
        ("| signed up\n", "| signed up\n| rowspan=2 | both\n", "obstacle-cells-joined"),
        ("| signed up\n", '| colspan="3" | signed up\n', "obstacle-cells-joined"),
        ("|}\n</div>", "|}\nThanks!\n</div>", "obstacle-text-beside"),
        ("|}\n</div>", "|}\n{|\n| x\n|}\n</div>", "obstacle-table-unread"),
        ("|}\n</div>", "</div>", "obstacle-table-unread"),
        ("\n! scope", "\n| scope", "obstacle-heads-missing"),
    ],
)
def test_what_cannot_be_kept_stops_the_bot(old, typed, obstacle):
    text = new(PAGE)
    assert old in text
    plan = planned(text.replace(old, typed))
    assert plan.edits == ()
    assert plan.obstacle.message == obstacle


def test_two_rows_of_one_person_become_one_unless_they_disagree():
    text = new(PAGE).replace('" | Status', '" | Status\n! Room')
    row = text[text.index("|- data") : text.index("|- data", text.index("|- data") + 1)]
    agree = text.replace(row, f"{row}| 12\n|-\n| 9\n! [[User:Ann]]\n|\n|\n|\n|\n")
    assert new(agree).count("[[User:Ann") == new(PAGE).count("[[User:Ann")
    assert "| 12\n" in new(agree)
    differ = text.replace(row, f"{row}| 12\n|-\n| 9\n! [[User:Ann]]\n|\n|\n|\n| 13\n")
    assert planned(differ).obstacle.message == "obstacle-two-rows"


def test_a_region_that_was_emptied_is_written_again():
    text = new(PAGE)
    emptied = text[: text.index(B) + len(B)] + "\n" + text[text.index(E) :]
    assert new(emptied) == text


@pytest.mark.parametrize("tail", ["<!-- add here\n", "<!-- wikiconbot:notes:begin -->\n"])
def test_an_open_comment_or_region_is_kept_clear_of(tail):
    text = f"== Sign up ==\n# {SIGNED}\n{tail}"
    assert new(text).endswith(f"{E}\n{tail}")
    assert planned(new(text)).edits == ()


def test_a_marker_with_a_typing_mistake_stops_the_bot():
    plan = planned(f"== Sign up ==\n# {SIGNED}\n<!-- wikiconbot:participants:bgin -->\n")
    assert plan.edits == ()
    assert plan.obstacle.message == "obstacle-marker-strange"


def test_a_table_that_would_go_astray_is_not_written():
    plan = planned(f"{begin('o')}\n== Sign up ==\n# {SIGNED}\n")
    assert plan.edits == ()
    assert plan.obstacle.message == "obstacle-astray"


def test_a_page_whose_end_is_not_read_is_not_written():
    plan = planned(f"== Sign up ==\n# {SIGNED}\n" + "x\n" * 60_000 + f"# {SIGNED.replace(':A', ':B')}\n")
    assert plan.edits == ()
    assert plan.obstacle.message == "obstacle-page-too-long"
    assert plan.obstacle.values == {"lines": "60000", "line": "60002"}
    sentence = load().say(plan.obstacle.message, plan.obstacle.values)
    assert "from line 60002 on" in sentence


def test_facts_in_a_signup_section_are_facts():
    text = f"== Registration ==\n* Date: 6 April\n* Venue: TBD\n* Etherpad: wikicon\n# {SIGNED}\n"
    reading = read_signups(text, DEFAULT)
    assert [signup.who for signup in reading.signups] == ["A"]
    assert [fact.label for fact in reading.facts[0].values] == ["Date", "Venue", "Etherpad"]
    assert "[https://etherpad.wikimedia.org/p/wikicon wikicon]" in new(text)


def test_a_number_is_nobody():
    assert read_signups("== Participants ==\n* Total: 60\n", DEFAULT).signups == ()


def test_a_typed_name_never_takes_an_accounts_place():
    text = f"== Sign up ==\n# Ramesh\n# [[User:Ramesh]] 10:40, 2 March 2018 (UTC)\n# Priya\n# Priya\n# {SIGNED}\n"
    table = new(text).partition(B)[2]
    assert "| Ramesh\n" in table
    assert "| [[User:Ramesh|Ramesh]]\n" in table
    assert table.count("| Priya\n") == 2


@pytest.mark.parametrize(
    "tail",
    [
        "\n<!--T:2-->\n== Report ==\ntext\n",
        "\n[[Category:Events]]\n[[de:Treffen]]\n",
        "__NOTOC__\n",
        "\n{{DEFAULTSORT:Event}}\n",
    ],
)
def test_a_region_keeps_clear_of_what_belongs_to_others(tail):
    text = new(f"== Sign up ==\n# {SIGNED}\n{tail}")
    assert text.endswith(tail)
    assert text.index(E) < text.index(tail.strip())


def test_a_region_stands_outside_of_translation_units():
    text = new(f"<translate>\n== Sign up == <!--T:1-->\n\n<!--T:2-->\n# {SIGNED}\n</translate>\n== End ==\n")
    assert text.index("</translate>") < text.index(B) < text.index("== End")


def test_a_region_between_translate_tags_stops_the_bot():
    text = f"<translate>\n== Sign up == <!--T:1-->\n# {SIGNED}\n{B}\n{E}\n</translate>\n"
    assert planned(text).obstacle.message == "obstacle-in-unit"


def test_nothing_changes_in_a_translation_unit():
    unit = "<translate>\n<!--T:1-->\n* Date: 1 May 2027\n\n<!--T:2-->\n* etherpad: abc\n</translate>\n"
    text = new(f"<languages/>\n{unit}== Sign up ==\n# {SIGNED}\n")
    assert text.startswith(f"<languages/>\n{unit}")
    assert B in text


def test_a_region_inside_a_template_stops_the_bot():
    text = f"{{{{Box|1={B}{E}}}}}\n== Sign up ==\n# {SIGNED}\n"
    assert planned(text).obstacle.message == "obstacle-in-template"


@pytest.mark.parametrize("pad", ["etherpad.wikimedia.org", "“foo”", "foo.", "foo,", "none", "yes", "soon"])
def test_what_is_no_pad_is_not_linked(pad):
    assert planned(f"== Event ==\n* Date: 1 May 2027\n* etherpad: {pad}\n").edits == ()


def test_a_label_may_be_a_link_and_a_fact_a_sub_item():
    text = "== Event ==\n* Date: 1 May 2027\n** [[:w:Etherpad|Etherpad]]: abc\n"
    assert "/p/abc abc]" in new(text)


def test_a_value_that_is_a_template_is_decided():
    text = "== Event ==\n* Date: {{date|2027-05-01}}\n* Venue: {{hall}}\n* Place: {{TBD}}\n"
    (facts,) = read_signups(text, DEFAULT).facts
    found = [(fact.value, fact.undecided) for fact in facts.values]
    assert found == [("2027-05-01", False), ("", False), ("TBD", True)]


def test_entities_are_decoded_as_mediawiki_does():
    assert users("== Sign up ==\n# [[User:R&region]] 10:40, 2 March 2018 (UTC)\n") == ["R&region"]
    assert users("== Sign up ==\n# [[User:Caf&eacute;]] 10:40, 2 March 2018 (UTC)\n") == ["Café"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("#REDIRECT [[Other]]", "Other"),
        ("#पुनर्प्रेषित [[Other page#x]]\n", "Other page#x"),
        ("# [[User:A]]", None),
        ("#[[User:A]]", None),
        ("text", None),
    ],
)
def test_redirects_are_known(text, target):
    assert redirect_target(text) == target


LINES = st.sampled_from(
    [
        "", f"# {SIGNED}", "# [[User:B]]", "# Ramesh Kumar", "# I come!", f"* {SIGNED}", f"#: yes {SIGNED}",
        f"# <s>{SIGNED}</s>", "== Sign up ==", "=== Remote ===", "== Report ==", "* Venue: TBD", "* etherpad: abc",
        "text", "<!-- c -->", "<!-- open", "<nowiki>", "</nowiki>", "{|", "|}", "|-", f"| {SIGNED}", "{{u|C}}", "{{Box|",
        "}}", "<translate>", "</translate>", "<!--T:1-->", "[[Category:X]]", B, E, begin("o"), end("o"), "<s>", "</s>",
        "{{Participant", "| user = D", "; Venue", ": TBD", "'''Date''': 1 May", "<div>", "</div>", " pre", "----",
    ]
)  # fmt: skip


@draws(400)
@given(st.lists(LINES, max_size=14))
def test_any_page_is_updated_once_and_only_in_its_region(lines):
    text = "\n".join(lines)
    plan = planned(text)
    if not plan.edits:
        return
    updated = plan.edits[0].new
    again = planned(updated)
    assert again.edits == ()
    assert again.obstacle is None
    plain = re.sub(r"\[https://etherpad.wikimedia.org/p/abc abc\]", "abc", without_region(updated))
    plain = re.sub(r"(=+) Overview of participants \1\n", "", plain)
    assert plain.replace("\n", "") == without_region(text).replace("\n", "")


def without_region(text):
    region = find_region(text, "participants")
    return text[: region.start] + text[region.end :] if isinstance(region, Region) else text
