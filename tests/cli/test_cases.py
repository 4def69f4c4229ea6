"""The cases through the command line, as a program would read them: all in a long run; tests/reading/test_cases.py has all in each."""

import json

from click.testing import CliRunner

from tests.blocks import Answer, Expected, Known, Row, Told, Warned
from tests.case_files import profile_body
from tests.for_each import for_each
from tests.long import LONG
from tests.reading.test_cases import PAGES, SIGNUPS
from wikiconbot.cli import main


def read(case, tmp_path):
    page = tmp_path / "page.wiki"
    page.write_bytes(case.wikitext.encode())
    profile = tmp_path / f"{case.lang} {case.timezone.replace('/', ' ')}.json"
    if not profile.exists():  # one for all cases on such a wiki
        profile.write_text(json.dumps(profile_body(case.lang, case.timezone)), encoding="utf-8")
    arguments = ["signups", "--file", str(page), "--profile", str(profile), "--title", case.page, "--json"]
    done = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert done.exit_code == 0
    return json.loads(done.stdout)


def said_by(document):
    """Return what the document says, in the form in which cases expect it."""
    signups = document["signups"]
    return Expected(
        tuple(Row(s["user"], s["signed"], s["status"], s["section"] or "") for s in signups if s["user"]),
        tuple(Answer(reply["user"], reply["signed"]) for s in signups for reply in s["replies"]),
        tuple(s["name"] for s in signups if s["name"]),
        tuple(
            Known(group["section"], label, value, label in group["undecided"])
            for group in document["facts"]
            for label, value in group["values"].items()
        ),
        tuple(Told(s["user"] or s["name"], s["added_by"]) for s in signups if s["added_by"]),
        tuple(Told(s["user"] or s["name"], str(s["guests"])) for s in signups if s["guests"]),
        tuple(s["name"] for s in signups if s["name"] and s["status"] == "withdrawn"),
        tuple(Warned(w["line"], w["code"]) for w in document["warnings"] if w["code"] != "names-nobody"),
    )


#: Every tenth stands for its neighbours, which are of the same kind.
CASES = [*SIGNUPS, *PAGES]


@for_each("case", CASES if LONG else CASES[::10])
def test_cases(case, tmp_path):
    document = read(case, tmp_path)
    assert case.expected.comparable(said_by(document)) == case.expected
    assert all(s["user"] or s["name"] for s in document["signups"])
