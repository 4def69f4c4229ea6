"""What the live tests of wiki/ share."""

from pathlib import Path

import pytest

from wikiconbot.sandbox import Sandbox, state_dir


@pytest.fixture
def bot_dir(sandbox: Sandbox, tmp_path: Path) -> Path:
    """A pywikibot directory like the sandbox's, without its saved login and caches."""
    folder = tmp_path / "bot"
    folder.mkdir()
    for name in ("user-config.py", "user-password.cfg"):
        (folder / name).write_bytes((state_dir() / "pywikibot" / name).read_bytes())
        (folder / name).chmod(0o600)
    config = folder / "user-config.py"
    config.write_text(config.read_text().replace(str(state_dir() / "pywikibot"), str(folder)))
    return folder
