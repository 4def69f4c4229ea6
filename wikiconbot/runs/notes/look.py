"""How a pad is: what its Etherpad answers now, and what was seen of it before, as the journal has it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal, Protocol

from wikiconbot.i18n import says
from wikiconbot.pads.conversion import as_wikitext
from wikiconbot.pads.conversion.day_headings import with_day_headings
from wikiconbot.pads.conversion.html_export import Line, read_lines
from wikiconbot.pads.conversion.line_words import line_words, words_of_lines
from wikiconbot.pads.exports import (
    Absent,
    Export,
    Got,
    Same,
    Unknown,
    begins_as,
    last_good_revision,
    read_export,
)
from wikiconbot.pads.names import Pad
from wikiconbot.pads.state import Answer, PadState, Seen, judge, remember, told
from wikiconbot.pads.welcome import DEFAULT_TEXTS, welcome_lines, without_welcome
from wikiconbot.plan.notes.added_lines import added
from wikiconbot.runs.journal import Journal, Run

#: The journal's lines about a pad, and about notes that was saved on the wiki.
PAD, ARCHIVED = "pad", "archived"

Lines = Sequence[Line]
#: Of the lines that a pad had, those that it has now and the places of the new ones: the places of those that are saved on the wiki.
Sift = Callable[[Sequence[str], Sequence[str], list[int]], list[int]]


class Client(Protocol):
    """What is needed of `PadClient`."""

    def fetch(
        self,
        pad: Pad,
        form: Literal["etherpad", "html", "txt"],
        revision: int | None = None,
        etag: str | None = None,
    ) -> Got | Same | Absent | Unknown:
        """Return a pad's export."""


@dataclass(frozen=True, slots=True)
class Look:
    """A pad as it was found, and as it was ``before``; ``seen`` is to be kept, ``says`` is for people.

    ``html`` is its HTML export, where its history could not be read.
    """

    pad: Pad
    answer: Answer
    before: Seen | None
    seen: Seen
    html: str | None = None

    @property
    def state(self) -> PadState:
        """What became of the pad since it was seen before."""
        return self.seen.state

    @property
    def refused(self) -> bool:
        """Whether the Etherpad refuses the pad for good, so that asking again does not help."""
        return isinstance(self.answer, Unknown) and self.answer.permanent

    @property
    def export(self) -> Export | None:
        """The pad with its history, None if there was none to be had."""
        return self.answer if isinstance(self.answer, Export) else None

    @property
    def good(self) -> int | None:
        """The last revision with a text, where the pad is blank now."""
        blank = self.export and judge(self.answer, None) is not PadState.LIVE
        return last_good_revision(self.export, DEFAULT_TEXTS) if self.export and blank else None

    @property
    def says(self) -> str:
        """The sentences that say how the pad is."""
        return told(self.pad.url, self.answer, self.before)


def look_at(client: Client, pad: Pad, before: Seen | None) -> Look:
    """Ask a pad's Etherpad how it is: one request, two where it does not export the history, or more than is read."""
    got = client.fetch(pad, "etherpad")
    answer: Answer = read_export(got.body) if isinstance(got, Got) else got
    html = None
    if answer is None or (isinstance(answer, Unknown) and answer.another_form):
        reason = answer.reason if isinstance(answer, Unknown) else says("etherpad-not-read")
        shown = client.fetch(pad, "html")
        if isinstance(shown, Got):
            html = shown.text
            answer = Export(None, _plain(html), None, (), 0, why_short=reason)
        elif isinstance(shown, Unknown) and not shown.permanent:
            answer = shown
    now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return Look(pad, answer, before, remember(pad.url, answer, before, now), html)


def _plain(html: str) -> str:
    lines = read_lines(html)
    return "\n".join("".join(piece.text for piece in line.pieces) for line in lines) + "\n"


def last_seen(journal: Journal, pad: Pad) -> Seen | None:
    """Return what was seen of a pad the last time, None if it never was."""
    lines = (line for line in journal.lines(PAD) if line.get("url") == pad.url)
    return next((seen for line in lines if (seen := Seen.from_dict(line))), None)


