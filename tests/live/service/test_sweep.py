"""A sweep of the sandbox: what it finds, what it costs, and what stops it. `bench.sweep` measures the same with 1,000 pages."""

import json
import re

import pytest

from bench.event_pages import SIGNERS, page, write_pages
from tests.live.command import bot
from wikiconbot.sandbox import state_dir
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey

TEMPLATE = "User:WikiconBot/Swept"
PAGES, WITH_PEOPLE = 60, 4
RUN_PAGE = "User:WikiconBot/run"
_TOTAL = re.compile(r"^(\w+) +(\d+) requests +(\d+) bytes", re.MULTILINE)


def sweep(*options):
    """Sweep the sandbox; returns the exit code, the wiki's part of the document, the requests by phase, bytes, and what was said."""
    code, out, err = bot(
        "--sandbox", "sweep", "--json", "--stats", "--edits-per-minute", "6000", "--settings-template", TEMPLATE, *options
    )  # fmt: skip
    found = {name: (int(requests), int(size)) for name, requests, size in _TOTAL.findall(err)}
    size = found.pop("total")[1]
    return (
        code,
        json.loads(out)["wikis"][0],
        {name: row[0] for name, row in found.items() if row[0]},
        size,
        err,
    )


@pytest.fixture(scope="module")
def events(api):
    """Sixty events, four of them with people; one has its table on a subpage. All are swept once."""
    for name in SIGNERS[:6]:
        api.person(name)
    titles = [f"Swept {number:02}" for number in range(PAGES)]
    texts = {
        title: page(number, 3 if number < WITH_PEOPLE else 0, TEMPLATE) for number, title in enumerate(titles)
    }
    texts[titles[0]] = texts[titles[0]].replace("/Swept}}", "/Swept|target=/Participants}}")
    write_pages(texts)
    code, first, phases, _, _ = sweep()
    assert (code, first["events"], first["unchanged"]) == (0, PAGES, 0)
    assert {one["page"] for one in first["pages"] if one["outcome"] == "saved"} == set(titles[:WITH_PEOPLE])
    assert phases["save"] == WITH_PEOPLE + 1  # the one with a subpage has two edits
    return titles


def sign_up(api, title, name):
    """Add a person to the list of a page; returns the revision."""
    text = api.text(title)
    place = text.index("\n", text.rindex("\n# [[User:") + 1)
    return api.save(title, f"{text[:place]}\n# [[User:{name}]] 11:00, 4 March 2026 (UTC){text[place:]}")


@pytest.fixture
def run_page(api):
    """Writes the run page; afterwards there is none."""
    yield lambda text: api.save(RUN_PAGE, text)
    if api.text(RUN_PAGE) is not None:
        api.delete(RUN_PAGE)


@pytest.fixture
def no_pause(sandbox):
    """Lets the circuit of the wiki be closed again after a test that opened it or began to."""
    yield
    store = open_store(None, state_dir())
    store.note(sandbox.api, ok=True)
    store.close()


def test_unchanged_events_cost_one_request_and_changed_ones_are_read_together(api, events):
    code, idle, phases, size, _ = sweep()
    assert (code, idle["unchanged"], idle["pages"]) == (0, PAGES, [])
    assert phases["events"] == 2  # all events with their revisions, and the one subpage
    assert sum(phases.values()) == 3
    assert size < 400_000 * PAGES / 1000
    revision = sign_up(api, events[1], SIGNERS[4])
    sign_up(api, events[2], SIGNERS[5])
    code, changed, phases, _, err = sweep()
    assert (code, changed["unchanged"]) == (0, PAGES - 2)
    assert [(one["page"], one["why"], one["outcome"]) for one in changed["pages"]] == [
        (events[1], "text", "saved"),
        (events[2], "text", "saved"),
    ]
    assert changed["pages"][0]["revision"] > revision
    assert SIGNERS[4] in api.text(events[1]).partition("{|")[2]
    # The login, the events, their subpage; the bot's own edits and the texts; the accounts; two edits.
    assert phases == {"connect": 1, "events": 2, "read": 2, "accounts": 1, "save": 2}, err


def test_subpage_and_settings_of_the_operator_count_as_changes(api, events, tmp_path):
    table = f"{events[0]}/Participants"
    api.save(table, "Words of a person.\n" + api.text(table))
    _, found, _, _, _ = sweep()
    assert [(one["page"], one["why"]) for one in found["pages"]] == [(events[0], "others")]
    assert api.text(table).startswith("Words of a person.")
    file = tmp_path / "event.toml"
    file.write_text("capacity = 500\n")
    _, found, _, _, _ = sweep("--event", str(file), "--dry-run")
    assert {one["why"] for one in found["pages"]} == {"settings"}
    assert len(found["pages"]) == PAGES
    code, found, _, _, _ = sweep()
    assert (code, found["pages"]) == (0, [])  # the dry run stored nothing


