"""What an edit changes, in words: the edit summary in the page's language, and the same for the person who confirms it."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from wikiconbot import __version__
from wikiconbot.i18n.messages import Messages
from wikiconbot.language.directions import FSI, PDI, direction_of, isolated_text
from wikiconbot.model import Change, Named, Status
from wikiconbot.wikitext.markup import in_summary

#: Characters in a summary; MediaWiki cuts at 500 (``CommentStore::COMMENT_CHARACTER_LIMIT``), in the middle of a name.
MOST = 480
_LONGEST_NAME = 85  # characters; a longer one is not a name, and is only counted
_CAME, _LEFT = "summary-came", "summary-left"


def summary_of(changes: Sequence[Change], messages: Messages) -> str:
    """Return the edit summary of what an edit changes, at most `MOST` characters."""
    frame = messages.say("summary", {"what": "", "version": __version__})
    what = said(changes, messages, MOST - len(frame))
    return messages.say("summary", {"what": what, "version": __version__})


def _as_stored(words: str) -> str:
    """Return words as MediaWiki stores them in a summary: the bot uses it to find an edit if the answer was lost."""
    return "".join(
        " " if unicodedata.category(one) == "Cc" else one for one in unicodedata.normalize("NFC", words)
    )


def beginning_with(words: str, summary: str) -> str:
    """Return a summary with the operator's words before it, at most `MOST` characters; only the bot's words are cut."""
    typed = " ".join(_as_stored(words).split())
    words = isolated_text(typed, direction_of(summary))
    whole = f"{words} – {summary}"
    if len(whole) <= MOST:
        return whole
    room = MOST - len(words) - len(" –  …")
    return (
        f"{words} – {_whole_isolates(summary[:room]).rstrip()} …"
        if room > 0
        else f"{typed[: MOST - 2].rstrip()} …"
    )


def _whole_isolates(words: str) -> str:
    """Return the beginning of a summary without a name that is cut inside its isolate."""
    while words.count(FSI) > words.count(PDI):
        words = words[: words.rindex(FSI)]
    return words


def said(changes: Sequence[Change], messages: Messages, most: int = MOST) -> str:
    """Return what an edit changes in one line of at most ``most`` characters; names and parts are left out, never cut."""
    low, high = 0, max((len(change.people) for change in changes), default=0)
    high = min(high, most // 3)  # a name takes three characters and more
    while low < high:  # the most names of each group for which there is room
        names = (low + high + 1) // 2
        fits = len("".join(_parts(changes, messages, names))) <= most
        low, high = (names, high) if fits else (low, names - 1)
    return _cut(list(_parts(changes, messages, low)), most)


def _cut(parts: Sequence[str], most: int) -> str:
    """Return as many parts as fit, with an ellipsis if some are left out."""
    if sum(map(len, parts)) <= most:
        return "".join(parts)
    words = ""
    for part in parts:
        if len(words) + len(part) > most - 2:
            break
        words += part
    return f"{words} …".lstrip()


def _parts(changes: Sequence[Change], messages: Messages, names: int) -> Iterator[str]:
    """Yield the words of each change; all except the first begin with the separator."""
    before = ""
    for heading, group in groupby(changes, key=lambda change: change.iteration):
        last: Change | None = None
        for change in group:
            words = _say(change, messages, names)
            if last is None and heading is not None:
                words = messages.of_iteration(heading, words, _apart(messages))
            if last is not None and (last.message, change.message) == (_CAME, _LEFT):
                yield messages.listed(("", words))
            elif before:
                yield messages.say("summary-then", {"next": words})
            else:
                yield words
            before, last = words, change


def _apart(messages: Messages) -> Callable[[str], str]:
    """Return what makes people's words a part of a summary; they keep their own direction."""
    return lambda words: in_summary(words, messages.direction)


def _say(change: Change, messages: Messages, names: int) -> str:
    values = {name: _value(value, messages) for name, value in change.values.items()}
    if change.people:
        values["count"] = len(change.people)
        values["who"] = _who(change, messages, names)
    # If nobody is named, the text is only "+15".
    return messages.say(change.message, values).rstrip(" :–")


def _value(value: object, messages: Messages) -> object:
    if isinstance(value, Change):
        return _say(value, messages, 0)
    if isinstance(value, Status):
        return messages.say(f"status-{value}")
    return in_summary(value, messages.direction) if isinstance(value, str) else value


def _who(change: Change, messages: Messages, names: int) -> str:
    """Return this number of people by name, and how many others there are."""
    people = change.people
    shown = [words for person in people[:names] if (words := _named(person, messages))]
    if not shown:
        more = change.message in (_CAME, _LEFT)
        return "" if more else messages.say("summary-people", {"count": len(people)})
    others = len(people) - len(shown)
    who = messages.listed(shown)
    return messages.say("summary-others", {"who": who, "count": others}) if others else who


def _named(person: Named, messages: Messages) -> str:
    name = in_summary(person.name or "", messages.direction)
    if not name or len(name) > _LONGEST_NAME:
        return ""
    if person.note is None:
        return name
    return messages.say("summary-noted", {"who": name, "note": _value(person.note, messages)})
