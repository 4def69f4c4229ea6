"""What `login` writes into user-config.py is what Python reads out of it, and all that was there stays."""

from collections import defaultdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.login.config_text import Wanted, new, with_lines

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
_KEYS = st.one_of(st.none(), st.tuples(_TEXTS, _TEXTS, _TEXTS, _TEXTS))
WANTED = st.builds(
    Wanted, family=_TEXTS, code=_TEXTS, account=_TEXTS, address=_TEXTS, default=st.just(True), passwords=_TEXTS,
    host=_TEXTS, keys=_KEYS,
)  # fmt: skip

#: Files that stay, and the encoding that Python reads them in.
STANDING = {
    "empty": (b"", "utf-8"),
    "no end of line": (b"family = 'x'", "utf-8"),
    "Windows": (b"family = 'x'\r\nput_throttle = 3\r\n", "utf-8"),
    "byte order mark": (b"\xef\xbb\xbffamily = 'x'\n", "utf-8"),
    "Latin-1": (b"# coding: latin-1\nfamily = 'x'  # \xe9t\xe9\n", "latin-1"),
    "a block": (b"import os\nif os.name:\n    put_throttle = 3\n", "utf-8"),
}


def read(data):
    """What pywikibot has after it ran the file (its ``config.py`` does it so)."""
    names: dict[str, Any] = {"usernames": defaultdict(dict), "authenticate": {}, "family_files": {}}
    exec(compile(data, "user-config.py", "exec"), names)
    return names


def says(data, wanted):
    names = read(data)
    assert names["family_files"][wanted.family] == wanted.address
    assert (names["family"], names["mylang"]) == (wanted.family, wanted.code)
    assert names["usernames"] == {wanted.family: {wanted.code: wanted.account}}
    assert names["password_file"] == wanted.passwords
    assert names["authenticate"] == ({wanted.host: wanted.keys} if wanted.keys else {})


@draws(150)
@given(WANTED)
def test_python_reads_what_was_written(wanted):
    says(new(wanted), wanted)


@pytest.mark.parametrize("name", STANDING)
@draws(60)
@given(WANTED)
def test_what_stands_stays(name, wanted):
    data, encoding = STANDING[name]
    changed = with_lines(data, wanted)
    assert changed.startswith(data)
    added = changed.removeprefix(data).decode(encoding)
    assert ("\r\n" in added) == (name == "Windows")
    says(changed, wanted)


def test_nothing_that_is_not_wanted_is_written():
    lines = Wanted("meta", "meta", "Bot").lines()
    assert lines == ("usernames['meta']['meta'] = 'Bot'",)


def test_keys_are_not_shown():
    wanted = Wanted(
        "meta", "meta", None, host="meta.wikimedia.org", keys=("ckey", "csecret", "akey", "asecret")
    )
    assert wanted.lines(shown=True) == ("authenticate['meta.wikimedia.org'] = ('***', '***', '***', '***')",)
    assert "csecret" not in repr(wanted)
