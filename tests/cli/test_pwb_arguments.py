"""What the scripts for pwb take besides pywikibot's own arguments."""

import pytest

from tests.for_each import for_each
from wikiconbot.cli.pwb_arguments import Arguments, read_arguments, with_summary
from wikiconbot.errors import UsageError
from wikiconbot.model import Edit, Plan
from wikiconbot.plan.summary import MOST

INI = {
    "publish": "findings, accounts",
    "always": "yes",
    "summary": "Task 3",
    "event": "event.toml",
    "section": "In person\nOnline",
}


def test_the_command_line_says_it_all():
    given = ["-always", "-summary: Task 3 ", "-event:e.toml", "-section:In person", "-section:Online"]
    given += ["-publish:findings", "-publish:accounts"]
    assert read_arguments(given, {}, saves=True) == Arguments(
        True, "Task 3", "e.toml", ("In person", "Online"), ("findings", "accounts")
    )
    assert read_arguments([], {}, saves=True) == Arguments()


def test_the_file_says_the_same_and_the_command_line_goes_before_it():
    there = read_arguments([], INI, saves=True)
    assert there == Arguments(True, "Task 3", "event.toml", ("In person", "Online"), ("findings", "accounts"))
    given = ["-summary:Another", "-section:Remote", "-publish:eligibility"]
    assert read_arguments(given, {}, saves=True, before=there) == Arguments(
        True, "Another", "event.toml", ("Remote",), ("eligibility",)
    )
    assert read_arguments([], {"always": "off"}, saves=True) == Arguments()


@for_each(
    ("given", "ini", "saves", "says"),
    [
        (["-always"], {}, False, "-always is not a known argument"),
        (["-summary:x"], {}, False, "-summary:x is not a known argument"),
        (["-always:yes"], {}, True, "-always:yes is not a known argument"),
        (
            ["-publish:all"],
            {},
            True,
            "-publish:all cannot be used. Possible values: findings, accounts, eligibility",
        ),
        ([], {"publish": "findings; accounts"}, True, "-publish:findings; cannot be used"),
        (["-publish:findings"], {}, False, "-publish:findings is not a known argument"),
        (["-event:a.toml", "-event:b.toml"], {}, True, "-event can be given only once"),
        (["-summary"], {}, True, "-summary has no value"),
        (["-event:"], {}, True, "-event: has no value"),
        (["summary:x"], {}, True, "summary:x is not a known argument"),
        (
            [],
            {"sumary": "x"},
            True,
            "“sumary” is not a known setting. Known settings: event, section, always, summary.",
        ),
        ([], {"always": "perhaps"}, True, "“always” is “perhaps”; write yes or no."),
        ([], {"summary": "x"}, False, "“summary” is not a known setting"),
    ],
)
def test_what_is_not_known_is_said(given, ini, saves, says):
    with pytest.raises(UsageError, match="^" + says.replace("(", r"\(").replace("?", r"\?")):
        read_arguments(given, ini, saves=saves)


def test_a_summary_begins_with_the_operator_s_words_and_never_gets_too_long():
    plan = Plan("Page", (Edit("Page", 1, "a", "b", "+1 Ada; 1 participant (wikiconbot 1.0)"),))
    assert with_summary(plan, None) is plan
    (edit,) = with_summary(plan, "[[Task 3]]:\n go").edits
    assert edit.summary == "[[Task 3]]: go – +1 Ada; 1 participant (wikiconbot 1.0)"
    for length in (460, 470, 475, 479, 480, 481, 600):
        (edit,) = with_summary(plan, "x" * length).edits
        assert len(edit.summary) <= MOST
        assert edit.summary.startswith("x" * min(length, MOST - 2))
        assert edit.summary.endswith("…") is (length > MOST - len(" – ") - len(plan.edits[0].summary))


def test_the_words_are_those_that_mediawiki_keeps():
    """An edit whose answer was lost is found again by its summary; control characters become U+FFFD there, accents are joined."""
    (edit,) = with_summary(Plan("X", (Edit("X", 1, "", "x", "Bot: x"),)), "Cafe\u0301\x1b[31m \n two").edits
    assert edit.summary == "Caf\u00e9 [31m two – Bot: x"
