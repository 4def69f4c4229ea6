"""The names of affiliates are made of the file that has their sources."""

import json

from tools import make_affiliates
from wikiconbot.language import affiliates
from wikiconbot.language.name_keys import key
from wikiconbot.language.named_affiliates import affiliate_named, affiliate_of_name, says_affiliate

DATA = json.loads(make_affiliates.SOURCE.read_text(encoding="utf-8"))
SHOWN = {one["name"]: make_affiliates.SHOWN.get(one["name"], one["name"]) for one in DATA["affiliates"]}


def test_the_module_is_made_of_the_file():
    assert make_affiliates.source() == make_affiliates.TARGET.read_text(encoding="utf-8")


def test_each_affiliate_is_found_by_each_of_its_names_alone():
    missed = [
        (name, shown)
        for one in DATA["affiliates"]
        for name in make_affiliates.given(one)
        for shown in [SHOWN[one["name"]]]
        if name not in make_affiliates.OUT and affiliate_named(name) != shown
    ]
    assert missed == []


def test_the_quick_look_misses_no_name():
    names = [name for one in DATA["affiliates"] for name in make_affiliates.given(one)]
    assert [name for name in names if not says_affiliate(f"from {name.upper()}")] == []


def test_no_name_stands_in_two_tables():
    tables = (
        affiliates.ANYWHERE,
        affiliates.ALONE,
        affiliates.WITH_USER_GROUP,
        map(key, affiliates.AS_WRITTEN),
    )
    names = [name for table in tables for name in table]
    assert len(names) == len(set(names))


def test_the_hand_made_names_belong_to_affiliates_of_the_file():
    assert set(make_affiliates.NAMES) | set(make_affiliates.SHOWN) <= {
        one["name"] for one in DATA["affiliates"]
    }
    assert {affiliate_of_name(name) for name in make_affiliates.AS_WRITTEN} <= set(SHOWN.values())
