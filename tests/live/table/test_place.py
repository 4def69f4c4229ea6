"""People append at the end of the sign-up section, each with a separate tool, before and after the bot."""

import json

import pytest

from tests.live.browser import editors_page
from tests.live.command import bot
from tests.live.table import editor
from tests.long import LONG
from tests.table.format_1 import as_format_1
from wikiconbot.wikitext.regions import begin, end

PAGE = """\
== Sign up ==
Edit this section and add a line with your signature at the end of the list.
# [[User:Org|Org]] 10:00, 1 March 2026 (UTC)

== Report ==
Later.
"""
NUMBERS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
HEADING = "\n== Overview of participants ==\n"


def ten_sign_up(api, title, group):
    """Ten people sign up by tools that append to the section. In a browser, and without a table: test_year.py."""
    for number in NUMBERS:
        api.sign_up(title, f"{group} {number}")


def ten_sign_up_in_all_ways(api, page, title, group):
    """Ten people sign up: one through the form of the section, four with the text that it sends, one (in a long run) in the
    visual editor, the others by a tool that appends to the section.
    """
    names = [f"{group} {number}" for number in NUMBERS]
    page.context.clear_cookies()
    editor.edit_source(page, api.person(names[0]), title, with_line, section=1)
    for name in names[1:5]:
        api.save(title, with_line(api.text(title, section=1)), by=name, section=1)
    for name in names[5:8]:
        api.sign_up(title, name)
    page.context.clear_cookies()
    if LONG:
        editor.open_visual(page, api.person(names[8]), title)
        editor.add_item(page, names[7], f"{names[8]} (typed)")
        editor.save_visual(page)
    else:
        api.sign_up(title, names[8], line=f"# {names[8]} (typed)")
    api.sign_up(title, names[9])


def with_line(text):
    return f"{text.rstrip()}\n# ~~~~\n"


def update(title, *options):
    _, out, err = bot("--sandbox", "update", title, "--yes", "--json", *options)
    said = json.loads(out)
    assert said["outcome"] == "saved", err
    return said


def looked_at(title):
    """Somebody removed a heading of the bot's from the page, and its operator has looked."""
    assert bot("--sandbox", "resume", title, "--yes")[0] == 0


def rows(text):
    """The table of the page, and what is before and after it."""
    before, _, rest = text.partition(begin("participants"))
    table, _, after = rest.partition(end("participants"))
    return before, table, after


def test_twenty_people_who_append_to_the_section_are_on_the_list_and_the_table_stays(api):
    title = "Where the table stands"
    api.save(title, PAGE)
    ten_sign_up(api, title, "Early")
    update(title)
    first_before, first_table, first_after = rows(api.text(title))
    assert first_before.endswith(HEADING)
    assert "Participants: 11" in first_table
    with editors_page() as page:
        ten_sign_up_in_all_ways(api, page, title, "Later")
    assert rows(api.text(title))[1:] == (first_table, first_after)
    update(title)
    before, table, after = rows(api.text(title))
    assert after == first_after == "\n\n== Report ==\nLater."
    assert before.startswith(first_before.removesuffix(HEADING))
    assert before.endswith(HEADING)
    items = [line for line in before.splitlines() if line.startswith("#")]
    assert len(items) == 21
    assert before.count(HEADING) == 1
    assert "Participants: 21" in table
    for place in range(1, 22):
        assert f"\n| {place}\n" in table
    for group in ("Early", "Later"):
        for name in NUMBERS:
            assert f"{group} {name}" in table
    _, out, _ = bot("--sandbox", "signups", title, "--json")
    read = json.loads(out)
    assert {signup["section"] for signup in read["signups"]} == {"Sign up"}
    assert read["warnings"] == []
    _, out, _ = bot("--sandbox", "update", title, "--yes", "--json")
    assert json.loads(out)["outcome"] == "unchanged"


def test_a_line_at_the_end_of_the_page_is_on_the_list_with_a_remark(api):
    title = "Where the page ends"
    api.save(title, PAGE.partition("\n== Report")[0])
    update(title)
    api.person("Late Lena").edit(title, appendtext="\n# ~~~~")
    update(title)
    _, table, after = rows(api.text(title))
    assert "Late Lena" in table
    assert "Late Lena" in after
    _, out, _ = bot("--sandbox", "signups", title, "--json")
    assert [warning["code"] for warning in json.loads(out)["warnings"]] == ["below-the-table"]


