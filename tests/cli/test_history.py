"""What `wikiconbot history` says of a page with several events."""

from tests.plan.test_series import series
from wikiconbot.cli.commands.history import as_document, print_history
from wikiconbot.model import History, Lost, Match, Origin, SignUp, Snapshot
from wikiconbot.runs.assess import asked_for, understand
from wikiconbot.wikitext.siteinfo import DEFAULT


def known(text, section):
    reading, _ = understand(Snapshot("Event", text, 1), DEFAULT, asked_for())
    origins = {signup.key: ORIGIN for signup in reading.signups}
    gone = SignUp("Gone", 7, "# [[User:Gone]]", section=section)
    return reading, History(9, origins, (Lost(gone, ORIGIN, "Vandal", "2026-11-23T10:00:00Z", 8),), 0, 0)


ORIGIN = Origin(Match.OWN, "Ann", "2026-11-22T10:00:00Z", 5)


def test_each_entry_has_its_event():
    document = as_document(*known(series(), "Second iteration"))
    assert [(s["user"], s["iteration"]) for s in document["signups"]] == [
        ("Ann", "First iteration"),
        ("Ben", "First iteration"),
        ("Ben", "Second iteration"),
        ("Ann", "Second iteration"),
        ("Cyd", "Second iteration"),
    ]


def test_a_lost_entry_has_an_event_where_its_list_tells():
    text = series().replace("=== Sign up ===", "=== Sign up for the second ===")
    text = text.replace("=== Sign up for the second ===", "=== Sign up ===", 1)
    assert as_document(*known(text, "Sign up for the second"))["lost"][0]["iteration"] == "Second iteration"
    assert "iteration" not in as_document(*known(series(), "Sign up"))["lost"][0]


def test_a_page_with_one_event_names_none():
    document = as_document(
        *known("== Sign up ==\n# [[User:Ann|Ann]] 10:00, 1 November 2026 (UTC)\n", "Sign up")
    )
    assert "iteration" not in document["signups"][0] | document["lost"][0]


def test_the_screen_says_it_too(capsys):
    text = series().replace("=== Sign up ===", "=== Sign up for the second ===")
    text = text.replace("=== Sign up for the second ===", "=== Sign up ===", 1)
    print_history("Event", *known(text, "Sign up for the second"))
    out = capsys.readouterr().out
    assert "\nFirst iteration: line 3: Ann: added by the person" in out
    assert "\nSecond iteration: Lost: Vandal removed Gone " in out
