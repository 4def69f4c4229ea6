#!/usr/bin/env python3
"""Show who signed up on event pages, and what an organiser should look at. Saves nothing.

    pwb signups -page:"Wikimedia Conference (India)"
    pwb signups -cat:"Events in 2027"

&params;
"""

from pywikibot import pagegenerators

from wikiconbot.cli.pwb import each_page, show_signups

docuReplacements = {"&params;": pagegenerators.parameterHelp}  # noqa: N816 - pywikibot's name


def main(*args: str) -> None:
    """Print every page that the arguments name."""
    each_page(args, show_signups)


if __name__ == "__main__":
    main()
