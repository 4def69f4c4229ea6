"""Where wikiconbot keeps what it must remember from one run to the next."""

import os
from pathlib import Path

from wikiconbot import environment
from wikiconbot.errors import ConfigurationError
from wikiconbot.i18n import says


def folder() -> Path:
    """Return the state folder: ``WIKICONBOT_STATE``, else the user's own (platformdirs); it may not exist yet.

    Raises:
        ConfigurationError: the account has no home folder that it could be in.
    """
    chosen = os.environ.get(environment.STATE)
    if chosen:
        return Path(chosen).absolute()
    import platformdirs  # noqa: PLC0415 - only where it is needed: `--help` has 0.2 s

    try:
        return platformdirs.user_state_path("wikiconbot")
    except RuntimeError as error:
        raise ConfigurationError(says("file-no-home")) from error
