"""Effects of an edit of the page's settings that a person should confirm first: the table moves, many statuses change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from wikiconbot.event import Asked, OriginKind, Settings, settle, typed_values
from wikiconbot.event.settings import RULE, spaced
from wikiconbot.history.authors import find_authors
from wikiconbot.i18n import says
from wikiconbot.model import Obstacle, Plan, Revision, Snapshot
from wikiconbot.plan.current import Current
from wikiconbot.runs.assess import Judgement, understand

if TYPE_CHECKING:
    from wikiconbot.runs.stats import Stats
    from wikiconbot.wiki.session import Session

TARGET_CHANGED = "obstacle-target-changed"
SETTINGS_SHIFT = "obstacle-settings-shift"

#: The settings that decide who is on the list and which status people have; the rules (``checks.…``) do too.
_DECIDE = (
    "sections", "templates", "deadline", "capacity", "capacity_counts_guests", "starts", "organisers", "confirmed",
    "not_coming", "optout", "registers", "campaign_event",
)  # fmt: skip
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Looker:
    """The values for a search in the history of a page whose settings were changed.

    ``home`` returns the page that had an event's table at the last write, if that is stored (else nothing).
    """

    session: Session
    asked: Asked
    stats: Stats
    home: Callable[[Snapshot], str]

    def warned(self, judgement: Judgement, plan: Plan) -> Plan:
        """Return the plan with the effects of the page's settings that a person should confirm first; no request if there are none."""
        if plan.obstacle or not plan.edits:
            return plan
        found = tuple(filter(None, (self._target(judgement), self._shift(judgement, plan))))
        return replace(plan, warned=found) if found else plan

    def _target(self, judgement: Judgement) -> Obstacle | None:
        """Return an obstacle if the page's own settings move the table to another page."""
        old = table_moves_from(judgement, self.home(judgement.snapshot))
        origin = judgement.settings.origins["target"]
        if old is None or not isinstance(judgement.current, Current):
            return None
        now = judgement.settings.event.target
        page, siteinfo = judgement.snapshot, judgement.siteinfo
        by = self.by(page, lambda text: settle(text, page.page, siteinfo, self.asked).event.target == now)
        where = (
            says("strangers-line", line=str(origin.line), says=f"target = {origin.typed}")
            if origin.kind is OriginKind.PAGE
            else says("strangers-no-line", name="target")
        )
        new = judgement.current.pages.table.page
        told = says("strangers-target", old=old, new=new, where=where, by=by)
        return Obstacle(
            TARGET_CHANGED, {"says": told, "move": f"{old} → {new}", "line": str(origin.line or "")}
        )

    def _shift(self, judgement: Judgement, plan: Plan) -> Obstacle | None:
        """Return an obstacle if the page's settings give many people another status; None if the settings did not change."""
        if plan.shifted is None or judgement.settings.event.allow_shrink:
            return None
        before = self._settings_before(judgement)
        changed = next(filter(None, (list(_changes(one, judgement.settings)) for one in before)), None)
        if not changed:
            return None
        count, people = plan.shifted
        changes = self._with_authors(judgement, changed[:_MOST_NAMED])
        lines = [str(one.line) for one in changed if one.line]
        told = says("strangers-shift", count=str(count), people=str(people), changes=changes)
        return Obstacle(SETTINGS_SHIFT, {"says": told, "line": lines[0] if lines else ""})

    def _with_authors(self, judgement: Judgement, changed: Sequence[_Changed]) -> str:
        """Return the changes in words, each with who made it; one user who made all of them is named once. Two requests at most."""
        now = _values(judgement.settings)
        values = lru_cache(None)(lambda text: _values(self._settings_in(judgement, text)))

        def stands(name: str) -> Callable[[str], bool]:
            return lambda text: values(text).get(name) == now.get(name)

        found = self.authors(
            judgement.snapshot, {place: stands(one.name) for place, one in enumerate(changed)}
        )
        by = [_by(found[place]) for place in range(len(changed))]
        if len(set(by)) == 1:
            return f"{'; '.join(one.words for one in changed)} ({by[0]})"
        return "; ".join(f"{one.words} ({who})" for one, who in zip(changed, by, strict=True))

    def _settings_before(self, judgement: Judgement) -> Iterator[Settings]:
        """Yield the settings of the event's page with which the bot may have written the table; one request."""
        from wikiconbot.wiki.revisions import fetch_texts  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

        revisions = _known_before(judgement)
        if not revisions:
            return
        with self.stats.phase("history"):
            texts = fetch_texts(self.session, revisions)
        for revision in revisions:
            if (text := texts.get(revision)) is not None:
                yield self._settings_in(judgement, text)

    def _settings_in(self, judgement: Judgement, text: str) -> Settings:
        _, settings = understand(Snapshot(judgement.snapshot.page, text), judgement.siteinfo, self.asked)
        return settings

    def by(self, page: Snapshot, stands: Callable[[str], bool]) -> str:
        """Return in words who changed a page so that it meets the condition; two requests at most."""
        return _by(self.author(page, stands))

    def author(self, page: Snapshot, stands: Callable[[str], bool]) -> Revision | None:
        """Return the revision since which a page meets the condition; None if it is older than the revisions that are read."""
        return self.authors(page, {0: stands})[0]

    def authors(
        self, page: Snapshot, sought: Mapping[int, Callable[[str], bool]]
    ) -> Mapping[int, Revision | None]:
        """Return for each condition the revision since which a page meets it; two requests at most, none without conditions."""
        from wikiconbot.wiki.revisions import fetch_newest  # noqa: PLC0415

        if not sought:
            return {}
        with self.stats.phase("history"):
            found = find_authors(sought, fetch_newest(self.session, page.page, page.revision))
        return {key: written.revision for key, written in found.items()}


