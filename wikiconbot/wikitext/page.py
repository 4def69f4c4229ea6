"""A whole page → all that is understood of it."""

import re

from wikiconbot.model import Notice, Reading
from wikiconbot.wikitext.facts import read_facts
from wikiconbot.wikitext.profile import Profile
from wikiconbot.wikitext.regions import live
from wikiconbot.wikitext.sections import split_sections
from wikiconbot.wikitext.signups import Source, read_roster, signup_sections


def read_signups(text: str, profile: Profile, wanted: tuple[str, ...] = ()) -> Reading:
    """Return the sign-ups and the facts of a page; any text reads without an error.

    Args:
        text: the page's wikitext.
        profile: what its wiki decides.
        wanted: headings of the sign-up sections, where an organiser names them.
    """
    masked = live(text)
    line_ends = [match.start() for match in re.finditer("\n", text)]
    source = Source(text, masked, line_ends, profile)
    sections = split_sections(masked)
    chosen, missing = signup_sections(sections, wanted)
    notices = [Notice(1, "no-such-section", {"section": name}) for name in missing]
    rosters = []
    for section in chosen:
        roster, doubts = read_roster(source, section)
        rosters.append(roster)
        notices += doubts
    facts = (read_facts(masked, s, line_ends) for s in sections if s not in chosen)
    return Reading(tuple(rosters), tuple(f for f in facts if f), tuple(notices))
