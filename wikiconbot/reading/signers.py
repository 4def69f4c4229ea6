"""Who signed an entry: one person or several, those who answer them, and the lines below."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

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
from wikiconbot.language.templates import STRIKING_TEMPLATES
from wikiconbot.lazy import pattern
from wikiconbot.model import Reply, Signature, SignUp
from wikiconbot.reading.company import side_by_side
from wikiconbot.reading.entries import Entry
from wikiconbot.reading.mentions import Mention, find_mentions
from wikiconbot.reading.signatures import find_signatures, says_something
from wikiconbot.reading.source import Source
from wikiconbot.reading.typed_names import EDGES, Typed, joined, typed_people
from wikiconbot.wikitext.branches import each_branch
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.sections import Section
from wikiconbot.wikitext.siteinfo import SiteInfo

_STRIKE = pattern(
    r"<(s|del|strike)(?:\s[^<>]*)?>|<(span|div|font|p|li|td)\s[^<>]*>|</(s|del|strike|span|div|font|p)\s*>",
    re.IGNORECASE,
)
_CROSSES_OUT = re.compile(r"<(?:s|del|strike)[\s>]|line-through", re.IGNORECASE)
#: A time and all behind it.
_CLOCK = pattern(r"\s\d{1,2}:\d\d\b.*|\s\d{4}-\d\d-\d\d.*", re.DOTALL)
_TALK_LINK = pattern(r"^[\s(<a-z>|·]*\[\[[^\[\]]*\]\][\s)</a-z>]*")
_FAR = 300  # characters after a name in which words say that it added somebody
_MOST_NAMED = 50  # people of a line among whom the one is searched who added another
_MOST_TOGETHER = 2  # signatures of a line that may mean one person and who added them
_NO_FIELDS: Mapping[str, str] = MappingProxyType({})
_COMMENTS = ("comment", "comments")

Spans = list[tuple[int, int]]


def read_entry(source: Source, section: Section, entry: Entry, signatures: list[Signature]) -> list[SignUp]:
    """Return the sign-ups of one entry: one a person, replies and details of the lines below put to them."""
    stretch = source.masked[entry.text : entry.end]
    struck = struck_spans(stretch)
    line = source.line(entry.start if entry.prefix else entry.text)
    wikitext = source.lines(entry.start, entry.end)
    base = SignUp(None, line, wikitext, section=section.heading)
    if not signatures:
        if entry.below:
            return _nested(source, section, entry, base)
        if len(branches := each_branch(stretch)) > 1:
            return [one for said in branches for one in unsigned(source, base, said, struck)]
        return unsigned(source, base, stretch, struck)
    if person := struck_person(base, stretch, struck, signatures[0].start):
        return with_lines_below(source, section, entry, [with_replies(person, signatures)])
    if added := added_people(source.siteinfo, base, stretch, signatures):
        return with_lines_below(source, section, entry, added)
    signatures, answers = _answers(stretch, entry, signatures, struck)
    replies = tuple(Reply(s.user, s.signed) for s in answers)
    out = []
    for i, signature in enumerate(signatures):
        last = i + 1 == len(signatures)
        stop = answers[0].start if answers else len(stretch)
        before = stretch[signatures[i - 1].end if i else 0 : signature.start]
        if i and not says_something(before, joined=True):
            before = ""  # "and" between two who sign together
        comment = around(before, stretch[signature.end : stop] if last else "")
        out.append(
            signed_up(
                signature,
                line,
                wikitext,
                section.heading,
                comment,
                withdrawn=crossed(signature, struck),
                replies=() if i else replies,
            )
        )
    return with_lines_below(source, section, entry, out)


def signed_up(
    signature: Signature,
    line: int,
    wikitext: str,
    section: str | None,
    comment: str,
    *,
    withdrawn: bool = False,
    replies: tuple[Reply, ...] = (),
) -> SignUp:
    """Return the sign-up of a signature; a template's parameter for comments goes to the comment."""
    fields = signature.fields
    if fields:
        said = next((fields[key] for key in _COMMENTS if fields.get(key)), "")
        comment = "; ".join(filter(None, (comment, said)))
        fields = {key: value for key, value in fields.items() if key not in _COMMENTS} or _NO_FIELDS
    return SignUp(
        signature.user, line, wikitext, None, signature.signed, withdrawn, section, comment, signature.problem,
        signature.home_wiki, fields, replies,
    )  # fmt: skip


