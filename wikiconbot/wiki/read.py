"""One request for everything that a run must know about a page and its wiki, the bot's run page included.

API:Query accepts API:Revisions, API:Siteinfo, API:Allmessages, API:Userinfo and API:Tokens together (measured).
"""

import unicodedata
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from wikiconbot.errors import AnotherPage, UsageError, WikiError
from wikiconbot.i18n import says
from wikiconbot.model import OwnEdit, Snapshot
from wikiconbot.wiki.brakes import note_run_page
from wikiconbot.wiki.explanations import ApiError
from wikiconbot.wiki.finding.outward_links import LINKS, links_of, with_all_links
from wikiconbot.wiki.revisions import ask_for_texts
from wikiconbot.wiki.session import Session

# The keys of MediaWiki's month messages; for May, the short form has the plain key.
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_LONG = ["may_long" if month == "may" else month for month in _MONTHS]
_GENITIVE = [f"{month}-gen" for month in _MONTHS]
_SHORT = [month[:3] for month in _MONTHS]

#: The profile's parts of an answer (docs/contract.md, "Profile file"), in the order it names them.
_PROFILE_KEYS = (
    "general", "namespaces", "namespacealiases", "specialpagealiases", "interwikimap", "extensiontags",
    "allmessages",
)  # fmt: skip

#: The parameters that ask for the profile, with ``meta``.
PROFILE: dict[str, Any] = {
    "action": "query",
    "siprop": "general|namespaces|namespacealiases|specialpagealiases|interwikimap|extensiontags",
    "uselang": "content",
    "ammessages": "|".join([*_LONG, *_GENITIVE, *_SHORT]),
}


def read_profile(session: Session) -> dict[str, Any]:
    """Return the profile of the wiki in use, in the format of docs/contract.md's profile file. One request."""
    answer = session.request(**PROFILE, meta="siteinfo|allmessages")
    return profile_of(answer.get("query", {}))


def read_page(
    session: Session, title: str, styles: str | None = None, *, links: bool = False
) -> tuple[Snapshot, dict[str, Any]]:
    """Return the page in its current state and the profile of its wiki. One request; a redirect is not followed.

    With ``links`` the snapshot has the links to outside of the wiki; if a page has more than fit into an answer (500, or 5,000),
    each further part takes one more request.

    The snapshot's title is the wiki's own form; a page that does not exist has revision None and no text.
    If the wiki has the styles page ``styles``, the profile names it too (``styles``, as a template includes it).
    Raises UsageError for a title that cannot be a page of this wiki, or a page that is not wikitext.
    """
    if not title.strip() or "|" in title or "\x1f" in title:
        raise UsageError(_no_title(title))
    title = unicodedata.normalize("NFC", title)  # otherwise the answer has another title than the request
    profile = session.ahead.profile(styles) if session.ahead else None
    if session.ahead and profile and not links and (taken := session.ahead.take(title)):
        return taken, profile
    query, profile = _with_profile(session, [title], styles, profile, links=links)
    return _snapshot(query, _page_of(session, query, title, styles), title), profile


def read_many(
    session: Session, titles: Sequence[str], styles: str | None = None
) -> tuple[dict[str, Snapshot], dict[str, Any]]:
    """Return those of several pages that could be read, by their titles as given, and the profile of their wiki. One request.

    ``titles`` are 48 at most, or 498. A page that does not exist has revision None; one for which `read_page` would raise an error is
    left out, and so is one that did not fit into the answer (8 MB). Their newest edits by the account are not known.
    """
    known = session.ahead.profile(styles) if session.ahead else None
    query, profile = _with_profile(session, titles, styles, known)
    names = _normalized(query)
    pages = {
        page["title"]: page for page in query.get("pages", ()) if page.get("revisions") or page.get("missing")
    }
    if (run_page := pages.get(names.get(session.run_page or "", session.run_page or ""))) is not None:
        note_run_page(session, run_page)  # without it, it is read before the first save
    found: dict[str, Snapshot] = {}
    for title in titles:
        with suppress(UsageError, WikiError):
            found[title] = _snapshot({}, pages.get(names.get(title, title)), title)
    return found, profile


def _with_profile(
    session: Session,
    pages: Sequence[str],
    styles: str | None,
    known: dict[str, Any] | None,
    *,
    links: bool = False,
) -> tuple[Mapping[str, Any], dict[str, Any]]:
    """Return the answer to a query for pages, the run page, the account and a token, and the wiki's profile, unless it is ``known``."""
    titles = [one for one in (*pages, session.run_page, styles) if one]
    query = _asked(
        session,
        pages,
        **(PROFILE if known is None else {"action": "query"}),
        meta="userinfo|tokens" if known else "siteinfo|allmessages|userinfo|tokens",
        uiprop="rights|blockinfo|hasmsg",
        type="csrf",
        titles="|".join(titles),
        links=links,
    )
    if known is not None:
        return query, known
    profile = profile_of(query)
    if styles and (source := _style_source(query, styles)):
        profile["styles"] = source
    if session.ahead:
        session.ahead.keep_profile(styles, profile)
    return query, profile


