"""The MediaWiki code for a sandbox."""

import os
import re
from collections.abc import Callable
from pathlib import Path

from wikiconbot import environment
from wikiconbot.errors import SandboxError
from wikiconbot.i18n import says
from wikiconbot.sandbox import debian

WANTED, ENOUGH = (1, 43), (1, 39)
INSTALLED = Path("/usr/share/mediawiki")


def find(progress: Callable[[str], None]) -> Path:
    """The code tree to use: the requested one, an installed or cached one, or a new download.

    Raises:
        SandboxError: the requested path has no MediaWiki, or there is none and none can be downloaded.
    """
    asked = chosen()
    if asked:
        return _usable(asked)
    if _of(INSTALLED) >= WANTED:
        return INSTALLED
    return cached() or _fetched(progress)


def chosen() -> Path | None:
    """The code tree that ``WIKICONBOT_MEDIAWIKI`` names."""
    name = os.environ.get(environment.MEDIAWIKI)
    return Path(name).absolute() if name else None


def _usable(tree: Path) -> Path:
    if _of(tree) < ENOUGH:
        if found := debian.version(tree):
            raise SandboxError(says("sandbox-mediawiki-too-old", folder=tree, version=found))
        raise SandboxError(says("sandbox-no-mediawiki", folder=tree))
    return tree


def cache_dir() -> Path:
    """The folder of downloaded code trees, one folder for each version."""
    import platformdirs  # noqa: PLC0415 - only where it is needed: `--help` has 0.2 s

    return platformdirs.user_cache_path("wikiconbot")


def cached() -> Path | None:
    """The newest tree in the cache that is new enough."""
    trees = [tree for tree in cache_dir().glob("mediawiki-*") if _of(tree) >= WANTED]
    return max(trees, key=_of, default=None)


def _fetched(progress: Callable[[str], None]) -> Path:
    try:
        return debian.fetch(cache_dir(), progress)
    except SandboxError as error:
        if _of(INSTALLED) < ENOUGH:
            raise
        progress(says("sandbox-installed-mediawiki", version=debian.version(INSTALLED), why=error))
        return INSTALLED


def number(version: str) -> tuple[int, ...]:
    """A version as numbers, to compare: 1.43.9 → (1, 43, 9); () for none."""
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])


def _of(tree: Path) -> tuple[int, ...]:
    return number(debian.version(tree))