@dataclass(frozen=True, slots=True)
class _Changed:
    """A setting with another value than before."""

    name: str
    words: str
    line: int | None


def _by(found: Revision | None) -> str:
    """Return in words who changed a page's text, and when."""
    if found is None:
        return says("strangers-by-nobody")
    return says("strangers-by", who=found.user or "–", time=found.time, revision=str(found.id))


def table_moves_from(judgement: Judgement, before: str) -> str | None:
    """Return the page that the table leaves because of the page's own settings; None if it stays, or the operator sets its page.

    ``before`` is the page that had it last: the user who moves it may have removed the line that links there.
    """
    current = judgement.current
    origin = judgement.settings.origins["target"]
    if not isinstance(current, Current) or origin.kind in (OriginKind.FILE, OriginKind.COMMAND):
        return None
    home = current.pages.table.page
    left = dict.fromkeys(table.page for table in current.tables.values() if table.page)
    return None if home in left or (not left and home == before) else next(iter(left), before or None)


def _known_before(judgement: Judgement) -> list[int]:
    """Return the revisions of the event's page with whose settings the current ones are compared; one difference is enough.

    One is the revision that the table records: the bot read it, and planned with it. But anybody can write another number there, so if
    the table is on the event's page, the other one is the bot's own last revision, from the wiki's recent changes. That one alone
    is not enough: MediaWiki may have merged the bot's edit with one that changed the settings meanwhile.
    """
    own, home = judgement.snapshot.own, judgement.current
    places = (part.evidence.places.revision for part in (judgement, *judgement.parts))
    recorded = max(filter(None, places), default=None)
    stands_here = isinstance(home, Current) and home.pages.table is home.pages.event
    found = (recorded, own.revision if own and (stands_here or recorded is None) else None)
    return list(dict.fromkeys(filter(None, found)))


def _values(settings: Settings) -> Mapping[str, str | None]:
    """Return the values that decide statuses, as people would type them; those of an event of a series with its heading."""
    found: dict[str, str | None] = {}
    for one in (settings, *settings.iterations):
        values = typed_values(one.event)
        for name, value in values.items():
            if name in _DECIDE or name.startswith(RULE):
                found[f"{one.event.iteration or ''}\0{name}"] = value
    return found


def _changes(before: Settings, now: Settings) -> Iterator[_Changed]:
    """Yield the settings that decide statuses and have another value than before."""
    old, new = _values(before), _values(now)
    events = {one.event.iteration: one for one in (now, *now.iterations)}
    for key in dict.fromkeys((*new, *old)):
        heading, _, name = key.partition("\0")
        if old.get(key) == new.get(key):
            continue
        settings = events.get(heading or None, now)
        origin = settings.origins.get(name)
        line = origin.line if origin and origin.kind is OriginKind.PAGE else None
        about = {
            "name": spaced(name.removeprefix(RULE)),
            "old": old.get(key) or "–",
            "new": new.get(key) or "–",
        }
        words = (
            says("strangers-change-line", line=str(line), **about)
            if line
            else says("strangers-change", **about)
        )
        yield _Changed(key, f"{heading}: {words}" if heading else words, line)
