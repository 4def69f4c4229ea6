"""Which events a wiki has, with the last revision of each: by the template of settings, a category, a list page, or given titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wikiconbot.event.template_name import TEMPLATE, title_of
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.service.requests_page import is_own_page
from wikiconbot.service.sweeping.seen import last_revisions
from wikiconbot.wiki.finding.categories import titles_in_category
from wikiconbot.wiki.finding.continued import continued
from wikiconbot.wiki.finding.link_usage import titles_linked_from
from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class EventSource:
    """Where the events are found: a ``category``, the pages that ``linked_from`` links to, or ``titles``; none: by the template.

    ``depth`` is how many levels of categories below the category count.
    """

    category: str | None = None
    depth: int = 0
    linked_from: str | None = None
    titles: tuple[str, ...] | None = None

    @property
    def is_template(self) -> bool:
        """Whether the events are the pages with the template of settings: all events of the wiki."""
        return self.category is None and self.linked_from is None and self.titles is None


def find_events(session: Session, source: EventSource, template: str) -> Mapping[str, int]:
    """Return the last revision of each event by its title; 0 for a title without a page.

    With the template: a request for 500 events, or 5,000 with the apihighlimits right (API:Embeddedin as a generator). Otherwise the
    requests of the list, and one for 50 titles, or 500.

    Raises what `Session.request` raises, and MissingPage if the list page does not exist.
    """
    if source.is_template:
        return _with_template(session, template)
    if source.category is not None:
        name = source.category
        title = name if ":" in name else f"Category:{name}"
        return last_revisions(session, titles_in_category(session, title, source.depth))
    if source.linked_from is not None:
        return last_revisions(session, titles_linked_from(session, source.linked_from))
    return last_revisions(session, source.titles or ())


def template_titles(template: str, account: str | None) -> tuple[str, ...]:
    """Return the titles of the templates with the settings: the given one; by default also that of the bot's account."""
    given = title_of(template)
    own = (OnWikiNames.of_account(account).settings,) if account and template == TEMPLATE else ()
    return tuple(dict.fromkeys((given, *own)))


def _with_template(session: Session, template: str) -> Mapping[str, int]:
    titles = template_titles(template, session.user)
    found: dict[str, int] = {}
    for title in titles:
        for answer in continued(
            session, generator="embeddedin", geititle=title, geilimit="max", geifilterredir="nonredirects",
            prop="revisions", rvprop="ids",
        ):  # fmt: skip
            found |= dict(_revisions(answer.get("pages", ())))
    return {
        title: revision
        for title, revision in found.items()
        if not _is_part(title, titles) and not is_own_page(title, session.user)
    }


def _revisions(pages: Iterable[Mapping[str, object]]) -> Iterator[tuple[str, int]]:
    """Yield the titles of pages with their last revisions; an answer may name a page again without them (API:Continue)."""
    for page in pages:
        revisions = page.get("revisions")
        if isinstance(revisions, list) and revisions:
            yield str(page["title"]), int(revisions[0]["revid"])


def _is_part(title: str, templates: Iterable[str]) -> bool:
    """Whether a page is the template itself, or a subpage of it, like its documentation."""
    return any(title == one or title.startswith(f"{one}/") for one in templates)
