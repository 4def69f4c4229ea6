"""A page's sign-up sections and who signed up in them."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from wikiconbot.model import Notice, Reply, Roster, Signature, SignUp
from wikiconbot.wikitext.entries import Entry, split_entries
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.profile import Profile
from wikiconbot.wikitext.sections import Section
from wikiconbot.wikitext.signatures import find_signatures
from wikiconbot.wikitext.words import SIGNUP_HEADINGS

_STRIKE = re.compile(
    r"<(s|del|strike)(?:\s[^<>]*)?>|<(span|div|font)\s[^<>]*line-through[^<>]*>|</(s|del|strike|span|div|font)\s*>",
    re.IGNORECASE,
)
_EDGES = " \t\u00a0–—-,:;|·•~" + HIDDEN
_WORD = re.compile(r"[^\W\d_][\w.'’\u200c\u200d\u0300-\u036f-]*", re.UNICODE)
_NAME_END = re.compile(r"\s+[–—-]\s+|\s*[(,:;/|]")


def signup_sections(
    sections: tuple[Section, ...], wanted: tuple[str, ...] = ()
) -> tuple[tuple[Section, ...], tuple[str, ...]]:
    """Return the sections that are sign-up lists, with their subsections, and the ``wanted`` headings not found.

    ``wanted`` headings count always and alone; otherwise the words of the headings decide.
    """
    keys = {name.strip().lower() for name in wanted}
    chosen: list[Section] = []
    for section in sections:
        if section.heading is None:
            continue
        heading = section.heading.lower()
        inside = bool(chosen) and section.start < chosen[-1].end and section.level > chosen[-1].level
        below = any(section.start < c.end and section.level > c.level for c in chosen[-8:])
        named = heading in keys if wanted else any(word in heading for word in SIGNUP_HEADINGS)
        if named or inside or below:
            chosen.append(section)
    found = {(c.heading or "").lower() for c in chosen}
    return tuple(chosen), tuple(name for name in wanted if name.strip().lower() not in found)


@dataclass(frozen=True, slots=True)
class Source:
    """A page while it is read: its text, its mask, the offsets of its line ends, the wiki's profile."""

    text: str
    masked: str
    line_ends: list[int]
    profile: Profile

    def line(self, offset: int) -> int:
        """Return the number of the line, from 1, that an offset stands in."""
        return bisect_right(self.line_ends, offset - 1) + 1


def read_roster(source: Source, section: Section) -> tuple[Roster, list[Notice]]:
    """Return the sign-ups of one section (without its subsections) and what was doubtful in it."""
    entries = split_entries(source.masked, section.body, section.stop)
    listed = any(entry.prefix for entry in entries)
    signups: list[SignUp] = []
    notices: list[Notice] = []
    for entry in entries:
        signatures = find_signatures(source.masked[entry.text : entry.end], source.profile)
        if _is_note(entry):
            if signups and signatures:
                signups[-1] = _with_replies(signups[-1], signatures)
        elif entry.prefix or _signs_plainly(source, entry, signatures, listed and not signups):
            made = _read_entry(source, section, entry, signatures)
            signups += made
            notices += _notices(source, entry, signatures)
    line = source.line(section.start)
    return Roster(section.heading, line, section.stop, tuple(signups)), notices


def _is_note(entry: Entry) -> bool:
    """Whether an indented line comments on the numbered or bulleted item right above it."""
    return entry.prefix.startswith(":") and entry.after[:1] in ("#", "*") and entry.after != ""


def _signs_plainly(source: Source, entry: Entry, signatures: list[Signature], introduces: bool) -> bool:
    """Whether a line without a list marker is an entry: signed, or a bare link; an introduction is none."""
    if not signatures:
        return False
    before = plain_text(source.masked[entry.text : entry.text + signatures[0].start]).strip(_EDGES)
    if all(signature.signed is None and not signature.problem for signature in signatures):
        return not before
    return not before or not introduces


