"""The link on an event's page with which people sign up: it opens their section for editing, and works without scripts.

MediaWiki opens a section only by its number, and the number changes when people add or remove headings above it. So
each run of the bot writes the present number into the link (`renewed`); everything else in its region is people's to change.
"""

import re

from wikiconbot.i18n.messages import Messages
from wikiconbot.lazy import pattern
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.regions import Splice, base_name, begin, end, numbered_name, regions_on, splice
from wikiconbot.wikitext.section_numbers import section_number
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo

#: The name of the region with the link.
REGION = "sign-up"
#: The page and the section in a link: https://www.mediawiki.org/wiki/Help:Magic_words#URL_data
_OPENS = pattern(
    r"(?P<to>\{\{\s*fullurl\s*:)(?P<page>[^{}|]*)(?P<query>\|[^{}|]*?\bsection=)(?P<section>\d*)"
)


def signup_link(
    title: str,
    section: int,
    names: OnWikiNames,
    messages: Messages,
    number: int = 1,
    siteinfo: SiteInfo = DEFAULT,
) -> str:
    """Return the link that opens a section of a page, with an edit summary and an edit intro, as one line of wikitext.

    ``section`` is MediaWiki's number of the section; if it is not yet known, write 0 and call `renewed` with the whole page.
    The intro is in the reader's language (Special:MyLanguage), or if the wiki (``siteinfo``) is too old for that, in that of
    ``messages``, like the summary, which everybody reads.
    ``number`` is the event's on a page with several.
    """
    label = messages.say("signup-button")
    by_reader = siteinfo.has_intro_by_language
    link = markup.edit_link(
        title,
        section,
        label,
        summary=f"[[{names.intro}|{label}]]",
        editintro=f"Special:MyLanguage/{names.intro}" if by_reader else f"{names.intro}/{messages.language}",
    )
    return (
        f'<span class="wikiconbot-signup plainlinks" data-signup="{numbered_name(REGION, number)}" '
        f'style="{_STYLE}">{link}</span>'
    )


def signup_region(
    title: str,
    section: int,
    names: OnWikiNames,
    messages: Messages,
    number: int = 1,
    siteinfo: SiteInfo = DEFAULT,
) -> str:
    """Return the link with its region's markers, as lines for the beginning of the sign-up section; see `signup_link`."""
    name = numbered_name(REGION, number)
    return f"{begin(name)}\n{signup_link(title, section, names, messages, number, siteinfo)}\n{end(name)}"


#: Looks like a button in every skin, light and dark, because it has the colour of the text around it.
_STYLE = "display:inline-block;border:1px solid;border-radius:2px;padding:0.4em 1em;font-weight:bold"


#: The whole link, whatever people wrote as its words.
_LINK = pattern(r"<span class=\"wikiconbot-signup\b[^<>]*>\[\{\{[^{}]*\}\}[^\[\]]*\]</span>")


def without_link(body: str) -> str:
    """Return the body of a region `REGION` without its link: what people wrote next to it."""
    return _LINK.sub("", body).strip()


def renewed(text: str, title: str) -> str:
    """Return the page with its own title and the present number of the section in each link of a region `REGION`.

    Nothing else changes: the words and the looks of the link may be people's.
    """
    return splice(text, renewals(text, title).values())


def renewals(text: str, title: str) -> dict[str, Splice]:
    """Return the changes that `renewed` makes, by the region's name; none if all links are right."""
    found: dict[str, Splice] = {}
    for region in regions_on(text) if f"wikiconbot:{REGION}" in text else ():
        if base_name(region.name) != REGION:
            continue
        body = text[region.body_start : region.body_end]
        link = _OPENS.search(body)
        if link is None or not markup.is_linkable(title):
            continue
        new = _renewed_link(link, title, section_number(text, region.start))
        if new != link[0]:
            at = region.body_start
            found[region.name] = Splice(at + link.start(), at + link.end(), new)
    return found


def _renewed_link(link: re.Match[str], title: str, section: int) -> str:
    return f"{link['to']}{title}{link['query']}{section}"
