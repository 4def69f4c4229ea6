"""The sandbox's family, for every pywikibot that this program runs in: ``-family:sandbox`` needs no setting."""

from wikiconbot.shipped import FAMILY, shipped


def register_sandbox() -> None:
    """Let pywikibot know the family ``sandbox``, unless a configuration or a folder of families has one already.

    Imports pywikibot, which reads its configuration then.
    """
    from pywikibot import config  # noqa: PLC0415 - reads its configuration, which is in force now

    config.family_files.setdefault("sandbox", str(shipped(FAMILY)))
