"""Which events must be planned again: examples of each reason, and what holds for any events."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from wikiconbot.service.jobs.pauses import pause
from wikiconbot.service.store.store_values import Done, Failure, done_of_text
from wikiconbot.service.sweeping.changed import OLD, SHARES, Now, Why, changed_events, why
from wikiconbot.service.sweeping.planned_lately import Lately, lately_of

AT = 1_800_000_000.0
NOW = Now("digest", "2027-01-15", "2.0", AT, {"E/Participants": 8})
DONE = Done(7, (("E/Participants", 8),), "digest", "2027-02-01", "2.0", AT - 7200)


@for_each(
    ("done", "expected"),
    [
        (DONE, None),
        (None, Why.NEW),
        (replace(DONE, revision=6), Why.TEXT),
        (replace(DONE, revision=9), Why.TEXT),  # an edit was deleted: the page has an older revision again
        (replace(DONE, others=(("E/Participants", 5),)), Why.OTHERS),
        (replace(DONE, others=(("E/Report", 0),)), Why.OTHERS),
        (replace(DONE, settings="other"), Why.SETTINGS),
        (replace(DONE, due="2027-01-15"), Why.DAY),
        (replace(DONE, due="2027-01-14"), Why.DAY),
        (replace(DONE, due="2027-01-16"), None),
        (replace(DONE, due=None), None),
    ],
)
def test_reasons(done, expected):
    assert why(7, done, NOW) is expected


def test_a_worker_looks_at_what_only_a_sweep_did_because_of_its_pads():
    workers = replace(NOW, pads=True)
    assert why(7, DONE, workers) is Why.PADS
    assert why(7, replace(DONE, pads=True), workers) is None
    assert why(7, replace(DONE, pads=True), NOW) is None
    assert done_of_text(replace(DONE, pads=True).as_text()) == replace(DONE, pads=True)


def test_most_urgent_first():
    seen = {"due": 7, "text": 8, "new": 7, "same": 7}
    done = {"due": replace(DONE, due="2027-01-01"), "text": DONE, "same": DONE}
    found = changed_events(seen, done, {}, NOW)
    assert list(found.items()) == [("new", Why.NEW), ("text", Why.TEXT), ("due", Why.DAY)]


def test_failed_event_waits_for_its_pause():
    failure = Failure("read-only", AT - 60, 3)
    assert changed_events({"E": 8}, {"E": DONE}, {"E": failure}, NOW) == {}
    later = replace(NOW, at=failure.at + pause(3))
    assert changed_events({"E": 8}, {"E": DONE}, {"E": failure}, later) == {"E": Why.TEXT}


def test_old_events_are_planned_again_a_few_at_a_time():
    done = {f"E{number:03}": replace(DONE, at=AT - OLD - 1000 + number) for number in range(200)}
    found = changed_events(dict.fromkeys(done, 7), done, {}, NOW)
    assert found == {"E000": Why.AGE, "E001": Why.AGE}


def hours_to_plan_all(count, reached, busy=0, failing=0):
    """Sweeps every quarter of an hour until a new version did all events; returns the hours, and the most that were planned in any hour.

    ``busy`` of the events are edited before each sweep, and runs on ``failing`` of them fail.
    """
    old = replace(DONE, version="1.0")
    done = {f"E{number:04}": replace(old, at=AT - 90_000 + number) for number in range(count)}
    seen, planned, now, lately = dict.fromkeys(done, 7), [], NOW, Lately()
    fails: dict[str, Failure] = {}
    while any(one.version != "2.0" for one in list(done.values())[failing : count - busy]):
        now = replace(now, lately=lately_of(lately.as_text(), now.at).counts())
        seen |= {title: seen[title] + 1 for title in list(seen)[count - busy :]}
        found = changed_events(seen, done, fails, now)
        lately = lately_of(lately.as_text(), now.at).and_now(now.at, found)
        for title, reason in found.items():
            planned += [now.at] if reason is Why.VERSION else []
            if title in list(done)[:failing]:
                fails[title] = Failure("obstacle", now.at, fails[title].tries + 1 if title in fails else 1)
            else:
                done[title] = replace(done[title], revision=seen[title], version="2.0", at=now.at)
        now = replace(now, at=now.at + 900)
        assert now.at < AT + reached
    most = max((sum(start <= at < start + 3600 for at in planned) for start in planned), default=0)
    return (now.at - AT) / 3600, most


@given(st.integers(1, 120))
def test_new_version_reaches_all_events_at_most_a_tenth_an_hour(count):
    hours, most = hours_to_plan_all(count, reached=3600 * 30)
    assert most <= max(1, count * SHARES[Why.VERSION])
    assert hours <= 25


@for_each(("busy", "failing"), [(50, 0), (0, 12), (20, 12)])
def test_events_that_others_edit_or_that_fail_do_not_keep_a_new_version_from_the_rest(busy, failing):
    _, most = hours_to_plan_all(100, reached=3600 * 20, busy=busy, failing=failing)
    assert most <= 10


def test_an_event_that_fails_does_not_keep_others_from_being_planned_for_their_age():
    done = {title: replace(DONE, at=AT - OLD - 50 + number) for number, title in enumerate(("A", "B", "C"))}
    seen = dict.fromkeys(done, 7)
    assert changed_events(seen, done, {}, NOW) == {"A": Why.AGE}
    failed = Failure("protected", AT - pause(9), 9)
    assert changed_events(seen, done, {"A": failed}, NOW) == {"A": Why.FAILED, "B": Why.AGE}
    waits = replace(failed, at=AT - 1)
    assert changed_events(seen, done, {"A": waits}, NOW) == {"B": Why.AGE}
    assert changed_events(seen, done, dict.fromkeys(done, waits), NOW) == {}


def test_an_hour_of_sweeps_as_the_store_keeps_it():
    first = Lately().and_now(AT, {"A": Why.VERSION, "B": Why.VERSION, "C": Why.TEXT, "D": Why.AGE})
    second = lately_of(first.as_text(), AT + 1800).and_now(AT + 1800, {"E": Why.VERSION})
    assert lately_of(second.as_text(), AT + 1801).counts() == {Why.VERSION: 3, Why.AGE: 1}
    assert lately_of(second.as_text(), AT + 3600).counts() == {Why.VERSION: 1}
    for text in (None, "", "{}", "[1]", '[[1, "another", 2]]'):
        assert lately_of(text, AT) == Lately()


events = st.dictionaries(
    st.sampled_from([f"E{number}" for number in range(30)]), st.integers(1, 3), max_size=30
)
dones = st.builds(
    Done,
    st.integers(1, 3),
    st.lists(st.tuples(st.sampled_from(["A", "B"]), st.integers(0, 2)), max_size=2).map(tuple),
    st.sampled_from(["digest", "other"]),
    st.sampled_from([None, "2027-01-14", "2027-01-15", "2027-01-16"]),
    st.sampled_from(["1.0", "2.0"]),
    st.floats(AT - 2 * OLD, AT),
)
many_done = st.dictionaries(st.sampled_from([f"E{number}" for number in range(30)]), dones, max_size=30)
others = st.fixed_dictionaries({"A": st.integers(0, 2), "B": st.integers(0, 2)})


@given(events, many_done, others)
def test_any_events(seen, done, revisions):
    now = replace(NOW, others=revisions)
    found = changed_events(seen, done, {}, now)
    assert found.keys() <= seen.keys()
    for title, revision in seen.items():
        reason = why(revision, done.get(title), now)
        if reason:
            assert found[title] is reason  # whatever changed is planned
        elif title in found:
            assert found[title] in (Why.VERSION, Why.AGE)
    known = [title for title in seen if title in done]
    shared = [title for title, reason in found.items() if reason in (Why.VERSION, Why.AGE)]
    assert len(shared) <= 2 * max(1, len(known) * SHARES[Why.VERSION])


@given(events, many_done, others)
def test_nothing_is_left_after_all_is_done(seen, done, revisions):
    now = replace(NOW, others=revisions)
    while wanted := changed_events(seen, done, {}, now):
        fresh = {title: Done(seen[title], (), "digest", None, "2.0", now.at) for title in wanted}
        done = {**done, **fresh}
        now = replace(now, at=now.at + 3600)
    assert all(why(revision, done[title], now) is None for title, revision in seen.items())


def test_a_registration_is_read_again_after_its_lifetime():
    done = replace(DONE, registers=600.0, at=AT - 599)
    assert why(7, done, NOW) is None
    assert why(7, replace(done, at=AT - 600), NOW) is Why.REGISTRATION
    assert why(8, done, NOW) is Why.TEXT
    assert done_of_text(done.as_text()) == done
    assert done_of_text(DONE.as_text().replace(',"registers":0', "")) == DONE  # an earlier version wrote it
