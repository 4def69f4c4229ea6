"""What happens on the way to the wiki and back."""

from typing import Any

from tests.live.faults.breaks import (
    PAGE,
    always,
    answers,
    at,
    cuts,
    drops,
    edit,
    every,
    goes_away,
    hangs,
    is_damaged,
    is_packed_otherwise,
    lost,
    once,
    puts_off_until_a_date,
    read,
    resets,
    says,
    shortens_the_text,
    swells,
    trickles,
    without,
)
from tests.live.faults.proxy import Fault
from tests.live.faults.row import AT_ONCE, CREATE, UNHURRIED, Row, waits

SAVED = ("Saved as revision",)
GATEWAY = {"httpCode": 429, "httpReason": "Too Many Requests"}
NO_API = ("answered, but not like MediaWiki's api.php", "Check the address")

#: Status, and whether it is worth waiting for: a client's mistake is not one that passes.
STATUSES = (
    (400, "Bad Request", False), (403, "Forbidden", False), (404, "Not Found", False), (414, "URI Too Long", False),
    (429, "Too Many Requests", True), (500, "Internal Server Error", True), (502, "Bad Gateway", True),
    (503, "Service Unavailable", True), (504, "Gateway Timeout", True),
)  # fmt: skip


def everybody_is_in_the_table(result: Any) -> None:
    assert "| [[User:Ada|Ada]]" in result.text
    assert "| [[User:Ben|Ben]]" in result.text


def _for_ever(status: int, reason: str, passes: bool) -> Row:
    return Row(
        f"The server answers {status} {reason}", f"proxy: HTTP {status}", "Unreachable", 3,
        ("could not be reached", f"HTTP {status}"), (always(every, answers(status)),), edits=0,
        most_seconds=waits() if passes else AT_ONCE,
    )  # fmt: skip


def _at_each_edit(status: int, reason: str) -> Row:
    return Row(
        f"The server answers {status} {reason} to each edit", f"proxy: HTTP {status} at the edit",
        "Unreachable", 3, (f"HTTP {status}", "was not saved"), (always(edit, answers(status)),),
        most_seconds=waits(),
    )  # fmt: skip


def _once(
    what: str, by: str, fault: Fault, seconds: float = AT_ONCE, patience: int | None = UNHURRIED
) -> Row:
    return Row(
        what, f"proxy: {by}, once", "Saved", 0, SAVED, (once(edit, fault),), patience=patience, edits=2,
        most_seconds=seconds,
    )  # fmt: skip


ANSWERS = (
    *(_for_ever(*status) for status in STATUSES),
    *(_at_each_edit(status, reason) for status, reason, _ in STATUSES),
    _once("The server answers 503 to the first edit", "HTTP 503", answers(503)),
    _once("The server answers 502 to the first edit", "HTTP 502", answers(502)),
    _once("The server says when to ask again", "HTTP 503, Retry-After: 5", answers(503, Retry_After="5")),
    _once("A gateway says when to ask again", "HTTP 429, Retry-After: 5", answers(429, Retry_After="5")),
    _once("The server names the time at which to ask again", "HTTP 503, Retry-After: a date", puts_off_until_a_date(503, 6)),
    Row(
        "The server says to ask again in an hour", "proxy: HTTP 503, Retry-After: 3600", "Unreachable", 3,
        ("HTTP 503",), (always(every, answers(503, Retry_After="3600")),), edits=0, most_seconds=AT_ONCE, patience=None,
    ),
    Row(
        "A gateway says to ask again in an hour", "proxy: HTTP 429, Retry-After: 3600", "Unreachable", 3,
        ("HTTP 429",), (always(every, answers(429, b"Slow down", Retry_After="3600")),), edits=0, most_seconds=AT_ONCE,
        patience=None,
    ),
    Row(
        "The server names a time an hour away", "proxy: HTTP 503, Retry-After: a date", "Unreachable", 3,
        ("HTTP 503",), (always(every, puts_off_until_a_date(503, 3600)),), edits=0, most_seconds=AT_ONCE, patience=None,
    ),
    Row(
        "The server answers 503 for longer than a person waits", "proxy: HTTP 503, the usual patience",
        "Unreachable", 3, ("could not be reached", "HTTP 503"), (always(every, answers(503)),), edits=0,
        patience=None, most_seconds=75,
    ),
    Row(
        "A page stands in place of the wiki", "proxy: HTML", "Unreachable", 3, NO_API,
        (always(every, answers(200)),), edits=0, most_seconds=AT_ONCE,
    ),
    Row(
        "Another program's JSON stands in place of the wiki", "proxy: JSON", "Unreachable", 3, NO_API,
        (always(every, says({"ok": 1})),), edits=0, most_seconds=AT_ONCE,
    ),
    Row(
        "A gateway's JSON stands in place of the wiki", "proxy: JSON", "Unreachable", 3, NO_API,
        (always(every, says(GATEWAY)),), edits=0, most_seconds=AT_ONCE,
    ),
    Row(
        "The server sends us in a circle", "proxy: HTTP 302", "Unreachable", 3, ("redirects in a loop",),
        (always(every, answers(302, b"", Location="/api.php")),), edits=0, most_seconds=AT_ONCE,
    ),
    Row(
        "A page comes instead of the answer to each edit", "proxy: HTML at the edit", "Unreachable", 3,
        ("was not saved",), (always(edit, answers(200)),), most_seconds=waits(),
    ),
    Row(
        "A gateway's JSON comes instead of the answer to each edit", "proxy: JSON at the edit", "Unreachable", 3,
        ("was not saved",), (always(edit, says(GATEWAY)),), most_seconds=waits(),
    ),
    _once("A page comes instead of the answer to the first edit", "HTML", answers(200, PAGE)),
    _once("A gateway's JSON comes instead of the answer to the first edit", "JSON", says(GATEWAY)),
    _once("An empty answer comes to the first edit", "HTTP 200, no body", answers(200, b"")),
)  # fmt: skip

