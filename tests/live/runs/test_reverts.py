"""Nobody's undo is repeated: a page on which people undo, roll back and sign up, and the bot runs, in any order."""

import contextlib
import random
import sqlite3

import pytest
from hypothesis import settings

from wikiconbot.cli.options import asked
from wikiconbot.errors import SandboxError
from wikiconbot.event import said_in_toml
from wikiconbot.i18n import load
from wikiconbot.model import Cause, Refused, Saved
from wikiconbot.runs import save_cycle
from wikiconbot.runs.assess import asked_for
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.removing import remove_from
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.resuming import resume_page
from wikiconbot.runs.undo import undo_run
from wikiconbot.runs.update import update_page
from wikiconbot.sandbox import state_dir
from wikiconbot.wiki.session import Target, connect

SEEDS = range(max(2, 2 * settings().max_examples // 100))  # more of them in a long run (`make test-long`)
COUNTED: list[int] = []
TEXT = "== Sign up ==\n# [[User:Ann]] 10:00, 3 March 2018 (UTC)\n\n== Talk ==\nhello\n"


@pytest.fixture(scope="module")
def session(sandbox):
    return connect(Target(None, str(state_dir() / "pywikibot")), COUNTED.append)


@pytest.fixture
def requests(session):
    """How many requests something makes."""

    def count(work):
        COUNTED.clear()
        work()
        return len(COUNTED)

    return count


def update(session, title, folder, *, asks=False, agreed=lambda *_: True, file=""):
    wish = asked_for(said_in_toml(file))
    return update_page(session, title, wish, agreed, Stats(), Journal(folder), asks=asks)


def region(text):
    return text.partition("<!-- wikiconbot:participants:begin -->")[2].partition(
        "<!-- wikiconbot:participants:end -->"
    )[0]


class Play:
    """One page, and what happens to it; ``taken_back`` is whether the bot's last edit is reverted, and nobody let it continue.

    The bot runs on several computers, in turn, each with a separate state folder.
    """

    def __init__(self, api, session, title, *folders):
        self.api, self.session, self.title, self.folders = api, session, title, folders
        self.guests, self.taken_back = 0, False
        api.save(title, TEXT)

    def sign_up(self):
        self.guests += 1
        line = f"# [[User:Guest {self.guests}]] 10:0{self.guests % 10}, 4 March 2018 (UTC)"
        self.api.admin.edit(self.title, section=1, appendtext=f"\n{line}")

    def update(self):
        before = self.api.revision(self.title)
        outcome = update(self.session, self.title, self.folders[before % len(self.folders)]).outcome
        if self.taken_back:
            assert self.api.revision(self.title) == before, "an edit was repeated"
            assert not isinstance(outcome, Saved)

    def _revisions(self):
        query = self.api.query(
            prop="revisions", titles=self.title, rvprop="ids|user|content", rvslots="main", rvlimit=50
        )
        return query["pages"][0]["revisions"]

    def undo(self):
        """Undo the bot's newest edit, where its region is as it left it."""
        revisions = self._revisions()
        bots = [one for one in revisions if one["user"] == self.session.user]
        if not bots or self.taken_back:
            return
        with contextlib.suppress(SandboxError):  # others changed the same lines since
            self.taken_back |= "nochange" not in self.api.admin.edit(self.title, undo=bots[0]["revid"])

    def roll_back(self):
        if self._revisions()[0]["user"] == self.session.user:
            token = self.api.admin.token("rollback")
            self.api.admin.ask(action="rollback", title=self.title, user=self.session.user, token=token)
            self.taken_back = True

    def by_hand(self):
        """Put the region of before the bot's newest edit back by hand, among other changes."""
        revisions = self._revisions()
        places = [n for n, one in enumerate(revisions) if one["user"] == self.session.user]
        if not places or self.taken_back:
            return
        texts = [one["slots"]["main"]["content"] for one in revisions]
        now, was = region(texts[0]), region(texts[places[0] + 1])
        if region(texts[places[0]]) != now or not was:
            return
        self.api.save(self.title, texts[0].replace(now, was).replace("hello", "hello, hello"))
        self.taken_back = True

    def resume(self):
        for folder in self.folders:
            assert resume_page(self.session, self.title, asked(), lambda _: True, Stats(), Journal(folder))
        self.taken_back = False


@pytest.mark.parametrize("seed", SEEDS)
def test_an_unattended_run_never_repeats_an_edit_that_a_person_undid(api, session, tmp_path, seed):
    draw = random.Random(seed)
    play = Play(api, session, f"Reverts: {seed}", *(tmp_path / name for name in "ab"[: seed % 2 + 1]))
    play.update()
    steps = [play.sign_up, play.update, play.undo, play.roll_back, play.by_hand, play.update]
    for _ in range(8):
        draw.choice(steps)()
        if draw.random() < 0.15:
            play.resume()
    play.update()


@pytest.fixture
def play(api, session, tmp_path, request):
    return Play(api, session, f"Reverts: {request.node.name}".replace("_", " "), tmp_path)


def test_looking_for_reverts_costs_a_request_where_there_is_one_and_once(play, requests):
    play.update()
    play.sign_up()
    assert requests(play.update) <= 5
    assert requests(play.update) == 2
    play.roll_back()
    first = requests(play.update)
    assert requests(play.update) == first - 1


def test_every_command_that_saves_stops(play, api, session, tmp_path):
    play.update()
    play.sign_up()
    play.update()
    play.undo()
    for outcome in (
        update(session, play.title, tmp_path).outcome,
        remove_from(session, play.title, asked(), lambda _: True, Stats(), Journal(tmp_path)).outcome,
    ):
        assert isinstance(outcome, Refused)
        assert (outcome.cause, outcome.page) == (Cause.REVERTED, play.title)
        assert "Admin reverted" in outcome.reason
    play.api.move(play.title, f"{play.title} (moved)")
    play.title += " (moved)"
    assert update(session, play.title, tmp_path).outcome.cause is Cause.REVERTED
    seen = []

    def agreed(_judgement, plan):
        seen.append(plan)
        return True

    assert isinstance(update(session, play.title, tmp_path, asks=True, agreed=agreed).outcome, Saved)
    assert [(one.by, one.page) for one in seen[0].reverted] == [("Admin", play.title)]
    play.taken_back = False
    play.sign_up()
    assert isinstance(update(session, play.title, tmp_path).outcome, Saved)


@pytest.fixture
def crossing(api, session, tmp_path, request):
    """Let one computer update while, after it has read the page, another one does and is rolled back; returns the outcome."""
    title = f"Reverts: {request.node.name}".replace("_", " ")
    play = Play(api, session, title, tmp_path / "a")
    play.update()
    play.sign_up()

    def meanwhile(*_):
        if not play.taken_back:
            assert isinstance(update(session, title, tmp_path / "b").outcome, Saved)
            play.roll_back()
        return True

    def run():
        return play, update(session, title, tmp_path / "a", agreed=meanwhile)

    return run


def test_an_edit_that_was_merged_over_a_revert_stops_the_bot(crossing, session, tmp_path):
    play, result = crossing()
    saved = play.api.revision(play.title)
    assert (result.outcome.code, result.outcome.cause) == ("reverted-merged", Cause.REVERTED)
    assert [revision for _, revision in result.made] == [saved]
    assert [(one.by, one.revision, one.over) for one in result.plan.reverted] == [("Admin", saved - 1, saved)]
    said = f"merged revision {saved} into the page", f"wikiconbot undo {result.run}", "wikiconbot resume"
    assert all(words in result.outcome.reason for words in said)
    for _ in range(2):
        play.sign_up()
        play.update()
    assert f"revision {saved}" in update(session, play.title, tmp_path / "a").outcome.reason
    play.resume()
    assert isinstance(update(session, play.title, tmp_path / "a").outcome, Saved)
    play.sign_up()
    assert isinstance(update(session, play.title, tmp_path / "a").outcome, Saved)


def test_the_command_that_is_named_brings_back_what_the_revert_left(crossing, session, tmp_path):
    play, result = crossing()
    texts = [one["slots"]["main"]["content"] for one in play._revisions()]
    journal = Journal(tmp_path / "a")
    record = journal.find(result.run)
    undone = undo_run(session, record, load("en"), lambda _: True, Stats(), journal)
    assert isinstance(undone.outcome, Saved)
    assert region(play.api.text(play.title)) == region(texts[1]) != region(texts[0])
    play.update()


@pytest.mark.long
def test_before_a_save_that_comes_late_it_is_asked_whether_somebody_took_an_edit_back(crossing, monkeypatch):
    monkeypatch.setattr(save_cycle, "_SOON", -1)
    play, result = crossing()
    assert (result.outcome.code, result.made) == ("reverted", ())
    assert "Admin reverted" in result.outcome.reason
    play.update()


def test_the_operators_file_lets_one_edit_go_on_and_not_the_next(play, session, tmp_path):
    play.update()
    play.sign_up()
    play.update()
    file = f"resume = {play.api.revision(play.title)}"
    for outcome in (Saved, Refused):
        play.undo()
        assert isinstance(update(session, play.title, tmp_path).outcome, Refused)
        assert isinstance(update(session, play.title, tmp_path, file=file).outcome, outcome)
        play.taken_back = False


def forget(play):
    """Let recent changes of the page end, as they do after some weeks."""
    with contextlib.closing(sqlite3.connect(state_dir() / "wiki" / "data" / "wiki.sqlite", 20)) as db, db:
        db.execute("DELETE FROM recentchanges WHERE rc_title = ?", [play.title.replace(" ", "_")])


@pytest.mark.long
def test_a_rollback_of_edits_of_two_computers_is_seen_by_each_and_by_a_third(play, session, tmp_path):
    update(session, play.title, tmp_path / "a")
    play.sign_up()
    update(session, play.title, tmp_path / "b")
    update(session, play.title, tmp_path / "c", file="capacity = 1")  # right after it
    play.roll_back()
    play.sign_up()
    for name in "abcd":  # c made the last one, d knows of none
        outcome = update(session, play.title, tmp_path / name).outcome
        assert (outcome.cause, "Admin reverted" in outcome.reason) == (Cause.REVERTED, True), name


@pytest.mark.long
def test_a_table_from_before_edits_of_another_computer_is_known(play, session, tmp_path):
    update(session, play.title, tmp_path / "a")
    was = region(play.api.text(play.title))
    for _ in range(2):
        play.sign_up()
        update(session, play.title, tmp_path / "b")
    text = play.api.text(play.title)
    play.api.save(play.title, text.replace(region(text), was).replace("hello", "hello, hello"))
    outcome = update(session, play.title, tmp_path / "a").outcome
    assert (outcome.cause, "Admin reverted" in outcome.reason) == (Cause.REVERTED, True)


def test_another_computer_sees_a_revert_when_recent_changes_have_ended(play, session, tmp_path, requests):
    play.update()
    play.sign_up()
    play.update()
    own = play.api.revision(play.title)
    play.by_hand()
    forget(play)
    first = requests(lambda: update(session, play.title, tmp_path / "b"))
    assert update(session, play.title, tmp_path / "b").outcome.cause is Cause.REVERTED
    assert first == 5  # two as always, the bot's last edit, its texts, who took it back
    admin = play.api.admin
    admin.act("revisiondelete", type="revision", ids=own, hide="content")
    result = update(session, play.title, tmp_path / "c", asks=True, agreed=lambda *_: False)
    assert (result.plan.reverted, result.plan.unknown) == ((), ((play.title, own),))


@pytest.mark.long
def test_who_undid_an_edit_that_is_hidden_since_is_found(play, session, tmp_path):
    play.update()
    own = play.api.revision(play.title)
    play.undo()
    play.api.admin.act("revisiondelete", type="revision", ids=own, hide="content")
    for folder in (tmp_path, tmp_path / "b"):
        outcome = update(session, play.title, folder).outcome
        assert (outcome.cause, "Admin reverted" in outcome.reason) == (Cause.REVERTED, True)


@pytest.mark.long
def test_an_emptied_table_has_its_people_also_when_recent_changes_have_ended(play, session, tmp_path):
    for _ in range(3):
        play.sign_up()
    play.update()
    text = play.api.text(play.title)
    emptied = text.replace(region(text), "\n")
    guests = [line for line in emptied.split("\n") if line.startswith("# [[User:Guest")]
    play.api.save(play.title, emptied.replace("\n".join(guests), ""))
    forget(play)
    result = update(session, play.title, tmp_path)
    assert result.judgement.snapshot.own is None
    assert (result.outcome.cause, result.outcome.code) == (Cause.OBSTACLE, "shrink")
