"""``python -m wikiconbot`` is the same as the ``wikiconbot`` command."""

from wikiconbot.cli import run

if __name__ == "__main__":
    run()
