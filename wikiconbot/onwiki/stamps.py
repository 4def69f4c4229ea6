"""The stamp of a page that the bot wrote: which piece in which version, and a seal, by which people's changes are recognised.

A list of the checksums of all known texts is no alternative: they depend on the account, the titles and the language. The seal
is right for every version and every name, and an older bot recognises the page of a newer one.
"""

import hashlib
import re
from dataclasses import dataclass

from wikiconbot.onwiki.json_pages import json_object, json_text

_COMMENTS = {"wikitext": ("<noinclude><!--", "--></noinclude>"), "css": ("\n/*", "*/")}
_COMMENTS |= {"sanitized-css": _COMMENTS["css"], "javascript": _COMMENTS["css"]}
_WORDS = "If you change this page, the bot leaves it as it is."
_SAYS = (
    r"wikiconbot onwiki: (?P<part>[a-z][a-z-]{0,40}), version (?P<version>[1-9][0-9]{0,5}), "
    r"seal (?P<seal>[0-9a-f]{12})\.[^<>*]{0,200}"
)
_STAMP = re.compile(rf"(?:<noinclude><!--|\n?/\*) {_SAYS}(?:--></noinclude>|\*/)")
_IN_JSON = re.compile(_SAYS)
#: The key of the stamp on a JSON page, which has no comments.
_KEY = "@wikiconbot"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a stamp says; ``whole``: the rest of the page is as the bot wrote it with this stamp."""

    part: str
    version: int
    whole: bool


def stamped(text: str, part: str, version: int, model: str) -> str:
    """Return a text with its stamp at the end; it adds nothing to pages that include the text, or that it is preloaded into."""
    body = text.rstrip()
    says = f"wikiconbot onwiki: {part}, version {version}, seal {_seal(body, part, version)}. {_WORDS}"
    if model == "json":
        return json_text({**(json_object(body) or {}), _KEY: says})
    opens, closes = _COMMENTS[model]
    return f"{body}{opens} {says} {closes}"


def read_stamp(text: str, model: str = "wikitext") -> Stamp | None:
    """Return what the stamp of a page says, None if it has none or several."""
    if model == "json":
        return _read_json_stamp(text)
    found = list(_STAMP.finditer(text))
    if len(found) != 1:
        return None
    part, version = found[0]["part"], int(found[0]["version"])
    rest = text[: found[0].start()] + text[found[0].end() :]
    return Stamp(part, version, found[0]["seal"] == _seal(rest.rstrip(), part, version))


def _read_json_stamp(text: str) -> Stamp | None:
    """Return the stamp of a JSON page; MediaWiki may have changed the spaces in it."""
    data = json_object(text) or {}
    found = _IN_JSON.fullmatch(str(data.pop(_KEY, "")))
    if found is None:
        return None
    part, version = found["part"], int(found["version"])
    return Stamp(part, version, found["seal"] == _seal(json_text(data), part, version))


def _seal(body: str, part: str, version: int) -> str:
    about = f"{part}\0{version}\0{body}"
    return hashlib.sha256(about.encode(errors="replace")).hexdigest()[:12]
