"""The lines that most people write: a whole list item read by one regular expression.

What it reads, `signers.py` would read to the same (tests/wikitext/test_usual.py); it is there for speed
alone. Every line with anything unusual in it is left to the others, and so is one with lines below it.
"""

import re
from functools import lru_cache

from wikiconbot.model import SignUp
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.profile import USER, USER_TALK, Profile
from wikiconbot.wikitext.source import Source
from wikiconbot.wikitext.times import month_names, usual_moment
from wikiconbot.wikitext.typed import EDGES
from wikiconbot.wikitext.users import canonical_user, named_by_title

_WORDS = rf"[^\[\]{{}}<>&|'\d\n@{HIDDEN}]"  # text without markup, numbers or calls to others
_NAME = rf"[^\[\]{{}}|<>#/:&%\n{HIDDEN}]{{1,80}}"
_LABEL = rf"[^\[\]{{}}<>\n{HIDDEN}]*"
_USER, _TIME, _ZONE = 7, 10, 15  # the groups of `usual_lines`


@lru_cache(maxsize=32)
def usual_lines(profile: Profile) -> re.Pattern[str]:
    """Return the pattern of a list item with one signature of the wiki's own form, or a link and no time."""
    user, talk = (
        "|".join(re.escape(name) for name, number in profile.namespaces.items() if number == kind)
        for kind in (USER, USER_TALK)
    )
    return re.compile(
        rf"^([#*])(?![#*:;]) *({_WORDS}*?)(?:<(s|del|strike)>)?"
        rf"\[\[(?:(?:{user}):({_NAME})|(:?[a-z-]{{1,12}}:{_NAME}:{_NAME}))(?:\|{_LABEL})?\]\]"
        rf"(?: ?\(\[\[(?:{talk}):\4\|{_LABEL}\]\]\))?"
        rf"(?: (\d\d?):(\d\d)[,،]? (\d\d?)\.? ((?i:{month_names(profile)}))\.? (\d{{4}}) \((UTC)\))?"
        rf"(?:</(\3)>)?({_WORDS}*)$"
        rf"(?=\n[#*](?![#*:;])|\n[ \t]*(?:\n|\Z)|\n?\Z)",
        re.MULTILINE,
    )


def read_usual(match: re.Match[str], source: Source, section: str | None, line: int) -> SignUp | None:
    """Return the sign-up of a usual line, or None where it is not so usual after all."""
    before, strike, name, target, hour, closed, after = match.group(2, 3, 4, 5, 6, 12, 13)
    if strike is not None and closed is None:
        return None
    home = None
    if name is not None:
        user = canonical_user(name)
    else:
        named = named_by_title(target, source.profile)
        user, home = (named.user, named.home_wiki) if named and named.kind == "user" else (None, None)
    if user is None:
        return None
    signed, problem = None, None
    if hour is not None:
        signed, problem = usual_moment(match.group(6, 7, 8, 9, 10, 11), source.profile)
    elif before or after:
        return None  # words around a bare link may say that somebody else is meant
    first, last = before.strip(EDGES), after.strip(EDGES)
    if "(" in before or ")" in after or "  " in before or "  " in after:
        return None
    glue = "; " if first and last and first[-1].isalnum() and last[0].isalnum() else " "
    comment = f"{first}{glue}{last}" if first and last else first or last
    wikitext = source.text[match.start() : match.end()]
    return SignUp(user, line, wikitext, None, signed, strike is not None, section, comment, problem, home)
