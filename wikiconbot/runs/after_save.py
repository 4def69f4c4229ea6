"""What readers do not see yet of saved edits: translations, and versions that wait for review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wikiconbot.i18n import says
from wikiconbot.wikitext.placement import is_for_translation

if TYPE_CHECKING:
    from wikiconbot.runs.assess import Judgement
    from wikiconbot.runs.save_cycle import Made
    from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class NotSeenYet:
    """The pages with old translations (``to_mark``; ``own_page``: the table is on a separate page), and those that wait for review."""

    to_mark: tuple[str, ...] = ()
    to_review: tuple[str, ...] = ()
    own_page: bool = False

    @property
    def sentences(self) -> list[str]:
        """The text for a person, a sentence or two for each page."""
        marked = [says("update-to-mark", page=page) for page in self.to_mark]
        if marked and not self.own_page:
            marked.append(says("update-to-mark-target"))
        return marked + [says("update-to-review", page=page) for page in self.to_review]


NOTHING_LEFT = NotSeenYet()


def not_seen_yet(session: Session, judgement: Judgement, made: Made) -> NotSeenYet:
    """Return what readers do not see yet of edits that the wiki has. One request if the wiki has FlaggedRevs, else none."""
    if not made:
        return NOTHING_LEFT
    to_mark = tuple(dict.fromkeys(edit.page for edit, _ in made if is_for_translation(edit.new)))
    to_review: tuple[str, ...] = ()
    if judgement.siteinfo.has_flagged_revs:
        from wikiconbot.wiki.changes import waiting_for_review  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

        to_review = waiting_for_review(session, list(dict.fromkeys(edit.page for edit, _ in made)))
    return NotSeenYet(to_mark, to_review, own_page=judgement.settings.event.target is not None)
