"""People who opted out: by the organisers' settings, or by a comment on their own line. Nothing published names them.

They are left out before the checks, so that no table, list, report, export or summary can name them. Only the fact
that they come remains (`Unnamed`).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from wikiconbot.model import (
    EntryKey,
    Finding,
    History,
    Notice,
    Reading,
    Register,
    Registrants,
    Roster,
    SignUp,
    Unnamed,
)
from wikiconbot.wikitext.regions import skip_markers
from wikiconbot.wikitext.usernames import canonical_user

_LEFT_OUT = "…"
_LONG = 3  # letters of a name in a script without known word ends


@dataclass(frozen=True, slots=True)
class OptedOut:
    """The people who opted out: accounts, typed names in the form for comparison, entries; and ``names`` for masking.

    ``lines`` are the lines with the comment; on the lines in ``vain`` nobody signs up.
    """

    users: frozenset[str] = frozenset()
    typed: frozenset[str] = frozenset()
    entries: frozenset[EntryKey] = frozenset()
    names: tuple[str, ...] = ()
    lines: frozenset[int] = frozenset()
    vain: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        """Whether anybody opted out."""
        return bool(self.users or self.typed or self.lines)

    def has(self, signup: SignUp) -> bool:
        """Whether an entry belongs to such a person. An entry without a name does if its line has the comment."""
        return signup.key in self.entries or self.has_name(signup.user, signup.name)

    def has_name(self, user: str | None, typed: str | None = None) -> bool:
        """Whether an account or a typed name belongs to such a person."""
        return user in self.users or (user is None and typed is not None and typed.casefold() in self.typed)

    def masked(self, text: str) -> str:
        """Return a text without the names of these people."""
        return _mask(self.names).sub(_LEFT_OUT, text) if self.names else text


def find_opted_out(
    text: str, reading: Reading, optout: Iterable[str], present: Callable[[str], str]
) -> OptedOut:
    """Return the people who opted out on a page; ``present`` returns the current name of an account.

    A person with the comment on their line is left out of all lists. ``@Ann`` in the settings means the account Ann too.
    A typed name is left out only on that line: two people may have it.
    """
    lines = frozenset(_line_of(text, at) for at in skip_markers(text))
    asked = frozenset(form for item in optout if item.strip() for form in (item, item.lstrip("@ ")) if form)
    if not lines and not asked:
        return OptedOut()
    marked = [s for s in reading.signups if lines and not lines.isdisjoint(_lines(s))]
    users = {name for item in asked if (name := canonical_user(item))} | {s.user for s in marked if s.user}
    users |= {present(user) for user in users}
    users |= {s.user for s in reading.signups if s.user and present(s.user) in users}
    typed = frozenset(name.casefold() for name in (*asked, *users))
    entries = frozenset(signup.key for signup in marked)
    shown = {s.name for s in reading.signups if s.name and not s.user and s.key not in entries}
    alone = {s.name for s in marked if s.name and not s.user} - shown
    names = tuple(sorted({*users, *asked, *alone}, key=len, reverse=True))
    typed |= {name.casefold() for name in alone}
    vain = lines.difference(*map(_lines, marked))
    return OptedOut(frozenset(users), typed, entries, names, lines, vain)


def _line_of(text: str, at: int) -> int:
    """Return the line that a comment belongs to: if a table row begins there (``|-``), the first line of the row."""
    line = text.count("\n", 0, at) + 1
    return line + text[text.rfind("\n", 0, at) + 1 : at].lstrip(" \t:").startswith("|-")


def _lines(signup: SignUp) -> range:
    first = signup.line or 0
    return range(first, first + signup.wikitext.count("\n") + 1)


@cache
def _mask(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern that finds names in a text: Latin ones as whole words, others also with an ending."""
    found = []
    for name in names:
        words = r"[\s_]+".join(map(re.escape, name.replace("_", " ").split()))
        found.append(words if not name.isascii() and len(name) >= _LONG else rf"(?<!\w){words}(?!\w)")
    return re.compile("|".join(found), re.IGNORECASE)


