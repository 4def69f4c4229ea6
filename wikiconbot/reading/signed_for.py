"""People whom other people sign up: "on behalf of Ann", "Ann, added by …"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wikiconbot.dates.times import find_times
from wikiconbot.language.signing import (
    ADDED,
    ADDED_AFTER,
    BEHALF,
    BEHALF_AFTER,
    BEHALF_FIRST,
    BODY,
    BY_ME,
    FOR,
    may_be_for_another,
)
from wikiconbot.lazy import pattern
from wikiconbot.model import Signature, SignUp
from wikiconbot.reading.mentions import Mention, find_mentions
from wikiconbot.reading.signatures import says_something
from wikiconbot.reading.typed_names import EDGES, Typed, typed_people
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo

_TALK_LINK = pattern(r"^[\s(<a-z>|·]*\[\[[^\[\]]*\]\][\s)</a-z>]*")
_FAR = 300  # characters after a name that are searched for words such as "added by"
_MOST_NAMED = 50  # people of a line that are searched for one who added another
_MOST_TOGETHER = 2  # signatures of a line that may be one person and the person who added them


def added_people(siteinfo: SiteInfo, base: SignUp, stretch: str, signatures: list[Signature]) -> list[SignUp]:
    """Return the person that somebody else signs up: "on behalf of Ann", "Ann, added by …"; the signer is `added_by`."""
    if len(signatures) > _MOST_TOGETHER or signatures[0].fields or not may_be_for_another(stretch):
        return []
    signer, people = _added(siteinfo, stretch, signatures)
    time = signatures[-1]
    base = replace(base, signed=time.signed, problem=time.problem, added_by=signer)
    out = [
        replace(base, user=person.user, home_wiki=person.home_wiki)
        if isinstance(person, Mention)
        else replace(base, name=person.name, guests=person.guests)
        for person in people
    ]
    return [signup for signup in out if signup.user != signer]


def _added(
    siteinfo: SiteInfo, stretch: str, signatures: list[Signature]
) -> tuple[str, Sequence[Mention | Typed]]:
    """Return the person who signs for somebody else, and the person signed up."""
    mentions = find_mentions(stretch, siteinfo)
    for m in mentions[:_MOST_NAMED]:
        lead = stretch[: m.start]
        said = plain_text(lead).rstrip(" (-–—~")
        if (match := ADDED.search(said)) and "unsigned" not in said.lower():
            return m.user, _first_named(siteinfo, lead, said[: match.start()]) or _named_behind(
                siteinfo, stretch[signatures[-1].end :], m.user
            )
        if any(map(ADDED_AFTER.search, _words_after(stretch, m, signatures))) and (
            says_something(lead) or m is not mentions[0]
        ):
            return m.user, _first_named(siteinfo, lead, said)
        if match := BEHALF_AFTER.search(lead):
            return m.user, _first_named(siteinfo, lead[: match.start()], plain_text(lead[: match.start()]))
    signer = signatures[-1].user
    if mentions and mentions[0].user != signer and _first_is_signed_up(stretch, mentions[0]):
        return signer, [mentions[0]]
    match = BEHALF.search(stretch)
    if match is None:
        return signer, _linked_behind(siteinfo, stretch, signatures)
    people = _right_after(siteinfo, stretch[match.end() :], signer)
    return signer, people or _typed_before(stretch[: match.start()])


def _linked_behind(siteinfo: SiteInfo, stretch: str, signatures: list[Signature]) -> Sequence[Mention]:
    """Return the people linked with "for" after a line's signature: "[[User:Org]] 10:00 … for [[User:Ann]]"."""
    last = signatures[-1]
    if says_something(stretch[: signatures[0].start]) or not last.signed:
        return []
    named = _named_behind(siteinfo, stretch[last.end :], last.user)
    return [person for person in named if isinstance(person, Mention)]


def _first_is_signed_up(stretch: str, first: Mention) -> bool:
    """Whether the words around the first person named say that the signer added them: "For [[User:Ann]]"."""
    before = stretch[: first.start].lstrip(EDGES + "'")
    match = BEHALF_FIRST.match(stretch, first.start - len(before))
    return bool(match and match.end() == first.start) or bool(
        not says_something(before) and BY_ME.match(stretch, first.end)
    )


def _typed_before(stretch: str) -> Sequence[Typed]:
    """Return the people whose names are all of the text before such words: "Rita Roe, for my student"."""
    people = typed_people(plain_text(stretch).strip(EDGES + "(."))
    return [p for p in people if not p.rest and not BODY.search(p.name)] if "[[" not in stretch else []


def _words_after(stretch: str, mention: Mention, signatures: list[Signature]) -> list[str]:
    """Return the words after a name, without a talk link in parentheses, and the words after the time of its signature."""
    after = [_TALK_LINK.sub("", stretch[mention.end : mention.end + _FAR], count=1)]
    ends = (s.end for s in signatures if s.signed and s.start <= mention.start < s.end)
    return after + [stretch[end : end + _FAR] for end in ends]


def _named_behind(siteinfo: SiteInfo, tail: str, signer: str) -> Sequence[Mention | Typed]:
    """Return the people named with "for Ann" after a signature."""
    match = FOR.search(tail)
    return _right_after(siteinfo, tail[match.end() :], signer) if match else ()


def _first_named(siteinfo: SiteInfo, wikitext: str, words: str) -> Sequence[Mention | Typed]:
    """Return the people named first in a text: by a link, otherwise by a typed name that is the whole text."""
    if mentions := find_mentions(wikitext, siteinfo):
        return [mentions[0]]
    return [p for p in typed_people(words.strip(EDGES + " (.")) if not BODY.search(p.name)]


def _right_after(siteinfo: SiteInfo, stretch: str, signer: str) -> Sequence[Mention | Typed]:
    """Return the people named at the beginning of a text."""
    mentions = find_mentions(stretch, siteinfo)
    if mentions and not says_something(stretch[: mentions[0].start]):
        return [mentions[0]] if mentions[0].user != signer else []
    times = find_times(stretch, siteinfo)
    ends = [m.start for m in mentions[:1]] + [t.start for t in times[:1]]
    words = re.split(
        r"[.,;(–—-]\s|\s[(–—-]", plain_text(stretch[: min(ends, default=len(stretch))]) + " ", maxsplit=1
    )[0]
    return [p for p in typed_people(words.strip(EDGES + ".")) if not BODY.search(words.strip())]
