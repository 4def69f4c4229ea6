"""The stamp of a page that the bot wrote: which piece in which version, and a seal, by which people's changes are recognised.

A list of the checksums of all known texts is no alternative: they depend on the account, the titles and the language. The seal
is right for every version and every name, and an older bot recognises the page of a newer one.
"""

import hashlib
import re
from dataclasses import dataclass

_COMMENTS = {"wikitext": ("<noinclude><!--", "--></noinclude>"), "css": ("\n/*", "*/")}
_COMMENTS |= {"sanitized-css": _COMMENTS["css"], "javascript": _COMMENTS["css"]}
_WORDS = "If you change this page, the bot leaves it as it is."
_STAMP = re.compile(
    r"(?:<noinclude><!--|\n?/\*) wikiconbot onwiki: (?P<part>[a-z][a-z-]{0,40}), version (?P<version>[1-9][0-9]{0,5}), "
    r"seal (?P<seal>[0-9a-f]{12})\.[^<>*]{0,200}(?:--></noinclude>|\*/)"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a stamp says; ``whole``: the rest of the page is as the bot wrote it with this stamp."""

    part: str
    version: int
    whole: bool


def stamped(text: str, part: str, version: int, model: str) -> str:
    """Return a text with its stamp at the end; it adds nothing to pages that include the text, or that it is preloaded into."""
    opens, closes = _COMMENTS[model]
    body = text.rstrip()
    stamp = f"{opens} wikiconbot onwiki: {part}, version {version}, seal {_seal(body, part, version)}. {_WORDS} {closes}"
    return body + stamp


def read_stamp(text: str) -> Stamp | None:
    """Return what the stamp of a page says, None if it has none or several."""
    found = list(_STAMP.finditer(text))
    if len(found) != 1:
        return None
    part, version = found[0]["part"], int(found[0]["version"])
    rest = text[: found[0].start()] + text[found[0].end() :]
    return Stamp(part, version, found[0]["seal"] == _seal(rest.rstrip(), part, version))


def _seal(body: str, part: str, version: int) -> str:
    about = f"{part}\0{version}\0{body}"
    return hashlib.sha256(about.encode(errors="replace")).hexdigest()[:12]
