"""Registrations with Extension:CampaignEvents itself: people register and unregister by its own API."""

import json
from typing import Any

import pytest

from tests.live.command import bot
from tests.live.people import Wiki
from wikiconbot.sandbox.wiki_client import DemoPerson

pytestmark = pytest.mark.live

TITLE = "Event:Registered here too"
PAGE = """{{User:WikiconBot/Event|registers = page, campaignevents}}
* Date: 11 December 2030
* Venue: Pune Hall

== Sign up ==
# ~~~~
"""


def rest(person: DemoPerson, method: str, path: str, **body: Any) -> Any:
    """One request to the extension's API."""
    address = f"{person.api.removesuffix('api.php')}rest.php/campaignevents/v0/{path}"
    answer = person.http.request(method, address, json={**body, "token": person.token()}, timeout=60)
    assert answer.ok, answer.text
    return answer.json() if answer.content else None


@pytest.fixture
def event(api: Wiki) -> int:
    """The number of a new registration of the page."""
    admin = api.admin
    admin.ask(
        action="userrights",
        user=api.sandbox.admin.user,
        add="event-organizer",
        token=admin.token("userrights"),
    )
    api.save(TITLE, PAGE)
    made = rest(
        admin, "POST", "event_registration", event_page=TITLE, timezone="Asia/Kolkata", start_time="20301211040000",
        end_time="20301211120000", online_meeting=True, inperson_meeting=True, meeting_country="India",
        meeting_address="Pune Hall",
    )  # fmt: skip
    return int(made["id"])


def updated() -> dict[str, Any]:
    """The document of an update."""
    _, out, err = bot("--sandbox", "update", TITLE, "--yes", "--json")
    told: dict[str, Any] = json.loads(out)
    assert "outcome" in told, err
    return told


def test_people_register_are_private_and_unregister(api: Wiki, event: int) -> None:
    def register(name: str, *, private: bool = False) -> None:
        path = f"event_registration/{event}/participants/self"
        rest(api.person(name), "PUT", path, is_private=private, answers={})

    register("Registered one")
    register("Registered two")
    register("Private canary", private=True)
    told = updated()
    assert told["outcome"] == "saved"
    assert [(one["number"], one["verdict"], one["people"]) for one in told["registrations"]] == [
        (event, "open", 2)
    ]
    assert not {"E9", "E10"} & {one["check"] for one in told["findings"]}
    text = api.text(TITLE) or ""
    assert all(f"Registered {name}" in text for name in ("one", "two"))
    assert updated()["outcome"] == "unchanged"
    register("Registered two", private=True)
    told = updated()
    after = api.text(TITLE) or ""
    assert told["outcome"] == "saved"
    assert "Registered one" in after
    assert "Registered two" not in after + told["edits"][0]["summary"]
    assert "Private canary" not in text + after + json.dumps(told)
    rest(api.admin, "DELETE", f"event_registration/{event}")
    told = updated()
    assert [one["verdict"] for one in told["registrations"]] == ["deleted"]
    assert "Registered one" not in (api.text(TITLE) or "")
