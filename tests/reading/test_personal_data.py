import pytest

from wikiconbot.reading.personal_data import find_personal, without_personal


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("write to oda@example.org", "email"),
        ("oda [at] example [dot] org please", "email"),
        ("oda (at) example.org", "email"),
        ("+91 98765 43210", "phone"),
        ("98765 43210", "phone"),
        ("98765–43210", "phone"),
        ("030 / 1234567", "phone"),
        ("0176 / 1234 5678", "phone"),
        ("+49 (0)30 / 1234567", "phone"),
        ("call 09876543210", "phone"),
        ("+1 (212) 555-0100", "phone"),
        ("+९१ ९८७६५ ४३२१०", "phone"),
    ],
)
def test_what_should_not_be_published_is_found_and_left_out(text, kind):
    assert find_personal(text) == {kind}
    assert find_personal(without_personal(text)) == frozenset()
    assert "…" in without_personal(text)


@pytest.mark.parametrize(
    "text",
    [
        "6 and 7 April 2018",
        "2018-03-02 10:40",
        "born 1999, here since 2024 2025",
        "ISBN 9783161484100",
        "ORCID 0000-0002-1825-0097",
        "28.6139391, 77.2090212",
        "192.168.100.200",
        "~2026-12345-67",
        "edits: 123456789",
        "@foo@mastodon.social",
        "https://x.org/@foo@bar.com",
        "100 000 000 edits",
        "1 2 3 4 5 6 7 8 9",
        "Q123456789 and room 4",
        "at the venue",
        "",
    ],
)
def test_what_is_harmless_stays(text):
    assert find_personal(text) == frozenset()
    assert without_personal(text) == text
