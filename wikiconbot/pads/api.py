"""New pads: through the HTTP API with its key, or by an import, which needs no key. An existing pad is never overwritten.

The API (https://etherpad.org/doc, "HTTP API") answers ``{"code": 0 | 1 | 2 | 3 | 4, "message", "data"}``. The key is
sent in the body of a POST, so that no address, log or message contains it.
"""

import json
from dataclasses import dataclass

from wikiconbot.i18n import says
from wikiconbot.pads.client import PadClient, pad_path, why_not
from wikiconbot.pads.exchange import Answer
from wikiconbot.pads.exports import Absent, Unknown
from wikiconbot.pads.names import Pad

_CREATE = "/api/1.2.15/createPad"  # 1.8.14 has it, and newer Etherpads know the old versions of their API
_MOST = 100_000  # characters that createPad accepts


@dataclass(frozen=True, slots=True)
class Created:
    """The pad was made, with the text."""


@dataclass(frozen=True, slots=True)
class Exists:
    """The pad exists already; it was not changed."""


@dataclass(frozen=True, slots=True)
class PadRefused:
    """The Etherpad refused; ``reason`` is a sentence or two."""

    reason: str


def create(client: PadClient, pad: Pad, text: str, key: str) -> Created | Exists | PadRefused | Unknown:
    """Make a pad with a text through the API; an existing pad is not changed (the API checks that)."""
    if len(text) > _MOST:
        return PadRefused(says("etherpad-too-long", most=_MOST))
    form = {"apikey": key, "padID": pad.name, "text": text.removesuffix("\n")}  # Etherpad adds one itself
    # A request without an answer may have reached the Etherpad: it is not sent again.
    answer = client.ask(pad, "POST", _CREATE, tries=1, data=form)
    if isinstance(answer, Unknown):
        return _perhaps(answer)
    code, message = _code(answer)
    if code == 4 or answer.status == 401:
        return PadRefused(says("etherpad-wrong-key", host=pad.host))
    if code == 0 and answer.status == 200:
        return Created()
    if code == 1 and "already exist" in message:
        return Exists()
    return _no(pad, answer, code, message.replace(key, "…") if key else message)


def import_into(client: PadClient, pad: Pad, text: str) -> Created | Exists | PadRefused | Unknown:
    """Make a pad by importing a text, if the Etherpad reports that it has none of that name.

    An import overwrites an existing pad without a warning. So it follows the check at once, without the pause, and is
    never sent a second time; the pause after it is twice as long.
    """
    answer = client.fetch(pad, "txt")
    if not isinstance(answer, Absent):
        return answer if isinstance(answer, Unknown) else Exists()
    file = {"file": ("pad.txt", text.encode("utf-8", "replace"), "text/plain")}
    path = f"{pad_path(pad)}/import"
    sent = client.ask(pad, "POST", path, tries=1, at_once=True, files=file)
    if isinstance(sent, Unknown):
        return _perhaps(sent)
    code, message = _code(sent)
    return Created() if code == 0 and sent.status == 200 else _no(pad, sent, code, message)


def _perhaps(answer: Unknown) -> Unknown:
    """Report a request without an answer: it may have reached the Etherpad."""
    return (
        Unknown(says("etherpad-perhaps-made", reason=answer.reason), heard=True) if answer.heard else answer
    )


def _code(answer: Answer) -> tuple[int | None, str]:
    """Return the code and the message of an answer, None if it is not an answer of an Etherpad."""
    try:
        read = json.loads(answer.body)
    except (ValueError, RecursionError):
        return None, ""
    code = read.get("code") if isinstance(read, dict) else None
    if not isinstance(code, int) or isinstance(code, bool):
        return None, ""
    message = str(read.get("message", ""))[:200]
    return code, "".join(c if c.isprintable() else "?" for c in message)


def _no(pad: Pad, answer: Answer, code: int | None, message: str) -> PadRefused | Unknown:
    if code is None:
        reason = says("etherpad-no-api", host=pad.host) if answer.status == 200 else why_not(pad, answer)
        return Unknown(reason)
    return PadRefused(says("etherpad-refused", host=pad.host, why=message or str(code)))
