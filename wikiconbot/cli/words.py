"""What the command line says, from i18n/; that is imported when something is said: ``--help`` has 0.2 s."""


def says(key: str, /, **values: object) -> str:
    """Return what the command line says to its operator; see `wikiconbot.i18n.says`."""
    from wikiconbot import i18n  # noqa: PLC0415

    return i18n.says(key, **values)