def test_list_names_pages_that_do_not_exist(api, events, tmp_path):
    sign_up(api, events[3], SIGNERS[4])
    listed = tmp_path / "events.txt"
    listed.write_text(f"{events[3]}\n{events[5]}\nSwept nowhere\n")
    code, found, _, _, err = sweep("--list", str(listed))
    assert (code, found["events"], found["missing"]) == (1, 2, ["Swept nowhere"])
    assert "Swept nowhere: the wiki has no such page." in err
    assert [one["page"] for one in found["pages"]] == [events[3]]
    store = open_store(None, state_dir())
    assert len(store.events(api.sandbox.api)) == PAGES  # a list of some events forgets no other
    store.close()


def test_run_page_stops_a_sweep_and_the_rest_is_named(api, events, run_page, no_pause):
    sign_up(api, events[1], SIGNERS[0])
    sign_up(api, events[2], SIGNERS[0])
    run_page("stop")
    before = api.revision(events[1])
    code, found, _, _, err = sweep()
    assert (code, found["left"]) == (1, [events[2]])
    assert [(one["page"], one["outcome"], one["done"]) for one in found["pages"]] == [
        (events[1], "run-page", False),
        (events[2], None, False),
    ]
    assert "1 event was not done" in err
    assert events[2] in err
    assert api.revision(events[1]) == before
    run_page("run")
    store = open_store(None, state_dir())
    store.worked(PageKey(api.sandbox.api, events[1]))  # otherwise it waits half a minute
    store.close()
    code, found, _, _, _ = sweep()
    assert (code, {one["page"] for one in found["pages"]}) == (0, {events[1], events[2]})


def test_page_that_another_run_has_is_left_for_the_next_sweep(api, events):
    sign_up(api, events[1], SIGNERS[5])
    store = open_store(None, state_dir())
    assert store.lease(PageKey(api.sandbox.api, events[1]), "another run", 60)
    code, found, _, _, err = sweep()
    assert (code, [(one["page"], one["outcome"]) for one in found["pages"]]) == (3, [(events[1], "busy")])
    assert f"{events[1]} was not done: Another run works on it now" in err
    store.release(PageKey(api.sandbox.api, events[1]), "another run")
    store.close()
    code, found, _, _, _ = sweep()
    assert (code, found["pages"][0]["outcome"]) == (0, "saved")


def test_page_that_is_no_event_any_more_has_not_failed(api, events):
    title, own = "Swept, with a mistake", PageKey(api.sandbox.api, "User:WikiconBot/Requests")
    api.save(title, f"{{{{{TEMPLATE}|capacity=many}}}}\n== Sign up ==\n")
    store = open_store(None, state_dir())
    store.failed(own, "protected")
    code, found, _, _, _ = sweep()
    assert (code, [(one["page"], one["outcome"]) for one in found["pages"]]) == (1, [(title, "obstacle")])
    assert set(store.failing(api.sandbox.api)) == {title, own.title}
    api.save(title, "No event.")
    code, _, _, _, _ = sweep()
    assert (code, set(store.failing(api.sandbox.api))) == (0, {own.title})
    store.worked(own)
    store.close()


def test_hints_go_to_workers(api, events):
    sign_up(api, events[2], SIGNERS[1])
    for made in (1, 0):
        code, found, _, _, err = sweep("--hint")
        assert (code, [(one["page"], one["outcome"]) for one in found["pages"]]) == (0, [(events[2], None)])
        assert f"{made} job" in err
    store = open_store(None, state_dir())
    assert store.figures().pending == 1
    store.close()
    code, found, _, _, _ = sweep()  # a sweep that works takes the hint up
    assert (code, found["pages"][0]["outcome"]) == (0, "saved")
    store = open_store(None, state_dir())
    assert store.figures().pending == 0
    store.close()


def test_category_and_list_page_name_events(api, events):
    api.save("Swept in a category", "[[Category:Swept events]]\n== Sign up ==\n# ~~~~\n")
    code, found, _, _, err = sweep("--cat", "Swept events", "--dry-run")
    assert (code, [tuple(one.values()) for one in found["pages"]]) == (
        0,
        [("Swept in a category", "new", "planned", True)],
    )
    assert "Swept in a category would be saved." in err
    code, found, _, _, err = sweep("--cat", "Swept evnets", "--dry-run")
    assert (code, found["events"]) == (0, 0)
    assert "No event was found." in err
    api.save("Swept list", f"* [[{events[5]}]]\n* [[{events[6]}]]\n")
    store = open_store(None, state_dir())
    store.failed(PageKey(api.sandbox.api, "Swept and deleted"), "no-event")
    code, found, _, _, _ = sweep("--list-page", "Swept list")
    assert (code, found["events"], found["pages"]) == (0, 2, [])
    assert "Swept and deleted" not in store.failing(api.sandbox.api), "it would be read again each hour"
    store.close()