def _answers(
    stretch: str, entry: Entry, signatures: list[Signature], struck: Spans
) -> tuple[list[Signature], list[Signature]]:
    """Part the signatures of one line into those of people who sign up and those of people who answer them.

    Whoever signs behind a crossed-out entry answers it; so does, in a list item, whoever signs after
    words of their own: a list item is one person's, unless the signatures stand side by side.
    """
    if len(signatures) == 1:
        return signatures, []
    standing = [s for s in signatures if not crossed(s, struck)]
    if standing and len(standing) < len(signatures) and crossed(signatures[0], struck):
        between = stretch[signatures[0].end : standing[0].start]
        if standing[0].signed and says_something(between, joined=True):
            return [s for s in signatures if crossed(s, struck)], standing
    if not entry.prefix:
        return signatures, []
    for i in range(1, len(signatures)):
        between = stretch[signatures[i - 1].end : signatures[i].start]
        if signatures[i - 1].signed and says_something(between, joined=True):
            return signatures[:i], signatures[i:]
    return signatures, []


def with_lines_below(source: Source, section: Section, entry: Entry, signups: list[SignUp]) -> list[SignUp]:
    """Put the lines under an entry to it: signed ones as replies, others as details, bare links as people."""
    first, more = signups[0], []
    details, answers = [first.comment], []
    for item in entry.below:
        below = source.masked[item.text : item.end]
        signed = find_signatures(below, source.siteinfo)
        times = [] if signed else find_times(below, source.siteinfo)
        if times and first.user and not first.signed and not says_something(below[: times[0].start]):
            first = replace(first, signed=times[0].signed, problem=times[0].problem)
        elif not signed or (not _has_time(signed) and says_something(below[: signed[0].start])):
            details.append(plain_text(below).strip(EDGES))
        elif (
            item.prefix[-1] in "#*"
            and not says_something(below[: signed[0].start])
            and signed[0].user != first.user
        ):
            more += read_entry(source, section, replace(item, below=[]), signed)
        else:
            answers += signed
    if len(details) > 1:
        first = replace(first, comment="; ".join(filter(None, details)))
    return [with_replies(first, answers) if answers else first, *signups[1:], *more]


def _has_time(signatures: list[Signature]) -> bool:
    """Whether one of the signatures has a time, also one that cannot be."""
    return any(s.signed or s.problem for s in signatures)


def _nested(source: Source, section: Section, entry: Entry, base: SignUp) -> list[SignUp]:
    """Return the people of an entry that names nobody itself: a team's members, or who signs on the line below."""
    stretch = source.masked[entry.text : entry.end]
    read = [
        (item, find_signatures(source.masked[item.text : item.end], source.siteinfo)) for item in entry.below
    ]
    people = unsigned(source, base, stretch, struck_spans(stretch))
    if not any(signed for _, signed in read):
        details = [plain_text(source.masked[item.text : item.end]).strip(EDGES) for item, _ in read]
        if people[0].who is None and all(item.prefix[-1] in "#*" for item, _ in read):
            return [s for item, signed in read for s in read_entry(source, section, item, signed)]
        comment = "; ".join(filter(None, (people[0].comment, *details)))
        return [replace(people[0], comment=comment), *people[1:]]
    out: list[SignUp] = people if people[0].name and _answered(source, *read[0]) else []
    for item, signed in read:
        below = source.masked[item.text : item.end]
        if signed and out and item.prefix[-1] == ":":
            out[-1] = with_replies(out[-1], signed)
        elif signed and item.prefix[-1] == ":":
            comment = around(f"{stretch} {below[: signed[0].start]}", below[signed[0].end :])
            whole = source.lines(entry.start, item.end)
            made = signed_up(signed[0], base.page_line, whole, section.heading, comment)
            out.append(with_replies(made, signed[1:]))
        elif signed:
            out += read_entry(source, section, replace(item, below=[]), signed)
        elif item.prefix[-1] in "#*" and typed_people(plain_text(below).strip(EDGES)):
            line = source.line(item.start)
            wikitext = source.lines(item.start, item.end)
            out += unsigned(source, replace(base, line=line, wikitext=wikitext), below, struck_spans(below))
        elif out:
            detail = plain_text(below).strip(EDGES)
            out[-1] = replace(out[-1], comment="; ".join(filter(None, (out[-1].comment, detail))))
    return out


