"""``wikiconbot doctor``: what is in force, and what is wrong with it."""

import json

import click

from wikiconbot.cli.options import Globals

_MARKS = {True: ("ok", "green"), False: ("wrong", "bold red"), None: ("unknown", "yellow")}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")
@click.pass_obj
def doctor(options: Globals, as_json: bool) -> int:
    """Say which configuration, wiki, account, rights and waits are in force, and how to mend what is wrong."""
    from wikiconbot.wiki.doctor import diagnose  # noqa: PLC0415

    diagnoses = diagnose(options.target())
    if as_json:
        rows = [{"name": d.name, "ok": d.ok, "says": d.says, "fix": d.fix} for d in diagnoses]
        click.echo(json.dumps({"diagnoses": rows}, ensure_ascii=False, indent=1))
    else:
        from rich.text import Text  # noqa: PLC0415

        from wikiconbot.cli.show import console, harmless  # noqa: PLC0415

        out = console()
        for diagnosis in diagnoses:
            mark, style = _MARKS[diagnosis.ok]
            out.print(Text.assemble((f"{mark:<8}", style), f"{diagnosis.name}: ", harmless(diagnosis.says)))
            if diagnosis.fix:
                out.print(Text(f"        → {harmless(diagnosis.fix)}"))
    return 1 if any(diagnosis.ok is False for diagnosis in diagnoses) else 0
