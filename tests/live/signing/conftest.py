"""The wiki with the gadget's pages, once for all tests of this folder."""

import pytest

from tests.live.command import bot
from tests.live.signing.gadget_pages import install_gadget, install_texts, wait_for


@pytest.fixture(scope="session")
def gadget(api):
    """The wiki, with the templates and the gadget."""
    code, _, err = bot("--sandbox", "onwiki", "install", "--only", "settings", "--only", "sign-up", "--yes")
    assert code == 0, err
    install_gadget(api)
    install_texts(api, "ar", "de", "hi")
    for part, words in (("", "wikiconbot-ready"), ("-page", "wikiconbot-decide"), ("-dialog", "wikiconbot-dialog")):
        wait_for(api, f"wikiconbot{part}", words)
    return api
