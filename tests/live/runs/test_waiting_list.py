"""Places through a page's life on a real wiki: an update and a check say the same, and ask for little."""

import json
import random

import pytest

from tests.live.command import bot
from tests.live.wiki.test_accounts import rename
from wikiconbot.event import Asked
from wikiconbot.model import Status
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import check_wiki_page, judge_wiki_page
from wikiconbot.sandbox import state_dir
from wikiconbot.wiki.session import Target, connect

LONG_AGO = "10:00, 1 January 2020 (UTC)"


@pytest.fixture(scope="module")
def session(api):
    return connect(Target(sandbox_dir=str(state_dir() / "pywikibot")))


class Life:
    """A page, what people do on it, and what the bot says of it."""

    def __init__(self, api, session, title, settings):
        self.api, self.session, self.title = api, session, title
        api.save(title, f"{{{{User:WikiconBot/Event|{settings}}}}}\n== Sign up ==\n\n== Talk ==\nHello.\n")

    def sign(self, *people, words="~~~~"):
        for who in people:
            self.api.sign_up(self.title, who, line=f"# {words}")

    def change(self, old, new, by=None):
        text = self.api.text(self.title)
        assert old in text
        self.api.save(self.title, text.replace(old, new, 1), by=by)

    def line(self, who):
        return next(
            line for line in self.api.text(self.title).splitlines() if line[0:1] == "#" and who in line
        )

    def withdraw(self, who):
        line = self.line(who)
        self.change(line, f"# <s>{line[2:]}</s>", by=who)

    def back(self, who):
        line = self.line(who)
        self.change(line, line.replace("<s>", "").replace("</s>", ""), by=who)

    def said(self):
        """Who waits, in order, and who is late: an update and a check say the same of everybody."""
        update = judge_wiki_page(self.session, self.title, Asked(), Stats())
        check = self.check()
        assert places(update) == places(check)
        assert lists(update) == lists(check)
        return queue_and_late(check)

    def check(self):
        return check_wiki_page(self.session, self.title, Asked(), Stats())

    def run(self):
        """Let the bot run: what is said stays after it; returns it, and how many requests the run made."""
        before = self.said()
        code, out, err = bot("--sandbox", "--stats", "update", self.title, "--yes", "--json")
        assert code in (0, 1), err
        outcome = json.loads(out)["outcome"]
        if outcome != "unchanged":
            assert queue_and_late(self.check()) == before
        total = next(line for line in err.splitlines() if line.startswith("total"))
        return before, outcome, int(total.split()[1])


def queue_and_late(check):
    queue = {person.place: person.signup.who for person in check.participants if person.place}
    assert sorted(queue) == list(range(1, len(queue) + 1))
    return [queue[place] for place in sorted(queue)], [f.user for f in check.findings if f.check == "L3"]


def places(judgement):
    """Where everybody is; whether an organiser should look at an account is not for a table."""
    comes = {Status.ATTENTION: Status.CONFIRMED}
    return [
        (p.signup.key, comes.get(p.status, p.status), p.place, p.record and p.record.answer)
        for p in judgement.participants
    ]


def lists(judgement):
    return [(f.check, f.line, f.evidence) for f in judgement.findings if f.check[0] == "L" or f.check == "E6"]


def test_a_queue_through_withdrawals_returns_and_back_dated_signatures(api, session):
    life = Life(api, session, "Queue: life", "capacity=2")
    life.sign("Queue Asha", "Queue Bina", "Queue Chand")
    assert life.run() == ((["Queue Chand"], []), "saved", 5)  # the list of all revisions, without their texts
    life.sign("Queue Dev")
    life.sign("Queue Esha", words=f"[[User:Queue Esha|Esha]] {LONG_AGO}")
    life.sign("Queue Farid")
    queue = ["Queue Chand", "Queue Dev", "Queue Esha", "Queue Farid"]
    said, outcome, requests = life.run()
    assert (said, outcome) == ((queue, []), "saved")
    assert requests <= 5
    assert life.run()[1:] == ("unchanged", 3)
    life.withdraw("Queue Asha")
    assert life.run()[0] == (queue[1:], [])
    life.sign("Queue Gauri")
    life.back("Queue Asha")
    life.sign("Queue Hema")
    assert life.run()[0] == ([*queue[1:], "Queue Gauri", "Queue Asha", "Queue Hema"], [])
    life.withdraw("Queue Esha")
    life.withdraw("Queue Chand")
    assert life.run()[0][0] == ["Queue Farid", "Queue Gauri", "Queue Asha", "Queue Hema"]
    assert life.run()[1:] == ("unchanged", 3)


