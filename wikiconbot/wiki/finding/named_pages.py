"""Pages by their titles, of any content model, with what the account may do there (API:Info, ``intestactions``); and their deletion."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from wikiconbot.errors import UsageError, WikiError
from wikiconbot.i18n import says
from wikiconbot.model import Cause, Denial, NamedPage, OwnEdit, Refused, Snapshot
from wikiconbot.wiki.brakes import held, look, note_run_page
from wikiconbot.wiki.explanations import ApiError, in_words
from wikiconbot.wiki.read import PROFILE, own_edit, profile_of
from wikiconbot.wiki.revisions import ask_for_texts
from wikiconbot.wiki.session import Session

#: The account's newest edits that are searched for those of the pages.
_RECENT = 50

_PAGES: dict[str, Any] = {
    "prop": "revisions|info",
    "rvprop": "ids|content|user|timestamp",
    "intestactions": "edit|create|delete",
    "intestactionsdetail": "full",
}


def read_named(
    session: Session, titles: Sequence[str], profile: Mapping[str, Any] | None = None
) -> tuple[dict[str, NamedPage], dict[str, Any]]:
    """Return pages in their current state, by their titles as given, and the wiki's profile with the list of its ``extensions``.

    One request for 48 titles, or 498 if the account may ask for more at once. With a known ``profile``, the wiki is not asked for it.

    Raises:
        UsageError: a title cannot be that of a page of this wiki.
        WikiError: the wiki hides a text.
    """
    found: dict[str, NamedPage] = {}
    known = dict(profile) if profile else None
    wanted = list(dict.fromkeys(titles))
    size = 498 if session.has_high_limits else 48
    for start in range(0, len(wanted), size):
        batch = wanted[start : start + size]
        query = _asked(session, batch, with_profile=known is None)
        if known is None:
            known = profile_of(query)
            known["query"]["extensions"] = query.get("extensions", [])
        found |= _pages(session, query, batch)
    return found, known or {}


def _asked(session: Session, titles: Sequence[str], *, with_profile: bool) -> Mapping[str, Any]:
    """Return the answer to a query for pages, the run page, the account and a token."""
    asked: dict[str, Any] = {**_PAGES, "action": "query", "uiprop": "rights|blockinfo|hasmsg", "type": "csrf"}
    asked["meta"] = "userinfo|tokens"
    if with_profile:
        asked |= {**PROFILE, "meta": "siteinfo|allmessages|userinfo|tokens"}
        asked["siprop"] = f"{PROFILE['siprop']}|extensions"
    if session.user:
        asked |= {"list": "recentchanges", "rctype": "edit|new", "rcprop": "title|ids|tags|comment"}
        asked |= {"rcuser": session.user, "rclimit": _RECENT}
    every = [*titles, *([session.run_page] if session.run_page else [])]
    answer: Mapping[str, Any] = ask_for_texts(session, **asked, titles="|".join(every)).get("query", {})
    return answer


def _pages(
    session: Session, query: Mapping[str, Any], titles: Iterable[str]
) -> Iterator[tuple[str, NamedPage]]:
    """Yield the pages of an answer by their titles as given."""
    names = {row["from"]: row["to"] for row in query.get("normalized", ())}
    known = {page["title"]: page for page in query.get("pages", ())}
    for interwiki in query.get("interwiki", ()):
        raise UsageError(says("wiki-page-elsewhere", page=interwiki["title"], prefix=interwiki["iw"]))
    run_page = known.get(names.get(session.run_page or "", session.run_page or ""))
    if run_page is not None and not run_page.get("invalid"):
        note_run_page(session, run_page)
    for title in titles:
        page = known.get(names.get(title, title))
        if page is None or page.get("invalid") or page.get("special") or page.get("ns", 0) < 0:
            raise UsageError(says("wiki-page-no-title", page=title))
        yield title, _named(page, own_edit(query, page["title"]))


def _named(page: Mapping[str, Any], own: OwnEdit | None) -> NamedPage:
    title = page["title"]
    denials = dict(_denials(page))
    if page.get("missing") and not page.get("revisions"):
        return NamedPage(Snapshot(title, "", own=own), page["contentmodel"], page["ns"], None, None, denials)
    revision = (page.get("revisions") or [{}])[0]
    main = revision.get("slots", {}).get("main", {})
    if "content" not in main:
        raise WikiError(says("wiki-page-hidden", page=title))
    snapshot = Snapshot(
        title, main["content"], revision["revid"], revision.get("parentid") or None, own, page.get("pageid")
    )
    about = (revision.get("user") or None, revision.get("timestamp"))
    return NamedPage(snapshot, main["contentmodel"], page["ns"], *about, denials)


def _denials(page: Mapping[str, Any]) -> Iterator[tuple[str, Denial]]:
    """Yield why the account may not edit or delete a page; a page that does not exist must be created too."""
    actions = page.get("actions", {})
    edit = list(actions.get("edit") or ())
    if page.get("missing"):
        edit += actions.get("create") or ()
    for action, reasons in (("edit", edit), ("delete", actions.get("delete") or ())):
        if reasons:
            first = reasons[-1] if reasons[-1]["code"] in _MORE_EXACT else reasons[0]
            yield action, Denial(first["code"], in_words(str(first.get("text", ""))))


#: Reasons that say more than those before them: which kind of page of the interface it is.
_MORE_EXACT = ("sitecssprotected", "sitejsprotected", "sitejsonprotected", "siterawhtmlprotected")


# ── deletion ────────────────────────────────────────────────────────────────────────────────────────
def only_own(session: Session, titles: Sequence[str]) -> tuple[str, ...]:
    """Return those of some pages that nobody else edited and that no page includes: their deletion takes nothing from anybody.

    One request for 50 pages (API:Contributors, API:Transcludedin). If the wiki does not list everything, the rest counts as used.
    """
    found: list[str] = []
    for batch in session.batches(list(titles)):
        answer = session.request(
            action="query", prop="contributors|transcludedin", titles="|".join(batch), pclimit="max",
            tiprop="title", tilimit="max",
        )  # fmt: skip
        if "continue" in answer:
            continue
        for page in answer.get("query", {}).get("pages", ()):
            people = {one["name"] for one in page.get("contributors", ())}
            alone = people == {session.user} and not page.get("anoncontributors")
            users = {one["title"] for one in page.get("transcludedin", ())} - {page["title"]}
            if alone and not users:
                found.append(page["title"])
    return tuple(found)


def included_by(session: Session, titles: Sequence[str]) -> Mapping[str, str]:
    """Return for each title that other pages include one of these pages (API:Transcludedin). A request for each title."""
    found: dict[str, str] = {}
    for title in titles:
        answer = session.request(
            action="query", prop="transcludedin", titles=title, tiprop="title", tilimit=2
        )
        pages = answer.get("query", {}).get("pages", ())
        users = [one["title"] for page in pages for one in page.get("transcludedin", ())]
        if others := [user for user in users if user != title]:
            found[title] = others[0]
    return found


def delete(session: Session, title: str, revision: int, reason: str) -> Refused | None:
    """Delete a page if ``revision`` is still its newest one; return why not (API:Delete). Two requests.

    MediaWiki has no deletion that fails if the page was edited meanwhile, so it is asked directly before.

    Raises:
        WikiError: the wiki failed.
    """
    user = session.require_account()
    look(session)
    if stopped := held(session, title):
        return stopped
    answer = session.request(action="query", prop="info", titles=title)
    page = (answer.get("query", {}).get("pages") or [{}])[0]
    if page.get("lastrevid") != revision:
        return Refused(title, "edited", says("save-conflict-edited"), Cause.EDITED)
    try:
        session.request(
            action="delete", title=title, reason=reason, assertuser=user, token=session.csrf_token
        )
    except ApiError as error:
        if error.code == "missingtitle":  # deleted meanwhile, or by this request, whose answer was lost
            return None
        return Refused(title, error.code, in_words(error.info), Cause.FORBIDDEN)
    return None
