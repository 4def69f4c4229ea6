"""``python -m wikiconbot`` is the same as the ``wikiconbot`` command."""

import sys


def main() -> None:
    """Run the command line and exit; Ctrl-C ends it without a traceback, also while its modules are imported."""
    if sys.argv[1:] in (["--help"], ["-h"]):
        from wikiconbot.cli.parsing.top_help import print_top_help  # noqa: PLC0415 - needs nothing else

        print_top_help()
        return
    from wikiconbot.interrupts import end_at_once  # noqa: PLC0415

    end_at_once()
    from wikiconbot.cli import run  # noqa: PLC0415

    run()


if __name__ == "__main__":
    main()
