"""A page as versions before format 2 marked it: the same checksums in hexadecimal digits, and no numbers."""

import base64
import re

MARK = re.compile(
    r'data-wcb="(?:[0-9]+ )?([\w-]{8})([a-z])([\w-]{4})((?:[\w-]{4})*)(?: q[0-9]+)?(?: a[0-9]+)?"'
)


def digits(word):
    return base64.urlsafe_b64decode(word).hex()


def as_format_1(text, *, recorded=True):
    """Return a page with the marks of format 1; without ``recorded`` as versions wrote that recorded no entries."""

    def row(found):
        key, letter, entry, seals = found.groups()
        words = [f"k{digits(key)}"]
        words += (
            [{"w": "y", "l": "y"}.get(letter, letter) + digits(entry)] if recorded and letter != "g" else []
        )
        words += [digits(seals[at : at + 4]) for at in range(0, len(seals), 4)]
        words += ["gone"] if letter == "g" else []
        return f'data-wikiconbot="{" ".join(words)}"'

    text = MARK.sub(row, text).replace("data-wcb=", "data-wikiconbot=")
    text = text.replace("<!-- wikiconbot:format 2;", "<!-- written by wikiconbot;")
    return re.sub(r"; of [0-9]+|; room [0-9]+|; last [0-9]+|; left [0-9a-f= ]+", "", text)
