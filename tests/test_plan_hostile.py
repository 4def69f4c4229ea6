"""What a page may do to the bot, and must not: each was found by somebody who tried."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.test_plan import PAGE, new, planned
from wikiconbot.model import Region
from wikiconbot.wikitext.page import read_signups, redirect_target
from wikiconbot.wikitext.profile import DEFAULT
from wikiconbot.wikitext.regions import begin, end, find_region

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
def test_what_a_person_writes_into_the_table_stops_the_bot(typed):
    text = new(PAGE).replace("|}\n", f"{typed}|}}\n")
    plan = planned(text)
    assert plan.edits == ()
    assert plan.obstacle.message == "obstacle-edited"


def test_a_column_that_people_added_stops_the_bot():
    text = new(PAGE).replace('! scope="col" | Status', '! scope="col" | Status\n! scope="col" | Attended?')
    assert planned(text).obstacle.message == "obstacle-edited"


def test_a_cell_that_a_person_corrected_stops_the_bot():
    assert planned(new(PAGE).replace("| (speaker)", "| (keynote)")).obstacle.message == "obstacle-edited"


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


@settings(max_examples=400, deadline=None)
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
    assert plain.replace("\n", "") == without_region(text).replace("\n", "")


def without_region(text):
    region = find_region(text, "participants")
    return text[: region.start] + text[region.end :] if isinstance(region, Region) else text
