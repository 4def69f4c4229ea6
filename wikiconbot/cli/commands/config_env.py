"""`wikiconbot config env`: every environment variable that the program reads, without any secret."""

import os

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.words import says
from wikiconbot.environment import HIDDEN, VARIABLES, Variable, shown


def print_environment(*, as_json: bool) -> int:
    """Print each variable, its value (``set`` for a secret) and what it is for; return the exit code."""
    if as_json:
        print_json({"variables": [_object(variable) for variable in VARIABLES]})
        return os.EX_OK
    from rich.text import Text  # noqa: PLC0415 - takes 30 ms

    from wikiconbot.cli.show import console, put_wrapped  # noqa: PLC0415

    out = console()
    width = max(len(variable.name) for variable in VARIABLES)
    for variable in VARIABLES:
        value = shown(variable, os.environ)
        prefix = f"{variable.name:<{width}}  "
        about = says(variable.about)
        text = f"{about} [{value}]" if value is not None else about
        style = "bold" if value is not None else ""
        put_wrapped(out, text, style, indent=len(prefix), prefix=Text(prefix, style))
    return os.EX_OK


def _object(variable: Variable) -> dict[str, str | bool | None]:
    value = shown(variable, os.environ)
    return {
        "name": variable.name,
        "set": value is not None,
        "value": None if value == HIDDEN else value,
        "secret": variable.secret,
        "about": says(variable.about),
    }
