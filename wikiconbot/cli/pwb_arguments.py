"""The arguments of the scripts for pwb in addition to pywikibot's own, on the command line or in ``scripts.ini``."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from wikiconbot.cli.options import PUBLIC_PARTS
from wikiconbot.cli.words import says
from wikiconbot.errors import UsageError

if TYPE_CHECKING:
    from wikiconbot.model import Plan

#: Arguments only for scripts that save.
_SAVING = ("always", "summary", "publish")
_READING = ("event", "section")


@dataclass(frozen=True, slots=True)
class Arguments:
    """The values of the scripts' arguments.

    ``always``: save without asking; ``summary``: the beginning of the edit summaries; ``event``: the organisers' file; the
    headings of the ``sections``; what the page's settings may ``publish``.
    """

    always: bool = False
    summary: str | None = None
    event: str | None = None
    sections: tuple[str, ...] = ()
    publish: tuple[str, ...] = ()


_NOTHING = Arguments()


def read_arguments(
    rest: Sequence[str], ini: Mapping[str, str], *, saves: bool, before: Arguments = _NOTHING
) -> Arguments:
    """Return the values of the arguments that choose no pages; ``ini`` has the script's section of ``scripts.ini``.

    ``before`` has earlier values, which these replace. ``saves`` allows ``-always`` and ``-summary:``.

    Raises:
        UsageError: an argument, or a line of the file, is unknown or has no value.
    """
    known = (*_READING, *_SAVING) if saves else _READING
    said = before
    for name, value in ini.items():
        if name not in known:
            raise UsageError(says("cli-ini-unknown", name=name, known=", ".join(known)))
        said = replace(said, **_from_ini(name, value))
    given: dict[str, list[str]] = {}
    for argument in rest:
        name, colon, value = argument.removeprefix("-").partition(":")
        if not argument.startswith("-") or name not in known or (name == "always" and colon):
            raise UsageError(says("cli-argument-unknown", argument=argument))
        if name != "always" and not value.strip():
            raise UsageError(says("wiki-argument-no-value", argument=argument))
        given.setdefault(name, []).append(value.strip())
    for name in ("summary", "event"):
        if len(set(given.get(name, ()))) > 1:
            raise UsageError(says("cli-argument-twice", name=name))
    if "always" in given:
        said = replace(said, always=True)
    if "section" in given:
        said = replace(said, sections=tuple(given["section"]))
    if "publish" in given:
        said = replace(said, publish=_parts(given["publish"]))
    last: dict[str, Any] = {name: given[name][-1] for name in ("summary", "event") if name in given}
    return replace(said, **last)


def _parts(named: Iterable[str]) -> tuple[str, ...]:
    parts = tuple(one for one in named if one)
    for one in parts:
        if one not in PUBLIC_PARTS:
            raise UsageError(says("cli-publish-unknown", part=one, known=", ".join(PUBLIC_PARTS)))
    return parts


def _from_ini(name: str, value: str) -> dict[str, Any]:
    if name == "always":
        return {"always": _truth(value)}
    if name == "publish":
        return {"publish": _parts(re.split(r"[\s,]+", value))}
    if name == "section":
        return {"sections": tuple(line.strip() for line in value.splitlines() if line.strip())}
    return {name: value.strip() or None}


#: The values of ``configparser.ConfigParser.getboolean``.
_TRUTHS = {
    "1": True,
    "yes": True,
    "true": True,
    "on": True,
    "0": False,
    "no": False,
    "false": False,
    "off": False,
}


def _truth(value: str) -> bool:
    if (found := _TRUTHS.get(value.strip().lower())) is None:
        raise UsageError(says("cli-ini-truth", value=value))
    return found


def with_summary(plan: "Plan", words: str | None) -> "Plan":
    """Return a plan with somebody's words at the beginning of the edit summaries; the bot's own summary follows, as far as there is room."""
    if not words:
        return plan
    from wikiconbot.plan.summary import beginning_with  # noqa: PLC0415

    edits = (replace(edit, summary=beginning_with(words, edit.summary)) for edit in plan.edits)
    return replace(plan, edits=tuple(edits))
