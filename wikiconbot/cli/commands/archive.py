"""The work and the output of ``wikiconbot etherpad archive``."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wikiconbot.cli.asking import Consent
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, Input
from wikiconbot.cli.pads import Hosts, clients, event_page, look_json, outcome_word
from wikiconbot.cli.report import edits_json, print_outcome, reverted_json, show_diff, show_edits
from wikiconbot.cli.words import says, tell
from wikiconbot.terminal import put_out

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wikiconbot.model import Plan, Snapshot
    from wikiconbot.runs.notes.look import Client, Look
    from wikiconbot.runs.notes.one import Wish
    from wikiconbot.runs.notes.pad_results import NotesResult, PadResult
    from wikiconbot.wiki.session import Session


def bring(
    options: Globals,
    source: Input,
    hosts: Hosts,
    wish: "Wish",
    keep: Path | None = None,
    *,
    yes: bool,
    dry_run: bool,
    as_json: bool,
    diff: bool,
) -> int:
    """Save the notes of a wiki page's pads on the wiki; returns the exit code."""
    from wikiconbot.cli.watch import connect  # noqa: PLC0415
    from wikiconbot.runs.notes.home import bring_home  # noqa: PLC0415
    from wikiconbot.runs.notes.pad_memory import COMMAND  # noqa: PLC0415
    from wikiconbot.runs.notes.pad_results import code_of  # noqa: PLC0415

    assert source.page is not None
    allowed = hosts.all(options)
    keeper = keeping(keep)
    consent = Consent(options, yes, dry_run, as_json, diff)

    session = connect(options, source.page, COMMAND, again=None)
    consent.require_account(session)
    talk = Talk(options, session, consent, shows=consent.shows, keeps=keep is not None)
    result = bring_home(
        session,
        source.page,
        source.asked,
        wish,
        allowed,
        lambda page: keeper(clients(options, hosts, page, session)),
        talk.agreed,
        options.stats,
        options.journal(),
        lambda words: options.say(words, err=True),
        asks=consent.shows_reverts,
    )
    if as_json:
        print_json(result_json(result, says("cli-no-terminal") if consent.cannot_ask else None))
    talk.told(result)
    not_saved = consent.cannot_ask and any(piece.outcome is None for piece in result.pieces)
    if not_saved and options.quiet:  # otherwise it was printed with the plan
        tell(says("cli-no-terminal"))
    codes = [code_of(piece.outcome) for piece in result.pieces] or [code_of(result.outcome)]
    return max(*codes, int(not_saved))


@dataclass(frozen=True, slots=True)
class Talk:
    """Questions and output while the pads of a page are saved on the wiki; ``shows`` prints each plan before, ``keeps`` stores the pads too."""

    options: Globals
    session: "Session"
    consent: Consent
    shows: bool
    keeps: bool

    def agreed(self, plan: "Plan") -> bool:
        """Show a plan and its doubtful parts; return whether to save it."""
        err = self.consent.as_json
        if self.shows:
            show_edits(plan, err=err, diff=self.consent.shows_diff)
        for doubt in plan.warned:
            tell(says(doubt.message, **doubt.values), err=err)
        return self.consent.agreed(plan, lambda: show_diff(plan, err=err))

    def told(self, result: "NotesResult") -> None:
        """Print the result for each pad of a page."""
        from wikiconbot.model import Saved  # noqa: PLC0415

        options, as_json = self.options, self.consent.as_json
        for piece in result.pieces:
            print_piece(options, self.session, piece, as_json=as_json)
            if piece.look and isinstance(piece.outcome, Saved):
                tell_left(options, piece.look, kept=self.keeps, err=as_json)
        if not result.pieces:
            print_outcome(options, self.session, result.page, result.outcome, err=as_json)


def keeping(keep: Path | None) -> "Callable[[Client], Client]":
    """Return a function that stores the pads that a client reads, if a folder is named for it."""
    if keep is None:
        return lambda client: client
    from wikiconbot.runs.notes.kept_pads import Folder, Keeper  # noqa: PLC0415

    folder = Folder(keep)
    return lambda client: Keeper(client, folder)


def tell_left(options: Globals, look: "Look", *, kept: bool, err: bool) -> None:
    """Print the parts of a pad that are not text, and so are not in the notes."""
    from wikiconbot.i18n import load  # noqa: PLC0415

    export, words = look.export, load()
    if export is None or not (export.chat or export.saved):
        return
    what = [says("notes-left-chat", count=export.chat)] if export.chat else []
    if export.saved:
        names = words.listed(f"{saved.label or '–'}: {saved.revision}" for saved in export.saved)
        what.append(says("notes-left-saved", count=len(export.saved), names=names))
    message = "notes-kept-with-pad" if kept else "notes-left-in-pad"
    options.say(
        says(message, url=look.pad.url, what=words.listed(what), count=export.chat + len(export.saved)),
        err=err,
    )


