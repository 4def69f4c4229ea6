"""Whatever people type, the wiki's own parser shows it as typed and does nothing with it."""

import json
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.i18n import load
from wikiconbot.model import Event, Participant, SignUp, Status
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.table.write import Tables, render_tables
from wikiconbot.wikitext.siteinfo import DEFAULT

LINES = (Path(__file__).parents[2] / "cases" / "hostile.jsonl").read_text(encoding="utf-8").splitlines()
TEXTS = [json.loads(line) for line in LINES]
PROPS = "text|templates|categories|links|images|externallinks|langlinks|iwlinks|properties|sections"


class Cells(HTMLParser):
    """The text of each table cell, and the tags inside cells."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.cells, self.tags, self.depth = [], [], 0

    def handle_starttag(self, tag, attrs):
        if tag in ("td", "th"):
            self.cells.append("")
            self.depth += 1
        elif self.depth:
            self.tags.append(tag)

    def handle_endtag(self, tag):
        self.depth -= tag in ("td", "th")

    def handle_data(self, data):
        if self.depth:
            self.cells[-1] += data


def shown(text):
    """What a reader of the wiki should see: the text on one line, without what shows nothing."""
    text = unicodedata.normalize("NFC", text)
    text = "".join(c for c in text if not 0x202A <= ord(c) <= 0x202E and not 0x2066 <= ord(c) <= 0x2069)
    text = " ".join(text.split())
    text = "".join(
        c for c in text if unicodedata.category(c) not in ("Cc", "Cs") and ord(c) not in NONCHARACTERS
    )
    return " ".join(text.split())


NONCHARACTERS = {0xFFFE, 0xFFFF, 0xFEFF}


def parsed(api, wikitext):
    answer = api.admin.ask(
        action="parse",
        text=wikitext,
        title="Event",
        contentmodel="wikitext",
        prop=PROPS,
        pst=1,
        disablelimitreport=1,
    )
    return answer["parse"]


COLUMNS = ("number", "participant", "comment", "signed", "status")


def table_of(people):
    """The participants table without links to talk pages, for these are meant to be links."""
    tables = render_tables(["participants"], people, {}, Event(columns=COLUMNS), load(), DEFAULT)
    assert isinstance(tables, Tables)
    return tables.bodies["participants"]


@pytest.mark.parametrize("kind", ["comment", "name"])
def test_every_hostile_text_is_shown_and_does_nothing(api, kind):
    assert len(TEXTS) >= 300
    people = [
        Participant(
            SignUp(
                None,
                1,
                "",
                name=text if kind == "name" else "Name",
                comment=text if kind == "comment" else "c",
            ),
            Status.CONFIRMED,
        )
        for text in TEXTS
    ]
    page = parsed(api, table_of(people))
    for prop in (
        "templates",
        "categories",
        "links",
        "images",
        "externallinks",
        "langlinks",
        "iwlinks",
        "sections",
    ):
        assert page[prop] == [], prop
    assert set(page["properties"]) == set()
    cells = Cells()
    cells.feed(page["text"])
    assert len(cells.cells) == 5 + 5 * len(TEXTS)
    assert set(cells.tags) == {"bdi"}
    column = 2 if kind == "comment" else 1
    wrong = [
        (text, cell)
        for text, cell in zip(TEXTS, cells.cells[5 + column :: 5], strict=True)
        if " ".join(cell.split())
        != shown(without_personal(text))  # MediaWiki puts no-break spaces before ; : ! ? for the French
    ]
    assert wrong == []


PIECES = st.sampled_from(
    [
        *"[]{}|<>&'=~_-+#*:;!/\\\n \"",
        "{{",
        "[[",
        "http://",
        "~~~~",
        "<b>",
        "</td>",
        "<!--",
        "__TOC__",
        "x",
        "नि",
        "&lt;",
    ]
)
CELLS = st.lists(
    st.lists(PIECES | st.characters(exclude_categories=["Cs", "Co", "Cn"]), max_size=12).map("".join),
    min_size=1,
    max_size=60,
)


@draws(40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=CELLS)
def test_any_text_is_shown_and_does_nothing(api, texts):
    people = [Participant(SignUp(None, 1, "", name="N", comment=text), Status.CONFIRMED) for text in texts]
    page = parsed(api, table_of(people))
    for prop in (
        "templates",
        "categories",
        "links",
        "images",
        "externallinks",
        "langlinks",
        "iwlinks",
        "sections",
    ):
        assert page[prop] == [], prop
    cells = Cells()
    cells.feed(page["text"])
    assert set(cells.tags) <= {"bdi"}  # which is only where directions mix
    assert len(cells.cells) == 5 + 5 * len(texts)
    assert [" ".join(cell.split()) for cell in cells.cells[7::5]] == [
        shown(without_personal(text)) for text in texts
    ]
