"""Which of a machine's package sources is Debian's own, and how it is turned to another suite."""

import pytest

from wikiconbot.sandbox.debian import read_sources, sources_for

DEB822 = """\
Types: deb
# a mirror
URIs: http://mirror.example.org/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://mirror.example.org/debian-security
Suites: bookworm-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb-src
URIs: http://sources.example.org/debian
Suites: bookworm
Components: main

Enabled: no
Types: deb
URIs: http://off.example.org/debian
Suites: bookworm
Components: main
"""

ONE_LINE = """\
# deb cdrom:[Debian] bookworm main
deb http://mirror.example.org/debian/ bookworm main contrib # here
deb http://mirror.example.org/debian-security bookworm-security main
deb [arch=amd64 signed-by=/usr/share/keyrings/php.gpg] https://packages.example.net/php/ bookworm main
"""

SNAPSHOT = """\
deb [check-valid-until=no] http://snapshot.example.org/archive/debian/20250901T000000Z bookworm main
"""


def turned(text: str, *, deb822: bool) -> str:
    return sources_for(list(read_sources(text, deb822=deb822)), "bookworm")


def test_deb822() -> None:
    stanza = (
        "Types: deb\nURIs: http://mirror.example.org/{}\nSuites: {}\nComponents: main\n"
        "Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg\n"
    )
    expected = stanza.format("debian", "trixie") + "\n" + stanza.format("debian-security", "trixie-security")
    assert turned(DEB822, deb822=True) == expected


def test_one_line_format() -> None:
    text = turned(ONE_LINE, deb822=False)
    assert "URIs: http://mirror.example.org/debian/\nSuites: trixie\n" in text
    assert "Suites: trixie-security\n" in text
    assert "packages.example.net" not in text


def test_options_of_a_snapshot_stay() -> None:
    text = turned(SNAPSHOT, deb822=False)
    assert "20250901T000000Z\nSuites: trixie\n" in text
    assert "Check-Valid-Until: no\n" in text


def test_a_key_in_the_source_itself_stays_whole() -> None:
    text = DEB822.replace(
        "Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg", "Signed-By:\n -----BEGIN\n .\n abc", 1
    )
    assert "Signed-By: \n -----BEGIN\n .\n abc\n" in turned(text, deb822=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "deb https://packages.example.net/php/ bookworm main\n",
        "deb https://download.example.net/linux/debian bookworm stable\n",
    ],
)
def test_a_third_party_is_not_debian(text: str) -> None:
    assert turned(text, deb822=False) == ""
