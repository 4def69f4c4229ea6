"""Which wiki a name or an address means, where its api.php is, and what the environment says of an account."""

import json
import re
from pathlib import Path

import pytest

from tests.live.wiki.in_process import in_a_process
from wikiconbot.errors import ConfigurationError, UsageError
from wikiconbot.wiki.access.api_address import find, is_open, with_scheme
from wikiconbot.wiki.access.credentials import Credentials, by_password, from_environment
from wikiconbot.wiki.configuration import without_config

NAMES = {
    "meta": "meta:meta",
    "Commons": "commons:commons",
    "wikidata": "wikidata:wikidata",
    "meta:meta": "meta:meta",
    "wikipedia:hi": "wikipedia:hi",
    "hi.wikipedia": "wikipedia:hi",
    "hi.wikipedia.org": "wikipedia:hi",
    "enwiki": "wikipedia:en",
    "zh_min_nanwiki": "wikipedia:zh-min-nan",
    "bnwikisource": "wikisource:bn",
    "commonswiki": "commons:commons",
    "metawiki": "meta:meta",
    "https://hi.wikipedia.org/wiki/%E0%A4%AE?action=history#A": "wikipedia:hi",
    "https://en.m.wikipedia.org/wiki/Main_Page": "wikipedia:en",
    "https://m.mediawiki.org/wiki/Help": "mediawiki:mediawiki",
    "meta.wikimedia.org/wiki/Main_Page": "meta:meta",
    "//species.wikimedia.org/w/index.php?title=X": "species:species",
    "https://wiki.openstreetmap.org/wiki/Main_Page": "osm:en",
    "wikipedia": None,  # in which language?
    "nosuchwiki": None,
    "xx.wikipedia": None,
    "meta:xx": None,
    "wiki.example.org": None,
    "https://en.wikipedia.org.example.com/": None,
    "": None,
}


def test_a_wiki_is_known_by_all_its_names(tmp_path: Path) -> None:
    code = f"""
    from wikiconbot.wiki.configuration import load, without_config
    load(without_config())
    from wikiconbot.wiki.access.wiki_names import known
    out = {{name: known(name) for name in {list(NAMES)!r}}}
    """
    assert in_a_process(code, tmp_path)["out"] == NAMES


def test_without_a_configuration_the_saved_login_is_in_the_state_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("WIKICONBOT_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", "/proc/nowhere")  # no folder can be made there
    place = without_config()
    assert (place.directory.parent, place.config) == (tmp_path / "state", None)
    assert [oct(one.stat().st_mode)[-3:] for one in (place.directory, place.directory.parent)] == ["700"] * 2


API = json.dumps({"query": {"general": {"generator": "MediaWiki 1.43.12", "sitename": "A"}}})
LINK = '<link rel="EditURI" href="{}?action=rsd&amp;x=1">'


@pytest.mark.parametrize(
    ("given", "pages", "found"),
    [
        ("https://a.org/w/api.php", {"https://a.org/w/api.php": API}, "https://a.org/w/api.php"),
        ("https://a.org/wiki/X", {"https://a.org/wiki/X": LINK.format("//a.org/y/api.php"), "https://a.org/y/api.php": API}, "https://a.org/y/api.php"),
        ("https://a.org/mw/index.php?title=X", {"https://a.org/mw/api.php": API}, "https://a.org/mw/api.php"),
        ("https://a.org/", {"https://a.org/w/api.php": API}, "https://a.org/w/api.php"),
        ("https://a.org/wiki/X", {"https://a.org/wiki/X": LINK.format("https://evil.org/api.php"), "https://evil.org/api.php": API}, None),
        ("https://a.org/w/api.php", {"https://a.org/w/api.php": "<html>"}, None),
        ("https://a.org/w/api.php", {"https://a.org/w/api.php": '{"error": {"code": "readapidenied"}}'}, "https://a.org/w/api.php"),
        ("https://a.org/w/api.php", {"https://a.org/w/api.php": "[" * 5000}, None),
        ("https://a.org/w/api.php", {}, None),
    ],
)  # fmt: skip
def test_the_api_is_found_on_the_host_that_was_named(
    given: str, pages: dict[str, str], found: str | None
) -> None:
    def fetch(address: str) -> tuple[str, str] | None:
        text = pages.get(address.partition("?action=query")[0])
        return None if text is None else (text, address)

    if found is None:
        with pytest.raises(UsageError, match=re.escape(given)):
            find(given, fetch)
    else:
        assert find(given, fetch)[0] == found


