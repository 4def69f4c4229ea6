"""Polling the recent changes of a real wiki: every change once, from a cursor that another process may continue."""

from pathlib import Path

import pytest

from tests.live.people import Wiki
from tests.live.wiki.in_process import in_a_process

pytestmark = pytest.mark.live

RUN = """
from dataclasses import asdict
from wikiconbot.sandbox.wiki_client import DemoPerson
from wikiconbot.service.watching import polling
from wikiconbot.service.watching.change_values import Change, Mark, Missed
s = connect(Target(wiki={api!r}), seen.append)
admin = DemoPerson({api!r}).login({user!r}, {password!r})
out = {{}}

def poll(poll):
    before = len(seen)
    found = {{"Change": [], "Mark": [], "Missed": []}}
    for item in poll.changes():
        found[type(item).__name__].append(asdict(item))
    return found | {{"requests": len(seen) - before}}

def edit(title, **more):
    admin.edit(title, **({{"text": f"text {{time.time()}}"}} | more))

edit("Polled before")
first = polling.Poll(s, "here")
out["start"] = poll(first)
out["nothing"] = poll(first)
edit("Polled 1"); edit("Polled 1"); edit("Polled 1/Notes")
admin.act("move", **{{"from": "Polled 1", "to": "Polled 2"}})
admin.act("protect", title="Polled 2", protections="edit=sysop")
edit("Polled away")
admin.act("delete", title="Polled away")
out["changes"] = poll(first)
out["again"] = poll(first)
cursor = out["again"]["Mark"][0]["cursor"]

edit("Polled 3")
out["another process"] = poll(polling.Poll(s, "here", cursor))

small = polling.Poll(s, "here", cursor, limit=3)
small.changes()
out["in parts"] = poll(small)

few = polling.Poll(s, "here", cursor, limit=1, most_requests=2)
out["too many"] = poll(few)
edit("Polled 4")
out["after too many"] = poll(polling.Poll(s, "here", out["too many"]["Mark"][-1]["cursor"]))

old = polling.Poll(s, "here", "2001-01-15T00:00:00Z|1")
out["too old"] = poll(old)
edit("Polled 5")
out["after too old"] = poll(old)
ahead = polling.Poll(s, "here", "2099-01-15T00:00:00Z|1")
out["future"] = poll(ahead)
edit("Polled 6")
out["after future"] = poll(ahead)
out["damaged"] = poll(polling.Poll(s, "here", "damaged"))
"""


def titles(found):
    return [change["title"] for change in found["Change"]]


@pytest.fixture(scope="module")
def polled(api: Wiki, tmp_path_factory: pytest.TempPathFactory):
    """What each poll found."""
    admin = api.sandbox.admin
    code = RUN.format(api=api.sandbox.api, user=admin.user, password=admin.password)
    result = in_a_process(code, Path(tmp_path_factory.mktemp("polled")))
    assert result["error"] is None
    return result["out"]


def test_it_starts_with_the_present_and_costs_one_request(polled):
    assert polled["start"]["Change"] == []
    assert polled["start"]["requests"] == polled["nothing"]["requests"] == 1
    assert {title for title in titles(polled["nothing"]) if "Polled" in title} <= {"Polled before"}


def test_edits_moves_protections_and_deletions_are_found_in_order_and_once(polled):
    found = [(c["title"], c["kind"], c["log"], c["other"]) for c in polled["changes"]["Change"]]
    assert [one for one in found if "Polled" in one[0] and one[0] != "Polled before"] == [
        ("Polled 1", "new", "", None),
        ("Polled 1", "edit", "", None),
        ("Polled 1/Notes", "new", "", None),
        ("Polled 1", "log", "move", "Polled 2"),
        ("Polled 2", "log", "protect", None),
        ("Polled away", "log", "delete", None),  # MediaWiki removes the edits of a deleted page from the list
    ]
    assert {change["wiki"] for change in polled["changes"]["Change"]} == {"here"}
    assert polled["again"]["Change"] == []
    assert polled["again"]["Mark"] == polled["changes"]["Mark"][-1:]
    assert polled["again"]["requests"] == 1


def test_another_process_continues_and_repeats_seconds_only(polled):
    assert titles(polled["another process"])[-1] == "Polled 3"
    assert polled["another process"]["Missed"] == []


def test_a_long_list_comes_in_parts(polled):
    assert titles(polled["in parts"]) == titles(polled["another process"])
    assert polled["in parts"]["requests"] >= 2


def test_too_many_changes_are_said_and_left_to_a_sweep(polled):
    (missed,) = polled["too many"]["Missed"]
    assert (missed["why"], missed["wiki"]) == ("too-many", "here")
    assert "Polled 4" in titles(polled["after too many"])


def test_a_gap_that_the_wiki_does_not_keep_is_said_and_left_to_a_sweep(polled):
    (missed,) = polled["too old"]["Missed"]
    assert (missed["why"], missed["wiki"]) == ("too-old", "here")
    assert missed["since"] < missed["until"]
    assert polled["too old"]["Change"] == []
    assert "Polled 5" in titles(polled["after too old"])
    assert polled["damaged"]["Missed"] == []


def test_a_cursor_from_the_future_is_not_believed(polled):
    """The wiki's clock was wrong, and was set back: otherwise nothing would be seen until that time."""
    (missed,) = polled["future"]["Missed"]
    assert missed["why"] == "future"
    assert "Polled 6" in titles(polled["after future"])
