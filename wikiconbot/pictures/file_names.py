"""Names of pictures' files, which a file system and MediaWiki take."""

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.markup import on_one_line

#: Characters that a title, a file of Windows or a shell reads in another way ($wgIllegalFileChars, MediaWikiTitleCodec).
_UNSAFE = pattern(r"[\s\\/:*?\"'<>|#\[\]{}%~&+!$`;,()=^@._-]+")
_LONGEST = 160  # bytes; MediaWiki takes 240 with the ending


def file_name(page: str, chart: str, number: int | None = None) -> str:
    """Return the name of a picture's file: the page's title, and which picture it is. ``number`` is that of the event in a series."""
    safe = _UNSAFE.sub("-", on_one_line(page)).strip("-")
    while len(safe.encode()) > _LONGEST:
        safe = safe[:-1]
    parts = (safe.strip("-") or "event", chart, None if number is None else str(number))
    return "-".join(filter(None, parts)) + ".svg"
