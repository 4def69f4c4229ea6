"""The soak test's event page: its first text, and how people change it. Pure."""

import re
import unicodedata
from collections.abc import Callable

from wikiconbot.errors import SandboxError

TITLE = "Soak Test Conference 2027"
BLANK = "blank"
PAD = "soaktest2027"
OVERVIEW = "== Overview of participants =="
LEAD, SIGN_UP, TRAVEL, DISCUSSION = 0, 2, 3, 4
"""The numbers of the page's sections at first; the bot adds one after the sign-ups, `OVERVIEW`."""

START = f"""'''{TITLE}''' is a meeting of people who write free knowledge in many languages.

== Event ==
* Date: 6 and 7 April 2027
* Place: Bhubaneswar, India
* Venue: TBD
* etherpad: {PAD}

Everybody is welcome, and nobody has to pay.

== Sign up ==
Please sign up below: add a line <nowiki># ~~~~</nowiki> at the end of the list, and say what you need.

== Travel ==
Trains reach Bhubaneswar from all over India.

== Discussion ==
* Is there a room for children? The organisers will find one.
"""

ORGANISER, VANDAL = "Olu", "Mallory"
_SETTINGS_END = "\n}}\n"
SETTINGS = f"{{{{User:WikiconBot/Event\n| organisers = [[User:{ORGANISER}]]{_SETTINGS_END}"

#: Comments, ``%d`` made unique by the person's number. None begins or ends with a character that a reader would strip.
_PLAIN = (
    "ଶାକାହାରୀ ଭୋଜନ, ଆସନ %d",
    "ଓଡ଼ିଆ ଉଇକିପିଡ଼ିଆ | ଆସନ %d",
    "शाकाहारी, सीट %d",
    "हिंदी विकिपीडिया [ऑनलाइन], सीट %d",
    "தமிழ் விக்கிப்பீடியா “இரண்டு நாட்கள்”, இருக்கை %d",
    "நேரில் வருகிறேன் (ரயில்) இருக்கை %d",
    "نباتي، مقعد %d",
    "ويكيبيديا العربية | مقعد %d",
    "Odia Wikimedians, vegetarian, seat %d",
    "room [A] | bed %d",
    'I said "yes", and "yes" again, seat %d',
    "it's Priya's friend, seat %d",
    "tea & coffee || juice, seat %d",
    "price = free; {curly}, seat %d",
)
#: Comments in markup, and what a reader of the page sees of them.
_MARKED = {
    "''vegan'', seat %d": "vegan, seat %d",
    "[[Wikimedia Odia|our group]], seat %d": "our group, seat %d",
    "<small>by train</small>, seat %d": "by train, seat %d",
    "'''தமிழ்''' [https://ta.wikipedia.org/ விக்கிப்பீடியா], இருக்கை %d": "தமிழ் விக்கிப்பீடியா, இருக்கை %d",
}
# In the wiki's form: some letters of Odia and Hindi have two encodings in Unicode.
COMMENTS = tuple(
    (unicodedata.normalize("NFC", wikitext), unicodedata.normalize("NFC", shown))
    for wikitext, shown in (*((plain, plain) for plain in _PLAIN), *_MARKED.items())
)
NAMES = ("ସାଥୀ", "ଲିପି", "अनामिका", "विकास", "கவிதா", "ரவி", "سارة", "عمر", "শুভ্রা", "Priya", "Hari", "Zoë")
LINES = ("# ~~~~ %s", "#~~~~ %s", "# %s – ~~~~", "# ~~~~, %s")

_BEGIN = re.compile(r"^<!-- wikiconbot:", re.MULTILINE)


def signature(user: str) -> re.Pattern[str]:
    """Return the wiki's replacement of ``~~~~``."""
    who = re.escape(f"[[User:{user}|{user}]] ([[User talk:{user}|talk]])")
    return re.compile(who + r" \d\d:\d\d, \d{1,2} [A-Z][a-z]+ \d{4} \(UTC\)")


def signed(line: str, user: str) -> re.Pattern[str]:
    """Return a line as the wiki saves it: every byte as its author sent it, except the signature."""
    before, after = line.split("~~~~")
    return re.compile(re.escape(before) + signature(user).pattern + re.escape(after))


def line_of(text: str, user: str) -> str:
    """Return the sign-up of a person.

    Raises:
        LookupError: none was found, or several.
    """
    found = [line for line in text.split("\n") if line.startswith("#") and f"[[User:{user}|" in line]
    if len(found) != 1:
        raise LookupError(f"{len(found)} sign-ups of {user}")
    return found[0]


def at_section_end(section: str, line: str) -> str:
    """Add a line at the end of the section, after the bot's table if it is there."""
    return f"{section.rstrip()}\n{line}"


def above_table(section: str, line: str) -> str:
    """Add a line at the end of the list, above the place of the bot's table."""
    table = _BEGIN.search(section)
    stop = table.start() if table else len(section)
    return f"{section[:stop].rstrip()}\n{line}\n{section[stop:]}".rstrip()


def look(text: str, section: int | None) -> None:
    """Raise SandboxError if somebody blanked the page: nobody writes on an empty page."""
    wanted = "== Travel ==" if section is None else TITLE if section == LEAD else "=="
    if wanted not in text:
        raise SandboxError(f"{BLANK}: {wanted} is gone")


def on_page(page: str, line: str) -> str:
    """Add a line below the last one of the sign-up section, in the text of the whole page."""
    lines = page.split("\n")
    start = lines.index("== Sign up ==")
    stop = lines.index("== Travel ==")
    last = max((i for i in range(start, stop) if lines[i].startswith("#")), default=start + 1)
    return "\n".join([*lines[: last + 1], line, *lines[last + 1 :]])


def with_setting(text: str, name: str, value: str) -> str:
    """Write a setting into the page's template, instead of an earlier one of that name."""
    line = f"\n| {name} = {value}"
    other = re.search(rf"\n\| {name} = [^\n]*", text)
    if other:
        return text[: other.start()] + line + text[other.end() :]
    return text.replace(_SETTINGS_END, line + _SETTINGS_END, 1)


def without_setting(text: str, name: str) -> str:
    """Remove a setting from the page's template."""
    return re.sub(rf"\n\| {name} = [^\n]*", "", text, count=1)


def without_vandal(text: str) -> str:
    """Remove the vandal's lines from the list."""
    return re.sub(rf"\n#[^\n]*\[\[User:{VANDAL}\|[^\n]*", "", text)


def struck(line: str) -> str:
    """Strike a sign-up out, as people do who cannot come."""
    return re.sub(r"^(#\s*)(.*)$", r"\1<s>\2</s>", line)


def replacing(old: str, new: str) -> Callable[[str], str]:
    """Return a function that replaces one line by another; it raises LookupError if the line is gone."""

    def change(text: str) -> str:
        lines = text.split("\n")
        if old not in lines:
            raise LookupError(old)
        lines[lines.index(old)] = new
        return "\n".join(lines)

    return change
