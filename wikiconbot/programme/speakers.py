"""The speakers in a cell of a programme: names as typed, and the accounts that are linked."""

import re

from wikiconbot.language import phrases
from wikiconbot.language.signing import AND
from wikiconbot.reading.mentions import find_mentions
from wikiconbot.reading.typed_names import EDGES, is_nobody
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.usernames import named_by_title

_LINES = re.compile(r"<br\s*/?>|\n[*#:]*|[;；]", re.IGNORECASE)
_COMMAS = re.compile(r"[,،、，]|(?<=\w) ?/ ?(?=\w)")
_NOTHING_IN = re.compile(r"\([\s|·•,]*\)")
_HELD = re.compile("\x02([0-9]+)\x03")

#: Names, and an account for each that has one.
Speakers = tuple[tuple[str, ...], tuple[str | None, ...]]


def speakers_in(masked: str, siteinfo: SiteInfo) -> Speakers:
    """Return the speakers that the wikitext of a cell names (with what is hidden blanked out)."""
    held: list[tuple[str, str]] = []
    pieces: list[str] = []
    at = 0
    for link in find_mentions(masked, siteinfo):
        pieces.append(masked[at : link.start])
        at = link.end
        if any(user == link.user for _, user in held):
            continue  # the link to the talk page next to it
        shown = plain_text(masked[link.start : link.end])
        pieces.append(f"\x02{len(held)}\x03")
        held.append((link.user if not shown or shown.endswith(f":{link.user}") else shown, link.user))
    text = _NOTHING_IN.sub("", "".join((*pieces, masked[at:])))
    names: list[str] = []
    accounts: list[str | None] = []
    for part in _parts(text):
        found = [held[int(number)] for number in _HELD.findall(part)]
        name = " ".join(plain_text(_HELD.sub(lambda m: held[int(m[1])][0], part)).strip(EDGES).split())
        if name and not is_nobody(name) and name.casefold() not in phrases.undecided():
            names.append(name)
            accounts.append(found[0][1] if found else None)
    return tuple(names), tuple(accounts)


def speakers_by_line(masked: str, siteinfo: SiteInfo) -> Speakers:
    """Return the speakers in a cell as the bot writes it: each on a separate line, whatever is in the name."""
    names: list[str] = []
    accounts: list[str | None] = []
    for line in re.split(r"<br\s*/?>", masked):
        if name := plain_text(line):
            names.append(name)
            accounts.append(next((m.user for m in find_mentions(line, siteinfo)), None))
    return tuple(names), tuple(accounts)


def typed_speaker(typed: str, siteinfo: SiteInfo) -> tuple[str, str | None]:
    """Return a speaker in a file: a name, or an account by the title of its user page."""
    named = named_by_title(typed.strip("[] "), siteinfo)
    return (named.user, named.user) if named else (" ".join(typed.split()), None)


def _parts(text: str) -> list[str]:
    """Return the parts of a cell with one speaker each: by lines, commas and "and"; two links are two speakers."""
    parts: list[str] = []
    for line in _LINES.split(text):
        for piece in _COMMAS.split(line):
            parts += _one_link_each([one for one in AND.split(piece) if one and one.strip()])
    return parts


def _one_link_each(pieces: list[str]) -> list[str]:
    parts: list[str] = []
    for piece in pieces:
        links = list(_HELD.finditer(piece))
        if len(links) < 2:
            parts.append(piece)
            continue
        ends = [*(link.start() for link in links[1:]), len(piece)]
        parts += (piece[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True))
    return parts
