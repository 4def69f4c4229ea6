"""Titles that a setting may name: subpages of the event's page, a style page; and whether a template is the one for settings."""

import re
import unicodedata

from wikiconbot.event.converters import TEMPLATES, Bounds
from wikiconbot.i18n import says
from wikiconbot.wikitext.siteinfo import SiteInfo, fold
from wikiconbot.wikitext.usernames import decode, upper_first

#: Characters that no title can have (MediaWikiTitleCodec::getTitleInvalidRegex), and parts of a path that are not allowed.
_NEVER = re.compile(
    r"[\[\]{}|#<>\x00-\x1f\x7f\ufffd]|~~~|%[0-9A-Fa-f]{2}|&[A-Za-z0-9\x80-\xff]+;|(?:^|/)(?:\.{0,2})(?:/|$)"
)
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
_CODE_PAGE = re.compile(r"\.(?:js|css|json)$", re.IGNORECASE)
_LONGEST = 255  # bytes of a title


def subpage(text: str, bounds: Bounds) -> str:
    """Return the whole title of a subpage of the event's page, or the typed text if the page is not known yet.

    People who edit the page must not be able to send the bot to other pages, or to pages that the wiki runs as programs.
    """
    typed = " ".join(unicodedata.normalize("NFC", _MARKS.sub("", text)).replace("_", " ").split())
    rest = typed[1:].strip() if typed.startswith("/") else _below(typed, bounds)
    rest = rest.rstrip("/ ") if rest else ""
    title = f"{bounds.page or ''}/{rest}"
    if not rest or _NEVER.search(rest) or len(title.encode(errors="replace")) > _LONGEST:
        raise ValueError(says("event-right-subpage", page=bounds.page or "PAGE"))
    if _CODE_PAGE.search(rest):
        raise ValueError(says("event-right-subpage-no-code", page=bounds.page or "PAGE"))
    return title if bounds.page or typed.startswith("/") else typed


def _below(typed: str, bounds: Bounds) -> str | None:
    """Return the part of a title after the event page's, None for a page elsewhere."""
    if bounds.page is None:
        return typed.partition("/")[2]
    own, said = _title(bounds.page, bounds.siteinfo), _title(typed, bounds.siteinfo)
    below = said[0] == own[0] and said[1].startswith(f"{own[1]}/")
    return said[1][len(own[1]) + 1 :] if below else None


def _title(title: str, siteinfo: SiteInfo) -> tuple[int, str]:
    """Return the number of a title's namespace, and the rest as MediaWiki compares it."""
    title = " ".join(title.replace("_", " ").split()).removeprefix(":").strip()
    space, colon, rest = title.partition(":")
    number = siteinfo.namespaces.get(fold(space)) if colon else None
    name = title if number is None else rest.strip()
    return number or 0, upper_first(name) if name else name


def target(text: str, bounds: Bounds) -> str:
    """Return the title of the page for the table; an empty string for the event's own page."""
    if fold(text) == "here":
        return ""
    try:
        return subpage(text, bounds)
    except ValueError as right:
        raise ValueError(says("event-right-target", right=right)) from right


def style_page(text: str) -> str:
    """Return the title of a style page (TemplateStyles), anywhere on the wiki: only the file can name it, and it affects only looks."""
    title = " ".join(unicodedata.normalize("NFC", _MARKS.sub("", text)).replace("_", " ").split())
    if _NEVER.search(title) or '"' in title or len(title.encode(errors="replace")) > _LONGEST:
        raise ValueError(says("event-right-styles"))
    return title


def is_possible(title: str) -> bool:
    """Whether a page can have a title, as far as that is known without its wiki."""
    return not (
        _NEVER.search(title) or _MARKS.search(title) or len(title.encode(errors="replace")) > _LONGEST
    )


def same_template(typed: str, wanted: str, siteinfo: SiteInfo) -> bool | None:
    """Whether a template's name on the page is the wanted one; None if they differ only in capital letters."""
    said, own = (_template_title(decode(name), siteinfo) for name in (typed, wanted))
    if said == own:
        return True
    return None if said[0] == own[0] and said[1].casefold() == own[1].casefold() else False


def _template_title(name: str, siteinfo: SiteInfo) -> tuple[int, str]:
    """Return the namespace and the page name for a template's name; the default is the template namespace."""
    title = name.strip()
    if ":" in title:
        number, rest = _title(title, siteinfo)
        space = fold(title.removeprefix(":").partition(":")[0])
        if number or space in siteinfo.namespaces or title.startswith(":"):
            return number, rest
    return TEMPLATES, _title(f":{title}", siteinfo)[1] if title else ""
