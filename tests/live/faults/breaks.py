"""The faults that a rule can name, and the requests that they can be for."""

import gzip
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from tests.live.faults.proxy import Answer, Exchange, Fault, Request, Rule, session_cookies

Which = Callable[[Request], bool]

PAGE = b"<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Please try again</h1></body></html>"


# ── which requests ──────────────────────────────────────────────────────────────────────────────────
def every(request: Request) -> bool:
    """Every request of the run."""
    del request
    return True


def edit(request: Request) -> bool:
    """Every edit."""
    return request.action == "edit"


def read(request: Request) -> bool:
    """Every reading of the page's text."""
    return request.action == "query" and "revisions" in request.form.get("prop", "")


def history(request: Request) -> bool:
    """Every question for the list of a page's revisions."""
    return request.form.get("rvlimit") == "max"


def login(request: Request) -> bool:
    """Every sending of name and password."""
    return request.action in ("login", "clientlogin")


def at(number: int) -> Which:
    """The request with this number, from 1."""
    return lambda request: request.number == number


# ── how often ───────────────────────────────────────────────────────────────────────────────────────
def once(which: Which, fault: Fault) -> Rule:
    """The first time."""
    return Rule(which, fault)


def always(which: Which, fault: Fault) -> Rule:
    """Every time."""
    return Rule(which, fault, None)


def from_the_second(which: Which, fault: Fault) -> Rule:
    """Every time but the first."""
    return Rule(which, fault, None, spared=1)


# ── another answer than the wiki's ──────────────────────────────────────────────────────────────────
def answers(status: int, body: bytes = PAGE, kind: str = "text/html", **headers: str) -> Fault:
    """A server or gateway answers in place of the wiki; ``Retry_After`` is written Retry-After."""
    named = [("Content-Type", kind), *((name.replace("_", "-"), value) for name, value in headers.items())]

    def fault(exchange: Exchange) -> None:
        exchange.answer = Answer(status, named, body)

    return fault


def says(document: Any) -> Fault:
    """The answer is this JSON."""
    return answers(200, json.dumps(document).encode(), "application/json")


def puts_off_until_a_date(status: int, seconds: float) -> Fault:
    """The answer names a time of day at which to ask again, so many seconds from now."""

    def fault(exchange: Exchange) -> None:
        then = datetime.now(UTC) + timedelta(seconds=seconds)
        headers = [("Content-Type", "text/html"), ("Retry-After", format_datetime(then, usegmt=True))]
        exchange.answer = Answer(status, headers, PAGE)

    return fault


