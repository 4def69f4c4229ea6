"""What a watcher writes to the log: a sentence for people, and the same as values for programs."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Protocol

from wikiconbot.i18n import says
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.sweeping.wiki_sweep import Swept
from wikiconbot.service.watching.change_values import StreamCut


class Writes(Protocol):
    """What is needed of the log (``seen_outside.log_lines.Log``)."""

    def line(self, level: str, event: str, message: str, **values: object) -> None:
        """Write one line."""


class WatchLines:
    """The lines of a watcher; ``log`` gets them."""

    def __init__(self, log: Writes) -> None:
        self._log = log

    def watching(self, wikis: Collection[str], without_package: Collection[str]) -> None:
        """Say which wikis are followed; those of ``without_package`` have a stream, but a package for it is not installed."""
        for name in without_package:
            self._log.line("warning", "no-stream", says("watch-no-stream", wiki=name), wiki=name)
        message = says("watch-log-started", count=len(wikis))
        self._log.line("info", "watching", message, wikis=list(wikis))

    def changed(self, key: PageKey, after: float) -> None:
        """Say that a page changed that concerns the bot; its job starts in so many seconds."""
        message = says("watch-log-changed", wiki=key.wiki, page=key.title, seconds=round(after))
        self._log.line("info", "changed", message, wiki=key.wiki, page=key.title, after=round(after, 1))

    def unanswered(self, wiki: str, why: str, wait: float) -> None:
        """Say that a wiki did not answer, and in how many seconds it is asked again; one without a name is that of the configuration."""
        shown = wiki or says("watch-configured-wiki")
        message = says("watch-log-unanswered", wiki=shown, reason=why, seconds=round(wait))
        self._log.line("warning", "unanswered", message, wiki=wiki, reason=why, again=wait)

    def stream_cut(self, cut: StreamCut) -> None:
        """Say that the stream cannot be read."""
        about = {"reason": cut.why, "count": cut.count}
        message = says("watch-log-stream-cut", seconds=round(cut.wait), **about)
        self._log.line("warning", "stream-cut", message, again=cut.wait, **about)

    def swept(self, wiki: str, swept: Swept, jobs: int) -> None:
        """Say what a sweep found, and for how many pages it made a job."""
        about: dict[str, Any] = {"events": len(swept.events), "changed": len(swept.wanted), "jobs": jobs}
        message = f"{says('sweep-found', wiki=wiki, **about)} {says('sweep-hinted', count=jobs)}"
        self._log.line("info", "swept", message, wiki=wiki, **about)
        if swept.found_nothing:
            self._log.line("warning", "nothing", says("sweep-nothing"), wiki=wiki)
        for title in swept.missing:
            self._log.line("warning", "missing", says("sweep-missing", page=title), wiki=wiki, page=title)

    def store_lost(self) -> None:
        """Say that the store lost what it had."""
        self._log.line("warning", "store-lost", says("watch-log-store-lost"))