def _read_entry(source: Source, section: Section, entry: Entry, signatures: list[Signature]) -> list[SignUp]:
    """Return the sign-ups of one entry: one a person, replies and details of the lines below put to them."""
    stretch = source.masked[entry.text : entry.end]
    details, replies = [], []
    for item in entry.below:
        below = source.masked[item.text : item.end]
        signed = find_signatures(below, source.profile)
        if not signed:
            details.append(plain_text(below).strip(_EDGES))
        elif not signatures:
            signatures = [
                Signature(s.user, s.signed, len(stretch), len(stretch), s.home_wiki, s.problem)
                for s in signed[:1]
            ]
            details.append(plain_text(below[: signed[0].start]).strip(_EDGES))
            replies += [Reply(s.user, s.signed) for s in signed[1:]]
        else:
            replies += [Reply(s.user, s.signed) for s in signed]
    struck = _struck(stretch)
    line = source.line(entry.start)
    wikitext = source.text[entry.start : entry.end].rstrip("\r")
    if not signatures:
        person = _unsigned(stretch, struck, details)
        return [
            replace(person, line=line, wikitext=wikitext, section=section.heading, replies=tuple(replies))
        ]
    signers = [s for s in signatures if not _crossed(s, struck)]
    if signers and len(signers) < len(signatures):  # struck by somebody who signs: that one answers
        replies = [Reply(s.user, s.signed) for s in signers] + replies
        signatures = [s for s in signatures if _crossed(s, struck)]
    out = []
    for i, signature in enumerate(signatures):
        start = signatures[i - 1].end if i else 0
        stop = signatures[i + 1].start if i + 1 < len(signatures) else len(stretch)
        after = stretch[signature.end : stop] if i + 1 == len(signatures) else ""
        comment = _comment(stretch[start : signature.start], after)
        out.append(
            SignUp(
                user=signature.user,
                line=line,
                wikitext=wikitext,
                signed=signature.signed,
                withdrawn=_crossed(signature, struck),
                section=section.heading,
                comment="; ".join(filter(None, (comment, *details))) if i == 0 else comment,
                home_wiki=signature.home_wiki,
                replies=tuple(replies) if i == 0 else (),
            )
        )
    return out


def _unsigned(stretch: str, struck: list[tuple[int, int]], details: list[str]) -> SignUp:
    """Return the entry of a person without an account link: a typed name, or nobody that a reader could name."""
    said = plain_text(stretch).strip(_EDGES)
    name, rest = _typed_name(said)
    comment = "; ".join(filter(None, (rest, *details)))
    withdrawn = bool(struck) and not plain_text(_without(stretch, struck)).strip(_EDGES)
    return SignUp(None, 0, "", name, withdrawn=withdrawn, comment=comment)


def _typed_name(said: str) -> tuple[str | None, str]:
    """Split what stands in an entry into a person's name and the rest; None where it reads like a sentence."""
    split = _NAME_END.search(said)
    head, rest = (said[: split.start()], said[split.start() :]) if split else (said, "")
    words = head.split()
    named = 1 <= len(words) <= 5 and all(
        _WORD.fullmatch(word) and (word[0].isupper() or word[0].lower() == word[0].upper()) for word in words
    )
    return (head, rest.strip(_EDGES)) if named else (None, said)


def _struck(stretch: str) -> list[tuple[int, int]]:
    """Return the crossed-out stretches; a tag that is never closed crosses out the rest of the line."""
    spans: list[tuple[int, int]] = []
    opened: tuple[str, int] | None = None
    for match in _STRIKE.finditer(stretch) if "<" in stretch else ():
        if opened is None and (match[1] or match[2]):
            opened = ((match[1] or match[2]).lower(), match.end())
        elif opened and match[3] and match[3].lower() == opened[0]:
            spans.append((opened[1], match.start()))
            opened = None
    if opened:
        spans.append((opened[1], len(stretch)))
    return spans


def _crossed(signature: Signature, struck: list[tuple[int, int]]) -> bool:
    return any(start <= signature.start and signature.start < end for start, end in struck)


def _without(stretch: str, struck: list[tuple[int, int]]) -> str:
    for start, end in reversed(struck):
        stretch = stretch[:start] + stretch[end:]
    return stretch


def _comment(before: str, after: str) -> str:
    """Return the words around a signature; a parenthesis that the signature opened or closed goes with it."""
    if after.lstrip().startswith(")") and before.count("(") <= before.count(")"):
        after = after.lstrip()[1:]
    first, last = (plain_text(part).strip(_EDGES) for part in (before, after))
    if not first or not last:
        return first or last
    return f"{first}; {last}" if first[-1].isalnum() and last[0].isalnum() else f"{first} {last}"


def _with_replies(signup: SignUp, signatures: list[Signature]) -> SignUp:
    return replace(signup, replies=signup.replies + tuple(Reply(s.user, s.signed) for s in signatures))


def _notices(source: Source, entry: Entry, signatures: list[Signature]) -> list[Notice]:
    line = source.line(entry.start)
    return [Notice(line, s.problem, {"user": s.user}) for s in signatures if s.problem]
