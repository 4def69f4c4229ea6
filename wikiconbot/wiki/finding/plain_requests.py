"""Requests to other addresses of the wiki than its api.php: pages as readers see them, and rest.php (API:REST API)."""

import json
import time
from collections.abc import Mapping
from http import HTTPStatus

import requests

from wikiconbot.wiki.session import Session

_TRIES = 3


def ask_rest(session: Session, path: str, params: Mapping[str, str]) -> tuple[int, str]:
    """Return the HTTP status and the text of an answer of the wiki's rest.php; ``path`` follows after it.

    Raises what `Session.request` raises, if the wiki does not answer.
    """
    return _ask(session, f"{session.api_url.removesuffix('api.php')}rest.php/{path}", params)


def read_html(session: Session, title: str) -> str:
    """Return a page's HTML as readers get it, with its head; empty if the wiki does not show it.

    ``redirect=no`` also keeps MediaWiki from sending us to another form of the address, which would be a request more
    (MediaWiki.php, tryNormaliseRedirect).

    Raises what `Session.request` raises, if the wiki does not answer.
    """
    status, text = _ask(session, session.index_url, {"title": title.replace(" ", "_"), "redirect": "no"})
    return text if status == 200 else ""


def _is_own_failure(answer: requests.Response) -> bool:
    """Whether MediaWiki says that what it was asked for fails: a server in front of it that fails does not write this (ResponseFactory.php)."""
    if answer.status_code != HTTPStatus.INTERNAL_SERVER_ERROR:
        return False
    try:
        said = json.loads(answer.content)
    except (ValueError, RecursionError):
        return False
    return isinstance(said, dict) and said.get("httpCode") == HTTPStatus.INTERNAL_SERVER_ERROR


def _ask(session: Session, url: str, params: Mapping[str, str]) -> tuple[int, str]:
    """Return the status and the text of an answer; while the server fails, ask again as long as there is patience.

    If only what was asked for fails, the wiki works: its answer is returned after some tries, and other pages need not wait for it.
    """
    import pywikibot  # noqa: PLC0415  (pywikibot is configured here)
    from pywikibot.comms import http  # noqa: PLC0415

    wire = session.connection.wire
    with session.connection.talking(session.api_url), wire.plain_answers():
        tries = 0
        while True:
            before = wire.last
            answer = http.fetch(url, params=dict(params), default_error_handling=False)
            if isinstance(answer, requests.Response) and wire.trouble is None:
                return answer.status_code, answer.content.decode("utf-8", "replace")
            tries += 1
            # Without patience, the transport raises an exception after it has the answer.
            last = None if wire.last is before else wire.last
            is_final = tries >= _TRIES or isinstance(answer, Exception)
            if last is not None and is_final and _is_own_failure(last):
                return last.status_code, last.content.decode("utf-8", "replace")
            if isinstance(answer, Exception) and not isinstance(answer, requests.RequestException):
                raise answer
            if tries >= wire.waits.tries:
                raise answer if isinstance(answer, Exception) else ConnectionError
            wait = max(wire.waits.before(tries), wire.trouble.wait if wire.trouble else 0)
            pywikibot.warning(f"Waiting {wait:.1f} seconds before retrying.")
            time.sleep(wait)
