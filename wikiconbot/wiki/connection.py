"""What a session has of its own where pywikibot has one for the whole process: HTTP session, cookies, waits, messages.

`Connection.talking` says for which session the code inside works; `in_use` says what is under pywikibot
(process.py) whom to serve. It is a context variable, so each thread, and each asyncio task, has its own.
"""

import weakref
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from http.cookiejar import CookieJar

import requests

from wikiconbot.errors import WikiError
from wikiconbot.wiki.explanations import scrubbed, translated
from wikiconbot.wiki.output import Voice
from wikiconbot.wiki.transport import Wire

_IN_USE: ContextVar["Connection | None"] = ContextVar("connection", default=None)


class Connection:
    """The way of one session to its wiki: ``wire`` counts and gives up, ``voice`` speaks, ``cookies`` are its login.

    ``like`` is the HTTP session whose other settings (proxies, certificates) are taken over.
    """

    def __init__(
        self,
        wire: Wire,
        cookies: CookieJar,
        like: requests.Session,
        *,
        verbose: bool = False,
        silent: bool = False,
    ) -> None:
        self.wire = wire
        self.cookies = cookies
        self.voice = Voice(verbose=verbose, silent=silent, cookies=cookies, sent=wire.sent)
        self.http = requests.Session()
        self.http.__dict__.update(like.__dict__)
        self.http.adapters = OrderedDict(like.adapters)
        self.http.cookies = cookies  # type: ignore[assignment]
        self.http.mount("https://", wire)
        self.http.mount("http://", wire)
        weakref.finalize(self, wire.close)

    @contextmanager
    def talking(self, wiki: str) -> Iterator[None]:
        """Let what pywikibot does inside go this way, and only errors of wikiconbot.errors out.

        ``wiki`` is the name or address that their sentences use.
        """
        try:
            with self.serving(), translated(wiki, self.wire):
                yield
        except WikiError as error:
            scrubbed(error, self.voice.without_secrets)
            raise

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Let what pywikibot does inside go this way."""
        before = _IN_USE.set(self)
        try:
            yield
        finally:
            _IN_USE.reset(before)


def in_use() -> Connection | None:
    """Return the connection that the running code works for; None if it is no session's."""
    return _IN_USE.get()
