"""One pad: whether its notes can come home, and the edits by which they do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from wikiconbot.errors import UsageError
from wikiconbot.i18n import load, says
from wikiconbot.model import Cause, Obstacle, Part, Plan, Refused, Snapshot
from wikiconbot.pads.exports import Export, Unknown
from wikiconbot.pads.state import PadState, judge
from wikiconbot.pages.notes import Notes
from wikiconbot.plan.notes.notes_edits import Links, plan_notes
from wikiconbot.plan.notes.place import NotesPlace, find_place
from wikiconbot.runs.notes.look import Look, Texts
from wikiconbot.runs.notes.which import EventPage, pads_of

#: The code of an outcome that rests on an Etherpad that told nothing: nobody has to do anything but run again.
UNKNOWN = "pad-unknown"
#: The code of an outcome that rests on an Etherpad that refused the pad for good: a person has to do something.
CLOSED = "pad-closed"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to come home, and where to: ``title`` (None: as the settings have it); ``typed`` as wikitext.

    ``revision`` is one that a person chose, ``everything`` means all pads that the page links to.
    """

    title: str | None = None
    typed: bool = False
    revision: int | None = None
    everything: bool = False

    def notes_title(self, page: EventPage) -> str:
        """Return the title of the page for the notes."""
        return self.title or page.settings.event.notes_page or f"{page.title}/Notes"


def why_not(page: str, look: Look, revision: int | None) -> Refused | None:
    """Return why a pad cannot be archived as it is; None where it can.

    Raises:
        UsageError: it has no such revision.
    """
    export = look.export
    if export is None:
        code = f"pad-{look.state}" if look.state is not PadState.UNKNOWN else unknown_code(look.answer)
        return Refused(page, code, look.says, Cause.OBSTACLE)
    if revision is not None:
        if export.revision is not None and revision > export.revision:
            about = {"url": look.pad.url, "last": str(export.revision), "revision": str(revision)}
            raise UsageError(says("notes-revision-too-high", **about))
        return None
    if judge(export, None) is PadState.LIVE:
        return None
    good = says("notes-take-good", revision=str(look.good)) if look.good is not None else ""
    return Refused(page, f"pad-{look.state}", f"{look.says} {good}".rstrip(), Cause.OBSTACLE)


def unknown_code(answer: object) -> str:
    """Return the code of an outcome where nothing was learnt of a pad."""
    return CLOSED if isinstance(answer, Unknown) and answer.permanent else UNKNOWN


def plan_one(
    page: EventPage, notes: Snapshot, look: Look, texts: Texts, wish: Wish, known: int | None = None
) -> Plan | Refused:
    """Return the edits that bring a pad's notes onto the page ``notes``, and the link to them onto the event's.

    ``known`` is the revision that was archived there last, as the journal has it. At most three requests.
    """
    export = look.export
    assert export is not None
    revision = export.revision if wish.revision is None else wish.revision
    place = find_place(notes, look.pad.url, export.created, revision, known)
    if isinstance(place, Obstacle):
        return Plan(page.title, obstacle=place)
    found: Notes | None = None
    if not _has_it(place, revision, typed=wish.typed):
        text = _text(place, texts, revision, typed=wish.typed)
        if isinstance(text, Unknown):
            return Refused(page.title, unknown_code(text), text.reason, Cause.OBSTACLE)
        if not text.strip() and place.base is None:
            return Refused(page.title, "pad-blanked", _blank(look, revision), Cause.OBSTACLE)
        found = _notes(look, export, revision, text, typed=wish.typed)
        stand = place.base or (place.stands if revision is None else None)
        if stand and stand.digest == found.digest:
            found = None
        elif (
            export.revision is None
            and wish.revision is not None
            and text == texts.wikitext(None, typed=wish.typed)
        ):
            about = {"url": look.pad.url, "revision": str(wish.revision)}
            return Refused(page.title, CLOSED, says("notes-revision-unsure", **about), Cause.OBSTACLE)
    links = Links()
    if Part.ETHERPAD in page.settings.event.parts:
        links = next((named.links for named in pads_of(page) if named.pad == look.pad), links)
    messages, may_shrink = load(page.language), wish.revision is not None
    return plan_notes(page.snapshot, place, found, links, messages, page.siteinfo, may_shrink=may_shrink)


def _blank(look: Look, revision: int | None) -> str:
    if revision is None:
        return says("notes-blank-now", url=look.pad.url)
    return says("notes-blank", url=look.pad.url, revision=str(revision))


def _has_it(place: NotesPlace, revision: int | None, *, typed: bool) -> bool:
    """Whether the notes page has the pad as it is; without a revision only the text tells."""
    if revision is None:
        return False
    if place.base and place.base.revision == revision:
        return True
    stands = place.stands
    return stands is not None and (stands.revision, stands.typed) == (revision, typed)


def _text(place: NotesPlace, texts: Texts, revision: int | None, *, typed: bool) -> str | Unknown:
    if place.base is None or place.base.revision is None:
        return texts.wikitext(revision, typed=typed)
    return texts.since(place.base.revision, revision, typed=typed)


def _notes(look: Look, export: Export, revision: int | None, text: str, *, typed: bool) -> Notes:
    edited = _edited_at(export, revision)
    pad = look.pad
    return Notes(
        pad.url, pad.name, revision, edited, export.authors, export.guests, text, export.created, typed
    )


def _edited_at(export: Export, revision: int | None) -> str | None:
    """Return when a revision was made, in UTC."""
    if revision is None or revision == export.revision:
        return export.edited
    time = next(
        (s.time for s in reversed(export.steps) if s.revision <= revision and s.time is not None), None
    )
    return None if time is None else f"{datetime.fromtimestamp(int(time), UTC):%Y-%m-%dT%H:%M:%SZ}"