@pytest.mark.long
def test_who_withdraws_and_returns_between_two_runs_stands_last(api, session):
    life = Life(api, session, "Queue: twice", "capacity=2")
    life.sign("Queue Asha", "Queue Bina", "Queue Chand")
    life.run()
    life.sign("Queue Dev")
    life.withdraw("Queue Asha")
    life.back("Queue Asha")
    life.withdraw("Queue Dev")
    life.sign("Queue Esha")
    life.back("Queue Dev")
    said, outcome, requests = life.run()
    assert (said, outcome) == ((["Queue Asha", "Queue Esha", "Queue Dev"], []), "saved")
    assert requests <= 5
    assert life.run()[1:] == ("unchanged", 3)
    line = life.line("Queue Bina")
    life.change(f"{line}\n", "", by="Queue Org")  # somebody else's hand
    life.change("== Sign up ==\n", f"== Sign up ==\n{line}\n", by="Queue Org")
    said, outcome, requests = life.run()
    assert (said, outcome) == ((["Queue Asha", "Queue Esha", "Queue Dev"], []), "unchanged")
    assert requests <= 4
    life.withdraw("Queue Bina")
    life.back("Queue Bina")
    said, outcome, requests = life.run()
    assert (said, outcome) == ((["Queue Esha", "Queue Dev", "Queue Bina"], []), "saved")
    assert requests <= 5


@pytest.mark.long
def test_the_history_tells_whose_line_others_took_off_the_page(api, session):
    life = Life(api, session, "Queue: removed", "capacity=10")
    life.sign(
        *(f"Queue R{number}" for number in range(8)), "Queue Asha", "Queue Bina", "Queue Chand", "Queue Dev"
    )
    assert life.run()[0][0] == ["Queue Chand", "Queue Dev"]
    lines = {who: life.line(who) for who in ("Queue Asha", "Queue Bina", "Queue Dev")}
    life.change(f"{lines['Queue Asha']}\n", "", by="Queue Vandal")
    life.change(f"{lines['Queue Dev']}\n", "", by="Queue Vandal")
    life.change(f"{lines['Queue Bina']}\n", "", by="Queue Bina")
    assert life.run()[0] == ([], [])
    life.sign("Queue Esha", "Queue Farid")
    for line in lines.values():
        life.change("== Sign up ==\n", f"== Sign up ==\n{line}\n", by="Queue Org")
    said, outcome, requests = life.run()
    assert (said, outcome) == ((["Queue Dev", "Queue Esha", "Queue Farid", "Queue Bina"], []), "saved")
    assert requests <= 5
    assert life.run()[1:] == ("unchanged", 3)


@pytest.mark.long
def test_who_stands_in_two_events_withdraws_from_one_of_them(api, session):
    life = Life(api, session, "Queue: series", "columns=")
    first = "== First edition ==\n* Date: 6 April 2027\n=== Sign up ===\n"
    second = (
        "== Second edition ==\n{{User:WikiconBot/Event|capacity=2}}\n* Date: 6 May 2027\n=== Sign up ===\n"
    )
    api.save(life.title, f"{first}\n{second}\n== Talk ==\nHello.\n")
    for who in ("Queue Bina", "Queue Asha", "Queue Chand"):
        life.change(second, f"{second}# ~~~~\n", by=who)
    life.change(first, f"{first}# [[User:Queue Bina|Bina]] {LONG_AGO}\n", by="Queue Bina")
    said, outcome, _ = life.run()
    assert (said, outcome) == ((["Queue Chand"], []), "saved")
    line = [line for line in api.text(life.title).splitlines() if line[0:1] == "#" and "Queue Bina" in line][
        1
    ]
    life.change(f"{line}\n", "", by="Queue Bina")
    life.change(second, f"{second}{line}\n", by="Queue Bina")
    life.change(second, f"{second}# [[User:Queue Dev|Dev]] {LONG_AGO}\n", by="Queue Dev")
    life.change(first, f"{first}# ~~~~\n", by="Queue Dev")
    said, outcome, requests = life.run()
    assert (said, outcome) == ((["Queue Bina", "Queue Dev"], []), "saved")
    assert requests <= 5
    assert life.run()[1:] == ("unchanged", 3)


@pytest.mark.long
def test_typed_names_and_lines_of_others_come_with_their_revision(api, session):
    life = Life(api, session, "Queue: typed", "capacity=1")
    life.sign("Queue Asha")
    life.run()
    life.sign("Queue Org", words="Ravi Kumar, Pune")
    life.sign("Queue Bina")
    life.sign("Queue Org", words=f"[[User:Queue Dev|Dev]] {LONG_AGO}")
    said, _, requests = life.run()
    assert said == (["Ravi Kumar", "Queue Bina", "Queue Dev"], [])
    assert requests <= 5


