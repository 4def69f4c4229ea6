"""The wiki's own words in the bot's table: names of wikis, digits, fallback languages; and how many requests they cost."""

import json
import re
import shutil
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from tests.for_each import for_each
from tests.live.command import bot
from tests.live.people import Wiki
from wikiconbot.i18n import load
from wikiconbot.model import Community
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_words import with_words
from wikiconbot.sandbox import state_dir
from wikiconbot.wiki.explanations import ApiError
from wikiconbot.wiki.finding.allmessages import ask_words
from wikiconbot.wiki.session import Session, Target, connect
from wikiconbot.wikitext.siteinfo import DEFAULT

#: What Wikimedia's wikis say only with WikimediaMessages; here a page of the wiki says it.
PROJECT = "MediaWiki:Project-localized-name-"
BADGE = "MediaWiki:Echo-badge-count"
#: Texts that must not be written on a page.
HOSTILE = {
    "bnwiki": "<b>বাংলা</b>",
    "knwiki": "{{!}} ಕನ್ನಡ\n|}",
    "mlwiki": "$1 മലയാളം [[User:Evil]]",
    "orwiki": "ଓଡ଼ିଆ " * 20,
    "tewiki": "తెలుగు -{x}- &lt;b> ~~~~",
}
HOSTS = {f"{database.removesuffix('wiki')}.wikipedia.org" for database in HOSTILE}


@dataclass
class Event:
    """An event's page in a language, on which people from Wikipedias signed up."""

    api: Wiki
    title: str
    language: str
    codes: list[str]

    def __post_init__(self) -> None:
        settings = f"|notice=|language={self.language}|columns=number, participant, community"
        lines = (
            f"# [[User:Of {code}|Of {code}]] 10:40, 2 March 2018 (UTC) – {code}.wikipedia\n"
            for code in self.codes
        )
        self.api.save(self.title, f"{{{{User:WikiconBot/Event{settings}}}}}\n== Sign up ==\n{''.join(lines)}")

    def update(self) -> tuple[str, int]:
        """Run the bot; returns how that ended, and how many requests it made for words."""
        said, asked = self.run("update", "--yes")
        return said["outcome"], asked

    def run(self, *command: str) -> tuple[dict[str, Any], int]:
        """Run a command; returns its document, and how many requests it made for words."""
        _, out, err = bot("--sandbox", "--stats", *command, self.title, "--json")
        asked = re.search(r"^words +(\d+)", err, re.MULTILINE)
        return json.loads(out), int(asked[1]) if asked else 0

    def rows(self) -> dict[str, tuple[str, str]]:
        """The number and the community of each person in the table, by the person's Wikipedia."""
        text = self.api.text(self.title) or ""
        row = r"^\|(?: [^|\n]*\|)? (\S+)\n\|[^|\n]*\| \[\[User:Of (\w+)\|.*\n\| (.*)$"
        return {code: (number, name) for number, code, name in re.findall(row, text, re.MULTILINE)}


@dataclass
class Messages:
    """Interface messages that the wiki customises during a test."""

    api: Wiki
    titles: set[str] = field(default_factory=set)

    def say(self, title: str, text: str) -> None:
        """Save a message's page."""
        self.api.save(title, text)
        self.titles.add(title)


@pytest.fixture
def messages(api: Wiki):
    """The wiki says nothing of its own, and the bot knows nothing from before; so it is again after the test."""
    shutil.rmtree(state_dir() / "words", ignore_errors=True)
    made = Messages(api)
    yield made
    for title in made.titles:
        api.delete(title)
    shutil.rmtree(state_dir() / "words", ignore_errors=True)


@pytest.fixture
def session(api: Wiki) -> Session:
    return connect(Target(sandbox_dir=str(state_dir() / "pywikibot"), state_folder=state_dir()))


def test_the_wikis_names_and_digits_cost_one_request_in_thirty_days(api: Wiki, messages: Messages) -> None:
    messages.say(f"{PROJECT}hiwiki/hi", "हमारा हिन्दी विकि")
    messages.say("MediaWiki:Talkpagelinktext/hi", "<b>{{nope}}</b>")
    event = Event(api, "Own words", "hi", ["hi", "ta"])
    assert event.update() == ("saved", 1)
    ours = load("hi").community(Community(wiki="ta.wikipedia.org"))
    assert event.rows() == {"hi": ("१", "हमारा हिन्दी विकि"), "ta": ("२", ours)}
    assert event.update() == ("unchanged", 0)
    assert event.run("check")[1] == 0, "it compares the table with the same words"

    messages.say(f"{PROJECT}hiwiki/hi", "नया नाम")
    assert Event(api, "Own words, again", "hi", ["hi"]).update() == ("saved", 0), "what is known counts"
    assert "| हमारा हिन्दी विकि\n" in (api.text("Own words, again") or "")
    grow_old()
    assert event.update() == ("saved", 1)
    assert event.rows()["hi"] == ("१", "नया नाम")


def grow_old() -> None:
    """Let the words be 31 days old."""
    for file in (state_dir() / "words").iterdir():
        known = json.loads(file.read_text("utf-8"))
        known["said"] = {key: [at - 31 * 86400, said] for key, (at, said) in known["said"].items()}
        file.write_text(json.dumps(known), "utf-8")


