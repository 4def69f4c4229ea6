"""The command line: parse, call, print, exit code. The library does everything that it does (update.py).

Commands are imported when they are used, and what they need when they run: ``--help`` and every
``--file`` command work without configuration, network or home folder.
"""

from typing import TYPE_CHECKING

from wikiconbot.lazy import importer

if TYPE_CHECKING:
    from wikiconbot.cli.parsing.program import main as main
    from wikiconbot.cli.parsing.program import run as run
    from wikiconbot.cli.parsing.top_help import COMMANDS as COMMANDS

#: The module of each name; the help of the program needs none of them.
_HOMES = {
    "COMMANDS": "wikiconbot.cli.parsing.top_help",
    "main": "wikiconbot.cli.parsing.program",
    "run": "wikiconbot.cli.parsing.program",
}
__getattr__ = importer(__name__, _HOMES, globals())
