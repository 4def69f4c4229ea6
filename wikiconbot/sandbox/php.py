"""Run PHP: the interpreter, its settings, and MediaWiki's maintenance scripts."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from wikiconbot.errors import SandboxError
from wikiconbot.i18n import says

PACKAGES = "php-cli php-sqlite3 php-intl php-mbstring php-xml php-apcu php-curl php-gmp"
"""The Debian packages that MediaWiki on SQLite needs (https://www.mediawiki.org/wiki/Manual:Installation_requirements)."""

NEEDED = {"pdo_sqlite", "intl", "mbstring", "dom", "xmlreader"}
"""PHP extensions without which MediaWiki does not start; APCu and the rest only make it faster."""

SETTINGS = {
    "memory_limit": "512M",
    "max_execution_time": "120",
    "display_errors": "stderr",  # never into an API answer
    "output_buffering": "65536",
    "opcache.enable_cli": "1",  # PHP's own server counts as the command line
    "opcache.memory_consumption": "192",
    "opcache.max_accelerated_files": "20000",
    "opcache.validate_timestamps": "1",
    "opcache.revalidate_freq": "2",
    "apc.enable_cli": "1",
    "apc.shm_size": "64M",
    "realpath_cache_size": "4096K",
    "realpath_cache_ttl": "600",
}


ONCE = ("-d", "opcache.enable_cli=0")
"""For scripts that run once: compiling and caching their code takes as long as running it."""


def command(*arguments: str) -> list[str]:
    """The command line for PHP with our settings.

    Raises:
        SandboxError: there is no PHP on this machine.
    """
    php = shutil.which("php")
    if php is None:
        raise SandboxError(says("sandbox-no-php", packages=PACKAGES))
    flags = [part for name, value in SETTINGS.items() for part in ("-d", f"{name}={value}")]
    return [php, *flags, *arguments]


def require_extensions() -> None:
    """Raise SandboxError if PHP, or an extension that MediaWiki needs, is missing."""
    answer = subprocess.run([*command(), "-m"], capture_output=True, text=True, check=False)
    missing = NEEDED - set(answer.stdout.lower().split())
    if missing:
        lacking = ", ".join(sorted(missing))
        raise SandboxError(says("sandbox-php-lacks", extensions=lacking, packages=PACKAGES))


def environment(settings: Path) -> Mapping[str, str]:
    """The environment that makes a MediaWiki tree serve the wiki of this LocalSettings.php.

    ``MW_CONFIG_FILE``: https://www.mediawiki.org/wiki/Manual:LocalSettings.php
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MW_")}
    return kept | {"MW_CONFIG_FILE": str(settings), "PHP_CLI_SERVER_WORKERS": "4"}


def maintain(tree: Path, settings: Path, script: str, arguments: Sequence[str]) -> str:
    """Run one of MediaWiki's maintenance scripts and return what it printed.

    MediaWiki ≥ 1.40 needs ``maintenance/run.php`` for them; 1.39 does not have it.

    Raises:
        SandboxError: the script failed; its last line says why.
    """
    runner = tree / "maintenance" / "run.php"
    start = [str(runner), script] if runner.exists() else [str(tree / "maintenance" / f"{script}.php")]
    done = subprocess.run(
        command(*ONCE, *start, *arguments),
        env=environment(settings),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise SandboxError(says("sandbox-script-failed", script=script, why=" ".join(lines[-3:])[:400]))
    return done.stdout
