"""Which pages of the bot a plan of `wikiconbot init` uses that the wiki does not have, and the command that installs them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wikiconbot.event.template_name import title_of
from wikiconbot.model import MissingPages, Plan
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.runs.assess import Judgement, messages_of
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.runs.stats import Stats

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session


def with_missing_pages(
    session: Session,
    judgement: Judgement,
    plan: Plan,
    template: str,
    names: OnWikiNames,
    stats: Stats,
) -> Plan:
    """Return the plan with the pages of the bot that it uses and the wiki lacks. One request, or none.

    ``template`` is the name of the settings' template, ``names`` are those of the pages for signing up.
    """
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    settings = title_of(template)
    wanted = (settings,) if _comes("{{" + template + "\n", plan) else ()
    language = _language_of_intro(judgement)
    if _comes(names.intro, plan):
        wanted += (names.template, names.intro, *((f"{names.intro}/{language}",) if language else ()))
    if not wanted:
        return plan
    with stats.phase("read"):
        found = read_pages(session, wanted)
    missing = tuple(title for title in wanted if not found[title].exists)
    if not missing:
        return plan
    options = _options(missing, settings, names, session.user, language)
    return replace(plan, missing=MissingPages(missing, ("wikiconbot", "onwiki", "install", *options)))


def _comes(words: str, plan: Plan) -> bool:
    """Whether an edit of the plan puts words on a page."""
    return any(words in edit.new and words not in edit.old for edit in plan.edits)


def _language_of_intro(judgement: Judgement) -> str | None:
    """Return the event's language if it is not the wiki's: the edit intro has a page for each of them."""
    language = messages_of(judgement).language
    return language if language != page_messages(judgement.siteinfo).language else None


def _options(
    missing: tuple[str, ...], settings: str, names: OnWikiNames, account: str | None, language: str | None
) -> list[str]:
    """Return the options with which `wikiconbot onwiki install` writes these pages."""
    signing = [title for title in missing if title != settings]
    words = []
    if not signing:
        words += ["--only", "settings"]
    elif settings not in missing:
        words += ["--only", "sign-up"]
    if settings in missing and settings != OnWikiNames.of_account(account).settings:
        words += ["--settings-template", settings]
    if signing and names != OnWikiNames.of_account(account):
        words += ["--prefix", names.prefix]
    if language and f"{names.intro}/{language}" in missing:
        words += ["--language", language]
    return words
