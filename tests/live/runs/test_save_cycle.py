"""The one loop of everything that saves, on a real wiki: when it reads again, and that no ending hides a saved edit."""

import pytest

from wikiconbot.errors import LoginRefused, MissingPage, UsageError
from wikiconbot.model import Cause, Conflict, Edit, Obstacle, Plan, Refused, Saved, Snapshot, Unchanged
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.save_cycle import Way, go, journaled
from wikiconbot.runs.stats import Stats
from wikiconbot.sandbox import state_dir
from wikiconbot.wiki.read import read_pages
from wikiconbot.wiki.session import Target, always, connect


@pytest.fixture(scope="module")
def session(api):
    return connect(Target(sandbox_dir=str(state_dir() / "pywikibot")))


@pytest.fixture
def titles(api, request):
    """Two pages of the test's own."""
    name = request.node.name.replace("_", " ")
    for title in (f"{name} 1", f"{name} 2"):
        api.save(title, "one\n\ntwo\n\nthree")
    return (f"{name[0].upper()}{name[1:]} 1", f"{name[0].upper()}{name[1:]} 2")


@pytest.fixture
def cycle(session, tmp_path):
    """Run the loop with a separate journal; returns the ending, the number of rounds and the journal's record."""

    def run(
        titles, new, agreed=lambda plan: True, merged_is_unfinished=False, before_read=lambda rounds: None
    ):
        rounds: list[dict[str, Snapshot]] = []

        def read():
            before_read(len(rounds))
            pages = read_pages(session, titles)
            if not all(page.exists for page in pages.values()):
                raise MissingPage("gone")
            rounds.append(pages)
            return pages

        def plan(pages):
            made = new(len(rounds))
            if isinstance(made, Plan | Refused):
                return made
            edits = [
                Edit(title, pages[title].revision, pages[title].text, change(pages[title].text), "test")
                for title, change in zip(titles, made, strict=True)
            ]
            return Plan(titles[0], tuple(edits))

        def nothing(_pages, plan):
            if plan.obstacle:
                return Refused(plan.page, "obstacle", plan.obstacle.message, Cause.OBSTACLE)
            return Unchanged(plan.page)

        way = Way(read, plan, nothing, lambda _pages, plan: agreed(plan), merged_is_unfinished)
        journal, endings = Journal(tmp_path), []

        def work(run):
            endings.append(go(session, way, run, Stats()))
            return endings[0]

        journaled(session, journal, "test", titles[0], work, lambda run, refused: refused)
        return endings[0], len(rounds), journal.runs()[0]

    return run


def append(text):
    return f"{text}\nfour"


def same(text):
    return f"{text}\n \n"  # MediaWiki trims the end of a page, so that nothing changes


def test_a_page_that_others_edit_each_time_is_read_three_times(api, titles, cycle):
    def somebody_edits(plan):
        api.save(titles[0], f"another text {api.revision(titles[0])}")
        return True

    ending, rounds, record = cycle(titles[:1], lambda number: [append], somebody_edits)
    assert (type(ending.outcome), rounds, ending.made) == (Conflict, 3, ())
    assert [line["outcome"] for line in record.all("answered")] == ["conflict"] * 3
    assert record.outcome == "conflict"


def test_a_saved_edit_is_not_hidden_by_a_conflict(api, titles, cycle):
    def somebody_edits(plan):
        api.save(titles[1], f"another text {api.revision(titles[1])}")
        return True

    ending, rounds, _ = cycle(titles, lambda number: [append, append], somebody_edits)
    assert (type(ending.outcome), rounds) == (Conflict, 3)
    assert [edit.page for edit, _ in ending.made] == [titles[0]] * 3
    assert ending.outcome.reason.startswith(f"Saved as revision {ending.made[-1][1]}, but the rest was not")


def test_a_page_that_is_gone_the_second_time_is_a_conflict(api, titles, cycle):
    def somebody_deletes(plan):
        api.delete(titles[0])
        return True

    ending, rounds, record = cycle(titles[:1], lambda number: [append], somebody_deletes)
    assert (type(ending.outcome), ending.outcome.cause, rounds) == (Conflict, Cause.DELETED, 1)
    assert record.outcome == "conflict"
    with pytest.raises(UsageError):
        cycle(titles[:1], lambda number: [append])


def somebody_edits_once(api, title):
    seen: list[Plan] = []

    def agreed(plan):
        if not seen:
            api.save(title, "zero\n\n" + api.text(title))
        seen.append(plan)
        return True

    return agreed


