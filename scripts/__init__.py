"""The package in which pwb finds these scripts: the entry point ``scriptspath`` of the group ``pywikibot`` names ``base_dir``.

In an installation this package has the name wikiconbot_scripts. pwb reads the entry point for every script that its user's
own folders do not have (pywikibot 11.9, ``scripts/wrapper.py``, ``find_filename``).
"""

import sys
from pathlib import Path
from types import ModuleType

_HERE = Path(__file__).parent


class _Folder(type(Path())):  # type: ignore[misc]  # PosixPath, or what the system has
    """The folder of the scripts: pwb imports ``STEM.i18n``, and in an editable install the folder is "scripts"."""

    @property
    def stem(self) -> str:
        """The name of the package in place of the folder's name, which pwb requests."""
        return __name__ if self == _HERE else str(super().stem)


def __getattr__(name: str) -> Path:
    """Return ``base_dir``, and prepare pwb for the scripts; importing one of them does not need this."""
    if name != "base_dir":
        raise AttributeError(name)
    from wikiconbot.wiki.families import register_sandbox  # noqa: PLC0415

    register_sandbox()
    messages = ModuleType(f"{__name__}.i18n")
    messages.__file__ = None  # so pwb keeps pywikibot's own messages; ours are in wikiconbot/i18n
    sys.modules[messages.__name__] = messages
    return _Folder(_HERE)
