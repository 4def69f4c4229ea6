"""The answers of the sign-up template in the participants table: each in one column, in the table's language."""

import json
from pathlib import Path

import pytest

from tests.table.planned import run
from tests.table.tables import Table, body_of
from wikiconbot.model import Event, Group
from wikiconbot.pages.signup_line import ANSWERS, signup_line
from wikiconbot.plan.current import REGION

HOSTILE = Path(__file__).parents[1] / "cases" / "hostile.jsonl"
FORM = "User:WikiconBot/Sign-up"
PAGE = (
    "== Sign up ==\n"
    f"# {{{{{FORM}|community=Odia Wikipedia|role=Speaker|attendance=online|comment=Hi|1=Diet: vegan|signature=[[User:Ann]] 10:40, 2 March 2018 (UTC)}}}}\n"
    f"# {{{{{FORM}|community=Chess club|attendance=On-site|signature=[[User:Ben]] 10:41, 2 March 2018 (UTC)}}}}\n"
    "# [[User:Carla]] 10:42, 2 March 2018 (UTC)\n"
)


def table(language, **settings):
    return Table.of(body_of(run(PAGE, Event(**settings), language=language)))


@pytest.mark.parametrize(
    ("language", "heads", "ann", "ben"),
    [
        (
            "en",
            ["No.", "Participant", "Role", "Community", "Comment", "Attendance", "Diet"],
            ["Speaker", "Odia Wikipedia", "Hi", "online", "vegan"],
            ["", "Chess club", "", "on site", ""],
        ),
        (
            "de",
            ["Nr.", "Teilnehmende", "Rolle", "Community", "Kommentar", "Teilnahme", "Diet"],
            ["Speaker", "Wikipedia (Oriya)", "Hi", "online", "vegan"],
            ["", "Chess club", "", "vor Ort", ""],
        ),
        (
            "hi",
            ["क्र.", "प्रतिभागी", "भूमिका", "समुदाय", "टिप्पणी", "उपस्थिति", "Diet"],
            ["Speaker", "ओड़िया विकिपीडिया", "Hi", "ऑनलाइन", "vegan"],
            ["", "Chess club", "", "आयोजन स्थल पर", ""],
        ),
    ],
)
def test_each_answer_has_one_column(language, heads, ann, ben):
    found = table(language)
    assert found.heads[: len(heads)] == heads
    assert len(found.heads) == len(heads) + 2
    for name, said in (("Ann", ann), ("Ben", ben), ("Carla", [""] * 5)):
        assert [found.cell(name, head) for head in heads[2:]] == said


def test_without_its_column_an_answer_is_with_the_comment():
    found = table("en", columns=("participant", "comment", "attendance"))
    assert found.heads == ["Participant", "Comment", "Attendance"]
    assert found.cell("Ben", "Comment") == "community: Chess club"
    assert found.cell("Ben", "Attendance") == "on site"


def test_the_table_can_be_grouped_by_the_answers():
    text = run(PAGE, Event(group=Group.ROLE))
    assert "Speaker" in text.partition(f"wikiconbot:{REGION}:begin")[2]
    assert run(text, Event(group=Group.ROLE)) == text


def test_hostile_answers_change_nothing_but_their_cells():
    texts = [json.loads(line) for line in HOSTILE.read_text("utf-8").splitlines()]
    lines = [
        signup_line(
            FORM,
            dict.fromkeys(ANSWERS, text),
            {"Diet": text},
            f"[[User:U{number}]] 10:40, 2 March 2018 (UTC)",
        )
        for number, text in enumerate(texts)
    ]
    text = run("== Sign up ==\n" + "\n".join(lines) + "\n")
    rows = Table.of(body_of(text)).rows
    people = [row for row in rows if any("[[User:U" in cell for cell in row.cells)]
    assert len(people) == len(texts)
    assert {len(row.cells) for row in people} == {len(rows[0].cells)}
    assert not any(
        mark in "".join(row.cells) for row in people for mark in ("{{", "~~~", "<script", "__TOC__")
    )
    assert run(text) == text
