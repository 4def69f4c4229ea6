"""The lines that most people write: a whole list item read by one regular expression.

What it reads, `signers.py` would read to the same (tests/reading/test_fast_lines.py); it is there for speed
alone. Every line with anything unusual in it is left to the others.
"""

import re
from functools import lru_cache

from wikiconbot.dates.times import month_names, usual_moment
from wikiconbot.language.templates import USER_TEMPLATES
from wikiconbot.model import Reply, SignUp
from wikiconbot.reading.source import Source
from wikiconbot.reading.typed_names import EDGES, joined
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.siteinfo import USER, USER_TALK, SiteInfo
from wikiconbot.wikitext.usernames import NamedBy, canonical_user, named_by_title

_WORDS = rf"[^\[\]{{}}<>&|'\d\n@{HIDDEN}]"  # text without markup, numbers or calls to others
_NAME = rf"[^\[\]{{}}|<>#/:&%=\n{HIDDEN}]{{1,80}}"
_LABEL = rf"[^\[\]{{}}<>\n{HIDDEN}]*"


@lru_cache(maxsize=32)
def usual_lines(siteinfo: SiteInfo) -> re.Pattern[str]:
    """Return the pattern of a list item with one signature of the wiki's own form, or a person and no time."""
    user, talk = (
        "|".join(re.escape(name) for name, number in siteinfo.namespaces.items() if number == kind)
        for kind in (USER, USER_TALK)
    )
    templates = "|".join(map(re.escape, sorted(USER_TEMPLATES)))
    return re.compile(
        rf"^(?P<prefix>[#*]:*)(?![#*:;]) *+(?P<before>{_WORDS}*?)(?:<(?P<strike>s|del|strike)>)?(?:"
        rf"\[\[(?:(?:{user}):(?P<name>{_NAME})|(?P<target>:?[a-z-]{{1,12}}:{_NAME}:{_NAME}))(?:\|{_LABEL})?\]\]"
        rf"(?: ?\(\[\[(?:{talk}):(?P=name)\|{_LABEL}\]\]\))?"
        rf"|\{{\{{(?i:{templates})\|(?P<called>{_NAME})\}}\}})"
        rf"(?: (?P<hour>\d\d?):(?P<minute>\d\d)[,،]? (?P<day>\d\d?)\.? (?P<month>(?i:{month_names(siteinfo)}))\.?"
        rf" (?P<year>\d{{4}}) \((?P<zone>[A-Z]{{2,5}})\))?"
        rf"(?P<closed></(?P=strike)>)?(?P<after>{_WORDS}*)$"
        rf"(?=\n[#*](?![#*;])|\n[ \t]*(?:\n|\Z)|\n?\Z)",
        re.MULTILINE,
    )


def read_usual(match: re.Match[str], source: Source, section: str | None, line: int) -> SignUp | None:
    """Return the sign-up of a usual line, or None where it is not so usual after all."""
    before, strike, closed, after, hour = match.group("before", "strike", "closed", "after", "hour")
    if (strike is not None and closed is None) or "  " in before or "  " in after:
        return None
    person = _person(match, source.siteinfo)
    first, last = before.strip(EDGES), after.strip(EDGES)
    if person is None or after.lstrip().startswith(")"):
        return None
    signed, problem = None, None
    if hour is not None:
        parts = match.group("hour", "minute", "day", "month", "year", "zone")
        signed, problem = usual_moment(parts, source.siteinfo)
    elif first or before.strip():
        return None  # words before a bare link may say that somebody else is meant
    comment = joined(first, last)
    wikitext = source.text[match.start() : match.end()]
    user, home = person
    return SignUp(user, line, wikitext, None, signed, strike is not None, section, comment, problem, home)


def read_usual_reply(match: re.Match[str], source: Source) -> Reply | None:
    """Return the answer of a usual line with a longer marker, or None where it may be no answer."""
    if match["hour"] is None or (match["strike"] is not None and match["closed"] is None):
        return None
    person = _person(match, source.siteinfo)
    parts = match.group("hour", "minute", "day", "month", "year", "zone")
    return Reply(person[0], usual_moment(parts, source.siteinfo)[0]) if person else None


def _person(match: re.Match[str], siteinfo: SiteInfo) -> tuple[str, str | None] | None:
    """Return the account and the other wiki that a line's link or template names."""
    name, target, called = match.group("name", "target", "called")
    if target is not None:
        named = named_by_title(target, siteinfo)
        return (named.user, named.home_wiki) if named and named.kind is NamedBy.USER else None
    user = canonical_user(name if name is not None else called)
    return (user, None) if user else None
