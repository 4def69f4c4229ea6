"""The wiki with the gadget's pages, once for all tests of this folder; and what `make test` leaves to `make test-long`."""

import os
import time

import pytest

from tests.live.command import bot

#: Each skin in each look. The other tests use four of the five skins, and one look of each.
collect_ignore = [] if os.environ.get("WIKICONBOT_SKINS") == "all" else ["test_gadget_skins.py"]


@pytest.fixture(scope="session")
def gadget(api, tmp_path_factory):
    """The wiki, on which an interface administrator installed the templates and the gadget, with texts in three languages."""
    home = tmp_path_factory.mktemp("admin")
    (home / "user-config.py").write_text("put_throttle = 0\n", "utf-8")
    admin = api.sandbox.admin
    login = {
        "WIKICONBOT_WIKI": api.sandbox.api,
        "WIKICONBOT_ACCOUNT": admin.user,
        "WIKICONBOT_PASSWORD": admin.password,
    }
    parts = [word for part in ("settings", "sign-up", "gadget") for word in ("--only", part)]
    languages = [word for one in ("ar", "de", "hi") for word in ("--language", one)]
    code, _, err = bot(
        "onwiki", "install", "--yes", "--account", "WikiconBot", *parts, *languages,
        **login, PYWIKIBOT_DIR=str(home), HOME=str(home),
    )  # fmt: skip
    assert code == 0, err
    for part, words in (
        ("", "wikiconbot-ready"),
        ("-page", "wikiconbot-decide"),
        ("-dialog", "wikiconbot-dialog"),
    ):
        _wait_for(api, f"wikiconbot{part}", words)
    return api


def _wait_for(api, gadget, words):
    """Wait until the wiki serves a gadget: for a second after an edit it may serve an older text."""
    address = f"{api.sandbox.url}/load.php?modules=ext.gadget.{gadget}"
    for _ in range(40):
        if words in str(api.admin.http.get(address, timeout=30).text):
            return
        time.sleep(0.25)
    raise AssertionError(f"{gadget} is not served")
