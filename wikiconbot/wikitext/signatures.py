"""A user and a time in a stretch of wikitext.

The stretch is one entry of a list, masked (mask.py). A time belongs to the nearest person named before
it, or, where it opens the entry, to the first one after it; a link without a time is still a signature.
"""

import re
from typing import NamedTuple

import mwparserfromhell as mwp

from wikiconbot.model import Signature
from wikiconbot.wikitext.profile import Profile
from wikiconbot.wikitext.times import Time, find_times
from wikiconbot.wikitext.users import canonical_user, named_by_title
from wikiconbot.wikitext.words import SIGNING_TEMPLATES, USER_TEMPLATES

_LINK = re.compile(r"\[\[([^\[\]{}|<>\n]{2,300})(?=[|\]])")
_TEMPLATE = re.compile(r"\{\{\s*([^{}|\[\]<>\n]{1,80}?)\s*\|")
_LABEL = 1000  # characters in which a link must close


class Mention(NamedTuple):
    """A person named in the stretch: by a link, or by a template (then ``time`` may stand in it)."""

    start: int
    end: int
    user: str
    home_wiki: str | None = None
    time: Time | None = None


def find_signatures(text: str, profile: Profile) -> list[Signature]:
    """Return the signatures in a masked stretch of wikitext, in order; offsets are into the stretch."""
    mentions = find_mentions(text, profile)
    times = find_times(text, profile)
    inside = [(m.start, m.end) for m in mentions]
    times = (
        [t for t in times if not any(a <= t.start < b for a, b in inside)] if times and mentions else times
    )
    signed: list[Signature] = []
    left = list(mentions)
    floor = 0
    for time in times:
        before = [m for m in left if m.end <= time.start and m.start >= floor and m.time is None]
        after = [m for m in left if m.start >= time.end and m.time is None]
        if before:
            signer = before[-1]
        elif after and not signed:
            signer = after[0]
        else:
            continue
        end = max(time.end, signer.end)
        own = [m for m in left if m.user == signer.user and floor <= m.start < end]
        signed.append(
            Signature(signer.user, time.signed, min(own[0].start, time.start), end, _home(own), time.problem)
        )
        left = [m for m in left if m.start >= end or m.time]
        floor = end
    signed += (
        Signature(m.user, m.time.signed, m.start, m.end, None, m.time.problem) for m in mentions if m.time
    )
    if not signed:
        signed = _unsigned(mentions)
    return sorted(signed, key=lambda signature: signature.start)


def find_mentions(text: str, profile: Profile) -> list[Mention]:
    """Return the people named in a masked stretch by user links or user templates, in order; pings are none."""
    found = []
    if "[[" in text:
        for match in _LINK.finditer(text):
            named = named_by_title(match[1], profile)
            if named and (end := _close(text, match.end())):
                found.append(Mention(match.start(), end, named.user, named.home_wiki))
    if "{{" in text:
        found += _in_templates(text, profile)
        found.sort()
    return found


def _close(text: str, at: int) -> int | None:
    """Return where the link closes whose label begins at ``at``, or None where it never does."""
    end = text.find("]]", at, at + _LABEL)
    if end < 0 or "[[" in text[at:end]:
        return None
    return end + 3 if text.startswith("]]]", end) and text.find("[", at, end) >= 0 else end + 2


def _in_templates(text: str, profile: Profile) -> list[Mention]:
    """Return the people that user templates name: ``{{u|X}}``, ``{{unsigned|X|time}}``."""
    found = []
    for match in _TEMPLATE.finditer(text):
        name = match[1].replace("_", " ").strip().lower()
        if name not in USER_TEMPLATES and name not in SIGNING_TEMPLATES:
            continue
        end = text.find("}}", match.end(), match.end() + _LABEL)
        if end < 0:
            continue
        template = mwp.parse(text[match.start() : end + 2]).filter_templates(recursive=False)
        if not template:
            continue
        values = [str(p.value).strip() for p in template[0].params]
        named = next((str(template[0].get(k).value) for k in ("user", "User") if template[0].has(k)), None)
        time = next((t for value in values for t in find_times(value, profile)), None)
        user = canonical_user(named or next((v for v in values if v and not find_times(v, profile)), ""))
        if user:
            found.append(Mention(match.start(), end + 2, user, None, time))
    return found


def _unsigned(mentions: list[Mention]) -> list[Signature]:
    """Return a signature without a time for each person named; links to one person in a row are one."""
    out: list[Signature] = []
    for mention in mentions:
        if out and out[-1].user == mention.user:
            out[-1] = Signature(mention.user, None, out[-1].start, mention.end, out[-1].home_wiki)
        else:
            out.append(Signature(mention.user, None, mention.start, mention.end, mention.home_wiki))
    return out


def _home(mentions: list[Mention]) -> str | None:
    return next((m.home_wiki for m in mentions if m.home_wiki), None)
