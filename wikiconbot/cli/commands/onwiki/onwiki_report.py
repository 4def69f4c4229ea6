"""What the commands of `wikiconbot onwiki` print: how pages are, what stays, and the steps for another account."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wikiconbot.cli.asking import Consent
from wikiconbot.cli.options import Globals
from wikiconbot.cli.output_file import write_output
from wikiconbot.cli.report import changed_json, print_outcome
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import UsageError
from wikiconbot.model.onwiki_names import OnWikiNames

if TYPE_CHECKING:
    from wikiconbot.onwiki.chosen_names import Names
    from wikiconbot.onwiki.standing import Standing
    from wikiconbot.runs.onwiki_changing import Changed
    from wikiconbot.runs.onwiki_steps import Step
    from wikiconbot.wiki.session import Session

_STEPS = "steps.txt"
_MANY = 2  # pages whose texts are long on a screen


def tell_pages(session: "Session", pages: "Sequence[Standing]", *, err: bool) -> None:
    """Print how each page is, and why the account may not write it if it should be written."""
    from wikiconbot.runs.onwiki_steps import told_state, why_denied  # noqa: PLC0415

    for one in pages:
        told = says("onwiki-page", page=one.title, state=told_state(one))
        denied = why_denied(one, session.user) if one.state not in ("current", "unavailable") else None
        tell(f"{told} {denied}" if denied else told, err=err)


def show_difference(one: "Standing", *, err: bool, installs: bool) -> None:
    """Print what would change on a page that people changed."""
    from wikiconbot.cli.show import output, print_diff, unified_diff  # noqa: PLC0415
    from wikiconbot.onwiki.planned_pages import installed, removed  # noqa: PLC0415

    text = one.page.snapshot.text
    new = installed(one, text) if installs else removed(one, text)
    print_diff(output(err=err), unified_diff(one.title, text, new))


def show_changed(
    options: Globals, session: "Session", done: "Changed", consent: Consent, names: "Names", *, installs: bool
) -> bool:
    """Print how a run ended, for every page; returns whether a page stays that people changed or need."""
    from wikiconbot.model import Saved, Unchanged  # noqa: PLC0415
    from wikiconbot.onwiki.planned_pages import by_hand_to_install, by_hand_to_remove  # noqa: PLC0415

    err = consent.as_json
    for edit, revision in done.made:
        about = {"revision": str(revision), "address": session.page_url(edit.page)}
        options.say(says("cli-saved", **about), err=err)
    if options.progress.lacking:
        tell(options.progress.lacking)
    planned = {edit.page for edit in done.plan.edits}
    kept = [one for one in done.pages if one.to_ask and one.title not in planned]
    lines_stay = not installs and any(one.lines for one in kept)
    by_hand = by_hand_to_install(done.pages) if installs else by_hand_to_remove(done.pages)
    blocked = [one for one in done.pages if one.is_blocked and (one.to_write if installs else one.to_remove)]
    if blocked and (denied := blocked[0].denied):
        tell(says("onwiki-blocked", user=session.user or says("onwiki-nobody"), reason=denied.says), err=True)
    elif isinstance(done.outcome, Unchanged) and not by_hand and not lines_stay:
        options.say(says("onwiki-nothing-to-write" if installs else "onwiki-nothing-to-remove"), err=err)
    elif not isinstance(done.outcome, Saved | Unchanged):
        print_outcome(options, session, _page_of(done), done.outcome, err=err)
    for page in done.deleted:
        options.say(says("onwiki-deleted", page=page), err=err)
    for page, reason in done.not_deleted:
        tell(says("onwiki-not-deleted", page=page, reason=reason), err=True)
    if done.emptied:
        tell(says("onwiki-emptied", pages="”, “".join(done.emptied)), err=err)
    if done.made:
        options.say(says("onwiki-undo", run=done.run), err=err)
    if installs:
        _tell_next(options, done, names, err=err)
    tell_pages(session, [one for one in done.pages if one.state in ("newer", "unavailable")], err=True)
    _tell_kept(session, kept, consent, installs=installs)
    return bool(kept or blocked)


def _tell_kept(session: "Session", kept: "Sequence[Standing]", consent: Consent, *, installs: bool) -> None:
    """Print which pages stay as people changed or need them."""
    for one in kept:
        tell_pages(session, (one,), err=True)
        tell(says("onwiki-kept", page=one.title), err=True)
        if consent.diff:
            show_difference(one, err=consent.as_json, installs=installs)
    if not installs and any(one.lines for one in kept):
        tell(says("onwiki-kept-files"), err=True)


def _page_of(done: "Changed") -> str:
    """Return the page that an outcome is about: of several edits, the one that was not saved."""
    from wikiconbot.model import Conflict, Refused  # noqa: PLC0415

    if isinstance(done.outcome, Conflict | Refused) and done.outcome.page != done.plan.page:
        return done.outcome.page
    saved = {edit.page for edit, _ in done.made}
    left = (edit.page for edit in done.plan.edits if edit.page not in saved)
    return next(left, done.plan.page)


def _tell_next(options: Globals, done: "Changed", names: "Names", *, err: bool) -> None:
    """Print what the operator has to set so that the bot uses the pages."""
    saved = {edit.page for edit, _ in done.made}
    for one in done.pages:
        part = one.wanted.piece.part
        if one.title not in saved:
            continue
        if part == "settings" and names.settings != OnWikiNames.of_account(names.account).settings:
            options.say(says("onwiki-next-settings", page=one.title), err=err)
        elif part == "styles":
            options.say(says("onwiki-next-styles", page=one.title), err=err)


# ── for another account ─────────────────────────────────────────────────────────────────────────────
def folder_of(name: str | None) -> Path | None:
    """Return the folder of ``--output``.

    Raises:
        UsageError: it is no folder; this is checked before anything is read.
    """
    if name is None:
        return None
    folder = Path(name)
    if not folder.is_dir():
        raise UsageError(says("onwiki-no-folder", folder=name))
    return folder


def show_steps(
    options: Globals, session: "Session", done: "Changed", folder: Path | None, *, err: bool, installs: bool
) -> "tuple[Step, ...]":
    """Print what another account has to do, with the texts to paste, or write it into the folder; return the steps."""
    from wikiconbot.onwiki.planned_pages import by_hand_to_install, by_hand_to_remove  # noqa: PLC0415
    from wikiconbot.runs.onwiki_steps import steps_to_install, steps_to_remove  # noqa: PLC0415

    if installs:
        steps = steps_to_install(session, by_hand_to_install(done.pages))
    else:
        steps = steps_to_remove(session, by_hand_to_remove(done.pages))
    if not steps:
        return steps
    tell(says("onwiki-by-hand", user=session.user or says("onwiki-nobody")), err=err)
    told: list[str] = []
    for step in steps:
        file = _written(folder, step)
        lines = [f"{number}. {said}" for number, said in enumerate(step.told(file), 1)]
        block = [step.page, *lines, "", *([] if file or not step.text else [step.text, ""])]
        told += block
        tell("\n" + "\n".join(block).rstrip("\n"), err=err)
    if folder:
        write_output(str(folder / _STEPS), ("\n".join(told)).encode())
        options.say(says("cli-written", file=folder / _STEPS), err=True)
    elif len(steps) > _MANY:
        tell("\n" + says("onwiki-steps-many", count=str(len(steps))), err=err)
    return steps


def _written(folder: Path | None, step: "Step") -> str | None:
    """Write the text of a step into the folder; returns its path, None if it is printed."""
    if folder is None or not step.text:
        return None
    file = folder / step.file
    write_output(str(file), (step.text + "\n").encode())
    return str(file)


# ── JSON ────────────────────────────────────────────────────────────────────────────────────────────
def document(session: "Session", page: str, pages: "Sequence[Standing]") -> dict[str, Any]:
    """Return the JSON document of `onwiki check`."""
    return {
        "wiki": session.api_url,
        "account": session.user,
        "page": page,
        "pages": [_page(session, one) for one in pages],
    }


def changed_document(
    session: "Session", done: "Changed", steps: "Sequence[Step]", *, installs: bool
) -> dict[str, Any]:
    """Return the JSON document of `onwiki install` and `onwiki remove`: that of an update, with pages and steps."""
    planned = {edit.page for edit in done.plan.edits}
    pages = [{**_page(session, one), "planned": one.title in planned} for one in done.pages]
    told = [
        {
            "page": step.page,
            "address": step.address,
            "does": step.does,
            "text": step.text,
            "says": list(step.told()),
        }
        for step in steps
    ]
    more = {} if installs else {"deleted": list(done.deleted), "emptied": list(done.emptied)}
    return {**changed_json(done), "pages": pages, "steps": told, **more}


def _page(session: "Session", one: "Standing") -> dict[str, Any]:
    from wikiconbot.runs.onwiki_steps import told_state, why_denied  # noqa: PLC0415

    return {
        "part": one.wanted.piece.part,
        "page": one.title,
        "language": one.wanted.language,
        "state": str(one.state),
        "version": one.version,
        "newest_version": one.wanted.piece.version,
        "lacks": one.lacks,
        "used_by": one.used_by,
        "by": one.page.by,
        "at": one.page.at,
        "revision": one.page.snapshot.revision,
        "writable": one.denied is None,
        "reason": why_denied(one, session.user),
        "says": told_state(one),
    }
