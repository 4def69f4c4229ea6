"""Add a case of reading to tests/cases: ``python -m tools.new_case``. The format of cases: tests/cases/README.md."""

import zoneinfo
from dataclasses import replace
from difflib import ndiff
from pathlib import Path

import click

from tests import case_files
from tests.blocks import Case, Expected, MalformedError, parse, parse_expected, render, render_expected
from tests.blocks.read import HEAD
from wikiconbot.reading.page import read_signups

FILES = {name.removesuffix(".txt"): name for name in (*case_files.SIGNUPS, *case_files.PAGES)}
_HINT = """# One line for each sign-up:    USER | TIME | STATUS | SECTION    (the last three may be left out)
# Also:  reply: USER | TIME      name: NAME      fact: SECTION | LABEL | VALUE | undecided
# Times are in UTC: 2018-03-02T10:40:00Z. What no line says must not be read. All of it: tests/cases/README.md
"""
_ESCAPES = "# A backslash is special here: write \\\\ for one, \\u007c for a | in a name.\n"


@click.command()
@click.argument("source", required=False, metavar="[FILE]")
@click.option("--id", "case_id", help="The case's name: letters, digits, and - _ . after the first.")
@click.option("--note", help="What the case shows.")
@click.option("--lang", default="en", show_default=True, help="Language of the wiki, as MediaWiki's code.")
@click.option("--timezone", default="UTC", show_default=True, help="Zone of the wiki, such as Asia/Kolkata.")
@click.option("--page", default="Event", show_default=True, help="Title of the page.")
@click.option("--to", type=click.Choice(list(FILES)), help="File to append to (default: by what is read).")
@click.option("--accept", is_flag=True, help="What is read today is right.")
@click.option(
    "--expect", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="File with rows."
)
@click.option(
    "--cases", default=case_files.FOLDER, type=click.Path(path_type=Path), help="Folder of the cases."
)
def main(
    source: str | None,
    case_id: str | None,
    note: str | None,
    lang: str,
    timezone: str,
    page: str,
    to: str | None,
    accept: bool,
    expect: Path | None,
    cases: Path,
) -> None:
    """Add a case of reading: wikitext, and what a careful person reads in it.

    The wikitext comes from FILE, from standard input (FILE is "-"), or else from your editor ($EDITOR). The program shows
    what is read in it today. Say whether that is right, or write the rows that are right. What an option gives is not
    asked for. A last line without a line end gets one.
    """
    if accept and expect:
        raise click.UsageError("--accept and --expect exclude each other.")
    if source == "-" and not (case_id and (accept or expect)):
        raise click.UsageError(
            "With wikitext from standard input nothing can be asked: give --id, and --accept or --expect."
        )
    if timezone not in zoneinfo.available_timezones():
        raise click.BadParameter(f"{timezone} is no zone's name.", param_hint="--timezone")
    ids = _ids(cases)
    if case_id is not None:
        _check_id(case_id, ids)
    asked = case_id is None or not (accept or expect)
    wikitext = _wikitext(source)
    found = _found(wikitext, lang, timezone)
    expected = _rows_of(expect) if expect else found if accept else _ask_rows(found)
    case_id = case_id or _ask_id(ids)
    if note is None and asked:
        note = click.prompt("What does the case show", default="", show_default=False)
    case = Case(case_id, wikitext, expected, (note or "").strip(), lang, timezone, page)
    file = cases / FILES[to or ("pages" if expected.facts else "signups")]
    _append(file, case)
    _report(file, case, found)


def _ids(cases: Path) -> dict[str, str]:
    """Return the ids in use, each with its file's name."""
    taken: dict[str, str] = {}
    for name in FILES.values():
        try:
            known = parse(case_files.read_text(cases / name), name)
        except (MalformedError, OSError) as error:
            raise click.ClickException(f"{name} cannot be read; nothing was written. {error}") from None
        taken |= dict.fromkeys((case.id for case in known), name)
    return taken