def test_a_merged_edit_is_followed_by_another_round_only_where_it_matters(api, titles, cycle):
    first, second = ((title,) for title in titles)
    ending, rounds, _ = cycle(first, lambda number: [append], somebody_edits_once(api, first[0]))
    assert (ending.outcome.merged, rounds) == (True, 1)
    again = cycle(second, lambda number: [append], somebody_edits_once(api, second[0]), True)
    ending, rounds, _ = again
    assert (ending.outcome.merged, rounds, len(ending.made)) == (False, 2, 2)


@pytest.mark.long
def test_an_obstacle_after_an_edit_is_told_with_it(api, titles, cycle):
    obstacle = Plan(titles[0], obstacle=Obstacle("obstacle-doubled"))
    ending, rounds, _ = cycle(
        titles[:1],
        lambda number: [append] if number == 1 else obstacle,
        somebody_edits_once(api, titles[0]),
        True,
    )
    assert (type(ending.outcome), rounds, len(ending.made)) == (Refused, 2, 1)
    assert ending.outcome.reason == (
        f"Saved as revision {ending.made[0][1]}, but the rest was not saved. obstacle-doubled"
    )


@pytest.mark.long
def test_who_says_no_the_second_time_has_a_saved_edit(api, titles, cycle):
    once = somebody_edits_once(api, titles[0])
    answers = iter((True, False))
    ending, rounds, _ = cycle(
        titles[:1], lambda number: [append], lambda plan: once(plan) and next(answers), True
    )
    assert (ending.outcome, rounds) == (Saved(titles[0], ending.made[0][1]), 2)


@pytest.mark.long
def test_an_edit_that_changes_nothing_keeps_no_other_from_being_saved(api, titles, cycle):
    ending, _, record = cycle(titles, lambda number: [same, append])
    assert [line["outcome"] for line in record.all("answered")] == ["unchanged", "saved"]
    assert ending.outcome == Saved(titles[1], api.revision(titles[1]))
    ending, _, record = cycle(titles, lambda number: [append, same])
    assert [line["outcome"] for line in record.all("answered")] == ["saved", "unchanged"]
    assert ending.outcome == Saved(titles[0], api.revision(titles[0]))


def test_a_plan_that_cannot_be_made_is_refused(titles, cycle):
    refused = Refused(titles[0], "pad-unknown", "It did not answer.", Cause.OBSTACLE)
    ending, _, record = cycle(titles[:1], lambda number: refused)
    assert (ending.outcome, ending.plan, record.outcome) == (refused, None, "refused")


def test_nobody_agreed_and_nothing_was_saved(titles, api, cycle):
    before = api.revision(titles[0])
    ending, _, record = cycle(titles[:1], lambda number: [append], lambda plan: False)
    assert (ending.outcome, ending.made, api.revision(titles[0])) == (None, (), before)
    assert record.outcome == "planned"


def test_a_wiki_that_fails_after_an_edit_is_told_with_it(titles, api, cycle):
    def login_is_lost(rounds):
        if rounds:
            raise LoginRefused("The wiki does not know us.", "login")

    with pytest.raises(LoginRefused) as raised:
        cycle(titles[:1], lambda number: [append], somebody_edits_once(api, titles[0]), True, login_is_lost)
    assert str(raised.value) == (
        f"Saved as revision {api.revision(titles[0])}; then: The wiki does not know us."
    )
    assert raised.value.cause == "login"


def test_a_permit_is_asked_for_each_edit_and_its_refusal_is_the_outcome(api, titles, cycle, session):
    asked = []

    def permit(page):
        asked.append(page)
        return Refused(page, "late", "Not now.", Cause.LOCKED) if page == titles[1] else None

    session.permit = permit
    try:
        ending, rounds, _ = cycle(titles, lambda number: [append, append])
    finally:
        session.permit = always
    assert asked == list(titles)
    assert (ending.outcome.code, rounds) == ("late", 1)
    assert ending.outcome.reason.startswith(f"Saved as revision {ending.made[0][1]}, but the rest was not")
    assert api.text(titles[1]) == "one\n\ntwo\n\nthree"


def test_without_a_permit_nothing_is_sent(api, titles, cycle, session):
    before = api.revision(titles[0])
    session.permit = lambda page: Refused(page, "late", "Not now.", Cause.LOCKED)
    try:
        ending, rounds, record = cycle(titles[:1], lambda number: [append])
    finally:
        session.permit = always
    assert (ending.outcome.reason, rounds, ending.made) == ("Not now.", 1, ())
    assert (record.outcome, record.all("sent")) == ("refused", ())
    assert api.revision(titles[0]) == before
