#!/usr/bin/env python3
"""Show who signed up on event pages, and what an organiser should look at. Saves nothing.

    pwb signups -page:"Wikimedia Conference (India)"
    pwb signups -cat:"Events in 2027"

-event:FILE       the settings file of the event, in TOML
-section:HEADING  a sign-up section; may be repeated

&params;
"""

from wikiconbot.cli.pwb import each_page, page_arguments, show_signups

docuReplacements = {"&params;": page_arguments()}  # noqa: N816 - pywikibot's name


def main(*args: str) -> None:
    """Print every page that the arguments name."""
    each_page(args, show_signups)


if __name__ == "__main__":
    main()
