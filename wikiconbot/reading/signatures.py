"""Finds signatures (a user and a time) in a part of the wikitext.

The part is one masked entry of a list (mask.py). A time belongs to the nearest person named before
it. If a time begins the entry, it belongs to the nearest person after it. A link without a time is a signature too.
"""

import re
from bisect import bisect_right
from dataclasses import replace

from wikiconbot.dates.times import AMBIGUOUS, UNREAD, Time, find_times
from wikiconbot.language import phrases
from wikiconbot.language.signing import BEFORE_ANOTHER
from wikiconbot.lazy import pattern
from wikiconbot.model import Signature
from wikiconbot.reading.mentions import Mention, find_mentions, find_subpages
from wikiconbot.wikitext.branches import each_branch
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.usernames import NamedBy

_LETTER = re.compile(r"[^\W\d_]")
_OPENING = pattern(r"\{\{[^{}|\n]*\|")
_PAREN = pattern(r"\([^()]*\)")
_AND = pattern(
    r"\b(?:and|und|sowie|et|y|e|i|og|och|en|dan|ve|и|та|as well as)\b|[&+]"
    r"|और|तथा|व|आणि|এবং|ও|আৰু|و|اور|మరియు|மற்றும்|ಮತ್ತು|ആൻഡ്|ഉം|ଓ|ਅਤੇ|અને|र|和|及|与|與|と|및|와|과",
    re.IGNORECASE,
)
_JOINED = pattern(rf"\s*(?:,|{_AND.pattern})+\s*(?:{_AND.pattern})?\s*", re.IGNORECASE)
_ADDRESSED = pattern(r"\s*[,،、:!，！:–—]")
_SENTENCE_ENDS = (".", "!", "?", "।", "。", "！", "？", "؟", "۔")
_DATE = len("2026-11-22")
_BEFORE = 48  # characters before a name that may have words saying that somebody else is meant


def find_signatures(text: str, siteinfo: SiteInfo) -> list[Signature]:
    """Return the signatures in a masked part of the wikitext, in order; offsets are into that part.

    Each branch of a parser function is read; a person in several branches signed once.
    """
    if "{{" in text and len(branches := each_branch(text)) > 1:
        found: list[Signature] = []
        for branch in branches:
            known = {signature.user for signature in found}
            found += (s for s in _signatures(branch, siteinfo) if s.user not in known)
        return sorted(found, key=lambda signature: signature.start)
    return _signatures(text, siteinfo)


def _signatures(text: str, siteinfo: SiteInfo) -> list[Signature]:
    """Return the signatures in a text without branches."""
    mentions = find_mentions(text, siteinfo)
    if not mentions and "/" not in text:
        return []
    times = find_times(text, siteinfo)
    if not mentions and times:
        mentions = find_subpages(text, siteinfo)
    if not mentions:
        return []
    if times:
        inside = [(m.start, m.end) for m in mentions if m.time]
        times = [t for t in times if not any(a <= t.start < b for a, b in inside)]
    signed = _pair(text, mentions, times)
    signed += (_signature([m], m.time, m.end) for m in mentions if m.time)
    if not signed:
        return _unsigned(text, mentions)
    return sorted(signed, key=lambda signature: signature.start)


def _pair(text: str, mentions: list[Mention], times: list[Time]) -> list[Signature]:
    """Return a signature for each time that belongs to a person."""
    out: list[Signature] = []
    free = [m for m in mentions if not m.time]
    leading = bool(times and free) and times[0].start < free[0].start and not _behind(text, free, times)
    at, floor = 0, 0
    for i, time in enumerate(times):
        if leading:
            stop = times[i + 1].start if i + 1 < len(times) else len(text)
            near = [m for m in free[at:] if time.end <= m.start < stop]
            near = near[:1] if near and not (out and says_something(text[time.end : near[0].start])) else []
        else:
            stop = at
            while stop < len(free) and free[stop].end <= time.start:
                stop += 1
            near = free[at:stop]
        if not leading and near and _is_day(time, text) and says_something(text[near[-1].end : time.start]):
            near = []  # a date among words, such as a day of arrival, does not belong to a signature
        if not near:
            continue
        signer = near[0] if leading else _signer(text, near, time, floor)
        own = _run(near, signer)
        if not leading:
            out += _together(text, near[: near.index(own[0])], own[0].start, time)
        at = free.index(own[-1], at) + 1
        end = max(time.end, own[-1].end)
        if i + 1 == len(times):  # a talk link may be after the time; before another time it begins the next
            at, end = _own_behind(text, free, at, end, signer.user)
        out.append(_signature(own, time, end))
        floor = end
    return out


def _is_day(time: Time, text: str) -> bool:
    """Whether a time is a day without a clock time, or only looks like a time: among words it does not belong to a signature."""
    if time.problem == AMBIGUOUS:
        return ":" not in text[time.start : time.end]
    return time.problem == UNREAD or len(time.signed or "") == _DATE


def _own_behind(text: str, free: list[Mention], at: int, end: int, user: str) -> tuple[int, int]:
    """Return where the signature ends if the signer's own links follow its time, and which mention is next."""
    while at < len(free) and free[at].user == user and not says_something(text[end : free[at].start]):
        end = free[at].end
        at += 1
    return at, end


