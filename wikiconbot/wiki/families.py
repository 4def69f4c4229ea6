"""The sandbox's family, for every pywikibot in this program: ``-family:sandbox`` needs no setting."""

from wikiconbot.shipped import FAMILY, shipped


def register_sandbox() -> None:
    """Register the family ``sandbox`` with pywikibot, unless a configuration or a folder of families has one already.

    Imports pywikibot, which then reads its configuration.
    """
    from pywikibot import config  # noqa: PLC0415 - reads its configuration, which is in force now

    config.family_files.setdefault("sandbox", str(shipped(FAMILY)))