def note_look(run: Run, look: Look) -> None:
    """Write down how a pad was found."""
    run.note(PAD, **look.seen.to_dict())


# ── its text ────────────────────────────────────────────────────────────────────────────────────────
@dataclass(slots=True)
class Texts:
    """A pad's texts, each asked for once, however often a page moves on while they are saved on the wiki.

    All of them are made of the HTML export: it has the styles, the links and the lists, and the other exports have the same words.
    """

    client: Client
    pad: Pad
    welcome: frozenset[str] = frozenset()
    _known: dict[int | None, Lines] = field(default_factory=dict)
    _now: Export | None = None

    @classmethod
    def of(cls, client: Client, look: Look) -> Texts:
        """Return the texts of a pad; what the look has is not asked for again. Its Etherpad's words of welcome are left out."""
        known: dict[int | None, Lines] = {} if look.html is None else {None: read_lines(look.html)}
        welcome = welcome_lines(look.export) if look.export else frozenset()
        return cls(client, look.pad, welcome, known, look.export)

    def wikitext(self, revision: int | None, *, typed: bool) -> str | Unknown:
        """Return a revision (None: what the pad has now) as wikitext, ``typed`` where the pad was written as such."""
        lines = self._lines(revision)
        return lines if isinstance(lines, Unknown) else as_wikitext(lines, typed=typed)

    def earlier(self, revision: int | None, written: Callable[[], str | None], *, typed: bool) -> str | None:
        """Return an earlier revision as wikitext; if it is not known, or not to be had, the notes as the bot wrote them."""
        known = None if revision is None else self.wikitext(revision, typed=typed)
        return known if isinstance(known, str) else written()

    def since(
        self,
        before: int | None,
        revision: int | None,
        written: Callable[[], str | None] = lambda: None,
        sifted: Sift = lambda before, now, places: places,
        *,
        typed: bool,
    ) -> str | Unknown:
        """Return as wikitext the lines that a revision has and an earlier one did not have, or that were in another style there.

        If the earlier one is not known, or not to be had, the notes as the bot wrote them take its place: ``written``.
        Without them, all lines are new. ``sifted`` says which of the new ones are saved on the wiki.
        """
        new = self._lines(revision)
        if isinstance(new, Unknown):
            return new
        old = None if before is None else self._lines(before)
        if old is None or isinstance(old, Unknown):
            earlier = written()
            if earlier is None and isinstance(old, Unknown):
                return old
            words = words_of_lines(earlier or "")
        else:
            earlier = as_wikitext(old, typed=True) if typed else None
            words = [line_words(line) for line in with_day_headings(old)]
        if typed:
            was, now = (earlier or "").split("\n"), as_wikitext(new, typed=True).split("\n")
            return "\n".join(now[place] for place in sifted(was, now, added(was, now))).strip("\n")
        new = with_day_headings(new)
        shown = [line_words(line) for line in new]
        places = sifted(words, shown, added(words, shown))
        return as_wikitext([new[place] for place in places], typed=False)

    def _lines(self, revision: int | None) -> Lines | Unknown:
        if revision not in self._known:
            got = self.client.fetch(self.pad, "html", revision=revision)
            if isinstance(got, Absent):
                return Unknown(
                    says("notes-no-revision", url=self.pad.url, revision=str(revision)), permanent=True
                )
            if not isinstance(got, Got):
                return got if isinstance(got, Unknown) else Unknown(says("etherpad-not-read"))
            if self._was_made_anew(revision, got.text):
                return Unknown(says("notes-made-anew", url=self.pad.url))
            self._known[revision] = without_welcome(read_lines(got.text), self.welcome)
        return self._known[revision]

    def _was_made_anew(self, revision: int | None, html: str) -> bool:
        """Whether the pad was deleted and opened again since it was looked at: Etherpad 2 gives the new text for any revision then."""
        if self._now is None or revision is None or revision != self._now.revision:
            return False
        text = _plain(html)
        is_new = not text.strip() or begins_as(text, DEFAULT_TEXTS)
        return is_new and bool(self._now.text.strip()) and not begins_as(self._now.text, DEFAULT_TEXTS)
