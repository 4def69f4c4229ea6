"""Which events must be planned again: examples of each reason, and what holds for any events."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from wikiconbot.service.jobs.pauses import pause
from wikiconbot.service.store.store_values import Done, Failure
from wikiconbot.service.sweeping.changed import OLD, VERSION_SHARE, Now, Why, changed_events, why

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


def hours_to_plan_all(count, reached):
    """Sweeps every quarter of an hour until a new version did all events; returns the hours, and the most that were planned in any hour."""
    done = {f"E{number:04}": replace(DONE, version="1.0", at=AT - 90_000 + number) for number in range(count)}
    seen, planned, now = dict.fromkeys(done, 7), [], NOW
    while any(one.version != "2.0" for one in done.values()):
        for title in changed_events(seen, done, {}, now):
            done[title] = replace(done[title], version="2.0", at=now.at)
            planned.append(now.at)
        now = replace(now, at=now.at + 900)
        assert now.at < AT + reached
    most = max(sum(start <= at < start + 3600 for at in planned) for start in planned)
    return (now.at - AT) / 3600, most


@given(st.integers(1, 120))
def test_new_version_reaches_all_events_at_most_a_tenth_an_hour(count):
    hours, most = hours_to_plan_all(count, reached=3600 * 30)
    assert most <= max(1, count * VERSION_SHARE)
    assert hours <= 25


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
    assert len(shared) <= 2 * max(1, len(known) * VERSION_SHARE)


@given(events, many_done, others)
def test_nothing_is_left_after_all_is_done(seen, done, revisions):
    now = replace(NOW, others=revisions)
    while wanted := changed_events(seen, done, {}, now):
        fresh = {title: Done(seen[title], (), "digest", None, "2.0", now.at) for title in wanted}
        done = {**done, **fresh}
        now = replace(now, at=now.at + 3600)
    assert all(why(revision, done[title], now) is None for title, revision in seen.items())
