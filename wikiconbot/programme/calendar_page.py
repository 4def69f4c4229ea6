"""The text of a calendar file on a wiki page, for wikis on which it cannot be uploaded: readers copy it out unchanged."""

from wikiconbot.wikitext.regions import sealed

REGION = "calendar"
#: The end of the title of the page, below the programme's page.
PAGE = "Programme.ics"


def calendar_body(file: bytes) -> str:
    """Return the body of the region with a calendar file.

    In ``pre`` the wiki expands and converts nothing; only entities and the tag's end have a meaning there, so these signs are
    escaped (Parser: CoreTagHooks::pre). Lines of a page end in LF, those of a file in CRLF: calendar programs read both.
    """
    text = file.decode("utf-8").replace("\r\n", "\n").rstrip("\n")
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace("-{", "&#45;{").replace("~~", "&#126;~")
    return sealed(f"<pre>\n{shown}\n</pre>")
