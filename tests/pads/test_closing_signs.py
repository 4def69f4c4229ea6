"""An address in running text ends at the signs that close a sentence or a bracket, in all scripts; in brackets it is whole."""

import unicodedata

import pytest

from wikiconbot.pads.addresses import find_pads
from wikiconbot.pads.closing_signs import end_of_word, ends_so
from wikiconbot.pads.elsewhere import find_elsewhere
from wikiconbot.pads.names import is_bare_name

HOST = "https://etherpad.wikimedia.org"
SIGNS = "，。、；：！？）】」』》〉،؛؟۔।॥։።፣၊။។།…›｡､᠃꓿"


def names(text):
    return [found.pad.name for found in find_pads(text, [HOST])]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("after", ["", "欢迎大家来写", " और", "/see"])
def test_a_sign_ends_the_name(sign, after):
    assert names(f"见 {HOST}/p/会议_1{sign}{after}") == ["会议_1"]
    assert names(f"{HOST}/p/x/timeslider{sign}{after}") == ["x"]
    assert names(f"[{HOST}/p/x{sign} notes]") == [f"x{sign}"]
    assert not is_bare_name(f"wikicon{sign}")
    assert unicodedata.category(sign)[0] == "P"


def test_what_belongs_to_names_stays():
    for name in ("会议（一）", "L·L", "ni̇·r", "बैठक१", "འ་ག", "צה״ל", "ミーティング・1", "a’b"):
        assert names(f"{HOST}/p/{name}") == [name], name
    assert names(f"（{HOST}/p/会议（一））") == ["会议（一）"]
    assert names(f"{HOST}/p/%E4%BC%9A%EF%BC%8C1") == ["会，1"]
    assert names(f"({HOST}/p/foo(1)), {HOST}/p/bar.?!") == ["foo(1)", "bar"]


def test_notes_elsewhere_end_so_too():
    (found,) = find_elsewhere("见 https://hackmd.io/abcdefghij。谢谢", [])
    assert found.url == "https://hackmd.io/abcdefghij"


def test_where_a_word_ends():
    assert (end_of_word("a，b"), end_of_word("ab"), end_of_word("")) == (1, 2, 0)
    assert (ends_so("a）"), ends_so("（a）"), ends_so("a，b"), ends_so("")) == (True, False, False, False)
