"""Everything known about an event's pages → the edits to make. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from wikiconbot import __version__
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import (
    Edit,
    Event,
    Finding,
    KeptCell,
    Obstacle,
    PadLink,
    Part,
    Participant,
    Plan,
    Reading,
    Region,
    Snapshot,
)
from wikiconbot.pages import overview, report, views
from wikiconbot.pages.people import Headcount, counted, with_others
from wikiconbot.plan.current import Current, Pages, read_current
from wikiconbot.plan.newly_read import new_lists, new_statuses
from wikiconbot.table.marks import OWN, KeptTable
from wikiconbot.table.match import found_rows
from wikiconbot.table.read import read_kept
from wikiconbot.table.recorded import list_mark, without_record
from wikiconbot.table.write import REGION, TABLES, Tables, render_tables
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.placement import place_after, stands_in_unit
from wikiconbot.wikitext.regions import (
    Splice,
    begin,
    find_region,
    new_body,
    new_region,
    seal_holds,
    sealed,
    splice,
)
from wikiconbot.wikitext.siteinfo import SiteInfo

_MOST_LOST = 1 / 3  # of a table's people may go at once; more is rather a mistake than the truth
_SUMMARY = 480  # characters; MediaWiki cuts at 500 without a word
_FINDINGS = frozenset((Part.FINDINGS, Part.ACCOUNTS, Part.ELIGIBILITY))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a plan rests on: what the page says, who takes part, what the bot has on the event's pages.

    ``findings`` are all of them, ``pads`` those that facts give by their names only. ``current_name`` returns the name
    that an account has now.
    """

    reading: Reading
    people: tuple[Participant, ...]
    current: Current
    siteinfo: SiteInfo
    findings: tuple[Finding, ...] = ()
    pads: tuple[PadLink, ...] = ()
    current_name: Callable[[str], str] = lambda user: user


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How it is to be written: what the organisers want, and in which words.

    ``also`` tells in the edit summary what was done to the event's page before.
    """

    event: Event
    messages: Messages
    also: tuple[str, ...] = ()


@dataclass(slots=True)
class _Draft:
    """The changes to one page, while they come together."""

    page: Snapshot
    changes: list[Splice] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    lines: list[tuple[str, str]] = field(default_factory=list)
    did: list[str] = field(default_factory=list)

    def put(self, name: str, region: Region, body: str) -> bool:
        """Put a new body into a region; whether that changes it."""
        change = new_body(region, body)
        if self.page.text[change.start : change.end] == change.new:
            return False
        self.changes.append(change)
        self.regions.append(name)
        return True

    def open(self, name: str, at: int, body: str) -> None:
        """Open a region."""
        self.changes.append(new_region(self.page.text, at, name, body))
        self.regions.append(name)

    def edit(self, messages: Messages) -> Edit | None:
        """Return the edit, None where the page stays as it is."""
        new = splice(self.page.text, self.changes)
        if new == self.page.text:
            return None
        summary = messages.say("summary", {"what": ", ".join(self.did), "version": __version__})[:_SUMMARY]
        return Edit(
            self.page.page, self.page.revision, self.page.text, new, summary, tuple(self.regions), tuple(self.lines)
        )  # fmt: skip


def make_plan(known: Known, wanted: Wanted) -> Plan:
    """Return what to write on the event's pages, or what stands in the way; pages that need nothing get no edit."""
    pages = known.current.pages
    drafts = {page.page: _Draft(page) for page in pages.all()}
    page = pages.event.page
    drafts[page].did += wanted.also
    if Part.ETHERPAD in wanted.event.parts and known.pads:
        _link_pads(drafts[page], known, wanted)
    kept: tuple[KeptCell, ...] = ()
    new: tuple[Obstacle, ...] = ()
    if Part.PARTICIPANTS in wanted.event.parts:
        tables = _write_tables(drafts, known, wanted)
        if isinstance(tables, Obstacle):
            return Plan(page, obstacle=tables)
        if tables:
            kept = tables.kept
            new = _newly_read(tables, known, wanted)
    passed_over = _write_views(drafts, known, wanted)
    if pages.report and _FINDINGS & wanted.event.parts:
        passed_over += _write_report(drafts[pages.report.page], known, wanted)
    edits = tuple(edit for draft in drafts.values() if (edit := draft.edit(wanted.messages)))
    if obstacle := _amiss(edits, drafts, known):
        return Plan(page, obstacle=obstacle)
    return Plan(page, edits, kept=kept, passed_over=tuple(passed_over), newly_read=new if edits else ())


# ── the link to the pad ─────────────────────────────────────────────────────────────────────────────
def _link_pads(draft: _Draft, known: Known, wanted: Wanted) -> None:
    """Make bare pad names links: the one thing the bot changes outside regions, but never in a translation unit."""
    text = draft.page.text
    pads = [pad for pad in known.pads if not stands_in_unit(text, pad.fact.start)]
    changes = link_pads(text, pads)
    if changes:
        draft.changes += changes
        draft.lines += _lines_with(text, changes)
        draft.did.append(wanted.messages.say("summary-etherpad"))


