"""Pages of sign-ups for the measurements: one form of line each, and the mix that people write."""

_S = "[[User:Example{n}|Example{n}]] ([[User talk:Example{n}|talk]]) {t}"
_BADGES = "{{{{tick}}}} {{{{flag|India}}}}"  # braces doubled: the forms are format strings
_PLAIN = "vegetarian, from the Odia community"
_HINDI = "[[:hi:सदस्य:Example{n}|Example{n}]] ([[:hi:सदस्य वार्ता:Example{n}|वार्ता]]) {c}, {d} मार्च 2018 (UTC)"
_ARABIC = (
    "[[:ar:مستخدم:Example{n}|Example{n}]] ([[:ar:نقاش المستخدم:Example{n}|نقاش]]) {c}، {d} مارس 2018 (ت ع م)"
)
_COLOURED = (
    '[[User:Example{n}|<span style="color:#c30">Ex{n}</span>]] <sup>[[User talk:Example{n}|t]]</sup> {t}'
)

#: Forms of lines, each measured alone.
LINES = {
    "letters": f"# {_S} {_PLAIN}",
    "digits": f"# {_S} arriving on day 2, room 14, since 2017",
    "&": f"# {_S} R&D, tea &amp; coffee",
    "apostrophes": f"# {_S} I'm ''really'' happy to come",
    "internal links": f"# {_S} member of [[Odia Wikimedians|Odia]], see [[m:CIS-A2K]]",
    "external links": f"# {_S} see [https://example.org/talk/4 my talk]",
    "templates": f"# {_S} {_BADGES}",
    "Hindi dates": f"# {_HINDI}",
    "Arabic dates": f"# {_ARABIC}",
    "coloured signatures": f"# {_COLOURED}",
}
#: Forms on one page, about as frequent as people use them.
_MIX = (
    f"# {_S}",
    f"# {_S} {_PLAIN}",
    f"# {_S} arriving on day 2, needs 1 room",
    f"# Punjabi Wikimedians – {_S}",
    f"# <s>{_S}</s> can't come",
    f"# {_S} I'd like to help\n#: Can you present? [[User:Org|Org]] {{t}}",
    f"# {_HINDI}",
    f"# {_S} R&D at [[Wikipedia:GLAM|GLAM]], see [https://example.org my page]",
    "* {{{{u|Example{n}}}}} (Tamil Wikisource)",
    "# [[User:Example{n}]]",
    f"# {_COLOURED} ''vegan''",
    f"# {_ARABIC}",
    f"# {_S} '''Yes''' {_BADGES}",
    f"# {_S} my 2nd conference & first talk",
)
_ROW = "|-\n| {n} || [[User:Example{n}|Example{n}]] || Odia Wikimedians || {t}\n"


def _filled(shape: str, n: int) -> str:
    day, clock = 1 + n % 28, f"{n % 24:02}:{n % 60:02}"
    return shape.format(n=n, d=day, c=clock, t=f"{clock}, {day} March 2018 (UTC)")


def _page(body: str) -> str:
    return f"== Event ==\n* Date: 1 May\n\n== Sign up ==\n{body}\n\n== Report ==\nText.\n"


def lines(shape: str, size: int) -> str:
    """Return a page of that many lines of one form."""
    return _page("\n".join(_filled(LINES[shape], n) for n in range(size)))


def mix(size: int) -> str:
    """Return a page of that many sign-ups as people write them; one in twenty is in a table next to the list."""
    rows = size // 20
    table = (
        "{|\n! No. !! User !! Community !! Signed\n" + "".join(_filled(_ROW, n) for n in range(rows)) + "|}"
    )
    items = (_filled(_MIX[n % len(_MIX)], n) for n in range(rows, size))
    return _page(table + "\n\n" + "\n".join(items) + "\n\n<s>\n# " + _filled(_S, 1) + "\n</s>")
