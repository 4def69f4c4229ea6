"""What organisers decide in the table: it is obeyed, noted in the row, and asked about once; strangers' words stay and do nothing."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.cli.test_file import run as command
from tests.random_runs import draws
from tests.table.planned import NOW
from tests.table.tables import Table, body_of, with_body
from wikiconbot.checks import judge_table
from wikiconbot.i18n import load
from wikiconbot.model import Author, Deciders, Decision, Event, Question, Snapshot, Status
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.runs.assess import LookedUp, assess_text, plan_page
from wikiconbot.wikitext.siteinfo import DEFAULT

ASHA = "# [[User:Asha|Asha]] 10:00, 1 March 2026 (UTC)\n"
#: Without a time: to be checked.
BINA = "# [[User:Bina|Bina]]\n"
PAGE = f"== Sign up ==\n{ASHA}{BINA}# Chitra Rao\n"
BY_ORGANISER = Author("Olga", 7, counts=True)
BY_STRANGER = Author("Sly", 8, counts=False)


class Bot:
    """The bot on a page: each run says what was asked, and writes the same again."""

    def __init__(self, text=PAGE, event=None, language=None):
        self.text, self.event = text, replace(event or Event(), language=language)
        self.run()

    def judged(self, authors):
        pages = Pages(Snapshot("Event", self.text, 1))
        looked_up = LookedUp({}, current=read_current(pages), authors=authors, own={})
        return assess_text(pages.event, DEFAULT, self.event, NOW, looked_up)

    def asked(self):
        rulings = self.judged({}).evidence.rulings.values()
        return [question for ruling in rulings for question in ruling.unknown]

    def run(self, author=BY_ORGANISER):
        """Let it run, everything that it asks answered alike; return what it found (T), and how often it asked."""
        asked = self.asked()
        judgement = self.judged(dict.fromkeys(asked, author))
        plan = plan_page(judgement)
        assert plan.obstacle is None, plan.obstacle
        self.text = plan.edits[0].new if plan.edits else self.text
        again = self.judged({})
        assert plan_page(again).edits == (), "a plan is a fixed point"
        assert self.asked() == [], "a warm run asks nothing"
        found = (*(f for f in judgement.findings if f.check == "T5"), *judge_table(plan))
        return [one.check for one in found], len(asked)

    def table(self):
        return Table.of(body_of(self.text))

    def status(self, who):
        return self.table().cell(who, load(self.event.language or "en").say("table-status"))

    def writes(self, who, words):
        """Somebody writes in the Status cell of a person."""
        table = self.table()
        table.people[who].cells[-1] = f"| {words}".rstrip()
        self.text = with_body(self.text, table.text())

    def mark(self, who):
        return self.table().people[who].mark

    def verdict(self, who):
        people = self.judged({}).participants
        return next(one.status for one in people if one.signup.who == who)


@pytest.mark.parametrize("words", ["confirmed", "Confirmed", "signed up", "'''confirmed'''", " CONFIRMED "])
def test_an_organisers_word_confirms_whom_a_finding_is_about(words):
    bot = Bot()
    assert bot.status("Bina") == "to be checked"
    bot.writes("Bina", words)
    assert bot.run() == ([], 1)
    assert bot.verdict("Bina") is Status.CONFIRMED
    assert bot.status("Bina") == words.strip()
    assert " dc" in bot.mark("Bina")
    assert bot.run() == ([], 0)
    (s3,) = (one for one in bot.judged({}).findings if one.check == "S3")
    assert s3.evidence["decision"] == "confirmed"


@pytest.mark.parametrize("words", ["not coming", "withdrawn"])
def test_an_organisers_word_takes_somebody_off_the_list_of_those_who_come(words):
    bot = Bot()
    bot.writes("Asha", words)
    assert bot.run() == ([], 1)
    assert bot.verdict("Asha") is Status.NOT_COMING
    assert bot.status("Asha") == words
    assert "Participants: 2, withdrawn: 1" in bot.text


@pytest.mark.parametrize(
    ("language", "word"), [("hi", "पुष्ट"), ("hi", "confirmed"), ("ur", "تصدیق شدہ"), ("ta", "உறுதி")]
)
def test_the_words_may_be_the_pages_or_english(language, word):
    bot = Bot(language=language)
    bot.writes("Bina", word)
    assert bot.run() == ([], 1)
    assert bot.verdict("Bina") is Status.CONFIRMED


@pytest.mark.parametrize(
    "words", ["confirmed?", "yes", "not", "waiting list", "maybe", "to be checked, confirmed"]
)
def test_other_words_decide_nothing_and_stay(words):
    bot = Bot()
    bot.writes("Bina", words)
    assert bot.run() == (["T1"], 0)
    assert bot.verdict("Bina") is Status.ATTENTION
    assert bot.status("Bina") == words


@pytest.mark.parametrize("author", [BY_STRANGER, Author()])
def test_a_strangers_word_stays_and_does_nothing(author):
    bot = Bot()
    bot.writes("Bina", "confirmed")
    assert bot.run(author) == (["T5"], 1)
    assert bot.verdict("Bina") is Status.ATTENTION
    assert bot.status("Bina") == "confirmed"
    assert bot.run() == (["T5"], 0)
    (told,) = (one for one in bot.judged({}).findings if one.check == "T5")
    line = bot.text[: bot.text.index(bot.mark("Bina"))].count("\n") + 1
    assert (told.line, told.evidence["by"], told.evidence["revision"]) == (line, author.user, author.revision)
    said = load().say(told.message, told.values)
    assert (author.user or "does not show who") in said
    assert "“confirmed”" in said


def test_an_organiser_has_the_last_word_over_a_stranger():
    bot = Bot()
    bot.writes("Bina", "confirmed")
    bot.run(BY_STRANGER)
    bot.writes("Bina", "signed up")
    assert bot.run(BY_ORGANISER) == ([], 1)
    assert bot.verdict("Bina") is Status.CONFIRMED
    assert " x" not in bot.mark("Bina")


@pytest.mark.parametrize(
    ("words", "shown"), [("", "signed up"), ("foo", "foo"), ("not coming", "not coming")]
)
def test_a_stranger_cannot_take_an_organisers_decision_back(words, shown):
    bot = Bot()
    bot.writes("Bina", "confirmed")
    bot.run()
    bot.writes("Bina", words)
    assert bot.run(BY_STRANGER) == (["T5"], 1)
    assert bot.verdict("Bina") is Status.CONFIRMED
    assert bot.status("Bina") == shown
    assert bot.run() == (["T5"] if words else [], 0)


@pytest.mark.parametrize(
    ("words", "status"), [("", "to be checked"), ("not coming", "not coming"), ("foo", "foo")]
)
def test_an_organiser_can_take_it_back(words, status):
    bot = Bot()
    bot.writes("Bina", "confirmed")
    bot.run()
    bot.writes("Bina", words)
    assert bot.run()[1] == 1
    assert bot.status("Bina") == status
    assert bot.verdict("Bina") is (Status.NOT_COMING if words == "not coming" else Status.ATTENTION)


def test_the_persons_own_withdrawal_goes_before_a_confirmation_and_what_was_decided_is_not_forgotten():
    bot = Bot()
    bot.writes("Asha", "confirmed")
    bot.run()
    bot.text = bot.text.replace(ASHA, f"# <s>{ASHA[2:-1]}</s>\n")
    assert bot.run() == ([], 0)
    assert (bot.verdict("Asha"), bot.status("Asha")) == (Status.WITHDRAWN, "withdrawn")
    bot.text = bot.text.replace(f"# <s>{ASHA[2:-1]}</s>\n", ASHA)
    assert bot.run() == ([], 0)
    assert (bot.verdict("Asha"), bot.status("Asha")) == (Status.CONFIRMED, "signed up")


def test_nobody_confirms_whom_a_line_says_to_have_withdrawn():
    bot = Bot(PAGE.replace(ASHA, f"# <s>{ASHA[2:-1]}</s>\n"))
    bot.writes("Asha", "confirmed")
    assert bot.run() == (["T1"], 0)
    assert bot.verdict("Asha") is Status.WITHDRAWN


def test_the_row_of_who_is_not_coming_keeps_what_people_wrote_and_takes_no_place():
    event = Event(capacity=2, own_columns=("Room",))
    bot = Bot(event=event)
    assert bot.status("Chitra Rao") == "waiting list"
    table = bot.table()
    table.people["Asha"].cells[-1] = "| R7"
    table.people["Asha"].cells[-2] = "| not coming"
    bot.text = with_body(bot.text, table.text())
    bot.run()
    assert (bot.table().cell("Asha", "Room"), bot.status("Asha")) == ("R7", "not coming")
    assert bot.status("Chitra Rao") == "to be checked"


def test_who_is_confirmed_has_a_place_whoever_waits():
    bot = Bot(event=Event(capacity=2))
    bot.writes("Chitra Rao", "confirmed")
    bot.run()
    assert bot.verdict("Chitra Rao") is Status.CONFIRMED
    judgement = bot.judged({})
    assert judgement.evidence.taken == 3
    assert [one.check for one in judgement.findings if one.check == "E6"] == ["E6"]


def test_who_said_maybe_or_came_late_comes_when_confirmed():
    bot = Bot("== Sign up ==\n" + ASHA + "=== Maybe ===\n" + BINA, Event(deadline="2026-02-01", capacity=5))
    assert bot.verdict("Bina") is Status.TENTATIVE
    for who in ("Bina", "Asha"):
        bot.writes(who, "confirmed")
        bot.run()
        assert bot.verdict(who) is Status.CONFIRMED
    assert bot.judged({}).evidence.taken == 2


# ── settings ────────────────────────────────────────────────────────────────────────────────────────
def of_page(**lists):
    return Event(on_page=frozenset(lists), **lists)


def test_what_the_operator_says_counts_always():
    bot = Bot(event=Event(confirmed=("Bina", "chitra rao"), not_coming=("Asha",)))
    assert bot.asked() == []
    verdicts = [bot.verdict(who) for who in ("Asha", "Bina", "Chitra Rao")]
    assert verdicts == [Status.NOT_COMING, Status.CONFIRMED, Status.CONFIRMED]
    assert bot.status("Asha") == "not coming"
    assert bot.status("Bina") == "signed up"
    bot.event = Event()
    bot.run()
    assert [bot.status(who) for who in ("Asha", "Bina")] == ["signed up", "to be checked"]


def test_what_the_page_says_counts_where_an_organiser_wrote_it():
    bot = Bot()
    bot.event = of_page(confirmed=("Bina",))
    assert bot.run() == ([], 1)
    assert bot.verdict("Bina") is Status.CONFIRMED
    assert " dC" in bot.mark("Bina")


def test_a_stranger_in_the_settings_does_nothing():
    bot = Bot()
    bot.event = of_page(not_coming=("Bina",))
    asked = bot.asked()
    (finding,) = (f for f in bot.judged(dict.fromkeys(asked, BY_STRANGER)).findings if f.check == "T5")
    assert finding.evidence == {
        "who": "Bina",
        "says": "not coming",
        "by": "Sly",
        "revision": 8,
        "in": "settings",
    }
    assert bot.verdict("Bina") is Status.ATTENTION


def test_the_file_goes_before_the_page_and_the_cell_before_the_settings():
    event = replace(of_page(not_coming=("Bina",)), by_operator={"confirmed": ("Bina",)})
    bot = Bot(event=event)
    assert bot.verdict("Bina") is Status.CONFIRMED
    bot.writes("Bina", "not coming")
    assert bot.run() == ([], 1)
    assert bot.verdict("Bina") is Status.NOT_COMING


def test_the_operator_may_let_anybody_decide():
    bot = Bot(event=Event(decisions=Deciders.ANYBODY))
    bot.writes("Bina", "confirmed")
    assert bot.run() == ([], 0)
    assert bot.verdict("Bina") is Status.CONFIRMED


# ── files and formats ───────────────────────────────────────────────────────────────────────────────
def test_a_file_knows_only_what_the_rows_note(tmp_path):
    bot = Bot()
    bot.writes("Bina", "confirmed")
    bot.run()
    bot.writes("Asha", "not coming")
    file = tmp_path / "event.wiki"
    file.write_text(bot.text, encoding="utf-8")
    code, out, _ = command("check", "--file", str(file), "--json")
    said = json.loads(out)
    assert code == 0
    assert {one["user"]: one["status"] for one in said["participants"]} == {
        "Asha": "confirmed", "Bina": "confirmed", None: "attention",
    }  # fmt: skip
    assert [one["check"] for one in said["findings"] if one["check"][0] == "T"] == ["T1"]
    assert any(reason.startswith("T5: with --file there is no wiki") for reason in said["not_checked"])
    code, out, _ = command("update", "--file", str(file), "--json")
    assert any(reason.startswith("T5: ") for reason in json.loads(out)["not_checked"])


def test_a_finding_of_the_table_stands_under_the_person_of_the_row(tmp_path):
    bot = Bot()
    bot.writes("Asha", "comes by train")
    file = tmp_path / "event.wiki"
    file.write_text(bot.text, encoding="utf-8")
    _, out, _ = command("check", "--file", str(file), "--only", "T1")
    assert out.startswith("Asha\n  info    T1")


def test_names_in_marks_are_read_back_whatever_they_are():
    for name in ("Sly", "ਅਨਾਮ", "A b/c \"d\" 'e'", "x" * 85, "=", "-" * 3):
        bot = Bot()
        bot.writes("Bina", "confirmed")
        bot.run(Author(name, 12345678901, counts=False))
        (told,) = (one for one in bot.judged({}).findings if one.check == "T5")
        assert (told.evidence["by"], told.evidence["revision"]) == (name, 12345678901)


def test_a_mark_that_somebody_spoilt_is_no_decision():
    bot = Bot()
    bot.writes("Bina", "confirmed")
    bot.run(BY_STRANGER)
    bot.text = bot.text.replace(".U2x5", ".____")
    assert bot.run(BY_STRANGER)[0] == ["T5"]


def test_a_decision_is_asked_of_the_entry_that_counts():
    bot = Bot(PAGE + BINA)
    bot.writes("Bina", "confirmed")
    assert bot.asked() == [Question(replace_key(bot, "Bina"), in_setting=False)]


def replace_key(bot, who):
    return next(one.signup.key for one in bot.judged({}).participants if one.signup.who == who)


# ── random lives ────────────────────────────────────────────────────────────────────────────────────
MEANT = {
    "confirmed": Decision.CONFIRMED,
    "Not coming": Decision.NOT_COMING,
    "not coming": Decision.NOT_COMING,
}
ALONE = {"Asha": Status.CONFIRMED, "Bina": Status.ATTENTION}
steps = st.tuples(
    st.sampled_from(sorted(ALONE)),
    st.sampled_from(["", "foo", *MEANT]),
    st.sampled_from([BY_ORGANISER, BY_STRANGER]),
    st.booleans(),
)


@draws(40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(steps, min_size=1, max_size=6))
def test_the_last_organiser_decides_whatever_happens_in_between(steps):
    """Each run is a fixed point and asks nothing again (`Bot.run`); who crosses out the line has withdrawn nevertheless."""
    bot, decided = Bot(), dict.fromkeys(ALONE)
    wrote = dict.fromkeys(ALONE, BY_STRANGER)
    lines = {"Asha": ASHA, "Bina": BINA}
    for who, words, author, strikes in steps:
        if bot.status(who) != words:
            bot.writes(who, words)
            bot.run(author)
            wrote[who] = author
            if author is BY_ORGANISER:
                decided[who] = MEANT.get(words)
        if strikes:
            struck = f"# <s>{lines[who][2:-1]}</s>\n"
            bot.text = bot.text.replace(lines[who], struck)
            assert bot.run()[1] == 0
            assert bot.verdict(who) is Status.WITHDRAWN
            bot.text = bot.text.replace(struck, lines[who])
            bot.run(wrote[who])
        for one, decision in decided.items():
            assert bot.verdict(one) == (Status(decision) if decision else ALONE[one])