#: Somewhere on the way from the first question to the edit, the login among them.
BREAKS = tuple(
    Row(
        f"The connection breaks at request {number}", "proxy: reset, once", "Saved", 0, SAVED,
        (once(at(number), resets),), patience=UNHURRIED, most_seconds=AT_ONCE,
    )
    for number in range(1, 8)
)  # fmt: skip

#: What comes in place of the page's text, or of the wiki at the first question of all.
WORDS: tuple[tuple[str, str, Fault], ...] = (
    ("A page comes", "HTML", answers(200)),
    ("A gateway's JSON comes", "JSON", says(GATEWAY)),
    ("An answer without the page comes", "JSON of an API", says({"batchcomplete": True})),
    ("A refusal comes", "HTTP 403", answers(403)),
    ("A gateway's mistake comes", "HTTP 502", answers(502)),
)

READINGS = (
    *(
        Row(
            f"{what} in place of the {named}", f"proxy: {by}, once", "Saved", 0, SAVED, (once(which, fault),),
            patience=UNHURRIED, most_seconds=AT_ONCE,
        )
        for named, which in (("first answer", at(1)), ("page's text", read))
        for what, by, fault in WORDS
    ),
    Row(
        "Half of the page's text comes in a whole answer", "proxy: another text, once", "Saved", 0, SAVED,
        (once(read, shortens_the_text),), edits=1, also=everybody_is_in_the_table,
    ),
    Row(
        "Half of the page's text comes in every answer", "proxy: another text", "Unreachable", 3,
        ("sent the text of", "its size or its checksum"), (always(read, shortens_the_text),), edits=0,
        most_seconds=waits(),
    ),
    Row(
        "A megabyte comes that is a gigabyte when it is unpacked", "proxy: gzip of zeros", "Unreachable", 3,
        ("larger than a wiki's can be",), (once(read, swells),), edits=0,
    ),
    Row(
        "An answer without the page comes each time", "proxy: JSON of an API", "Unreachable", 3,
        NO_API, (always(read, says({"batchcomplete": True})),), edits=0, most_seconds=waits(),
    ),
    Row(
        "An answer comes whose parts are no lists of pages", "proxy: JSON of an API", "Unreachable", 3,
        NO_API, (always(read, says({"query": {"pages": [{"title": "Event", "revisions": [None]}]}})),), edits=0,
        most_seconds=waits(),
    ),
    Row(
        "An answer comes that cannot be unpacked", "proxy: damaged gzip, once", "Saved", 0, SAVED,
        (once(read, is_damaged),), edits=1, patience=UNHURRIED, most_seconds=AT_ONCE,
    ),
    Row(
        "Answers come packed as nobody asked for", "proxy: brotli", "Unreachable", 3,
        ("compressed in a way that was not requested",), (always(read, is_packed_otherwise),), edits=0,
    ),
)  # fmt: skip

