"""Whom a typed name means; addresses are written as MediaWiki writes them, with every version of Python."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from wikiconbot.wiki.accounts import _address
from wikiconbot.wikitext.siteinfo import DEFAULT
from wikiconbot.wikitext.usernames import canonical_user, named_by_title

#: An address as typed, and as MediaWiki writes it.
ADDRESSES = (
    ("2001:db8::1", "2001:DB8:0:0:0:0:0:1"),
    ("2001:0db8:0000:0000:0000:0000:0000:000a", "2001:DB8:0:0:0:0:0:A"),
    ("::1", "0:0:0:0:0:0:0:1"),
    ("::", "0:0:0:0:0:0:0:0"),
    ("1::", "1:0:0:0:0:0:0:0"),
    ("::ffff:102:304", "0:0:0:0:0:FFFF:102:304"),
    ("::ffff:1.2.3.4", "0:0:0:0:0:FFFF:102:304"),
    ("0:0:0:0:0:ffff:1.2.3.4", "0:0:0:0:0:FFFF:102:304"),
    ("::1.2.3.4", "0:0:0:0:0:0:102:304"),
    ("64:ff9b::192.0.2.33", "64:FF9B:0:0:0:0:C000:221"),
)


@for_each(("typed", "full"), ADDRESSES)
def test_addresses_are_written_in_full(typed, full):
    assert canonical_user(typed) == _address(typed) == full
    assert canonical_user(full) == _address(full) == full
    named = named_by_title(f"User:{typed}", DEFAULT)
    assert named
    assert named.user == full


@pytest.mark.parametrize(
    ("typed", "full"),
    [("2001:db8::1/32", "2001:DB8:0:0:0:0:0:0/32"), ("::ffff:1.2.3.4/120", "0:0:0:0:0:FFFF:102:300/120"), ("::/0", "0:0:0:0:0:0:0:0/0"),
     ("192.0.2.7", "192.0.2.7"), ("192.0.2.7/24", "192.0.2.0/24")],
)  # fmt: skip
def test_ranges_of_addresses_and_short_ones(typed, full):
    assert _address(typed) == full


@pytest.mark.parametrize(
    ("name", "user"),
    [(":Ann", None), ("::Ann", None), ("1:2:3", "1:2:3"), ("fe80::1%1", "Fe80::1%1"), ("fe80::1%eth0", "Fe80::1%eth0"),
     ("1.2.3.xxx", "1.2.3.xxx"), ("10.0.0.0/255.0.0.0", None)],
)  # fmt: skip
def test_what_only_looks_like_an_address_is_none(name, user):
    assert _address(name) is None
    assert canonical_user(name) == user


@given(st.integers(0, 2**128 - 1) | st.integers(0, 2**32 - 1).map(lambda low: 0xFFFF << 32 | low))
def test_every_spelling_of_an_address_is_one_account(number):
    address = ipaddress.IPv6Address(number)
    hexadecimal = f"{number:032x}"
    groups = [hexadecimal[at : at + 4] for at in range(0, 32, 4)]
    dotted = ":".join(groups[:6]) + f":{ipaddress.IPv4Address(number % 2**32)}"
    spellings = {str(address), str(address).upper(), address.exploded, ":".join(groups), dotted}
    expected = ":".join(f"{int(group, 16):X}" for group in groups)
    assert (
        {canonical_user(text) for text in spellings} == {_address(text) for text in spellings} == {expected}
    )
