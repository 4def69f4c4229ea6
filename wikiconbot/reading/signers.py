"""Reads who signed an entry: one person or several, the people who answer them, and the lines below."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from wikiconbot.dates.times import find_times
from wikiconbot.model import Reply, Signature, SignUp
from wikiconbot.reading.company import side_by_side
from wikiconbot.reading.entries import Entry
from wikiconbot.reading.signatures import find_signatures, says_something
from wikiconbot.reading.signed_for import added_people
from wikiconbot.reading.source import Source
from wikiconbot.reading.struck import Spans, all_struck, crossed, struck_person, struck_spans, without
from wikiconbot.reading.typed_names import EDGES, joined, trimmed, typed_people
from wikiconbot.wikitext.branches import each_branch
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.sections import Section

_NO_FIELDS: Mapping[str, str] = MappingProxyType({})
_COMMENTS = ("comment", "comments")


def read_entry(source: Source, section: Section, entry: Entry, signatures: list[Signature]) -> list[SignUp]:
    """Return the sign-ups of one entry, one per person, with replies and details from the lines below."""
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
    """Return the sign-up of a signature; a template's parameter for comments is added to the comment."""
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
    """Divide the signatures of one line: people who sign up, and people who answer them.

    A person who signs after a crossed-out entry answers it. In a list item, a person who signs after other
    words answers too: a list item belongs to one person, unless the signatures are next to each other.
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
    """Add the lines below an entry to it: signed lines as replies, others as details, bare links as people."""
    first, more = signups[0], []
    details, answers = [first.comment], []
    for item in entry.below:
        below = source.masked[item.text : item.end]
        signed = find_signatures(below, source.siteinfo)
        times = [] if signed else find_times(below, source.siteinfo)
        if times and first.user and not first.signed and not says_something(below[: times[0].start]):
            first = replace(first, signed=times[0].signed, problem=times[0].problem)
        elif not signed or (not _has_time(signed) and says_something(below[: signed[0].start])):
            details.append(trimmed(plain_text(below)))
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
    """Whether one of the signatures has a time, even an impossible one."""
    return any(s.signed or s.problem for s in signatures)


def _nested(source: Source, section: Section, entry: Entry, base: SignUp) -> list[SignUp]:
    """Return the people of an entry that names nobody itself: a team's members, or people who sign on the line below."""
    stretch = source.masked[entry.text : entry.end]
    read = [
        (item, find_signatures(source.masked[item.text : item.end], source.siteinfo)) for item in entry.below
    ]
    people = unsigned(source, base, stretch, struck_spans(stretch))
    if not any(signed for _, signed in read):
        details = [trimmed(plain_text(source.masked[item.text : item.end])) for item, _ in read]
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
            detail = trimmed(plain_text(below))
            out[-1] = replace(out[-1], comment="; ".join(filter(None, (out[-1].comment, detail))))
    return out


def _answered(source: Source, item: Entry, signed: list[Signature]) -> bool:
    """Whether the line below a typed name is an answer to it: signed, with words before the signature."""
    words = source.masked[item.text : item.text + signed[0].start] if signed else ""
    return item.prefix[-1] == ":" and says_something(words)


def unsigned(source: Source, base: SignUp, stretch: str, struck: Spans) -> list[SignUp]:
    """Return the people of an entry without an account link: typed names, or an entry without a name."""
    times = find_times(stretch, source.siteinfo)
    if struck and (person := struck_person(base, stretch, struck, len(stretch))):
        inside = [t for t in times if any(a <= t.start < b for a, b in struck)]
        moment = (inside[0].signed, inside[0].problem) if inside else (None, None)
        return [replace(person, signed=moment[0], problem=moment[1])]
    signed, problem = (times[0].signed, times[0].problem) if times else (None, None)
    words = without(stretch, [(time.start, time.end) for time in times])
    kept = without(stretch, [*struck, *((time.start, time.end) for time in times)])
    said = plain_text(kept if struck and says_something(kept) else words)
    comment = trimmed(said)
    said = said.strip(EDGES)
    people = [] if "//" in words else side_by_side(said) or typed_people(said)
    base = replace(base, signed=signed, problem=problem)
    if not people:
        return [
            replace(
                base,
                comment=plain_text(words) if "//" in words else comment,
                withdrawn=all_struck(stretch, struck),
            )
        ]
    return [replace(base, name=p.name, comment=p.rest, guests=p.guests) for p in people]


def around(before: str, after: str) -> str:
    """Return the words around a signature, without a parenthesis that the signature opened or closed."""
    if "{{" in before and before.count("{{") > before.count("}}"):
        before = before[: before.find("{{")]  # the signature is inside a template
    if "}}" in after and after.count("}}") > after.count("{{"):
        after = after.partition("}}")[2]
    if after.lstrip().startswith(")") and before.count("(") <= before.count(")"):
        after = after.lstrip()[1:]
    before = trimmed(plain_text(before)) if before.strip() else ""
    after = trimmed(plain_text(after)) if after.strip() else ""
    return joined(before, after)


def with_replies(signup: SignUp, signatures: list[Signature]) -> SignUp:
    """Return a sign-up with these signatures as its answers."""
    return replace(signup, replies=signup.replies + tuple(Reply(s.user, s.signed) for s in signatures))
