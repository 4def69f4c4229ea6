"""The messages of the command line, from i18n/, which is imported at the first message: ``--help`` may take 0.2 s."""

from collections.abc import Iterable

from wikiconbot.terminal import columns, say
from wikiconbot.terminal import harmless as harmless  # noqa: PLC0414 - for all who print values


def says(key: str, /, **values: object) -> str:
    """Return a message of the command line for its operator; see `wikiconbot.i18n.says`."""
    from wikiconbot import i18n  # noqa: PLC0415

    return i18n.says(key, **values)


def named(names: Iterable[str]) -> str:
    """Return people's words as one list for the operator; see `wikiconbot.i18n.named`."""
    from wikiconbot import i18n  # noqa: PLC0415

    return i18n.named(names)


def tell(text: str, *, err: bool = True, nl: bool = True) -> None:
    """Print a line for people, without control characters that a page, a wiki or a journal may contain.

    On standard error, sentences that are longer than the terminal's width break between words.
    """
    width = columns(err=True) if err and nl else None
    if width is not None and any(len(line) > width for line in text.split("\n")):
        from wikiconbot.cli.wrapping import wrapped  # noqa: PLC0415 - most are short

        text = "\n".join(wrapped(line, width) if len(line) > width else line for line in text.split("\n"))
    say(text, err=err, nl=nl)
