"""Whether two links lead to one pad: one by which it can only be read, and one by which it can be written. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from wikiconbot.pads.names import Pad
from wikiconbot.runs.notes.look import Look


def same_as(look: Look, others: Iterable[Look]) -> Pad | None:
    """Return the pad that a read-only link leads to, of those that were looked at; None if none is known to be it.

    It is the same where its export has the same text at the same revision, begun at the same time: an Etherpad does not say
    the name.
    """
    if look.pad.kind != "read-only" or look.export is None or not look.export.created:
        return None
    export = look.export
    mark = (export.revision, export.created, export.text)
    for other in others:
        known = other.export
        if other.pad.host != look.pad.host or other.pad.kind == "read-only" or known is None:
            continue
        if (known.revision, known.created, known.text) == mark:
            return other.pad
    return None