@pytest.mark.long
def test_a_renamed_account_keeps_its_place(api, session):
    life = Life(api, session, "Queue: renamed", "capacity=1")
    life.sign("Moved Old", "Moved Bina", "Queue Chand")
    life.run()
    rename(api, "Moved Bina", "Moved Bina Rao")
    assert life.run()[0] == (["Moved Bina", "Queue Chand"], [])
    rename(api, "Moved Old", "Moved New")
    assert life.run()[0] == (["Moved Bina", "Queue Chand"], [])


def test_the_revision_says_who_is_late_in_every_run(api, session):
    life = Life(api, session, "Queue: late", "deadline=2021-01-01")
    life.sign("Queue Asha", words=f"[[User:Queue Asha|Asha]] {LONG_AGO}")
    assert life.run()[0] == ([], ["Queue Asha"])
    assert life.run() == (([], ["Queue Asha"]), "unchanged", 3)
    life.sign("Queue Bina", words=f"[[User:Queue Bina|Bina]] {LONG_AGO}")
    said, _, requests = life.run()
    assert said == ([], ["Queue Asha", "Queue Bina"])
    assert requests <= 5
    assert life.run()[1:] == ("unchanged", 3)


def test_nothing_is_asked_where_there_is_room_for_everybody(api, session):
    life = Life(api, session, "Queue: room", "capacity=9")
    life.sign("Queue Asha")
    assert life.run()[2] <= 5  # whether the bot ever edited the page, the first time
    life.sign("Queue Bina")
    assert life.run()[2] <= 4


@pytest.mark.long
def test_a_table_without_its_revision_in_this_wiki_has_the_whole_history_read(api, session):
    life = Life(api, session, "Queue: copied", "capacity=1")
    life.sign("Queue Asha", "Queue Bina")
    life.run()
    life.change(f"; of {life.api.text(life.title).split('; of ')[1].split(';')[0]};", "; of 99999999;")
    life.sign("Queue Chand", words=f"[[User:Queue Chand|Chand]] {LONG_AGO}")
    life.sign("Queue Dev")
    assert life.run()[0] == (["Queue Bina", "Queue Chand", "Queue Dev"], [])


@pytest.mark.long
def test_many_revisions_since_the_last_run_are_read_without_their_texts(api, session):
    life = Life(api, session, "Queue: many", "capacity=1")
    life.sign("Queue Asha")
    life.run()
    life.sign("Queue Bina", words=f"[[User:Queue Bina|Bina]] {LONG_AGO}")
    for number in range(55):
        api.person("Queue Org").edit(life.title, section=2, appendtext=f"\n{number}")
    life.sign("Queue Chand")
    assert life.run()[0] == (["Queue Bina", "Queue Chand"], [])


class Ledger:
    """What the places must be, kept by the order in which the wiki saved what people did."""

    def __init__(self, capacity):
        self.capacity, self.came, self.standing = capacity, {}, set()
        self.seated, self.queue = [], []

    def comes(self, who):
        self.came[who] = max(self.came.values(), default=0) + 1
        self.standing.add(who)

    def leaves(self, who):
        for names in (self.standing, self.seated, self.queue):
            if who in names:
                names.remove(who)

    def run(self):
        self.seated = [who for who in self.seated if who in self.standing]
        self.queue = [who for who in self.queue if who in self.standing]
        new = sorted(self.standing - {*self.seated, *self.queue}, key=self.came.__getitem__)
        for who in (*self.queue, *new):
            if len(self.seated) < self.capacity:
                self.seated.append(who)
        self.queue = [who for who in (*self.queue, *new) if who not in self.seated]
        return self.queue


@pytest.mark.long
def test_random_lives_end_as_the_history_has_them(api, session):
    draw = random.Random(14)
    life, ledger = Life(api, session, "Queue: random", "capacity=3"), Ledger(3)
    people = [f"Queue R{number}" for number in range(12)]
    for step in range(1, 43):
        who = draw.choice(people[:7] if step % 12 > 5 else people)  # some act several times between two runs
        if who not in ledger.came:
            life.sign(who, words=draw.choice(("~~~~", f"[[User:{who}|R]] {LONG_AGO}", "~~~")))
            ledger.comes(who)
        elif who in ledger.standing:
            life.withdraw(who)
            ledger.leaves(who)
        else:
            life.back(who)
            ledger.comes(who)
        if step % 6 == 0:
            wanted = list(ledger.run())
            said, _, requests = life.run()
            assert said == (wanted, [])
            assert requests <= 5 or step == 6