def read_pages(session: Session, titles: Sequence[str]) -> dict[str, Snapshot]:
    """Return further pages in their current state, by their titles as given; one that does not exist has revision None.

    One request for up to 50 titles (API:Revisions). Raises UsageError for a title that cannot be a page, or a page
    that is not wikitext.
    """
    if session.ahead and (taken := session.ahead.take_others(titles)) is not None:
        return taken
    query = _asked(session, titles, action="query", titles="|".join(titles))
    names = _normalized(query)
    found = {page["title"]: page for page in query.get("pages", ())}
    return {title: _snapshot(query, found.get(names.get(title, title)), title) for title in titles}


#: Edits of the account to search if several pages are requested: `rctitle` accepts only one.
_RECENT = 50


def _asked(
    session: Session, pages: Sequence[str], *, links: bool = False, **params: Any
) -> Mapping[str, Any]:
    """Return the answer to a query for texts of pages, with the account's newest edits of ``pages`` (API:RecentChanges).

    `rctitle` accepts only titles of pages; the rest of the answer reports errors in other titles.
    """
    params |= {"prop": "revisions|info", "rvprop": "ids|content"}
    if links:
        params |= {**LINKS, "prop": f"revisions|info|{LINKS['prop']}"}
    one: dict[str, Any] = {"rctitle": pages[0], "rclimit": 1} if len(pages) == 1 else {"rclimit": _RECENT}
    own: dict[str, Any] = {
        "list": "recentchanges",
        "rctype": "edit|new",
        "rcprop": "title|ids|tags|comment",
        **one,
    }
    try:
        answer = ask_for_texts(session, **params, **(own | {"rcuser": session.user} if session.user else {}))
    except ApiError as error:
        if error.code != "invalidtitle":
            raise
        answer = ask_for_texts(session, **params)
    return with_all_links(session, answer, str(params["titles"])) if links else answer.get("query", {})


def own_edit(query: Mapping[str, Any], title: str) -> OwnEdit | None:
    """Return the account's newest edit of a page, from an answer that has some of them, the newest first."""
    for change in query.get("recentchanges", ()):
        if change.get("title") == title and change.get("revid"):
            tags, summary = tuple(change.get("tags", ())), change.get("comment", "")
            return OwnEdit(change["revid"], change.get("old_revid", 0), tags, summary)
    return None


def _style_source(query: Mapping[str, Any], styles: str) -> str | None:
    """Return the name of a styles page for ``<templatestyles src="">``, None if it is not one; without a namespace it is a template."""
    name = _normalized(query).get(styles, styles)
    for page in query.get("pages", ()):
        revision = (page.get("revisions") or [{}])[0]
        model = revision.get("slots", {}).get("main", {}).get("contentmodel")
        if page["title"] == name and model == "sanitized-css":
            return name if page["ns"] else f":{name}"
    return None


def _normalized(query: Mapping[str, Any]) -> dict[str, str]:
    return {row["from"]: row["to"] for row in query.get("normalized", ())}


def _page_of(
    session: Session, query: Mapping[str, Any], title: str, styles: str | None = None
) -> Mapping[str, Any] | None:
    """Return the requested page, from an answer that also has the bot's run page and the styles page.

    Raises UsageError if no page can have the run page's title: a stop page that does not work is worse than none.
    """
    names = _normalized(query)
    run_page = names.get(session.run_page, session.run_page) if session.run_page else None
    others = {run_page, names.get(styles, styles) if styles else None}
    asked, braked = None, session.run_page is None
    for page in query.get("pages", ()):
        if page["title"] == run_page and not page.get("invalid") and page.get("ns", 0) >= 0:
            note_run_page(session, page)
            braked = True
        if page["title"] not in others or names.get(title, title) == page["title"]:
            asked = page
    if not braked:
        raise UsageError(says("wiki-no-run-page", page=session.run_page))
    return asked


def profile_of(query: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parts of an answer that are the wiki's profile."""
    return {"query": {key: query[key] for key in _PROFILE_KEYS if key in query}}


def _snapshot(query: Mapping[str, Any], page: Mapping[str, Any] | None, title: str) -> Snapshot:
    for interwiki in query.get("interwiki", ()):
        raise UsageError(says("wiki-page-elsewhere", page=title, prefix=interwiki["iw"]))
    if page is None or page.get("invalid"):
        raise UsageError(_no_title(title))
    if page.get("special") or page.get("ns", 0) < 0:
        raise AnotherPage(says("wiki-page-special", page=page["title"]))
    if page.get("missing") and not page.get("revisions"):
        _require_wikitext(
            page["title"], page
        )  # the wiki has a content model for each title, even if there is no page yet
        return Snapshot(page["title"], "", own=own_edit(query, page["title"]))
    return _text(page, own_edit(query, page["title"]))


def _text(page: Mapping[str, Any], own: OwnEdit | None) -> Snapshot:
    """Return the text of the page's current revision."""
    title = page["title"]
    revision = (page.get("revisions") or [{}])[0]
    main = revision.get("slots", {}).get("main", {})
    _require_wikitext(title, main)
    if "content" not in main:
        raise WikiError(says("wiki-page-hidden", page=title))
    parent, number = revision.get("parentid") or None, page.get("pageid")
    return Snapshot(title, main["content"], revision["revid"], parent, own, number, links=links_of(page))


def _require_wikitext(title: str, known: Mapping[str, Any]) -> None:
    if (model := known.get("contentmodel", "wikitext")) != "wikitext":
        raise AnotherPage(says("wiki-page-no-wikitext", page=title, model=model))


def _no_title(title: str) -> str:
    return says("wiki-page-no-title", page=title)
