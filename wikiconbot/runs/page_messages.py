"""The messages for the pages of an event: in the organisers' language, otherwise in the wiki's, with the wiki's own words."""

from collections.abc import Mapping
from dataclasses import replace

from wikiconbot.i18n import languages, load
from wikiconbot.i18n.fallback import same
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
    messages = load(language, fallback, words)
    return replace(messages, variants=siteinfo.variants) if siteinfo.variants else messages


def not_spoken(siteinfo: SiteInfo, asked: str | None = None) -> Mapping[str, str] | None:
    """Return the language that is wanted for pages of a wiki, and the one that is used, if it is another language.

    They are the values of the message ``notice-language-not-spoken``.
    """
    wanted, used = asked or siteinfo.language, page_messages(siteinfo, asked).language
    if same(wanted, languages()) == used:
        return None
    name = load().locale.languages(used)
    return {"language": wanted, "used": f"{name} ({used})" if name else used}


def is_english_instead(siteinfo: SiteInfo, asked: str | None) -> bool:
    """Whether the organisers want a language for which only English is left."""
    return bool(asked and not_spoken(siteinfo, asked) and page_messages(siteinfo, asked).language == "en")


def language_remark(siteinfo: SiteInfo, asked: str | None = None) -> Mapping[str, str] | None:
    """Return the values of `not_spoken` if nobody can do anything about it: it is no finding.

    The wiki's language has no messages, or there is a fallback language for that of the organisers.
    """
    return None if is_english_instead(siteinfo, asked) else not_spoken(siteinfo, asked)