def link_pads(text: str, pads: Iterable[PadLink]) -> list[Splice]:
    """Return the changes that make bare pad names links."""
    return [
        Splice(fact.start, fact.end, markup.external_link(url, text[fact.start : fact.end]))
        for fact, url in ((pad.fact, pad.url) for pad in pads)
    ]


def _lines_with(text: str, changes: list[Splice]) -> list[tuple[str, str]]:
    """Return the lines that changes stand in, before and after them; one line may have several."""
    found: dict[int, list[Splice]] = {}
    for change in changes:
        found.setdefault(text.rfind("\n", 0, change.start) + 1, []).append(change)
    lines = []
    for first, here in sorted(found.items()):
        end = text.find("\n", max(change.end for change in here))
        old = text[first : len(text) if end < 0 else end]
        moved = [Splice(change.start - first, change.end - first, change.new) for change in here]
        lines.append((old, splice(old, moved)))
    return lines


# ── the tables ──────────────────────────────────────────────────────────────────────────────────────
def _write_tables(drafts: Mapping[str, _Draft], known: Known, wanted: Wanted) -> Tables | Obstacle | None:
    """Bring the tables up to date; where none stands yet, one is opened behind the last list that has entries."""
    current, pages = known.current, known.current.pages
    home = pages.table
    here = [name for name in TABLES if current.region(home, name)]
    if not here and not known.people and not current.tables:
        return None
    first = (REGION,) if known.people or current.tables else ()
    regions = list(dict.fromkeys((*first, *here)))
    tables = render_tables(
        regions,
        known.people,
        current.tables,
        wanted.event,
        wanted.messages,
        known.siteinfo,
        known.current_name,
        map(list_mark, known.reading.rosters),
    )
    if isinstance(tables, Obstacle):
        return tables
    if tables.lost > tables.before * _MOST_LOST and not wanted.event.allow_shrink:
        values = {"before": str(tables.before), "after": str(tables.before - tables.lost)}
        return Obstacle("obstacle-shrink", values)
    draft = drafts[home.page]
    wrote = False
    for name, body in tables.bodies.items():
        region = current.region(home, name)
        if region is None:
            draft.open(name, _place(home, known), body)
            wrote = True
        elif not _only_recorded(draft.page.text, region, body, current):
            wrote = draft.put(name, region, body) or wrote
    if wrote:
        draft.did.append(_table_summary(tables.standing, wanted.messages))
    for page in pages.all():
        if page is not home and page in (pages.event, pages.former):
            _point(drafts[page.page], home.page, tables.standing, known, wanted)
    return tables


def _place(page: Snapshot, known: Known) -> int:
    """Return where the table's region goes on a page that has none yet."""
    if page is not known.current.pages.event:
        return len(page.text)
    rosters = [roster for roster in known.reading.rosters if roster.signups]
    if not rosters:
        return len(page.text)
    last = max(rosters, key=lambda roster: roster.end)
    return place_after(page.text, last.signups[-1].page_line, last.end)


def _newly_read(tables: Tables, known: Known, wanted: Wanted) -> tuple[Obstacle, ...]:
    """Return what a person should confirm; lists that the organisers name are no surprise."""
    readers = {table.reader for table in known.current.tables.values()}
    if readers <= {__version__}:
        return ()  # the same version reads alike: people changed the page
    standing = [known.people[place] for place in tables.rows]
    lists = new_lists(known.reading.rosters, known.current.tables.values(), standing, known.current_name)
    statuses = new_statuses(known.people, tables.rows, wanted.messages)
    return (*(() if wanted.event.sections else lists), *statuses)


def _only_recorded(text: str, region: Region, body: str, current: Current) -> bool:
    """Whether nothing but the record of the lists and the entries would change: nobody would see anything in such an edit."""
    if all(table.lists is None for table in current.tables.values()):
        return False
    change = new_body(region, body)
    return without_record(text[change.start : change.end]) == without_record(change.new)


def _table_summary(count: Headcount, messages: Messages) -> str:
    return with_others(messages.say("summary-table", {"count": count.people}), count, messages)


def _point(draft: _Draft, title: str, count: Headcount, known: Known, wanted: Wanted) -> None:
    """Say on a page where the participants are listed; tables that stood there have moved.

    A page that the table left is not written again, so it gets no number, which would soon be wrong.
    """
    link = f"'''{markup.page_link(title)}'''"
    stays = draft.page is known.current.pages.event
    messages = wanted.messages
    people = counted(count, messages)
    words = messages.say("table-elsewhere", {"count": people, "page": link}) if stays else link
    label = messages.say("table-caption", {"count": people}) if stays else title
    body = sealed(markup.frame(words, label, messages.language, messages.direction))
    for name in TABLES:
        region = known.current.region(draft.page, name)
        if region is not None and draft.put(name, region, body if name == REGION else ""):
            draft.did.append(_table_summary(count, messages))
        elif (
            region is None
            and name == REGION
            and stays
            and any(roster.signups for roster in known.reading.rosters)
        ):
            draft.open(name, _place(draft.page, known), body)
            draft.did.append(_table_summary(count, messages))


