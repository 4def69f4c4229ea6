"""Who signed an entry: one person or several, those who answer them, and the lines below."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from wikiconbot.dates.times import find_times
from wikiconbot.language.templates import STRIKING_TEMPLATES
from wikiconbot.model import Reply, Signature, SignUp
from wikiconbot.reading.entries import Entry
from wikiconbot.reading.signatures import find_signatures, says_something
from wikiconbot.reading.source import Source
from wikiconbot.reading.typed_names import EDGES, joined, typed_name
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.sections import Section

_STRIKE = re.compile(
    r"<(s|del|strike)(?:\s[^<>]*)?>|<(span|div|font|p|li|td)\s[^<>]*>|</(s|del|strike|span|div|font|p)\s*>",
    re.IGNORECASE,
)
_NO_FIELDS: Mapping[str, str] = MappingProxyType({})
_COMMENTS = ("comment", "comments")

Spans = list[tuple[int, int]]


def read_entry(source: Source, section: Section, entry: Entry, signatures: list[Signature]) -> list[SignUp]:
    """Return the sign-ups of one entry: one a person, replies and details of the lines below put to them."""
    stretch = source.masked[entry.text : entry.end]
    struck = struck_spans(stretch)
    line = source.line(entry.start if entry.prefix else entry.text)
    wikitext = source.lines(entry.start, entry.end)
    if not signatures:
        base = SignUp(None, line, wikitext, section=section.heading)
        if entry.below:
            return _nested(source, section, entry, base)
        return [_unsigned(source, base, stretch, struck)]
    signatures, answers = _answers(stretch, entry, signatures, struck)
    replies = tuple(Reply(s.user, s.signed) for s in answers)
    out = []
    for i, signature in enumerate(signatures):
        last = i + 1 == len(signatures)
        stop = answers[0].start if answers else len(stretch)
        before = stretch[signatures[i - 1].end if i else 0 : signature.start]
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
    return with_lines_below(source, section, entry, out) if entry.below else out


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
    for item in entry.below:
        below = source.masked[item.text : item.end]
        signed = find_signatures(below, source.siteinfo)
        times = [] if signed else find_times(below, source.siteinfo)
        if times and first.user and not first.signed and not says_something(below[: times[0].start]):
            first = replace(first, signed=times[0].signed, problem=times[0].problem)
        elif not signed or (not signed[0].signed and says_something(below[: signed[0].start])):
            detail = plain_text(below).strip(EDGES)
            first = replace(first, comment="; ".join(filter(None, (first.comment, detail))))
        elif (
            item.prefix[-1] in "#*"
            and not says_something(below[: signed[0].start])
            and signed[0].user != first.user
        ):
            more += read_entry(source, section, replace(item, below=[]), signed)
        else:
            first = with_replies(first, signed)
    return [first, *signups[1:], *more]


def _nested(source: Source, section: Section, entry: Entry, base: SignUp) -> list[SignUp]:
    """Return the people of an entry that names nobody itself: a team's members, or who signs on the line below."""
    stretch = source.masked[entry.text : entry.end]
    read = [
        (item, find_signatures(source.masked[item.text : item.end], source.siteinfo)) for item in entry.below
    ]
    if not any(signed for _, signed in read):
        person = _unsigned(source, base, stretch, struck_spans(stretch))
        details = [plain_text(source.masked[item.text : item.end]).strip(EDGES) for item, _ in read]
        if person.who is None and all(item.prefix[-1] in "#*" for item, _ in read):
            return [s for item, signed in read for s in read_entry(source, section, item, signed)]
        return [replace(person, comment="; ".join(filter(None, (person.comment, *details))))]
    out: list[SignUp] = []
    for item, signed in read:
        below = source.masked[item.text : item.end]
        if signed and out and item.prefix[-1] == ":":
            out[-1] = with_replies(out[-1], signed)
        elif signed and item.prefix[-1] == ":":
            comment = around(f"{stretch} {below[: signed[0].start]}", below[signed[0].end :])
            whole = source.lines(entry.start, item.end)
            out.append(signed_up(signed[0], base.page_line, whole, section.heading, comment))
        elif signed:
            out += read_entry(source, section, replace(item, below=[]), signed)
        elif item.prefix[-1] in "#*" and (name := typed_name(plain_text(below).strip(EDGES))[0]):
            line = source.line(item.start)
            out.append(replace(base, line=line, wikitext=source.lines(item.start, item.end), name=name))
    return out


def _unsigned(source: Source, base: SignUp, stretch: str, struck: Spans) -> SignUp:
    """Return the entry of a person without an account link: a typed name, or nobody that a reader could name."""
    times = find_times(stretch, source.siteinfo)
    words = without(stretch, [(time.start, time.end) for time in times])
    name, rest = (None, plain_text(words)) if "//" in words else typed_name(plain_text(words).strip(EDGES))
    signed, problem = (times[0].signed, times[0].problem) if times else (None, None)
    withdrawn = bool(struck) and not plain_text(without(stretch, struck)).strip(EDGES)
    return replace(base, name=name, comment=rest, signed=signed, problem=problem, withdrawn=withdrawn)


def struck_spans(stretch: str) -> Spans:
    """Return the crossed-out stretches; a tag that is never closed crosses out the rest of the line."""
    spans: Spans = []
    opened: tuple[str, int] | None = None
    for match in _STRIKE.finditer(stretch) if "<" in stretch else ():
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
    if not before and not after:
        return ""
    if after.lstrip().startswith(")") and before.count("(") <= before.count(")"):
        after = after.lstrip()[1:]
    return joined(plain_text(before).strip(EDGES), plain_text(after).strip(EDGES))


def with_replies(signup: SignUp, signatures: list[Signature]) -> SignUp:
    """Return a sign-up with the answers that these signatures are."""
    return replace(signup, replies=signup.replies + tuple(Reply(s.user, s.signed) for s in signatures))
