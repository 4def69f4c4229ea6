"""The edits of many accounts in a time, as the wiki lists them: one request for 50 or 500 accounts, and paging (API:Usercontribs)."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wikiconbot.model import Eligibility
from wikiconbot.model.contributions import ContributedEdit
from wikiconbot.wiki.contributions import conditions_of, lacks_namespace
from wikiconbot.wiki.session import Session

#: MediaWiki's tag of an edit that makes a page a redirect, also of what a move leaves (Help:Tags; MovePage.php).
_REDIRECTS = "mw-new-redirect"


@dataclass(frozen=True, slots=True)
class Listed:
    """The edits that a wiki lists; ``lacks_namespaces``: it does not have all of the namespaces, so it has no edits in these."""

    edits: tuple[ContributedEdit, ...]
    lacks_namespaces: bool = False


def edits_between(
    session: Session,
    names: Iterable[str],
    since: str,
    until: str,
    namespaces: Collection[int] = (),
    told: Callable[[int, int], None] = lambda done, total: None,
) -> Listed:
    """Return the edits of accounts from ``since`` until before ``until`` (UTC), with their current names.

    ``namespaces`` are those that are asked for; empty: all. Accounts that the wiki does not have have no edits there; each name must be a possible
    one (`contributor_of`). Edits of deleted pages are not listed; those whose author is hidden are left out, also if this account may see it. ``told`` is called
    with how many of how many people are asked for. Raises what Session.request raises.
    """
    wanted = Eligibility(namespaces=tuple(sorted(namespaces)), since=since, before=until)
    conditions, people = conditions_of(wanted), list(dict.fromkeys(names))
    edits: list[ContributedEdit] = []
    lacks, done = False, 0
    for batch in session.batches(people):
        for answer in _pages(session, batch, conditions):
            lacks = lacks or lacks_namespace(answer)
            listed = answer.get("query", {}).get("usercontribs", ())
            # An account with the right to see hidden authors gets these edits too; nobody else may know whose they are.
            edits += (_edit(row) for row in listed if not row.get("userhidden"))
        done += len(batch)
        told(done, len(people))
    return Listed(tuple(edits), lacks)


def _pages(
    session: Session, names: Sequence[str], conditions: Mapping[str, str]
) -> Iterator[Mapping[str, Any]]:
    """Yield the answers for some accounts: the first, and those that continue it."""
    params = {
        "action": "query",
        "list": "usercontribs",
        "ucuser": "|".join(names),
        "ucprop": "ids|title|flags|sizediff|tags",
        "uclimit": "max",
        **conditions,
    }
    more: Mapping[str, Any] = {}
    while True:
        answer = session.request(**{**params, **more})
        yield answer
        more = answer.get("continue", {})
        if not more:
            return


def _edit(row: Mapping[str, Any]) -> ContributedEdit:
    return ContributedEdit(
        row["user"], row["pageid"], row["ns"], row.get("sizediff"), bool(row.get("new")),
        _REDIRECTS in row.get("tags", ()),
    )  # fmt: skip
