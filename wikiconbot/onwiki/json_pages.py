"""The text of a JSON page as MediaWiki saves it, whatever spaces were sent (JsonContent::beautifyJSON, FormatJson::encode)."""

import json
from collections.abc import Mapping

#: The text of a page without anything: MediaWiki refuses to save an empty JSON page.
NOTHING = "{}"
#: What PHP escapes (JSON_HEX_TAG, JSON_HEX_AMP, and line separators); outside of strings, JSON has no such character.
_ESCAPED = str.maketrans(
    {one: f"\\u{ord(one):04X}" for one in "<>&"} | {"\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def json_text(data: Mapping[str, object]) -> str:
    """Return the text of a JSON page."""
    return json.dumps(data, ensure_ascii=False, indent="\t").translate(_ESCAPED)


def json_object(text: str) -> dict[str, object] | None:
    """Return the object that a JSON page has, None if it has none."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None
