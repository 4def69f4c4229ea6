"""The messages for the pages of an event: in the organisers' language, otherwise in the wiki's, with the wiki's own words."""

from wikiconbot.i18n import load
from wikiconbot.i18n.messages import Messages
from wikiconbot.model.own_words import NO_WORDS
from wikiconbot.wikitext.siteinfo import SiteInfo


def page_messages(siteinfo: SiteInfo, asked: str | None = None) -> Messages:
    """Return the messages for pages of a wiki; ``asked`` is the language that the organisers want, if they say one.

    Messages that are missing in it are in the languages that the wiki uses in its place, then in those of CLDR.
    """
    language = asked or siteinfo.language
    words = siteinfo.words.get(language, NO_WORDS)
    fallback = siteinfo.fallback if language == siteinfo.language else words.fallback
    return load(language, fallback, words)
