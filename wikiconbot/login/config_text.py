"""The text of user-config.py: a new one, and the lines that a standing one gets at its end."""

import io
import tokenize
from dataclasses import dataclass, field

PASSWORDS = "user-password.cfg"

_HEAD = """\
# pywikibot's configuration, written by `wikiconbot login`. All settings: pywikibot's own config.py.
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What user-config.py should say of an account on a wiki; each part is None if it says so already.

    ``address`` is the wiki's api.php, for a wiki that pywikibot has no family for. ``default`` makes the wiki the one that
    commands mean. ``host`` and ``keys`` are OAuth's.
    """

    family: str
    code: str
    account: str | None
    address: str | None = None
    default: bool = False
    passwords: str | None = None
    host: str = ""
    keys: tuple[str, ...] | None = field(default=None, repr=False)

    def lines(self, shown: bool = False) -> tuple[str, ...]:
        """Return the lines of Python; with ``shown`` they have *** in the place of keys."""
        lines = []
        if self.address:
            lines.append(f"family_files[{self.family!r}] = {self.address!r}")
        if self.default:
            lines += [f"family = {self.family!r}", f"mylang = {self.code!r}"]
        if self.account:
            lines.append(f"usernames[{self.family!r}][{self.code!r}] = {self.account!r}")
        if self.passwords:
            lines.append(f"password_file = {self.passwords!r}")
        if self.keys:
            keys = ("***",) * len(self.keys) if shown else self.keys
            lines.append(f"authenticate[{self.host!r}] = {keys!r}")
        return tuple(lines)


def new(wanted: Wanted) -> bytes:
    """Return the bytes of a separate file."""
    return (_HEAD + "\n".join(wanted.lines()) + "\n").encode()


def with_lines(data: bytes, wanted: Wanted) -> bytes:
    """Return a standing file with the lines at its end, in its own encoding and with its own ends of lines."""
    encoding = _encoding(data)
    end = "\r\n" if data.count(b"\r\n") * 2 > data.count(b"\n") else "\n"
    lines = ["", "# Added by `wikiconbot login`.", *wanted.lines()]
    added = end.join([*(_encodable(line, encoding) for line in lines), ""])
    gap = end if data and not data.endswith((b"\n", b"\r")) else ""
    return data + (gap + added).encode(encoding)


def _encoding(data: bytes) -> str:
    """Return the encoding that Python reads a file in (PEP 263)."""
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    return "utf-8" if encoding == "utf-8-sig" else encoding


def _encodable(line: str, encoding: str) -> str:
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        return line.encode("ascii", "backslashreplace").decode()  # inside literals, where it means the same
    return line
