"""Contributions as people read them in a terminal, and as a JSON document (docs/contract.md)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wikiconbot.cli.report import faults_json, remarks_json
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.model.contributions import Contributions, Totals
    from wikiconbot.runs.assess import Judgement
    from wikiconbot.runs.counting.event_contributions import Asked
    from wikiconbot.runs.stats import Stats


# ── for programs ────────────────────────────────────────────────────────────────────────────────────
def document(
    judgement: "Judgement", found: "Sequence[Contributions]", asked: "Asked", stats: "Stats"
) -> dict[str, Any]:
    """Return the JSON document."""
    from wikiconbot.runs.counting.event_contributions import counting_of  # noqa: PLC0415

    return {
        "page": judgement.snapshot.page,
        "revision": judgement.snapshot.revision,
        "namespaces": list(counting_of(judgement.settings.event, asked).namespaces) or None,
        "events": [_event(one) for one in found],
        **({"faults": faults_json(judgement.settings)} if judgement.settings.faults else {}),
        **remarks_json(judgement.settings, siteinfo=judgement.siteinfo, page=judgement.snapshot.page),
        "requests": sum(phase.requests for phase in stats.phases.values()),
    }


def _event(one: "Contributions") -> dict[str, Any]:
    from wikiconbot.contributing.counts import in_all  # noqa: PLC0415

    return {
        **({"iteration": one.iteration} if one.iteration else {}),
        "since": one.since or None,
        "until": one.until or None,
        "accounts": one.asked,
        "without_account": one.without_account,
        "unnamed": one.unnamed,
        "newcomers": {
            "accounts": one.newcomers,
            "days": one.newcomer_days,
            "local_ages": one.local_ages,
            "unknown_ages": one.unknown_ages,
        },
        "totals": _totals(in_all(one)),
        "wikis": [
            {
                "wiki": wiki.wiki,
                "editors": wiki.editors,
                "totals": _totals(wiki.totals),
                "people": [{"user": user, **_totals(numbers)} for user, numbers in wiki.people],
            }
            for wiki in one.wikis
        ],
        "not_counted": [{"name": missing.name, "reason": missing.why} for missing in one.not_counted],
    }


def _totals(numbers: "Totals") -> dict[str, int]:
    return {
        "edits": numbers.edits,
        "created": numbers.created,
        "improved": numbers.improved,
        "added": numbers.added,
        "net": numbers.net,
        "files": numbers.files,
    }


# ── for people ──────────────────────────────────────────────────────────────────────────────────────
def print_contributions(judgement: "Judgement", found: "Sequence[Contributions]") -> None:
    """Print a line for each wiki and, below it, for each person; then what was not counted."""
    from wikiconbot.cli.show import console, put, put_wrapped  # noqa: PLC0415
    from wikiconbot.contributing.counts import in_all  # noqa: PLC0415

    out, page = console(), judgement.snapshot.page
    for one in found:
        if one.since:
            about = {"name": one.iteration or page, "since": _short(one.since), "until": _short(one.until)}
            put(out, says("cli-contributions-of", **about), "bold")
            put_wrapped(out, _people(one))
        for wiki in one.wikis:
            what = _numbers(wiki.totals)
            put_wrapped(
                out, says("cli-contributions-to", wiki=wiki.wiki, count=wiki.editors, what=what), "bold"
            )
            for user, numbers in wiki.people:
                put_wrapped(
                    out,
                    says("cli-contributions-by", user=user, what=_numbers(numbers)),
                    indent=4,
                    prefix="  ",
                )
        if len(one.wikis) > 1:
            put_wrapped(out, says("cli-contributions-in-all", what=_numbers(in_all(one))), "bold")
        for remark in _remarks(one):
            put_wrapped(out, remark, "yellow")


def _short(moment: str) -> str:
    """Return a time (UTC, ISO 8601) as people read it."""
    return moment.removesuffix(":00Z").replace("T", " ")


def _people(one: "Contributions") -> str:
    return says("cli-contributions-people", count=one.asked, newcomers=one.newcomers, days=one.newcomer_days)


def _numbers(numbers: "Totals") -> str:
    """Return numbers in words, without those that are 0, except for the edits."""
    said = [says("cli-contributions-edits", count=numbers.edits)]
    kinds = (
        ("cli-contributions-created", numbers.created),
        ("cli-contributions-improved", numbers.improved),
        ("cli-contributions-files", numbers.files),
    )
    said += [says(key, count=number) for key, number in kinds if number]
    if numbers.added or numbers.net:
        said.append(says("cli-contributions-bytes", added=f"+{numbers.added}", net=f"{numbers.net:+}"))
    return ", ".join(said)


def _remarks(one: "Contributions") -> list[str]:
    """Return what is in no number, and which numbers rest on less."""
    counts = (
        ("cli-contributions-no-account", one.without_account),
        ("cli-contributions-unnamed", one.unnamed),
        ("cli-contributions-local-ages", one.local_ages),
        ("cli-contributions-unknown-ages", one.unknown_ages),
    )
    said = [says(key, count=number) for key, number in counts if number]
    return said + [says("cli-contributions-missing", name=n.name, why=n.why) for n in one.not_counted]