def _check_id(case_id: str, taken: dict[str, str]) -> None:
    if not HEAD.fullmatch(f"=== {case_id} ==="):
        raise click.BadParameter(
            f"{case_id!r} has other characters than letters, digits, - _ and .", param_hint="--id"
        )
    if case_id in taken:
        raise click.BadParameter(f"{taken[case_id]} has a case {case_id} already.", param_hint="--id")


def _wikitext(source: str | None) -> str:
    """Return the wikitext from a file, standard input or the editor; it ends with a line end."""
    if source is None:
        text = click.edit("", extension=".wiki", require_save=False) or ""
    else:
        try:
            with click.open_file(source, "rb") as file:
                text = file.read().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise click.ClickException(f"{source} cannot be read: {error}") from None
    if not text.strip():
        raise click.ClickException("There is no wikitext; nothing was written.")
    return text if text.endswith("\n") else text + "\n"


def _found(wikitext: str, lang: str, timezone: str) -> Expected:
    """Read and show the page; without the sections if all sign-ups are in one."""
    if lang != "en" and lang not in case_files.languages():
        click.echo(
            f"No wiki in {lang} is recorded; Meta's names of namespaces and months are used.", err=True
        )
    read = case_files.found_in(read_signups(wikitext, case_files.profile(lang, timezone)))
    found = replace(read, warnings=None)
    if len({row.section for row in found.signups}) < 2:
        found = replace(found, signups=tuple(replace(row, section=None) for row in found.signups))
    click.echo("What is read today:\n")
    click.echo("".join(f"    {row}\n" for row in _rows(found)) or "    nothing\n")
    return found


def _rows(expected: Expected) -> list[str]:
    return render_expected(expected)[0].splitlines()


def _rows_of(file: Path) -> Expected:
    try:
        return parse_expected(case_files.read_text(file), str(file))
    except (MalformedError, OSError, UnicodeDecodeError) as error:
        raise click.ClickException(f"Nothing was written. {error}") from None


def _ask_rows(found: Expected) -> Expected:
    """Ask whether the reading is right; if not, let the person write the rows until they can be read."""
    question = "Is this what a careful person reads? y: yes; n: no, I write the rows; q: quit"
    answer = click.prompt(question, type=click.Choice(["y", "n", "q"]), show_choices=False)
    if answer == "q":
        raise click.Abort
    if answer == "y":
        return found
    rows, escapes = render_expected(found)
    text = _HINT + _ESCAPES * escapes + rows
    while True:
        text = click.edit(text, extension=".txt", require_save=False) or ""
        try:
            return parse_expected(text, "rows", escapes=escapes)
        except MalformedError as error:
            click.echo(str(error), err=True)
            click.confirm("Edit the rows again?", default=True, abort=True)


def _ask_id(taken: dict[str, str]) -> str:
    while True:
        case_id: str = click.prompt("A short name for the case, such as struck-by-style").strip()
        try:
            _check_id(case_id, taken)
        except click.BadParameter as error:
            click.echo(error.message, err=True)
        else:
            return case_id


def _append(file: Path, case: Case) -> None:
    """Write the case at the end of a file, after a check that it will be read back unchanged."""
    old = case_files.read_text(file)
    new = f"{old.rstrip()}\n\n{render(case)}".lstrip()
    if parse(new, file.name) != (*parse(old, file.name), case):
        raise click.ClickException("The case would not be read back as it is; nothing was written.")
    file.write_bytes(new.encode("utf-8"))


def _report(file: Path, case: Case, found: Expected) -> None:
    click.echo(f"{case.id} is at the end of {file.name} now. Names of real people do not belong there.")
    comparable = case.expected.comparable(found)
    if comparable == case.expected:
        click.echo("It is read so today.")
        return
    click.echo("It is read otherwise today, so it fails until the reader is mended (-: read, +: expected):\n")
    lines = ndiff(_rows(comparable), _rows(case.expected))
    click.echo("".join(f"    {line}\n" for line in lines if line[0] in "-+ "))


if __name__ == "__main__":
    main()
