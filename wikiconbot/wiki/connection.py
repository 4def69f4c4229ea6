"""What pywikibot has once for a process and each session has separately: HTTP session, cookies, waits, messages.

`Connection.talking` sets the session of the code inside; `in_use` returns it to the replaced parts of
pywikibot (process.py). It is a context variable, so each thread, and each asyncio task, has a separate one.
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
    """The connection of one session to its wiki: ``wire`` counts requests and gives up, ``voice`` prints, ``cookies`` are its login.

    ``like`` is the HTTP session from which the other settings (proxies, certificates) are copied.
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
        """Use this connection for what pywikibot does inside, and raise only errors of wikiconbot.errors.

        ``wiki`` is the name or address for the messages of these errors.
        """
        try:
            with self.serving(), translated(wiki, self.wire):
                yield
        except WikiError as error:
            scrubbed(error, self.voice.without_secrets)
            raise

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Use this connection for what pywikibot does inside."""
        before = _IN_USE.set(self)
        try:
            yield
        finally:
            _IN_USE.reset(before)


def in_use() -> Connection | None:
    """Return the connection of the running code; None if it belongs to no session."""
    return _IN_USE.get()
