"""The tools themselves: an organiser in the visual editor and in the wikitext form, axe-core, dark colours."""

import time

import pytest
from playwright.sync_api import Error

from tests.live import axe
from tests.live.browser import DESKTOP, PHONE, address, browser_page, editors_page, is_dark
from tests.live.table import editor

TITLE = "Where the tools are tried"
TABLE = """\
<div class="ours">
{| class="wikitable sortable" data-wikiconbot="participants"
|-
! scope="col" data-wikiconbot="participant" | Participant
! scope="col" data-wikiconbot="status" | Status
|- data-wikiconbot="k3x9fa2b71"
| <bdi>[[User:Ananya|Ananya]]</bdi>
| signed up
|- data-wikiconbot="k77ab01cd2"
| <bdi>[[User:Ravi|Ravi]]</bdi>
| signed up
|}
</div>
<!-- a comment -->"""
WITH_COLUMN = (
    TABLE.replace("| Status\n", "| Status\n!Attended?\n")
    .replace("| signed up\n|- ", "| signed up\n|\n|- ")
    .replace("| signed up\n|}", "| signed up\n|✔\n|}")
)


@pytest.fixture
def table(api):
    """The wiki with a small table on a separate page."""
    api.save(TITLE, TABLE)
    return api


def test_an_organiser_adds_a_column_in_the_visual_editor_and_ticks_a_person(table):
    organiser = table.person("Olena")
    with editors_page() as page:
        editor.open_visual(page, organiser, TITLE)  # with the word of welcome, as she was never there before
        editor.add_column(page, after="Status", name="Attended?")
        editor.type_in_cell(page, "Ravi", "Attended?", "✔")
        assert editor.heads(page, "Status") == ["Participant", "Status", "Attended?"]
        editor.save_visual(page, "who was there")
    assert table.text(TITLE) == WITH_COLUMN
    (newest,) = table.query(prop="revisions", titles=TITLE, rvprop="user|comment|tags", rvlimit=1)["pages"][
        0
    ]["revisions"]
    assert (newest["user"], newest["comment"]) == ("Olena", "who was there")
    assert "visualeditor" in newest["tags"]


@pytest.mark.long
def test_an_organiser_changes_rows_and_columns_in_the_visual_editor(table):
    organiser = table.person("Olena")
    table.save(TITLE, WITH_COLUMN)
    with editors_page() as page:
        editor.open_visual(page, organiser, TITLE)
        editor.add_row(page, after="Ananya", head="Status", texts=["Meera", "", "✔"])
        editor.type_in_cell(page, "Ravi", "Status", "here", instead=True)
        editor.move_row(page, "Ravi", "Status", "above")
        editor.delete_row(page, "Ananya", "Status")
        editor.move_column(page, "Attended?", "before")
        editor.delete_column(page, "Status")
        editor.save_visual(page)
    assert table.text(TITLE) == (
        TABLE.partition("! scope")[0]
        + '! scope="col" data-wikiconbot="participant" | Participant\n!Attended?\n'
        + '|- data-wikiconbot="k77ab01cd2"\n| <bdi>[[User:Ravi|Ravi]]</bdi>\n|✔\n|-\n|Meera\n|✔\n|}\n'
        + "</div>\n<!-- a comment -->"
    )


def test_a_person_edits_the_wikitext_in_the_wikis_own_form(table):
    person, thanks = table.person("Olena"), "\nThank you! — ✔"

    def after_another(text):
        time.sleep(1.1)  # within a second MediaWiki sees no conflict (RevisionStore::userWasLastToEdit)
        table.save(TITLE, text.replace("signed up", "here"))
        return text.replace("signed up", "there")

    with browser_page(PHONE) as page:
        editor.edit_source(page, person, TITLE, lambda text: text + thanks, "thanks")
        assert "Thank you! — ✔" in page.locator("#mw-content-text").inner_text()
        assert table.text(TITLE) == f"{TABLE}\n{thanks}"  # the form ends a page with a new line
        with pytest.raises(AssertionError, match="Someone else has changed this page"):
            editor.edit_source(page, person, TITLE, after_another)
        table.protect(TITLE)
        with pytest.raises(AssertionError, match="protected"):
            editor.edit_source(page, person, TITLE, str.upper)
    table.protect(TITLE, "edit=all")
    assert table.text(TITLE) == f"{TABLE}\n{thanks}".replace("signed up", "here")


@pytest.mark.long
def test_a_save_that_the_visual_editor_refuses_says_why(table):
    with editors_page() as page:
        editor.open_visual(page, table.person("Olena"), TITLE)
        editor.type_in_cell(page, "Ravi", "Status", "!")
        table.protect(TITLE)
        with pytest.raises(AssertionError, match="protected"):
            editor.save_visual(page)
    table.protect(TITLE, "edit=all")
    assert table.text(TITLE) == TABLE


@pytest.mark.parametrize(
    ("size", "skin", "dark"),
    [
        pytest.param(DESKTOP, None, False, id="desktop-light"),
        pytest.param(PHONE, "minerva", True, id="phone-dark", marks=pytest.mark.long),
    ],
)
def test_axe_sees_what_cannot_be_read_in_light_and_dark(api, sandbox, size, skin, dark):
    api.save("Pale", '<div class="ours">A <span class="grey" style="color:#777">word</span></div>\n')
    with browser_page(size, dark) as page:
        page.goto(address(sandbox.url, "Pale", skin))
        assert is_dark(page) == dark
        assert page.evaluate(f"document.body.classList.contains('skin-{skin or 'vector-2022'}')")
        found = axe.violations(page, ".ours")
        assert len(found) == 1
        assert found[0].startswith("color-contrast (serious): Element has insufficient color contrast")
        assert found[0].endswith('at <span class="grey" style="color:#777">word</span>')
        assert axe.violations(page, ".ours", colours=True) == found
        assert axe.violations(page, ".ours", colours=False) == []
        known = page.evaluate("axe.getRules(['cat.color']).map(rule => rule.ruleId)")
        assert set(known) == {
            *axe.COLOURS,
            "color-contrast-enhanced",
        }  # the last one is of level AAA, and switched off
        assert axe.undecided(page, ".ours") == []
        with pytest.raises(Error, match="No elements found"):
            axe.violations(page, ".not-there")
