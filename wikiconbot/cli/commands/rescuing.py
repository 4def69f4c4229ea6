"""The work and the output of ``wikiconbot etherpad archive`` with ``--list FILE``, or with ``--all`` and no page: save the pads of many pages."""

import math
from pathlib import Path
from typing import TYPE_CHECKING

from wikiconbot.cli.asking import Consent
from wikiconbot.cli.commands.archive import Talk, keeping
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, read_text
from wikiconbot.cli.pads import Hosts, clients
from wikiconbot.cli.rescue_report import rescue_json, write_report
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import UsageError

if TYPE_CHECKING:
    from wikiconbot.event import Asked
    from wikiconbot.runs.notes.home import Shared
    from wikiconbot.runs.notes.one import Wish
    from wikiconbot.runs.notes.pad_memory import PadMemory
    from wikiconbot.runs.notes.pad_results import NotesResult
    from wikiconbot.runs.notes.rescue import Rescued
    from wikiconbot.runs.notes.rescue_stops import Pace, Stop
    from wikiconbot.wiki.session import Session

_NEW, _NEW_KEPT = 2, 3  # requests for a new pad: its history, its HTML; with --keep its text as well


def bring_many(
    options: Globals,
    asked: "Asked",
    hosts: Hosts,
    wish: "Wish",
    keep: Path | None,
    listed: str | None,
    report: str | None,
    consent: Consent,
) -> int:
    """Save the notes of many pages' pads, one page after the other: those of a list, or of the whole wiki; returns the exit code."""
    from wikiconbot.cli.watch import connect  # noqa: PLC0415
    from wikiconbot.runs.notes.finding import titles_in  # noqa: PLC0415
    from wikiconbot.runs.notes.home import bring_home  # noqa: PLC0415
    from wikiconbot.runs.notes.rescue import rescue  # noqa: PLC0415
    from wikiconbot.runs.notes.rescue_rows import COMMAND  # noqa: PLC0415
    from wikiconbot.runs.notes.rescue_stops import Pace, costs, once_each, stops_in  # noqa: PLC0415
    from wikiconbot.runs.page_messages import page_messages  # noqa: PLC0415
    from wikiconbot.runs.wiki_words import with_words  # noqa: PLC0415
    from wikiconbot.wiki.read import read_profile  # noqa: PLC0415
    from wikiconbot.wikitext.siteinfo import SiteInfo  # noqa: PLC0415

    allowed, keeper, as_json = hosts.all(options), keeping(keep), consent.as_json
    text = None if listed is None else read_text(listed)
    stops = None if listed is None or text is None else stops_in(text, listed)
    session = connect(options, COMMAND, COMMAND, again=None)
    consent.require_account(session)
    if stops is None:
        stops = _found(
            options,
            session,
            asked,
            allowed,
            None if text is None or listed is None else titles_in(text, listed),
        )
    with options.phase("read"):
        siteinfo = SiteInfo.from_api(read_profile(session))
    if report is not None:
        siteinfo = with_words(session, siteinfo, None, options.stats)
    stops = once_each(stops, siteinfo)
    each = _NEW if keep is None else _NEW_KEPT
    pause = hosts.pause_between(options, (url for stop in stops for url in stop.pads))

    def told(words: str) -> None:
        options.say(words, err=True)

    shows = consent.asks or consent.dry_run or consent.diff
    talk = Talk(options, session, consent, shows=shows, keeps=keep is not None)

    def once(stop: "Stop", shared: "Shared") -> "NotesResult":
        found = bring_home(
            session, stop.title, asked, wish, allowed, lambda page: keeper(clients(options, hosts, page, session)),
            talk.agreed, options.stats, options.journal(), told, asks=consent.shows_reverts, shared=shared,
        )  # fmt: skip
        talk.told(found)
        return found

    def pace(memory: "PadMemory") -> "Pace":
        made = Pace(costs(stops, each, memory.home), pause)
        pads = sum(len(stop.pads) for stop in stops)
        about = {
            "pages": len(stops),
            "pads": pads,
            "each": each,
            "pause": _number(pause),
            "left": _duration(made.left),
        }
        options.say(says("rescue-begins" if pads else "rescue-begins-titles", **about), err=True)
        return made

    def progress(number: int, total: int, stop: "Stop", pace: "Pace") -> None:
        about = {"number": number, "total": total, "page": stop.title, "left": _duration(pace.left)}
        options.say(says("rescue-progress", **about), err=True)
        if options.line is not None:
            options.line.whole(says("cli-progress-rescue"), number - 1, total)

    def through(result: "Rescued") -> None:
        if report is not None:
            write_report(report, result, session.api_url, page_messages(siteinfo))

    result = rescue(session, stops, once, pace, options.journal(), progress, through, told)
    through(result)
    if as_json:
        print_json(rescue_json(result, session.api_url))
    _tell_end(options, result, as_json=as_json)
    return max(result.code, int(consent.cannot_ask and "planned" in result.counts))


def _found(
    options: Globals,
    session: "Session",
    asked: "Asked",
    hosts: tuple[str, ...],
    titles: tuple[str, ...] | None,
) -> "tuple[Stop, ...]":
    """Return the pages to process, from their current text: those with these titles, or all of the wiki with a link to an Etherpad."""
    from wikiconbot.runs.notes.finding import Where, pages_to_search  # noqa: PLC0415
    from wikiconbot.runs.notes.rescue_stops import Stop, stops_of  # noqa: PLC0415
    from wikiconbot.runs.notes.which import pads_of_pages  # noqa: PLC0415
    from wikiconbot.wikitext.title_keys import title_key  # noqa: PLC0415

    def told(done: int, total: int) -> None:
        if options.line is not None:
            options.line.whole(says("cli-progress-read"), done, total)
        else:
            options.say(says("cli-pages-searched", done=done, total=total), err=True)

    where = Where(wiki=titles is None, titles=titles)
    pages, siteinfo = pages_to_search(session, where, hosts, options.stats, told)
    found = pads_of_pages(pages, siteinfo, asked, hosts, options.stats)
    named = {title_key(title, siteinfo) for on in found.values() for title in on}
    # For a page that has no pad or does not exist, the reason is printed at its turn.
    others = tuple(Stop(title) for title in titles or () if title_key(title, siteinfo) not in named)
    stops = (*stops_of({pad.url: on for pad, on in found.items()}), *others)
    if not stops:
        raise UsageError(says("rescue-nothing-found"))
    return stops


def _tell_end(options: Globals, result: "Rescued", *, as_json: bool) -> None:
    from wikiconbot.i18n import load  # noqa: PLC0415

    words = load()
    kinds = [f"{says(f'rescue-{kind}')}: {words.number(n)}" for kind, n in result.counts.items()]
    if result.before:
        options.say(says("rescue-before", count=result.before), err=True)
    options.say(says("rescue-ended", counts="; ".join(kinds) or "0"), err=as_json)
    if result.stopped is not None:
        tell(says("rescue-stopped", reason=result.stopped, count=result.left))


def _duration(seconds: float) -> str:
    """Return the approximate time that something takes, in words."""
    minutes = math.ceil(seconds / 60)
    if minutes <= 90:
        return says("rescue-minutes", count=max(minutes, 1))
    return says("rescue-hours", count=round(minutes / 60))


def _number(seconds: float) -> str:
    return f"{seconds:g}"
