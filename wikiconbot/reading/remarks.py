"""Remarks on a list that an organiser should read: "can't make it", an answer that may be a sign-up."""

from collections import Counter
from collections.abc import Iterator

from wikiconbot.language.signing import ANSWERS, JOINS, declines
from wikiconbot.lazy import pattern
from wikiconbot.model import Notice, Roster, SignUp
from wikiconbot.reading.company import may_join, may_name_more
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.reading.signatures import find_signatures
from wikiconbot.reading.source import Source
from wikiconbot.reading.typed_names import EDGES
from wikiconbot.wikitext.branches import has_more
from wikiconbot.wikitext.plaintext import plain_text

_SPOKEN_TO = pattern(r"[#*:;\s@]*\[\[[^\[\]]*\]\]\s*[,،、:!，！:]")
_APART = pattern(r"[,;/]")
_MANY = 5  # lines such as "Muster, Max": a list with surnames first, not pairs of people
_LONGEST = 1_000  # characters of a line that are searched for names
_SHOWN = 80  # characters of a line in a notice
_MARKERS = ("#", "*", ":", ";")


def remarks_on(source: Source, rosters: tuple[Roster, ...]) -> list[Notice]:
    """Return a notice for each sign-up that says that the person does not come, and each answer that may be a sign-up.

    DiscussionTools' Reply button puts a new person's line under another person's entry. People who answer more than
    once, ask, thank or welcome, or who are on a list already, do not sign up this way.
    """
    signups = [signup for roster in rosters for signup in roster.signups]
    notices = [
        Notice(s.page_line, "may-not-come", {"user": s.who or ""})
        for s in signups
        if s.comment and s.who and not s.withdrawn and declines(s.comment)
    ]
    notices += [
        Notice(s.page_line, "may-be-addressed", {"user": s.user})
        for s in signups
        if s.user
        and s.comment
        and not s.signed
        and not s.problem
        and JOINS.match(s.comment)
        and _is_spoken_to(source, s)
    ]
    notices += _may_name_more(source, signups)
    notices += _with_more_branches(source, signups)
    answers = Counter(reply.user for s in signups for reply in s.replies)
    if answers:
        known = {s.user for s in signups} | {s.added_by for s in signups}
        for signup in (s for s in signups if s.replies):
            new = {r.user for r in signup.replies if r.user not in known and answers[r.user] == 1}
            notices += _may_sign_up(source, signup, new) if new else ()
    return notices


def _is_spoken_to(source: Source, signup: SignUp) -> bool:
    """Whether an entry without a time begins with a person's link and a mark after it: "[[User:Org]], …"."""
    return bool(_SPOKEN_TO.match(_line(source, signup.page_line, _LONGEST)))


def _with_more_branches(source: Source, signups: list[SignUp]) -> Iterator[Notice]:
    """Yield a notice for each line whose parser functions have more branches than the bot reads."""
    # A line of many people is the text of each of them: it is checked once.
    entries = dict.fromkeys((signup.page_line, signup.wikitext) for signup in signups)
    lines = dict.fromkeys(number for number, text in entries if "{{" in text and has_more(text))
    for number in lines:
        said = without_personal(plain_text(_line(source, number, _LONGEST)).lstrip("#*:; "))
        yield Notice(number, "unread", {"text": said[:_SHOWN]})


def _may_name_more(source: Source, signups: list[SignUp]) -> Iterator[Notice]:
    """Yield a notice for each line that may name more people than were read; if a list has many, only for the first."""
    lines: dict[int, str] = {}
    for signup in signups:
        if signup.fields or not signup.wikitext.startswith(_MARKERS):
            continue
        if signup.user:
            if not (signup.comment and may_join(signup.comment)):
                continue
            said = ""
        elif not signup.name or not _APART.search(signup.wikitext, 0, _LONGEST):
            continue
        else:
            said = plain_text(_line(source, signup.page_line, _LONGEST).lstrip("#*:; ")).strip(EDGES)
        if may_name_more(signup, said):
            lines.setdefault(signup.page_line, said or signup.comment)
    shown = list(lines.items())
    for number, text in shown if len(shown) <= _MANY else shown[:1]:
        yield Notice(number, "may-name-more", {"text": without_personal(text)})


def _may_sign_up(source: Source, signup: SignUp, new: set[str]) -> Iterator[Notice]:
    """Yield a notice for each answer below an entry that may be a sign-up of one of the ``new`` people."""
    for number, line in _lines_below(source, signup):
        signed = find_signatures(line, source.siteinfo)
        said = line[: signed[0].start] + line[signed[-1].end :] if signed else ""
        for one in signed:
            if one.user in new and not ANSWERS.search(said):
                yield Notice(number, "reply-may-sign-up", {"user": one.user, "other": signup.who or ""})


def _lines_below(source: Source, signup: SignUp) -> Iterator[tuple[int, str]]:
    """Yield the lines with a longer marker below an entry, with their numbers; the entry's own line if its name is crossed out."""
    number = signup.page_line
    if signup.withdrawn and signup.user is None:
        yield number, _line(source, number)
    for below in range(number + 1, len(source.line_ends) + 2):
        line = _line(source, below)
        if not line.startswith(_MARKERS):
            return
        marker = line[: len(line) - len(line.lstrip("#*:;"))]
        if len(marker) < 2 and marker != ":":
            return
        yield below, line


def _line(source: Source, number: int, most: int | None = None) -> str:
    """Return a line of the mask, ``most`` characters of it."""
    start = source.start_of(number)
    stop = len(source.masked) if most is None else min(start + most, len(source.masked))
    end = source.masked.find("\n", start, stop)
    return source.masked[start : end if end >= 0 else stop]