def test_a_hostile_name_is_not_written(api: Wiki, messages: Messages) -> None:
    for database, said in HOSTILE.items():
        messages.say(f"{PROJECT}{database}/hi", said)
    event = Event(api, "Own words: hostile", "hi", [database.removesuffix("wiki") for database in HOSTILE])
    assert event.update() == ("saved", 1)
    ours = load("hi").community
    names = {code: name for code, (_, name) in event.rows().items()}
    assert names == {host.partition(".")[0]: ours(Community(wiki=host)) for host in HOSTS}
    assert event.update() == ("unchanged", 0)


def test_english_pages_ask_for_no_words(api: Wiki, messages: Messages) -> None:
    assert Event(api, "Own words: English", "en", ["hi"]).update() == ("saved", 0)


@for_each(("said", "zero"), [("99+", "0"), ("{{formatnum:99}}+", "०"), ("many", ""), ("12", ""), ("९9", "")])
def test_digits_are_as_the_wiki_writes_them(
    session: Session, messages: Messages, said: str, zero: str
) -> None:
    """MediaWiki writes Hindi with Devanagari digits, CLDR with Latin ones; a wiki may have other settings than MediaWiki."""
    messages.say(f"{BADGE}/hi", said)
    assert ask_words(session, "hi", [], digits=True).zero == zero


@pytest.mark.long
def test_a_language_without_messages_is_replaced_as_the_wiki_says(api: Wiki, messages: Messages) -> None:
    messages.say(f"{PROJECT}hiwiki/hi", "हमारा हिन्दी विकि")
    event = Event(api, "Own words: Awadhi", "awa", ["hi"])
    assert event.update() == ("saved", 1)
    assert f'lang="{load("hi").language}"' in (api.text(event.title) or "")
    assert event.rows() == {"hi": ("१", "हमारा हिन्दी विकि")}
    assert event.update() == ("unchanged", 0)


def test_a_former_code_has_the_fallback_languages_of_the_new_one(
    session: Session, messages: Messages
) -> None:
    assert "zh-hant" in ask_words(session, "zh-classical", [], digits=False, fallback=True).fallback


def test_only_what_is_not_known_is_asked_for(api: Wiki, messages: Messages) -> None:
    """By another session, as long as the state folder is kept, and by the same one without a folder."""
    kept = [
        connect(Target(sandbox_dir=str(state_dir() / "pywikibot"), state_folder=state_dir())) for _ in "12"
    ]
    alone = connect(Target(sandbox_dir=str(state_dir() / "pywikibot")))
    for sessions in (kept, [alone, alone]):
        stats = Stats()
        for one in sessions:
            one.connection.wire.on_response = stats.count
        costs = []
        wanted: tuple[list[str], ...] = (
            ["hi.wikipedia.org"],
            ["HI.wikipedia.org", "example.org"],
            [],
            ["hi.wikipedia.org", "ta.wikipedia.org"],
        )
        for one, hosts in zip(sessions * 2, wanted, strict=True):
            wiki, asked = (DEFAULT, "hi") if hosts else (replace(DEFAULT, language="hi"), None)
            assert with_words(one, wiki, asked, stats, hosts).words["hi"].zero == "०"
            costs.append(stats.phases["words"].requests)
        assert costs == [1, 1, 1, 2]


@for_each("content", ["", "[]", '{"said": 1}', '{"said": {"digits": 1}}', '{"said": {"digits": [1e999, 1]}}'])
def test_a_file_that_cannot_be_read_is_replaced(session: Session, messages: Messages, content: str) -> None:
    with_words(session, DEFAULT, "hi", Stats())
    (file,) = (state_dir() / "words").iterdir()
    whole = json.loads(file.read_text("utf-8"))
    try:
        broken = {**json.loads(content), "wiki": whole["wiki"]} if content.startswith("{") else content
        file.write_text(broken if isinstance(broken, str) else json.dumps(broken), "utf-8")
    finally:
        session.words.clear()
    assert with_words(session, DEFAULT, "hi", Stats()).words["hi"].zero == "०"
    assert json.loads(file.read_text("utf-8"))["said"]["digits"][1] == "०"


def test_a_wiki_that_refuses_is_an_error(session: Session) -> None:
    """Our own words for one run would change the table twice."""
    with pytest.raises(ApiError, match="amlang"):
        with_words(session, DEFAULT, "a/b", Stats(), ["hi.wikipedia.org"])
    assert not session.words.get("a/b")


def test_fifty_names_or_more_take_a_request_each(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wikis are asked for in order, so that the same names make the same request."""
    stats = Stats()
    session.connection.wire.on_response = stats.count
    hosts = [f"{first}{second}.wikipedia.org" for first in "abcdefgh" for second in "abcdefgh"]
    assert set(ask_words(session, "hi", hosts, digits=True).names) == set(hosts)
    assert stats.phases["other"].requests == 1
    monkeypatch.setattr(session, "rights", session.rights - {"apihighlimits"})
    ask_words(session, "hi", hosts, digits=True)
    assert stats.phases["other"].requests == 1 + 2