def print_piece(options: Globals, session: "Session", piece: "PadResult", *, as_json: bool) -> None:
    """Print the state of a pad if that matters, and the result for its notes."""
    from wikiconbot.model import Conflict, Refused, Saved, Unchanged  # noqa: PLC0415

    outcome = piece.outcome
    unusual = piece.look and (piece.look.state == "recreated" or piece.look.html is not None)
    if piece.look and unusual and not isinstance(outcome, Refused):
        options.say(piece.look.says, err=True)
    for edit, revision in piece.made:
        address = session.page_url(edit.page)
        options.say(says("cli-saved", revision=str(revision), address=address), err=as_json)
    if isinstance(outcome, Refused) and outcome.cause in ("obstacle", "format-newer"):
        tell(outcome.reason)
    elif isinstance(outcome, Refused | Conflict):
        print_outcome(options, session, outcome.page, outcome, err=True)
    elif isinstance(outcome, Unchanged):
        if piece.away:  # with edits it was printed before they were saved
            options.say(says(piece.away.message, **piece.away.values), err=True)
        options.say(outcome.reason or says("notes-up-to-date", url=piece.pad.url), err=as_json)
    elif not isinstance(outcome, Saved):
        print_outcome(options, session, piece.plan.page if piece.plan else "", None, err=as_json)


def result_json(result: "NotesResult", planned: str | None = None) -> dict[str, Any]:
    """Return the JSON document: that of an update, with the pads; ``planned`` says why the plan is not saved."""
    outcome = result.outcome
    cause = getattr(outcome, "cause", None)
    return {
        "page": result.page,
        "outcome": outcome_word(outcome),
        "reason": getattr(outcome, "reason", None),
        **({"cause": getattr(outcome, "code", cause) if cause == "obstacle" else cause} if cause else {}),
        **reverted_json(piece.plan for piece in result.pieces if piece.plan),
        "edits": [edit for piece in result.pieces for edit in _edits(piece)],
        "pads": [_piece_json(piece, planned) for piece in result.pieces],
        "run": result.run,
    }


def _edits(piece: "PadResult") -> list[dict[str, Any]]:
    planned = piece.plan.edits if piece.plan else ()
    return edits_json(piece.made or [(edit, None) for edit in planned])


def _piece_json(piece: "PadResult", planned: str | None) -> dict[str, Any]:
    unseen = {"name": piece.pad.name, "url": piece.pad.url, "state": "unknown"}
    known = look_json(piece.look) if piece.look else unseen
    outcome, page = piece.outcome, piece.notes
    return {
        **known,
        "outcome": outcome_word(outcome),
        "reason": getattr(outcome, "reason", None) if outcome else planned,
        "page": page,
        **({"kept_away": piece.away.values["lines"].split("\n")} if piece.away else {}),
    }


def print_notes(
    options: Globals, source: Input, hosts: Hosts, wish: "Wish", keep: Path | None, *, as_json: bool
) -> int:
    """Print the wikitext of the notes of a page from disk."""
    from wikiconbot.model import Refused, Snapshot  # noqa: PLC0415
    from wikiconbot.pads.elsewhere import Elsewhere  # noqa: PLC0415
    from wikiconbot.runs.notes.look import Texts, look_at  # noqa: PLC0415
    from wikiconbot.runs.notes.one import plan_one, why_not  # noqa: PLC0415
    from wikiconbot.runs.notes.pad_results import code_of  # noqa: PLC0415
    from wikiconbot.runs.notes.which import chosen, pads_of  # noqa: PLC0415

    page, _ = event_page(options, source, hosts.all(options))
    client = keeping(keep)(clients(options, hosts, page, None))
    pads = chosen(pads_of(page), wish.only, wish.revision)
    made: dict[str, str] = {}
    worst = 0
    for named in pads:
        if isinstance(named.pad, Elsewhere):
            tell(named.pad.says)
            worst = max(worst, 1)
            continue
        notes = Snapshot(title := wish.notes_title(page, named.pad), made.get(title, ""))
        read = partial(_parts, notes.page, made)
        with options.phase("etherpad"):
            look = look_at(client, named.pad, None)
            found = why_not(page.title, look, wish.revision)
            plan = found or plan_one(page, notes, look, Texts.of(client, look), wish, read=read)
        if isinstance(plan, Refused):
            tell(plan.reason)
            worst = max(worst, code_of(plan))
        elif plan.obstacle:
            tell(says(plan.obstacle.message, **plan.obstacle.values))
            worst = max(worst, 1)
        else:
            made |= {edit.page: edit.new for edit in plan.edits if edit.page != page.title}
    first = wish.notes_title(page, pads[0].pad)
    made = {title: made[title] for title in sorted(made, key=natural)}
    _put_out(page.title, first, made, as_json=as_json)
    return worst


def _parts(title: str, made: "Mapping[str, str]", numbers: "Sequence[int]") -> "list[Snapshot]":
    """Return the pages of parts, as far as they are made."""
    from wikiconbot.model import Snapshot  # noqa: PLC0415
    from wikiconbot.plan.notes.joined_parts import part_title  # noqa: PLC0415

    titles = [part_title(title, number) or "" for number in numbers]
    return [Snapshot(part, made.get(part, "")) for part in titles]


def natural(title: str) -> tuple[tuple[int, str], ...]:
    """Return the sort key of titles: ``Notes/10`` comes after ``Notes/9``."""
    return tuple(
        (int(part), "") if part.isdecimal() and part.isascii() else (0, part) for part in title.split("/")
    )


def _put_out(page: str, first: str, made: "Mapping[str, str]", *, as_json: bool) -> None:
    """Print the pages for notes: the text of one page, or several, each below a comment with its title."""
    if as_json:
        pages = [{"title": title, "text": text} for title, text in made.items()]
        print_json({"page": page, "notes_page": first, "text": made.get(first, ""), "pages": pages})
    elif len(made) <= 1:
        put_out("".join(made.values()).encode())
    else:
        for title, text in made.items():
            put_out(f"<!-- {title} -->\n{text.rstrip(chr(10))}\n".encode())
