"""What an organisers' file becomes, for people and for programs: what would be public, and each row that is not used."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.model.people_file import FileRow, PeopleFile


def tell_people_file(file: "PeopleFile", *, every: bool) -> None:
    """Print on standard error what a file becomes; ``every``: also the rows that are used without a remark."""
    for line in _lines(file, every=every):
        tell(line, err=True)


def _lines(file: "PeopleFile", *, every: bool) -> Iterator[str]:
    from wikiconbot.model.people_file import HIDDEN  # noqa: PLC0415

    shown = (says("people-shown-as", column=head, name=name) for head, name in file.columns.items())
    columns = ", ".join(shown) or says("people-shown-none")
    consent = f"“{file.consent}”" if file.consent else says("people-consent-all")
    yield says(
        "people-file-columns", file=file.name, accounts=file.accounts, columns=columns, consent=consent
    )
    for column in file.delicate:
        yield says("people-column-delicate", column=column)
    for row in file.rows:
        if row.why or every:
            yield _of_row(row)
        for column in row.refused:
            yield says("people-cell-refused", row=str(row.number), column=column)
    if file.answers:
        answers = ", ".join(f"“{answer}” ({count})" for answer, count in file.answers)
        yield says("people-answers-unclear", column=file.consent or "", answers=answers)
    if file.zone:
        yield says("people-times-zone", file=file.name, zone=file.zone)
    if file.untimed:
        yield says("people-times-unread", file=file.name)
    used = sum(row.why is None for row in file.rows)
    hidden = sum(row.why in HIDDEN for row in file.rows)
    others = len(file.rows) - used - hidden
    yield says("people-file-counts", file=file.name, used=used, hidden=hidden, others=others)


#: The messages about rows that are not used, by the words of `NotUsed`.
_WHY = {
    "nobody": "people-row-nobody",
    "no-name": "people-row-no-name",
    "no-account": "people-row-no-account",
    "again": "people-row-again",
    "no-consent": "people-row-no-consent",
    "unclear": "people-row-unclear",
    "withdrawn": "people-row-withdrawn",
    "not-sent": "people-row-not-sent",
    "shifted": "people-row-shifted",
}


def _of_row(row: "FileRow") -> str:
    about = {"row": str(row.number), "user": row.user or "", "counts": str(row.counts or "")}
    if row.why is None:
        public = "; ".join(f"{name}: {value}" for name, value in row.fields.items())
        return says("people-row-used", **about, public=public or says("people-name-only"))
    if row.why == "again" and row.counts is None:
        return says("people-row-on-page", **about)
    return says(_WHY[row.why], **about)


def people_file_json(file: "PeopleFile | None") -> dict[str, Any]:
    """Return what a file becomes for a JSON document; nothing without one."""
    if file is None:
        return {}
    rows = [
        {
            "row": row.number,
            "user": row.user,
            "used": row.why is None,
            "why": str(row.why) if row.why else None,
            "counts": row.counts,
            "public": dict(row.fields),
            "refused": list(row.refused),
        }
        for row in file.rows
    ]
    about = {
        "file": file.name,
        "accounts": file.accounts,
        "columns": dict(file.columns),
        "consent": file.consent,
        "delicate": list(file.delicate),
    }
    return {"people_file": about | {"zone": file.zone, "times_unread": file.untimed, "rows": rows}}
