"""What the soak test's bots did outside of the event's page: their output and files, other pages that they edited, their status page."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from bench import soak_page as page
from bench.soak_bots import Machine
from bench.soak_canary import found_in
from bench.soak_history import Violation
from bench.soak_ledger import LedgerEntry
from bench.soak_revision import Revision, read_history
from wikiconbot.sandbox.wiki_client import DemoPerson

_BETWEEN = timedelta(seconds=595)  # two edits of the status page from one machine
#: Data about people that the bot publishes only if the operator allows it, and the effect of a stranger's decision.
_NOT_ALLOWED = re.compile(r"\bis blocked\b|\bnot coming\b|wikiconbot:findings")


def allowed_pages(bot: str) -> frozenset[str]:
    """The pages that the bot may edit: the event's, the subpage that a stranger's ``target`` named, and its status page."""
    return frozenset((page.TITLE, f"{page.TITLE} (moved)", f"{page.TITLE}/Elsewhere", status_page(bot)))


def status_page(bot: str) -> str:
    """The title of the bot's status page."""
    return f"User:{bot}/Status"


def look_outside(
    reader: DemoPerson, bot: str, machines: Sequence[Machine], entries: Sequence[LedgerEntry]
) -> Iterator[Violation]:
    """Yield unexplained results, files and output with a secret, and edits that nobody allowed."""
    for machine in machines:
        for run in machine.runs:
            if not run.is_explained:
                yield Violation(
                    f"a run did not say why nothing was saved: {run.outcome}", (), run.stderr[-800:]
                )
        for file, secret in found_in(machine.folder, machine.listener.known(machine.folder)):
            yield Violation(f"{machine.folder.name}: {file} has what opens the account", (), secret[:6])
    edits = reader.ask(
        action="query", list="usercontribs", ucuser=bot, uclimit="max", ucprop="title|ids|comment"
    )
    for title in {edit["title"] for edit in edits["query"]["usercontribs"]} - allowed_pages(bot):
        yield Violation(f"the bot edited {title}", (), "")
    known = frozenset().union(*(machine.listener.known(machine.folder) for machine in machines))
    for edit in edits["query"]["usercontribs"]:
        if any(secret in edit["comment"] for secret in known):
            yield Violation("a summary has what opens the account", (edit["revid"],), "")
    for title in (page.TITLE, f"{page.TITLE}/Elsewhere"):
        for revision in read_history(reader, title):
            if revision.user == bot:
                yield from _published(revision, known)
    yield from _status(reader, bot, len(machines), entries, known)


def _published(revision: Revision, known: frozenset[str]) -> Iterator[Violation]:
    """Yield forbidden content in the regions of a revision of the bot."""
    text = "".join(revision.regions.values())
    if found := _NOT_ALLOWED.search(text):
        yield Violation(f"the bot published what nobody allowed: {found[0]}", (revision.number,), "")
    if any(secret in text for secret in known):
        yield Violation("the page has what opens the account", (revision.number,), "")


def _status(
    reader: DemoPerson, bot: str, machines: int, entries: Sequence[LedgerEntry], known: frozenset[str]
) -> Iterator[Violation]:
    """Yield errors of the status page and its history, before the bots' clocks are changed by ten minutes."""
    before: list[Revision] = []
    for revision in read_history(reader, status_page(bot)):
        number = (revision.number,)
        if before and revision.sha1 == before[-1].sha1:
            yield Violation("an edit of the status page without a change", number, "")
        if len(before) >= machines and revision.when - before[-machines].when < _BETWEEN:
            yield Violation("the status page was edited more often than every ten minutes", number, "")
        if names := [entry.user for entry in entries if entry.user in revision.text]:
            yield Violation("the status page names participants", number, ", ".join(names[:5]))
        if any(secret in revision.text for secret in known):
            yield Violation("the status page has what opens the account", number, "")
        before.append(revision)


def ten_minutes_pass(machines: Sequence[Machine]) -> None:
    """Change the machines' records so that their last edit of the status page is long ago."""
    for machine in machines:
        for file in (machine.folder / "state" / "unwatched").glob("*.json"):
            known = json.loads(file.read_text("utf-8"))
            known["runs"]["written"] = 0
            file.write_text(json.dumps(known), "utf-8")


def look_at_status(reader: DemoPerson, bot: str) -> Iterator[Violation]:
    """Yield an error if the status page still has the event although it works again."""
    text = reader.text(status_page(bot))
    if text and f"[[:{page.TITLE}]]" in text:
        yield Violation("the status page has an event that the bot updates again", (), text[:800])
