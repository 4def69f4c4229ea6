"""A wiki with CentralAuth and GlobalBlocking, as it answered: tests/recordings/centralauth, by real HTTP or as a session.

The answers are those of MediaWiki 1.43.12 with list=globalusers of CentralAuth's newest version. Without that list, or without
GlobalBlocking, the wiki answers as MediaWiki does to lists that it does not know: with a warning, and all the rest.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from wikiconbot.wiki.session import Session

FOLDER = Path(__file__).parents[1] / "recordings" / "centralauth"

#: The parameters by which names are asked for, and under which name the answer has them.
_NAMES = {"users": "ususers", "globalusers": "gususers", "globalblocks": "bgtargets"}
_NAME_OF = {"users": "name", "globalusers": "name", "globalblocks": "target"}


@cache
def recorded() -> tuple[Mapping[str, Any], ...]:
    """The recorded queries: ``request`` and ``answer``."""
    known = (json.loads(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.json")))
    return tuple(one for one in known if "request" in one)


def everybody() -> list[str]:
    """The names that were asked for."""
    return next(str(r["request"]["bgtargets"]) for r in recorded() if "bgtargets" in r["request"]).split("|")


class RecordedWiki:
    """Answers queries; ``lacking`` are lists that it does not know. Remembers what it was asked."""

    def __init__(self, *lacking: str) -> None:
        self.lacking = frozenset(lacking)
        self.asked: list[dict[str, Any]] = []

    def answer(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """The answer to one query."""
        self.asked.append(dict(params))
        query: dict[str, Any] = {}
        modules = _split(params, "list") + _split(params, "meta")
        for module in modules:
            if module not in self.lacking:
                query |= dict(self._told(module, params))
        unknown = [name for name in _split(params, "list") if name in self.lacking]
        return {"batchcomplete": True, "query": query} | (_warnings(unknown, params) if unknown else {})

    def _told(self, module: str, params: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        for one in recorded():
            request, query = one["request"], one["answer"]["query"]
            if module not in _split(request, "list") + _split(request, "meta"):
                continue
            if request.get("guiuser") != params.get("guiuser") and module == "globaluserinfo":
                continue
            if module in _NAMES:
                asked = _split(params, _NAMES[module])
                rows = [row for row in query.get(module, ()) if row[_NAME_OF[module]] in asked]
                yield module, rows
            elif module == "siteinfo":
                yield "autocreatetempuser", query["autocreatetempuser"]
            elif module == "logevents":
                titles = params.get("letitle")
                yield (
                    module,
                    [row for row in query.get(module, ()) if titles is None or row["title"] == titles],
                )
            elif module in query:
                yield module, query[module]


def _split(params: Mapping[str, Any], key: str) -> list[str]:
    return str(params[key]).split("|") if params.get(key) else []


def _warnings(unknown: list[str], params: Mapping[str, Any]) -> dict[str, Any]:
    """MediaWiki's words, as the sandbox's wiki (1.43) says them of the same request."""
    values = "value" if len(unknown) == 1 else "values"
    prefixes = tuple({"globalusers": "gus", "globalblocks": "bg"}[name] for name in unknown)
    strange = sorted(key for key in params if key.startswith(prefixes))
    of_main = f"Unrecognized parameter{'s' if len(strange) > 1 else ''}: {', '.join(strange)}."
    of_query = f'Unrecognized {values} for parameter "list": {", ".join(unknown)}'
    return {"warnings": {"main": {"warnings": of_main}, "query": {"warnings": of_query}}}


class RecordedSession:
    """A session with a recorded wiki, without HTTP."""

    rights = frozenset({"apihighlimits"})
    has_central_auth: bool | None = None
    batches = Session.batches
    has_high_limits = Session.has_high_limits

    def __init__(self, wiki: RecordedWiki, address: str = "http://127.0.0.1:18301/wiki/") -> None:
        self.wiki, self.address = wiki, address
        self.lacking: set[str] = set()

    def page_url(self, title: str) -> str:
        """The address of a page."""
        return self.address + title

    def request(self, **params: Any) -> dict[str, Any]:
        """The answer to one query."""
        return self.wiki.answer(params)
