"""What a wiki answers to an edit that it does not take, on recorded answers (tests/recordings)."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from wikiconbot.model import Cause, Conflict, Edit, Refused
from wikiconbot.wiki.explanations import ApiError, sentence
from wikiconbot.wiki.refusals import described, failure_of, outcome_of

FOLDER = Path(__file__).parents[1] / "recordings"
BOT = "WikiconBot"
EDIT = Edit("Page", 1, "old", "new", "")

OTHER_NETWORK = "Run the bot from another network, or ask "
SAID = {
    "account": "WikiconBot is blocked by Admin (until 2026-11-29T17:08:51Z): A rogue bot. Ask Admin to lift the block.",
    "account-here-and-everywhere": "WikiconBot is blocked by Admin (until ",
    "address": "The address from which WikiconBot edits is blocked by Admin (until ",
    "range": "The address from which WikiconBot edits is blocked by Admin (until ",
    "automatic": "The address from which WikiconBot edits is blocked by Admin (until ",
    "global-account": "WikiconBot is blocked on all wikis by Admin (until 17:08, 29 November 2026): A rogue bot. "
    "Ask to have the block lifted; Special:GlobalBlockList on the wiki shows it.",
    "global-address": "The address from which WikiconBot edits is blocked on all wikis by Admin (until ",
    "global-range": "The address from which WikiconBot edits is blocked on all wikis by Admin (until ",
}


def error(file: Path) -> dict[str, Any]:
    answer = json.loads(file.read_text("utf-8"))
    found: dict[str, Any] = answer.get("answer", answer)["error"]
    return found


def refusal(answer: dict[str, Any], user: str = BOT) -> Refused:
    outcome = outcome_of(ApiError("wiki", answer["code"], answer["info"], answer), user, EDIT)
    assert isinstance(outcome, Refused)
    return outcome


def is_plain(words: str) -> bool:
    return not any(mark in words for mark in ("[[", "''", "{{", "<", " * ", "\u202a", "\n", "<strong>"))


@pytest.mark.parametrize(
    ("code", "info", "cause"),
    [
        ("edit-already-exists", "Could not create a new page. It already exists.", Cause.CREATED),
        ("edit-gone-missing", "Could not update the page. It appears to have been deleted.", Cause.DELETED),
        ("edit-conflict", "Edit conflict.", Cause.EDITED),
    ],
)
def test_what_only_the_database_saw_is_a_conflict(code: str, info: str, cause: Cause) -> None:
    outcome = outcome_of(ApiError("wiki", code, info, {"code": code, "info": info}), BOT, EDIT)
    assert isinstance(outcome, Conflict)
    assert outcome.cause is cause


def test_each_recorded_block_has_a_sentence() -> None:
    assert {file.stem for file in (FOLDER / "blocks").glob("*.json")} == set(SAID)


@pytest.mark.parametrize("name", SAID)
def test_a_block_is_a_cause_a_sentence_without_markup_and_a_way_out(name: str) -> None:
    found = refusal(error(FOLDER / "blocks" / f"{name}.json"))
    assert found.cause == Cause.BLOCKED
    assert found.reason.startswith(SAID[name])
    assert is_plain(found.reason)
    assert ("A rogue bot" in found.reason, "Admin" in found.reason) == (True, True)
    assert (OTHER_NETWORK in found.reason) == ("address from which" in found.reason)


def test_a_bot_that_is_blocked_on_all_wikis_of_a_farm() -> None:
    found = refusal(error(FOLDER / "centralauth" / "edit-by-globally-blocked.json"), "PlainBot")
    assert (found.code, found.cause) == ("globalblocking-blockedtext-user", Cause.BLOCKED)
    assert found.reason == (
        "PlainBot is blocked on all wikis by Admin (until 05:52, 29 November 2026): rogue bot. "
        "Ask to have the block lifted; Special:GlobalBlockList on the wiki shows it."
    )


def test_a_global_block_in_words_that_nobody_has_heard_of() -> None:
    found = refusal({"code": "globalblocking-blockedtext-xff", "info": "''Stop''"})
    assert found.cause == Cause.BLOCKED
    assert found.reason.startswith(
        "The address from which WikiconBot edits is blocked on all wikis. Run the bot from another network"
    )


def test_of_several_blocks_the_first_of_the_whole_wiki_is_described() -> None:
    info = error(FOLDER / "blocks" / "account-here-and-everywhere.json")["blockinfo"]
    assert (info["blockedby"], info["blockreason"][:18]) == ("", "There are multiple")
    assert described(info)[:2] == ("Admin", "A rogue bot.")


@pytest.mark.parametrize(
    ("code", "info", "cause", "says"),
    [
        ("centralauth-error-locked", "You cannot edit because your account is locked.", Cause.BLOCKED, "locked on all wikis"),
        ("torblock-blocked", "Your IP address, <code>192.0.2.7</code>, is a Tor exit node.", Cause.BLOCKED, "network"),
        ("tpt-target-page", "This page cannot be updated manually. It is a translation of [[Event]].", Cause.FORBIDDEN, "is a translation"),
        ("captcha-edit-fail", "Incorrect or missing CAPTCHA.", Cause.CAPTCHA, "captcha"),
        ("confirmedit-required", "Solve it.", Cause.CAPTCHA, "captcha"),
        ("flaggedrevs-restricted", "''Reviewers'' only", Cause.FORBIDDEN, "Reviewers only."),
        ("hookaborted", "See [https://wiki.example/x the '''rules'''] of <b>bots</b>", Cause.OTHER, "See the rules of bots."),
    ],
)  # fmt: skip
def test_codes_of_extensions(code: str, info: str, cause: Cause, says: str) -> None:
    found = refusal({"code": code, "info": info})
    assert (found.code, found.cause) == (code, cause)
    assert says in found.reason
    assert is_plain(found.reason)


@pytest.mark.parametrize(
    ("code", "info", "details", "links"),
    [
        ("spamblacklist", "Blocked: bit.ly", {"spamblacklist": {"matches": ["bit.ly", "", "x.example/a", "bit.ly"]}}, ("bit.ly", "x.example/a")),
        ("spamblacklist", "Blocked: bit.ly", {"spamblacklist": ["bit.ly"]}, ()),
        ("spamblacklist", "Blocked: bit.ly", {}, ()),
        ("abusefilter-blocked-domains-attempted", "The text was blocked by our filter. The following domain is blocked from being added: spam.example, co.uk", {}, ("spam.example", "co.uk")),
    ],
)  # fmt: skip
def test_links_that_the_wiki_does_not_want_are_named(
    code: str, info: str, details: dict[str, Any], links: tuple[str, ...]
) -> None:
    found = refusal({"code": code, "info": info, **details})
    assert (found.code, found.cause, found.links) == (code, Cause.SPAM_BLACKLIST, links)


@pytest.mark.parametrize(
    ("code", "details"),
    [
        ("hookaborted", {}),
        ("protectedpage", {}),
        ("globalblocking-blockedtext-xff", {}),
        ("globalblocking-blockedtext-user", {}),
        ("abusefilter-disallowed", {"abusefilter": {"description": "spam " * 9_999}}),
        ("readonly", {"readonlyreason": "backup " * 9_999}),
        ("blocked", {"blockinfo": {"blockedby": "A" * 9_999, "blockreason": "abuse " * 9_999, "blockexpiry": "9" * 9_999}}),
    ],
)  # fmt: skip
def test_long_words_of_a_wiki_are_cut(code: str, details: dict[str, Any]) -> None:
    by = "The block was made by " + "Admin " * 999 + ". The reason given is: " + "abuse " * 999
    info = f"{by}. * Start of block: now * Expiration of block: {'never ' * 99} * x " + "word " * 99_999
    found = refusal({"code": code, "info": info, **details})
    assert len(found.reason) < 1_500
    assert len(str(ApiError("wiki", code, info))) < 600


@pytest.mark.parametrize("odd", [[], "x", None, 1, {"blockcomponents": ["x", None]}, {"blockcomponents": {}}])
def test_details_that_no_mediawiki_sends_are_no_mistake_of_ours(odd: object) -> None:
    details = {"blockinfo": odd, "abusefilter": odd}
    for code in ("blocked", "abusefilter-disallowed"):
        assert refusal({"code": code, "info": "You have been blocked.", **details}).reason


def test_what_is_cut_loses_no_secret_in_part() -> None:
    words = "word " * 76 + "secret-of-the-bot"
    assert sentence(words) == words + "."
    assert sentence(words + "and-more more") == "word " * 75 + "word…"
    assert sentence("字" * 500) == "字" * 399 + "…"


def test_a_captcha_that_an_edit_comes_back_with() -> None:
    answer = {"result": "Failure", "captcha": {"type": "image", "mime": "image/png", "id": "1", "url": "/x"}}
    assert failure_of(answer, BOT, EDIT).cause == Cause.CAPTCHA


def test_a_captcha_because_of_links_offers_the_table_alone() -> None:
    answer = {"result": "Failure", "captcha": {"type": "simple", "id": "1"}}
    pad = ("* Etherpad: abc", "* Etherpad: [https://etherpad.wikimedia.org/p/abc abc]")
    linked = failure_of(answer, BOT, replace(EDIT, lines=(pad,)))
    assert "because the edit adds links to other sites: etherpad.wikimedia.org." in linked.reason
    assert "“publish = participants”" in linked.reason
    there = ("* See https://etherpad.wikimedia.org/p/abc", "* See [https://etherpad.wikimedia.org/p/abc abc]")
    assert "publish" not in failure_of(answer, BOT, replace(EDIT, lines=(there,))).reason