# ── lists beside the table ──────────────────────────────────────────────────────────────────────────
def _write_views(drafts: Mapping[str, _Draft], known: Known, wanted: Wanted) -> list[Obstacle]:
    """Bring the lists that organisers placed up to date; one that people changed by hand is passed over."""
    passed_over: list[Obstacle] = []
    pages = known.current.pages
    for draft in drafts.values():
        if draft.page not in (pages.event, pages.target):
            continue  # what a page has that the table left is another event's by now, perhaps
        written = 0
        for name in (overview.REGION, *views.GROUPED, views.RECIPIENTS):
            region = known.current.region(draft.page, name)
            if region is None:
                continue
            if not seal_holds(draft.page.text, region):
                passed_over.append(_edited(draft.page, region))
            else:
                written += draft.put(name, region, _view(name, known, wanted))
        if written:
            draft.did.append(wanted.messages.say("summary-views", {"count": written}))
    return passed_over


def _view(name: str, known: Known, wanted: Wanted) -> str:
    if name == overview.REGION:
        return overview.render_overview(known.people, wanted.messages)
    if name == views.RECIPIENTS:
        return views.render_recipients(known.people, wanted.messages)
    return views.render_groups(views.GROUPED[name], known.people, wanted.event, wanted.messages)


def _write_report(draft: _Draft, known: Known, wanted: Wanted) -> list[Obstacle]:
    """Bring the findings on the report page up to date."""
    findings = report.published(known.findings, wanted.event)
    body = report.render_report(findings, wanted.messages)
    region = known.current.region(draft.page, report.REGION)
    if region is None:
        draft.open(report.REGION, len(draft.page.text), body)
    elif not seal_holds(draft.page.text, region):
        return [_edited(draft.page, region)]
    elif not draft.put(report.REGION, region, body):
        return []
    draft.did.append(wanted.messages.say("summary-findings"))
    return []


def _edited(page: Snapshot, region: Region) -> Obstacle:
    first, last = (str(page.text.count("\n", 0, at) + 1) for at in (region.start, region.end))
    values = {"region": region.name, "page": page.page, "first": first, "last": last}
    return Obstacle("obstacle-edited", values)


# ── before it is handed on ──────────────────────────────────────────────────────────────────────────
def _amiss(edits: Sequence[Edit], drafts: Mapping[str, _Draft], known: Known) -> Obstacle | None:
    """Return what is wrong with pages as they would be: too big, a region astray, something that people wrote gone."""
    for edit in edits:
        size = len(edit.new.encode(errors="replace"))
        if size > known.siteinfo.largest:
            values = {"page": edit.page, "size": str(size), "most": str(known.siteinfo.largest)}
            return Obstacle("obstacle-too-big", values)
        if obstacle := _astray(edit, drafts[edit.page].changes):
            return obstacle
    return _lost_cells(edits, known) if edits else None


def _astray(edit: Edit, changes: Sequence[Splice]) -> Obstacle | None:
    """Return what is wrong where a new region would not be one: in a comment that is never closed, say."""
    for name in edit.regions:
        if begin(name) in edit.new and not isinstance(find_region(edit.new, name), Region):
            at = max(change.start for change in changes)
            return Obstacle("obstacle-astray", {"line": str(edit.old.count("\n", 0, at) + 1)})
    return None


def _lost_cells(edits: Sequence[Edit], known: Known) -> Obstacle | None:
    """Return that a cell which people filled would be missing from the tables: then the program is wrong, and must not save."""
    before = _own_cells(known.current.tables.values(), known)
    if not before:
        return None
    new = {edit.page: edit.new for edit in edits}
    after: list[KeptTable] = []
    for page in known.current.pages.all():
        text = new.get(page.page, page.text)
        for name in TABLES:
            region = find_region(text, name)
            table = read_kept(text, region) if isinstance(region, Region) else None
            after += [table] if isinstance(table, KeptTable) else []
    lost = before - _own_cells(after, known)
    if not lost:
        return None
    (column, says), _ = lost.most_common(1)[0]
    return Obstacle("obstacle-cells-lost", {"column": column.removeprefix(OWN), "says": says[:60]})


def _own_cells(tables: Iterable[KeptTable], known: Known) -> Counter[tuple[str, str]]:
    """Return how many people have which words in people's columns; two rows of one person count once."""
    found: set[tuple[str, str, str]] = set()
    for row in found_rows(tables, known.siteinfo):
        who = known.current_name(row.user) if row.user else row.key or str(row.line)
        found |= {
            (who, name, cell.written())
            for name, cell in row.cells.items()
            if name.startswith(OWN) and not cell.is_empty
        }
    return Counter((name, says) for _, name, says in found)


__all__ = ["Current", "Known", "Pages", "make_plan", "read_current"]