def _answered(source: Source, item: Entry, signed: list[Signature]) -> bool:
    """Whether the line below a typed name answers it: signed, with words before the signature."""
    words = source.masked[item.text : item.text + signed[0].start] if signed else ""
    return item.prefix[-1] == ":" and says_something(words)


def unsigned(source: Source, base: SignUp, stretch: str, struck: Spans) -> list[SignUp]:
    """Return the people of an entry without an account link: typed names, or nobody that a reader could name."""
    times = find_times(stretch, source.siteinfo)
    if struck and (person := struck_person(base, stretch, struck, len(stretch))):
        inside = [t for t in times if any(a <= t.start < b for a, b in struck)]
        moment = (inside[0].signed, inside[0].problem) if inside else (None, None)
        return [replace(person, signed=moment[0], problem=moment[1])]
    signed, problem = (times[0].signed, times[0].problem) if times else (None, None)
    words = without(stretch, [(time.start, time.end) for time in times])
    kept = without(stretch, [*struck, *((time.start, time.end) for time in times)])
    said = plain_text(kept if struck and says_something(kept) else words).strip(EDGES)
    people = [] if "//" in words else side_by_side(said) or typed_people(said)
    base = replace(base, signed=signed, problem=problem)
    if not people:
        return [
            replace(
                base,
                comment=plain_text(words) if "//" in words else said,
                withdrawn=all_struck(stretch, struck),
            )
        ]
    return [replace(base, name=p.name, comment=p.rest, guests=p.guests) for p in people]


def all_struck(stretch: str, struck: Spans) -> bool:
    """Whether all words of a stretch are crossed out."""
    return bool(struck) and not plain_text(without(stretch, struck)).strip(EDGES)


def struck_person(base: SignUp, stretch: str, struck: Spans, stop: int) -> SignUp | None:
    """Return the person whose typed name is crossed out at the beginning of an entry, words after it or not.

    Where a signature stands after it (at ``stop``), one word is none: it may be anything.
    """
    if not struck or struck[0][0] >= stop or struck[0][1] > max(stop, 0) or "[[" in stretch[: struck[0][1]]:
        return None
    start, end = struck[0]
    if says_something(stretch[:start]) or "//" in stretch[start:end]:
        return None
    inside = plain_text(_CLOCK.sub(" ", stretch[start:end])).strip(EDGES)
    people = typed_people(inside)
    if not people or (stop < len(stretch) and " " not in people[0].name):
        return None
    rest = plain_text(stretch[end:stop]).strip(EDGES)
    comment = "; ".join(filter(None, (people[0].rest, rest)))
    return replace(base, name=people[0].name, comment=comment, withdrawn=True)


def added_people(siteinfo: SiteInfo, base: SignUp, stretch: str, signatures: list[Signature]) -> list[SignUp]:
    """Return the person whom somebody else signs up: "on behalf of Ann", "Ann, added by …"; the signer is `added_by`."""
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
    """Return who signs for somebody else, and for whom."""
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
    """Return who is linked after a line's signature by "for": "[[User:Org]] 10:00 … for [[User:Ann]]"."""
    last = signatures[-1]
    if says_something(stretch[: signatures[0].start]) or not last.signed:
        return []
    named = _named_behind(siteinfo, stretch[last.end :], last.user)
    return [person for person in named if isinstance(person, Mention)]


def _first_is_signed_up(stretch: str, first: Mention) -> bool:
    """Whether the words before or after the first person named say that the signer put them there: "For [[User:Ann]]"."""
    before = stretch[: first.start].lstrip(EDGES + "'")
    match = BEHALF_FIRST.match(stretch, first.start - len(before))
    return bool(match and match.end() == first.start) or bool(
        not says_something(before) and BY_ME.match(stretch, first.end)
    )