SILENCE = (
    Row(
        "Nothing listens at the address", "real: a closed port", "Unreachable", 3,
        ("connection refused", "Start the wiki"), api="http://127.0.0.1:1/api.php", edits=0, most_seconds=AT_ONCE,
    ),
    Row(
        "No computer has that name", "real: no-such-host.invalid", "Unreachable", 3,
        ("no computer with that name",), api="http://no-such-host.invalid/w/api.php", edits=0, most_seconds=AT_ONCE,
    ),
    Row(
        "The server breaks every connection", "proxy: reset", "Unreachable", 3, ("broke off",),
        (always(every, resets),), edits=0, most_seconds=waits(),
    ),
    Row(
        "The server never answers", "proxy: no answer", "Unreachable", 3, ("did not answer in time",),
        (always(every, hangs),), edits=0, most_seconds=waits(),
    ),
    Row(
        "The server never answers, and the bot has its usual patience", "proxy: no answer", "Unreachable", 3,
        ("did not answer in time",), (always(every, hangs),), edits=0, patience=None, most_seconds=75,
    ),
    Row(
        "The server stops answering when the page is read", "proxy: no answer", "Unreachable", 3,
        ("did not answer in time",), (always(read, hangs),), edits=0, most_seconds=waits(),
    ),
    Row(
        "The server stops answering when the page is saved", "proxy: no answer", "Unreachable", 3,
        ("did not answer in time", "was not saved"), (always(edit, hangs),), most_seconds=waits(),
    ),
    Row(
        "The server breaks every connection when the page is saved", "proxy: reset", "Unreachable", 3,
        ("broke off", "was not saved"), (always(edit, resets),), most_seconds=waits(),
    ),
    Row(
        "The server goes down when the page is saved", "proxy: reset, then nothing listens", "Unreachable", 3,
        ("not known whether",), (once(edit, goes_away),), ours=0, most_seconds=waits(),
    ),
    Row(
        "The answer trickles in, a letter a second", "proxy: one byte each second", "Unreachable", 3,
        (), (always(read, trickles),), edits=0, most_seconds=waits(),
    ),
    Row(
        "The answer is always cut in the middle", "proxy: half of the page", "Unreachable", 3,
        ("broke off",), (always(read, lost(cuts)),), edits=0, most_seconds=waits(),
    ),
    Row(
        "The first answer is cut in the middle", "proxy: half of the page, once", "Saved", 0, SAVED,
        (once(read, lost(cuts)),), patience=UNHURRIED, most_seconds=AT_ONCE,
    ),
    *READINGS,
    *BREAKS,
    _once("The server breaks the connection before it takes the edit", "reset", resets),
    _once("The server hangs up before it takes the edit", "no answer", drops),
    _once("The server lets the first edit wait", "no answer", hangs, 45, None),
)  # fmt: skip

HOWS: tuple[tuple[str, str, Fault, bool], ...] = (
    ("the server hangs up", "the connection drops", drops, False),
    ("the connection breaks", "reset", resets, False),
    ("half of it comes", "the answer is cut", cuts, False),
    ("a gateway gives up", "HTTP 504", answers(504), False),
    ("nothing comes", "no answer", hangs, True),
)


def _lost(what: str, by: str, fault: Fault, long: bool, command: tuple[str, ...]) -> Row:
    new = bool(command)
    return Row(
        f"The {'new ' if new else ''}page is saved, but {what} in place of the answer", f"proxy: {by} after the save",
        "Saved", 0, () if new else SAVED, (once(edit, lost(fault)),), text=None if new else Row.text, command=command,
        patience=None if long else UNHURRIED, most_seconds=60 if long else AT_ONCE,
    )  # fmt: skip


LOST = (
    *(_lost(*how, ()) for how in HOWS),
    *(_lost(*how, CREATE) for how in HOWS),
    Row(
        "The page is saved, and the server goes down with the answer", "proxy: reset after the save, then nothing listens",
        "Unreachable", 3, ("not known whether",), (once(edit, lost(goes_away)),), ours=1, most_seconds=waits(),
    ),
    Row(
        "The page is saved, and the answer names no revision", "proxy: an answer without newrevid", "Saved", 0, SAVED,
        (once(edit, without("edit", "newrevid")),), edits=1,
    ),
    Row(
        "The page is saved, and the answer does not say so", "proxy: an answer without result", "Saved", 0, SAVED,
        (once(edit, without("edit", "result")),), edits=1, most_seconds=waits(),
    ),
    Row(
        "Every answer to an edit is lost", "proxy: the connection drops after the save", "Saved", 0, SAVED,
        (always(edit, lost(drops)),), most_seconds=waits(),
    ),
)  # fmt: skip