def shortens_the_text(exchange: Exchange) -> None:
    """Half of the page's text comes, in an answer that is whole in all other ways."""
    answer = exchange.forward()
    document = json.loads(answer.body)
    for page in document["query"]["pages"]:
        for revision in page.get("revisions", ()):
            slot = revision["slots"]["main"]
            slot["content"] = slot["content"][: len(slot["content"]) // 2]
    answer.body = json.dumps(document).encode()


def flagged(request: Request) -> bool:
    """Every question whether a page waits for review."""
    return "flagged" in request.form.get("prop", "")


def has_flagged_revs(exchange: Exchange) -> None:
    """The wiki has the special pages of FlaggedRevs, too."""
    answer = exchange.forward()
    document = json.loads(answer.body)
    pages = document["query"].get("specialpagealiases")
    if pages is not None:
        pages.append({"realname": "PendingChanges", "aliases": ["PendingChanges"]})
    answer.body = json.dumps(document).encode()


def waits_for_review(exchange: Exchange) -> None:
    """What FlaggedRevs answers of a page whose newest version is not reviewed (prop=flagged)."""
    state = {"stable_revid": 1, "level": 0, "level_text": "stable", "pending_since": "2026-11-28T18:00:00Z"}
    titles = exchange.request.form["titles"].split("|")
    says({"query": {"pages": [{"title": title, "flagged": state} for title in titles]}})(exchange)


def swells(exchange: Exchange) -> None:
    """The answer is a gigabyte of zeros, which gzip makes a megabyte of."""
    body = gzip.compress(bytes(2**20)) * 1024  # files of gzip one after the other are one
    exchange.answer = Answer(200, [("Content-Type", "application/json"), ("Content-Encoding", "gzip")], body)


def is_damaged(exchange: Exchange) -> None:
    """The answer says that it is packed, and nobody can unpack it."""
    exchange.answer = Answer(
        200, [("Content-Type", "application/json"), ("Content-Encoding", "gzip")], b"\x1f\x8bno gzip"
    )


def is_packed_otherwise(exchange: Exchange) -> None:
    """The answer is packed as nobody asked for it, with an unknown length."""
    exchange.answer = Answer(
        200, [("Content-Type", "application/json"), ("Content-Encoding", "br")], b"\x0b\x02\x80{}\x03"
    )


def without(action: str, *names: str) -> Fault:
    """The wiki does what it is asked, and its answer lacks something."""

    def fault(exchange: Exchange) -> None:
        answer = exchange.forward()
        document = json.loads(answer.body)
        for name in names:
            del document[action][name]
        answer.body = json.dumps(document).encode()

    return fault


def repeats_the_password(exchange: Exchange) -> None:
    """The login is refused, in words that have the password in them."""
    reason = f"Wrong password {exchange.request.form['lgpassword']} entered. Please try again."
    says({"login": {"result": "Failed", "reason": reason}})(exchange)


def repeats_the_token(exchange: Exchange) -> None:
    """The edit is refused, in words that have the token in them."""
    info = f"Not with the token “{exchange.request.form['token']}”."
    says({"error": {"code": "hookaborted", "info": info}})(exchange)


def repeats_the_login(exchange: Exchange) -> None:
    """The login fails, in words that have its token and its cookies in them."""
    sent = f"token {exchange.request.form['lgtoken']}, cookies {exchange.request.headers.get('Cookie')}"
    says({"error": {"code": "badlogin", "info": f"Not with {sent}."}})(exchange)


def repeats_the_token_as_a_reason(exchange: Exchange) -> None:
    """The account is blocked, for a reason that has the edit's token and its cookies in it."""
    sent = f"token {exchange.request.form['token']}, cookies {exchange.request.headers.get('Cookie')}"
    block = {"blockedby": "Admin", "blockreason": f"Not with {sent}", "blockexpiry": "infinite"}
    says({"error": {"code": "blocked", "info": "You have been blocked.", "blockinfo": block}})(exchange)


# ── no answer ───────────────────────────────────────────────────────────────────────────────────────
def resets(exchange: Exchange) -> None:
    """The connection breaks."""
    exchange.reset()


def drops(exchange: Exchange) -> None:
    """The server hangs up without a word."""
    exchange.drop()


def hangs(exchange: Exchange) -> None:
    """The server takes the request and never says anything."""
    exchange.hang()


def cuts(exchange: Exchange) -> None:
    """The answer ends in the middle."""
    exchange.send_part()


def trickles(exchange: Exchange) -> None:
    """The answer comes byte by byte."""
    exchange.trickle(1)


def goes_away(exchange: Exchange) -> None:
    """The server stops: this connection breaks, and no other is taken any more."""
    exchange.proxy.stop_listening()
    exchange.reset()


def lost(how: Fault) -> Fault:
    """The wiki gets the request and does what it says; the bot does not hear the answer."""

    def fault(exchange: Exchange) -> None:
        exchange.forward()
        how(exchange)

    return fault


# ── another request than the bot's ──────────────────────────────────────────────────────────────────
def changed(**form: str) -> Fault:
    """Something in the request is not what the bot wrote."""

    def fault(exchange: Exchange) -> None:
        exchange.request.form |= form

    return fault


def ends_the_session(exchange: Exchange) -> None:
    """The wiki forgets the session, and takes its cookies never again."""
    cookies = next((v for k, v in exchange.request.headers.items() if k.lower() == "cookie"), "")
    exchange.proxy.ended_sessions |= session_cookies(cookies)


def logged_out(exchange: Exchange) -> None:
    """The wiki does not get the session's cookies."""
    exchange.request.headers = {k: v for k, v in exchange.request.headers.items() if k.lower() != "cookie"}


def real(name: str) -> Fault:
    """The wiki itself has this trouble with the request (faults.php)."""

    def fault(exchange: Exchange) -> None:
        exchange.request.headers["X-Fault"] = name

    return fault


# ── somebody does something ─────────────────────────────────────────────────────────────────────────
def before(what: Callable[[Any], None]) -> Fault:
    """Somebody is quicker: it happens before the wiki gets the request."""

    def fault(exchange: Exchange) -> None:
        with exchange.scene.world.lock:
            what(exchange.scene)

    return fault


def after(what: Callable[[Any], None]) -> Fault:
    """It happens after the wiki had the request, and before the bot has the answer."""

    def fault(exchange: Exchange) -> None:
        exchange.forward()
        with exchange.scene.world.lock:
            what(exchange.scene)

    return fault


def both(first: Fault, second: Fault) -> Fault:
    """One fault, then another."""

    def fault(exchange: Exchange) -> None:
        first(exchange)
        if not exchange.over:
            second(exchange)

    return fault
