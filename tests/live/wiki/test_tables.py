"""The wiki's own parser sees the tables and the cells that our grammar finds (tests/cases/tables.txt)."""

from html import escape

import pytest

from tests.table_cases import TEMPLATES, InHtml, in_wikitext, random_tables, read_table_cases, without_empty

CASES = read_table_cases()


def shown(api, texts):
    """The tables of each text, by its id, as the wiki shows them: one request for all."""
    wikitext = "".join(f'<div id="case-{escape(name)}">\n{text}\n</div>\n' for name, text in texts.items())
    answer = api.admin.ask(
        action="parse", text=wikitext, title="Event", contentmodel="wikitext", prop="text", disablelimitreport=1
    )  # fmt: skip
    html = InHtml()
    html.feed(answer["parse"]["text"])
    return {name: without_empty(tables) for name, tables in html.tables.items()}


@pytest.fixture(scope="module")
def templates(api):
    """The templates in the cases."""
    for name, text in TEMPLATES.items():
        api.save(f"Template:{name}", f"{text}<noinclude> </noinclude>")


def test_the_wiki_shows_the_tables_of_all_cases(api, templates):
    together = {case.id: case.wikitext for case in CASES if not case.alone}
    found = shown(api, together)
    for case in CASES:
        if case.alone:
            found |= shown(api, {case.id: case.wikitext})
    wrong = {case.id: found[case.id] for case in CASES if found[case.id] != case.tables}
    assert wrong == {}
    assert len(found) == len(CASES)


def test_the_wiki_shows_the_tables_that_we_find_in_random_ones(api, templates):
    texts = {str(number): text for number, text in enumerate(random_tables(400))}
    found = shown(api, texts)
    ours = {name: without_empty(in_wikitext(text)) for name, text in texts.items()}
    assert [(texts[name], ours[name], found[name]) for name in texts if ours[name] != found[name]] == []
    assert sum(len(table.rows) for tables in ours.values() for table in tables) > 400
