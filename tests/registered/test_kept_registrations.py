"""What is kept of registrations from one run to the next: public people only, for some minutes, and the number of the page's own."""

import json
import time
from dataclasses import replace

import pytest

from tests.sources.register import Register
from wikiconbot.model import NotRead, Registration, Unread
from wikiconbot.model import Register as Kind
from wikiconbot.runs.registering.kept_registrations import KeptRegistrations, forget_ended
from wikiconbot.sources.campaignevents import Wanted, read_registration

WIKI = "https://wiki.example/w/api.php"


@pytest.fixture
def answer():
    return read_registration(Register.of().ask, Wanted("Event:X", 1, with_organisers=True))


def kept(folder, lifetime=600.0, page="Event:X", number=5):
    return KeptRegistrations(folder, WIKI, page, number, lifetime)


def test_a_registration_is_kept_for_its_lifetime(tmp_path, answer, monkeypatch):
    assert kept(tmp_path).of(None) is None
    kept(tmp_path).keep(None, answer)
    assert kept(tmp_path).of(None) == answer
    assert kept(tmp_path).of(12) is None
    assert kept(tmp_path, 0).of(None) is None
    assert kept(tmp_path, page="Event:Moved").of(None) == answer
    monkeypatch.setattr("time.time", lambda: 32_503_680_000.0)
    assert kept(tmp_path).of(None) is None


def test_why_a_registration_was_not_read_is_kept_too(tmp_path):
    gone = NotRead(Kind.CAMPAIGN_EVENTS, Unread.DELETED, 3, 404, "Deleted.")
    kept(tmp_path).keep(3, gone)
    kept(tmp_path).keep_number(3)
    assert kept(tmp_path).of(3) == gone
    assert kept(tmp_path).number_of_page() == 3


def test_an_interactive_run_keeps_nobody(tmp_path, answer):
    kept(tmp_path, 0).keep(None, answer)
    kept(tmp_path, 0).keep_number(1)
    text = "".join(file.read_text() for file in tmp_path.rglob("*.json"))
    assert json.loads(text)["registration"] == 1
    assert "Asha" not in text


def test_who_left_before_an_interactive_run_does_not_come_back_with_the_service(tmp_path, answer):
    kept(tmp_path).keep(None, answer)
    kept(tmp_path).keep(12, answer)
    kept(tmp_path, 0).keep(None, replace(answer, people=answer.people[1:]))
    assert kept(tmp_path).of(None) is None
    assert kept(tmp_path).of(12) == answer
    kept(tmp_path, 0).keep(12, answer)
    assert not any("Asha" in file.read_text() for file in tmp_path.rglob("*.json"))


def test_nothing_is_kept_of_private_people(tmp_path, answer):
    assert isinstance(answer, Registration)
    kept(tmp_path).keep(None, answer)
    text = "".join(file.read_text() for file in tmp_path.rglob("*") if file.is_file())
    assert "Asha Local" in text
    assert not [name for name in Register.of().private if name in text]


def people_files(folder):
    return [file for file in folder.rglob("*") if file.is_file() and "Asha Local" in file.read_text()]


def test_what_ended_goes_when_any_run_opens_the_store(tmp_path, answer, monkeypatch):
    kept(tmp_path).keep(None, answer)
    kept(tmp_path, page="Event:Y", number=6).keep(12, answer)
    kept(tmp_path, 6000.0, page="Event:Z", number=7).keep(None, answer)
    kept(tmp_path, page="Event:Z", number=7).keep_number(12)
    assert len(people_files(tmp_path)) == 3
    later = time.time() + 601
    monkeypatch.setattr("time.time", lambda: later)
    assert kept(tmp_path, 0, page="Event:Other", number=8).of(None) is None
    assert len(people_files(tmp_path)) == 1
    assert kept(tmp_path, 6000.0, page="Event:Z", number=7).of(None) == answer
    assert kept(tmp_path, page="Event:Z", number=7).number_of_page() == 12
    later += 6000
    forget_ended(tmp_path)
    assert people_files(tmp_path) == []
    forget_ended(None)
    forget_ended(tmp_path / "nothing")


def test_a_page_that_the_bot_leaves_has_nobody_kept(tmp_path, answer):
    kept(tmp_path).keep(None, answer)
    kept(tmp_path).keep(12, answer)
    kept(tmp_path).keep_number(12)
    kept(tmp_path, page="Event:Y", number=6).keep(None, answer)
    kept(tmp_path).forget()
    assert (kept(tmp_path).of(None), kept(tmp_path).of(12)) == (None, None)
    assert kept(tmp_path).number_of_page() == 12
    assert len(people_files(tmp_path)) == 1
    kept(None).forget()


@pytest.mark.parametrize(
    "broken",
    ['{"registration": "x", "kept": []}', "[", '{"at": 1e99, "answer": {}}', '{"at": 1, "answer": []}'],
)
def test_a_broken_file_is_no_answer(tmp_path, answer, broken):
    kept(tmp_path).keep(None, answer)
    for file in tmp_path.rglob("*.json"):
        about = json.loads(broken) if broken != "[" else None
        file.write_text(json.dumps({"wiki": WIKI, **about}) if about else broken)
    assert kept(tmp_path).of(None) is None
    assert kept(tmp_path).number_of_page() is None


def test_without_a_state_folder_nothing_is_kept(answer):
    kept(None).keep(None, answer)
    assert kept(None).of(None) is None
