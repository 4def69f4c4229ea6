"""``python -m wikiconbot`` is the same as the ``wikiconbot`` command."""

from wikiconbot.interrupts import end_at_once


def main() -> None:
    """Run the command line and exit; Ctrl-C ends it quietly also while its modules are imported."""
    end_at_once()
    from wikiconbot.cli import run  # noqa: PLC0415

    run()


if __name__ == "__main__":
    main()