def _behind(text: str, free: list[Mention], times: list[Time]) -> bool:
    """Whether a time is right after a name; then a time before all names does not belong to a signature."""
    ends = [m.end for m in free]
    for time in times:
        i = bisect_right(ends, time.start) - 1
        if i >= 0 and not says_something(text[ends[i] : time.start]):
            return True
    return False


def _signer(text: str, near: list[Mention], time: Time, floor: int) -> Mention:
    """Return which of the people named before a time signs.

    It is the nearest one, with two exceptions: words are between it and the time, and a person before it has both a
    user and a talk link; or words before the name say that somebody else is meant ("with", "thanks to").
    """
    strong = [m for m in near if not m.weak] or near
    if len(strong) > 1 and (own := _with_talk_of_another(text, strong, time)):
        return own
    if len({m.user for m in strong}) > 1:
        if _is_addressed(text, strong, time, floor):
            return strong[-1]
        starts = [floor, *(m.end for m in strong)]
        meant = {m.user for m, start in zip(strong, starts, strict=False) if _another(text, start, m.start)}
        strong = [m for m in strong if m.user not in meant] or strong
        last = strong[-1]
        if says_something(text[last.end : time.start]):
            pairs = [m for m in strong if {"user", "talk"} <= {o.kind for o in strong if o.user == m.user}]
            return pairs[-1] if pairs else last
    return strong[-1]


def _with_talk_of_another(text: str, strong: list[Mention], time: Time) -> Mention | None:
    """Return the user page's link of a signature whose talk link names another account; the user page counts."""
    page, talk = strong[-2:]
    if (page.kind, talk.kind) != (NamedBy.USER, NamedBy.TALK) or page.home_wiki != talk.home_wiki:
        return None
    words = text[page.end : talk.start] + text[talk.end : time.start]
    return None if page.user == talk.user or says_something(words) else page


def _is_addressed(text: str, strong: list[Mention], time: Time, floor: int) -> bool:
    """Whether the first person named is addressed, and the last one signs: "[[User:Org]], thanks [[User:Ann]] 10:00 …"."""
    first, last = strong[0], strong[-1]
    if text[floor : first.start].strip(" '@") or not _ADDRESSED.match(text, first.end):
        return False
    if first.user == last.user or says_something(text[last.end : time.start]):
        return False
    return says_something(text[first.end : last.start], joined=True) and not BEFORE_ANOTHER.search(
        text[max(floor, last.start - _BEFORE) : last.start]
    )


def _together(text: str, before: list[Mention], start: int, time: Time) -> list[Signature]:
    """Return the signatures of people who sign together with the one at ``start``, at one time: "A, B and C 11:15 …"."""
    out: list[Signature] = []
    while before:
        between = plain_text(text[before[-1].end : start]).strip(" )")
        if not _JOINED.fullmatch(between):
            break
        own = _run(before, before[-1])
        out.append(_signature(own, time, own[-1].end))
        out[-1] = replace(out[-1], start=own[0].start)
        start = own[0].start
        before = before[: before.index(own[0])]
    return out[::-1]


def _run(near: list[Mention], signer: Mention) -> list[Mention]:
    """Return the signer's mentions in a row, up to and including the one that signs."""
    stop = near.index(signer)
    start = stop
    while start and near[start - 1].user == signer.user:
        start -= 1
    return near[start : stop + 1]


def _signature(own: list[Mention], time: Time | None, end: int) -> Signature:
    start = min(own[0].start, time.start) if time and not own[0].time else own[0].start
    home = next((m.home_wiki for m in own if m.home_wiki), None)
    signed, problem = (time.signed, time.problem) if time else (None, None)
    return Signature(own[-1].user, signed, start, max(end, own[-1].end), home, problem, own[-1].fields)


def _unsigned(text: str, mentions: list[Mention]) -> list[Signature]:
    """Return a signature without a time for each person named in a row; several links to one person count once.

    After the first person, others count only in a list ("A, B and C"), not in a sentence.
    """
    strong = [m for m in mentions if m.kind is not NamedBy.GUESS]
    strong = [m for m in strong if not m.weak] or strong
    out: list[Signature] = []
    floor = 0
    for mention in strong:
        between = text[floor : mention.start]
        if out and out[-1].user == mention.user:
            out[-1] = replace(out[-1], end=mention.end)
        elif out and says_something(between, joined=True):
            continue
        elif out or not _another(text, floor, mention.start):
            out.append(_signature([mention], None, mention.end))
        floor = mention.end
    return out


def says_something(text: str, *, joined: bool = False) -> bool:
    """Whether a part of the text has words, apart from markup; ``joined``: other words than "and" and parentheses."""
    if not _LETTER.search(text):
        return False
    words = plain_text(_OPENING.sub("", text) if "{{" in text else text)
    return bool(_LETTER.search(_AND.sub("", _PAREN.sub("", words)) if joined else words))


def _another(text: str, floor: int, start: int) -> bool:
    """Whether the words before a name say that somebody else is meant."""
    before = text[max(floor, start - _BEFORE) : start]
    if not before.strip():
        return False
    said = before.rstrip(" '-–—~" + HIDDEN)
    if said.endswith(_SENTENCE_ENDS) and not said.endswith(("cc.", "a.k.a.", "h/t.")):
        return False  # "Thanks!" ends a sentence; the name after it signs
    return said.endswith("@") or phrases.others().ending(plain_text(before))
