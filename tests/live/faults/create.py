"""Save a page that is not there yet, by the library, and say how it ended as `wikiconbot update` does."""

import json
import os
import sys

from wikiconbot.cli.failures import told
from wikiconbot.cli.options import Globals
from wikiconbot.model import Conflict, Edit, Refused
from wikiconbot.runs.journal import Journal, described
from wikiconbot.state import folder
from wikiconbot.wiki.save import save
from wikiconbot.wiki.session import Target, connect

TEXT = "A page for an event.\n\n== Sign up ==\n"


def main() -> int:
    """Save the page that the arguments name, with the summary that they give."""
    title, summary = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "A page for the event"
    with Journal(folder()).run("create", page=title) as run:
        session = connect(Target(patience=float(os.environ.get("WIKICONBOT_PATIENCE", "60"))))
        outcome = save(session, Edit(title, None, "", TEXT, summary))
        run.end(outcome)
    print(json.dumps(described(outcome)))
    print(getattr(outcome, "reason", None) or f"{type(outcome).__name__}.", file=sys.stderr)
    if isinstance(outcome, Conflict):
        return 4
    return int(isinstance(outcome, Refused))


if __name__ == "__main__":
    with told(lambda: "--verbose" in sys.argv, "--verbose", Globals()):
        sys.exit(main())
