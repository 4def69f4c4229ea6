"""Objects that are made at their first use, to keep the start-up short: imported names, regular expressions."""

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, cast


def importer(package: str, homes: Mapping[str, str], names: dict[str, Any]) -> Callable[[str], Any]:
    """Return the ``__getattr__`` of a package (PEP 562).

    Args:
        package: the package's name.
        homes: the module of each name.
        names: the package's own ``globals()``, which keep what was imported.
    """

    def get(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = names[name] = getattr(import_module(homes[name]), name)
        return value

    return get


class _Pattern:
    """A regular expression that is compiled at its first use; reading its text compiles nothing."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({one: getattr(compiled, one) for one in _USED})
        return getattr(compiled, name)


_USED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a regular expression that is compiled at its first use.

    Compiling is slow: a long list of words takes milliseconds. Use this for what most runs do not need.
    """
    return cast("re.Pattern[str]", _Pattern(text, flags))
