"""“Did you mean”: names that are similar to a wrong one."""

from collections.abc import Iterable, Sequence
from typing import Any

import click

from wikiconbot.cli.words import says

_MOST = 3


def near(typed: str, names: Iterable[str]) -> list[str]:
    """Return similar names, the most similar first."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    known = {name.casefold(): name for name in names}
    found = get_close_matches(typed.casefold(), known, n=_MOST, cutoff=0.6)
    return [known[name] for name in found]


def suggestion(typed: str, names: Iterable[str]) -> str:
    """Return a question that follows an error message, with a space before it; nothing if no name is similar."""
    found = near(typed, names)
    return " " + says("cli-did-you-mean", names=_or(found)) if found else ""


def _or(names: Sequence[str]) -> str:
    return says("cli-or", names=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else names[0]


class Choice(click.Choice):  # type: ignore[type-arg]  # generic since click 8.2
    """A choice of words; the error for a wrong one suggests similar words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the chosen word."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            said = error.message + suggestion(str(value), map(str, self.choices))
            raise click.BadParameter(said, ctx, param) from error