# ── what is left without them ───────────────────────────────────────────────────────────────────────
def without_opted_out(reading: Reading, out: OptedOut) -> Reading:
    """Return the reading of a page without these people; each list has the count of them (``unnamed``)."""
    if not out:
        return reading
    numbers: dict[str | EntryKey, int] = {}
    lines = {s.line for s in reading.signups if out.has(s)} | out.lines
    rosters = tuple(_roster(roster, out, numbers) for roster in reading.rosters)
    registered = tuple(_registrants(group, out, numbers) for group in reading.registered)
    stays = {s.line for roster in rosters for s in roster.signups}
    kept = (_notice(n, out) for n in reading.notices if n.line not in lines - stays)
    notices = [*filter(None, kept), *(Notice(line, "skip-in-vain") for line in out.vain)]
    notices.sort(key=lambda notice: notice.line)
    return replace(reading, rosters=rosters, notices=tuple(notices), registered=registered)


def _registrants(group: Registrants, out: OptedOut, numbers: dict[str | EntryKey, int]) -> Registrants:
    """Return people of other registers without these people; they count like people whose names are hidden."""
    people = tuple(one for one in group.people if not out.has(one))
    gone = tuple(_unnamed(one, out, numbers) for one in group.people if out.has(one))
    return replace(group, people=people, hidden=(*group.hidden, *gone))


def named_only(text: str, reading: Reading, optout: Iterable[str] = ()) -> Reading:
    """Return the reading of a page without these people, if only the page's text is known."""
    return without_opted_out(reading, find_opted_out(text, reading, optout, lambda user: user))


def _roster(roster: Roster, out: OptedOut, numbers: dict[str | EntryKey, int]) -> Roster:
    unnamed = tuple(_unnamed(s, out, numbers) for s in roster.signups if s.who and out.has(s))
    signups = tuple(_signup(signup, out) for signup in roster.signups if not out.has(signup))
    heading, parents = roster.heading and out.masked(roster.heading), tuple(map(out.masked, roster.parents))
    return replace(roster, heading=heading, parents=parents, signups=signups, unnamed=unnamed)


def _unnamed(signup: SignUp, out: OptedOut, numbers: dict[str | EntryKey, int]) -> Unnamed:
    """Return what counts of an entry; a typed name that is the name of an account that opted out means that person."""
    name = (signup.who or "").casefold()
    is_account = signup.user is not None or name in {user.casefold() for user in out.users}
    person = numbers.setdefault(name if is_account else signup.key, len(numbers))
    comes = not (signup.withdrawn or signup.tentative)
    of_file = signup.sources == (Register.FILE,)
    return Unnamed(signup.line, person, comes, signup.signed, signup.guests, of_file)


def _signup(signup: SignUp, out: OptedOut) -> SignUp:
    """Return an entry without the names of others who opted out; its wikitext stays, because it identifies the entry."""
    return replace(
        signup,
        section=signup.section and out.masked(signup.section),
        comment=out.masked(signup.comment),
        fields={key: out.masked(value) for key, value in signup.fields.items()},
        replies=tuple(reply for reply in signup.replies if reply.user not in out.users),
        added_by=None if signup.added_by in out.users else signup.added_by,
    )


def _notice(notice: Notice, out: OptedOut) -> Notice | None:
    """Return a notice without the names; None if it is about such a person."""
    if any(out.has_name(notice.values.get(key), notice.values.get(key)) for key in ("user", "other")):
        return None
    return replace(notice, values={key: out.masked(value) for key, value in notice.values.items()})


def history_without(history: History, out: OptedOut) -> History:
    """Return a page's history without the entries of these people that were lost."""
    lost = (gone for gone in history.lost if not out.has(gone.signup))
    return replace(history, lost=tuple(lost)) if out else history


def findings_without(findings: Iterable[Finding], out: OptedOut) -> tuple[Finding, ...]:
    """Return findings without those about these people, and without their names in the findings about others."""
    if not out:
        return tuple(findings)
    return tuple(
        replace(
            finding,
            values={key: out.masked(value) for key, value in finding.values.items()},
            evidence={k: out.masked(v) if isinstance(v, str) else v for k, v in finding.evidence.items()},
        )
        for finding in findings
        if not out.has_name(finding.user)
    )