def test_what_has_no_scheme_is_https_but_on_this_computer() -> None:
    assert with_scheme("wiki.example.org/wiki/X") == "https://wiki.example.org/wiki/X"
    assert with_scheme("localhost:8080") == "http://localhost:8080"
    assert [is_open(a) for a in ("http://a.org/api.php", "https://a.org/api.php", "http://127.0.0.1:1/api.php")] == [True, False, False]  # fmt: skip


LONG = "0123456789abcdefghijklmnopqrstuv"


@pytest.mark.parametrize(
    ("name", "password", "account", "secret", "suffix"),
    [
        ("Bot@x", "p", "Bot", "p", "x"),
        ("Bot@x@y", "p", "Bot", "p", "x@y"),
        ("Bot", f"x@{LONG}", "Bot", LONG, "x"),
        ("Bot", "my own p@ssword", "Bot", "my own p@ssword", None),
        (" बॉट ", "p", "बॉट", "p", None),
    ],
)
def test_both_forms_of_a_bot_password_are_understood(
    name: str, password: str, account: str, secret: str, suffix: str | None
) -> None:
    assert by_password(name, password) == Credentials(account, secret, suffix)


WIKI = {"WIKICONBOT_WIKI": "meta"}
BOT = WIKI | {"WIKICONBOT_ACCOUNT": "Bot@x"}
OAUTH = {f"WIKICONBOT_OAUTH_{key}": f"secret{key}" for key in ("CK", "CS", "AT", "AS")}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"WIKICONBOT_PASSWORD": "secret"}, "WIKICONBOT_PASSWORD is set, but not WIKICONBOT_WIKI"),
        (BOT, "WIKICONBOT_ACCOUNT is set, but not WIKICONBOT_PASSWORD"),
        (WIKI | {"WIKICONBOT_PASSWORD": "secret"}, "but not WIKICONBOT_ACCOUNT"),
        (BOT | {"WIKICONBOT_OAUTH_CK": "secret"}, "WIKICONBOT_OAUTH_CS"),
        (BOT | OAUTH | {"WIKICONBOT_PASSWORD": "secret"}, "are both set"),
        (BOT | {"WIKICONBOT_PASSWORD_FILE": "/no/such/secret-file"}, "cannot be read: No such file"),
        (BOT | {"WIKICONBOT_PASSWORD_FILE": "/dev/null"}, "it is empty"),
    ],
)
def test_what_the_environment_lacks_is_named_without_values(given: dict[str, str], words: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        from_environment(given)
    assert words in str(refused.value)
    assert "secret" not in str(refused.value).replace("/no/such/secret-file", "")


def test_the_environment_names_an_account_and_what_opens_it(tmp_path: Path) -> None:
    (tmp_path / "mounted").write_bytes(b"\xef\xbb\xbfa p\r\nnext\n")  # as Notepad writes it
    assert from_environment({}) is None
    assert from_environment(WIKI) is None
    assert from_environment(OAUTH) is None, "user-config.py may read them"
    assert from_environment(BOT | {"WIKICONBOT_PASSWORD": "p"}) == Credentials("Bot", "p", "x", None, True)
    by_file = from_environment(BOT | {"WIKICONBOT_PASSWORD_FILE": str(tmp_path / "mounted")})
    assert by_file == Credentials("Bot", "a p", "x", None, True)
    keys = from_environment(WIKI | OAUTH | {"WIKICONBOT_ACCOUNT": "Bot"})
    assert keys == Credentials("Bot", keys=tuple(OAUTH.values()), in_environment=True)
    assert "secret" not in repr(keys)