def test_a_move_out_of_the_list_is_taken_back(api):
    title = "Where the table stood"
    api.save(title, PAGE)
    update(title)
    old = (
        api.text(title)
        .replace("<!-- wikiconbot:format 2;", "<!-- written by wikiconbot;")
        .replace(HEADING, "")
    )
    api.save(title, old.replace(f"{end('participants')}\n", f"{end('participants')}\n# ~~~~\n"))
    old = api.text(title)
    looked_at(title)
    run = update(title, "--migrate")["run"]
    assert rows(api.text(title))[0].endswith(HEADING)
    assert len([line for line in rows(api.text(title))[0].splitlines() if line.startswith("#")]) == 2
    code, out, err = bot("--sandbox", "undo", run, "--yes", "--json")
    assert code == 0, out + err
    assert api.text(title) == old


TRANSLATED = """\
<languages/>
<translate>
== Welcome == <!--T:1-->
Words for translators.

== Sign up == <!--T:2-->
Add your line at the end of this section.
</translate>
# [[User:Org|Org]] 10:00, 1 March 2026 (UTC)
<!-- Add your name above this line. -->

<translate>
== Report == <!--T:3-->
Later.
</translate>
"""


def test_on_a_page_for_translators_people_append_to_the_list_and_the_table_is_in_no_unit(api):
    """The wiki has no extension Translate, and shows its tags as text; the table parts the list from the next unit nevertheless."""
    title = "Where translators work"
    api.save(title, TRANSLATED)
    for name in ("Unit One", "Unit Two"):
        update(title)
        api.sign_up(title, name, section=2)
    update(title)
    before, table, after = rows(api.text(title))
    assert "Participants: 3" in table
    assert before.endswith(HEADING)
    assert before.count("<translate>") == before.count("</translate>") == 1
    assert after == "\n\n<translate>\n== Report == <!--T:3-->\nLater.\n</translate>"
    for name in ("Org", "Unit One", "Unit Two"):
        assert f"[[User:{name}|{name}]]" in before
    _, out, _ = bot("--sandbox", "signups", title, "--json")
    assert json.loads(out)["warnings"] == []
    _, out, _ = bot("--sandbox", "update", title, "--yes", "--json")
    assert json.loads(out)["outcome"] == "unchanged"


def test_a_table_on_a_subpage_leaves_the_list_to_people(api):
    title = "Where a subpage has the table"
    api.save(title, "{{User:WikiconBot/Event|target=/Participants}}\n" + PAGE)
    api.sign_up(title, "Sub One")
    update(title)
    before, line, after = rows(api.text(title))
    assert before.endswith(HEADING)
    assert f"[[:{title}/Participants]]" in line
    assert "{|" not in line
    assert after == "\n\n== Report ==\nLater."
    api.sign_up(title, "Sub Two")
    update(title)
    first, table, _ = rows(api.text(f"{title}/Participants"))
    assert first == ""
    assert "Participants: 3" in table
    assert "[[User:Sub Two|Sub Two]]" in table
    assert rows(api.text(title))[2] == after
    _, out, _ = bot("--sandbox", "signups", title, "--json")
    assert json.loads(out)["warnings"] == []


@pytest.mark.long
def test_an_old_table_on_a_subpage_is_converted_and_the_line_to_it_leaves_the_list(api):
    title = "Where a subpage had the table"
    api.save(title, "{{User:WikiconBot/Event|target=/Participants}}\n" + PAGE)
    update(title)
    for page in (title, f"{title}/Participants"):
        api.save(page, as_format_1(api.text(page)).replace(HEADING, ""))
    api.sign_up(title, "Old One")
    code, out, _ = bot("--sandbox", "update", title, "--yes", "--json")
    assert (code, json.loads(out)["cause"]) == (1, "migrate")
    looked_at(title)
    said = update(title, "--migrate")
    assert [edit["page"] for edit in said["edits"]] == [f"{title}/Participants", title]
    assert all("in their new form" in edit["summary"] for edit in said["edits"])
    before, line, _ = rows(api.text(title))
    assert before.endswith(HEADING)
    assert "[[User:Old One|Old One]]" in before
    assert "wikiconbot:format 2;" in line
    assert "Participants: 2" in rows(api.text(f"{title}/Participants"))[1]
    _, out, _ = bot("--sandbox", "update", title, "--yes", "--json")
    assert json.loads(out)["outcome"] == "unchanged"
