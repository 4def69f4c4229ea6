"""pywikibot's configuration for the sandbox, so that nobody has to write one."""

from pathlib import Path

from wikiconbot.sandbox.record import Sandbox, state_dir, write_private
from wikiconbot.sandbox.wiki import BOT
from wikiconbot.shipped import OF_SANDBOX

PASSWORDS = "user-password.cfg"

CONFIG = """\
{ours}
family = 'sandbox'
mylang = 'sandbox'
{where}
usernames['sandbox']['sandbox'] = {bot!r}
password_file = {passwords!r}
put_throttle = 0
minthrottle = 0
maxthrottle = 1
noisysleep = 60
max_retries = 3
retry_wait = 1
retry_max = 8
"""


def write_config(sandbox: Sandbox, folder: Path) -> None:
    """Make ``folder`` a pywikibot directory (``PYWIKIBOT_DIR``) for this sandbox."""
    folder.mkdir(mode=0o700, exist_ok=True)
    app = sandbox.bot.user.partition("@")[2]
    write_private(folder / PASSWORDS, f"({BOT!r}, BotPassword({app!r}, {sandbox.bot.password!r}))\n")
    write_private(folder / "user-config.py", _config(folder, f"family_files['sandbox'] = {sandbox.api!r}"))


def checkout_config(target: Path) -> bool:
    """Write a ``user-config.py`` for the sandbox into a checkout, for ``pwb`` and the scripts there.

    The address comes from the checkout's families/sandbox_family.py, so it stays right when the port changes.
    A file that somebody else wrote is left alone, and the answer is False.
    """
    file = target / "user-config.py"
    if file.exists() and not file.read_text("utf-8", "replace").startswith(OF_SANDBOX):
        return False
    write_private(file, _config(state_dir() / "pywikibot", "user_script_paths = ['scripts']"))
    return True


def _config(folder: Path, where: str) -> str:
    return CONFIG.format(ours=OF_SANDBOX, where=where, bot=BOT, passwords=str(folder / PASSWORDS))
