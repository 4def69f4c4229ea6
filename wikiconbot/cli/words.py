"""What the command line says, from i18n/; that is imported when something is said: ``--help`` has 0.2 s."""

import unicodedata

import click


def says(key: str, /, **values: object) -> str:
    """Return what the command line says to its operator; see `wikiconbot.i18n.says`."""
    from wikiconbot import i18n  # noqa: PLC0415

    return i18n.says(key, **values)


def harmless(text: str) -> str:
    """Return a text without the control characters by which a page could command a terminal."""
    if text.isprintable():
        return text
    return "".join(
        "\ufffd" if unicodedata.category(c) == "Cc" and c not in "\n\t" else c
        for c in text
        if c not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


def tell(text: str, *, err: bool = True, nl: bool = True) -> None:
    """Print a line for people, without what a page, a wiki or a journal could command their terminal by."""
    click.echo(harmless(text), err=err, nl=nl)