def _typed_before(stretch: str) -> Sequence[Typed]:
    """Return who is named by all that stands before such words: "Rita Roe, for my student"."""
    people = typed_people(plain_text(stretch).strip(EDGES + "(."))
    return [p for p in people if not p.rest and not BODY.search(p.name)] if "[[" not in stretch else []


def _words_after(stretch: str, mention: Mention, signatures: list[Signature]) -> list[str]:
    """Return what stands after a name, but for a talk link in parentheses, and after the time of its signature."""
    after = [_TALK_LINK.sub("", stretch[mention.end : mention.end + _FAR], count=1)]
    ends = (s.end for s in signatures if s.signed and s.start <= mention.start < s.end)
    return after + [stretch[end : end + _FAR] for end in ends]


def _named_behind(siteinfo: SiteInfo, tail: str, signer: str) -> Sequence[Mention | Typed]:
    """Return who is named after a signature by "for Ann"."""
    match = FOR.search(tail)
    return _right_after(siteinfo, tail[match.end() :], signer) if match else ()


def _first_named(siteinfo: SiteInfo, wikitext: str, words: str) -> Sequence[Mention | Typed]:
    """Return who is named first in a stretch: by a link, else by a typed name that is all of the words."""
    if mentions := find_mentions(wikitext, siteinfo):
        return [mentions[0]]
    return [p for p in typed_people(words.strip(EDGES + " (.")) if not BODY.search(p.name)]


def _right_after(siteinfo: SiteInfo, stretch: str, signer: str) -> Sequence[Mention | Typed]:
    """Return who is named at the beginning of a stretch."""
    mentions = find_mentions(stretch, siteinfo)
    if mentions and not says_something(stretch[: mentions[0].start]):
        return [mentions[0]] if mentions[0].user != signer else []
    times = find_times(stretch, siteinfo)
    ends = [m.start for m in mentions[:1]] + [t.start for t in times[:1]]
    words = re.split(
        r"[.,;(–—-]\s|\s[(–—-]", plain_text(stretch[: min(ends, default=len(stretch))]) + " ", maxsplit=1
    )[0]
    return [p for p in typed_people(words.strip(EDGES + ".")) if not BODY.search(words.strip())]


def struck_spans(stretch: str) -> Spans:
    """Return the crossed-out stretches; a tag that is never closed crosses out the rest of the line."""
    spans: Spans = []
    opened: tuple[str, int] | None = None
    for match in _STRIKE.finditer(stretch) if "<" in stretch and _CROSSES_OUT.search(stretch) else ():
        opens = match[1] or (match[2] if "line-through" in match[0].lower() else None)
        if opened is None and opens:
            opened = (opens.lower(), match.end())
        elif opened and match[3] and match[3].lower() == opened[0]:
            spans.append((opened[1], match.start()))
            opened = None
    if opened:
        spans.append((opened[1], len(stretch)))
    if "{{" in stretch:
        spans += ((t.start, t.end) for t in find_templates(stretch) if t.name in STRIKING_TEMPLATES)
    return spans


def crossed(signature: Signature, struck: Spans) -> bool:
    """Whether a signature begins in a crossed-out stretch."""
    return any(start <= signature.start < end for start, end in struck)


def without(stretch: str, spans: Spans) -> str:
    """Return a stretch without some of its parts."""
    for start, end in sorted(spans, reverse=True):
        stretch = f"{stretch[:start]} {stretch[end:]}"
    return stretch


def around(before: str, after: str) -> str:
    """Return the words around a signature; a parenthesis that the signature opened or closed goes with it."""
    if "{{" in before and before.count("{{") > before.count("}}"):
        before = before[: before.find("{{")]  # the signature stands inside a template
    if "}}" in after and after.count("}}") > after.count("{{"):
        after = after.partition("}}")[2]
    if after.lstrip().startswith(")") and before.count("(") <= before.count(")"):
        after = after.lstrip()[1:]
    before = plain_text(before).strip(EDGES) if before.strip() else ""
    after = plain_text(after).strip(EDGES) if after.strip() else ""
    return joined(before, after)


def with_replies(signup: SignUp, signatures: list[Signature]) -> SignUp:
    """Return a sign-up with the answers that these signatures are."""
    return replace(signup, replies=signup.replies + tuple(Reply(s.user, s.signed) for s in signatures))
