"""`--report FILE`: the result for each pad of a rescue, as wikitext or as JSON."""

import os
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.output_file import write_output
from wikiconbot.cli.words import says
from wikiconbot.errors import UsageError

if TYPE_CHECKING:
    from wikiconbot.i18n.messages import Messages
    from wikiconbot.runs.notes.rescue import Rescued
    from wikiconbot.runs.notes.rescue_rows import Row

_KINDS = (".wiki", ".json")


def report_name(_context: click.Context, _option: click.Parameter, path: str | None) -> str | None:
    """Return the file's name.

    Raises:
        UsageError: its extension is unknown, it is a folder, or its folder does not exist; checked before the first request.
    """
    if path is None:
        return None
    if os.path.splitext(path)[1].lower() not in _KINDS:
        raise UsageError(says("rescue-report-name", file=path))
    if os.path.isdir(path) or not os.path.isdir(os.path.dirname(path) or "."):
        raise UsageError(says("rescue-report-place", file=path))
    return path


def write_report(path: str, result: "Rescued", wiki: str, messages: "Messages") -> None:
    """Write the report; wikitext is in the wiki's language."""
    import json  # noqa: PLC0415

    from wikiconbot.pages.rescue_table import render_rescue  # noqa: PLC0415

    if path.lower().endswith(".json"):
        text = json.dumps(rescue_json(result, wiki), ensure_ascii=False, indent=1) + "\n"
    else:
        shown = tuple(row for row in result.rows if row.url or row.kind == "refused")
        text = render_rescue(shown, messages)
    write_output(path, text.encode("utf-8", "replace"))


def rescue_json(result: "Rescued", wiki: str) -> dict[str, Any]:
    """Return the JSON document of a rescue, in the format of docs/contract.md."""
    return {
        "wiki": wiki,
        "pages": [_page_json(page, rows) for page, rows in result.pages.items()],
        "counts": result.counts,
        "pages_before": result.before,
        "pages_left": result.left,
        "stopped": result.stopped,
        "seconds": round(result.seconds, 1),
        "run": result.run,
    }


def _page_json(page: str, rows: "tuple[Row, ...]") -> dict[str, Any]:
    pads = [_row_json(row) for row in rows if row.url]
    alone = next((row for row in rows if not row.url), None)
    return {"page": page, "pads": pads, **({"result": alone.kind, "reason": alone.reason} if alone else {})}


def _row_json(row: "Row") -> dict[str, Any]:
    return {
        "name": row.name, "url": row.url, "result": row.kind, "reason": row.reason, "revision": row.revision,
        "page": row.notes,
    }  # fmt: skip
