#!/usr/bin/env python3
"""Bring the participants table of event pages up to date; asks before it saves.

    pwb participants -page:"Wikimedia Conference (India)" -simulate
    pwb participants -transcludes:"Event" -always

-always           save without asking
-simulate         show what would be saved, save nothing
-summary:TEXT     the beginning of edit summaries
-event:FILE       the settings file of the event, in TOML
-section:HEADING  a sign-up section; may be repeated
-publish:PART     allow the page to publish findings, accounts or eligibility;
                  may be repeated

&params;
"""

from wikiconbot.cli.pwb import each_page, page_arguments, update

docuReplacements = {"&params;": page_arguments()}  # noqa: N816 - pywikibot's name


def main(*args: str) -> None:
    """Update every page that the arguments name."""
    each_page(args, update("participants"), saves=True)


if __name__ == "__main__":
    main()
