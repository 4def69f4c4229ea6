"""A page's address in the place of its title: as a browser on the wiki shows it."""

import json
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.live.command import bot
from tests.live.people import Wiki
from wikiconbot import sandbox as room

TITLE = "Addresses: समारोह (2027)"
TEXT = "== Sign up ==\n# [[User:Ananya]] 10:40, 2 March 2026 (UTC)\n"


@pytest.fixture(scope="module")
def revision(api: Wiki) -> int:
    return api.save(TITLE, TEXT)


def addresses(sandbox: room.Sandbox, api: Wiki, revision: int) -> list[str]:
    name = quote(TITLE.replace(" ", "_"))
    number = api.query(titles=TITLE)["pages"][0]["pageid"]
    script = f"{sandbox.url.rstrip('/').removesuffix('/index.php')}/index.php"
    return [
        f"{script}/{name}#Sign_up",
        f"{script}?title={name}&oldid={revision}",
        f"{script}?curid={number}",
        f"{script}?oldid={revision}",
        f"{script.removesuffix('/index.php')}/wiki/{name}",  # the page itself says where api.php is
    ]


@pytest.mark.parametrize("which", range(5))
@pytest.mark.parametrize("sandbox_named", [True, False])
def test_every_address_of_a_page_is_the_page(
    which: int, sandbox_named: bool, sandbox: room.Sandbox, api: Wiki, revision: int
) -> None:
    """Without ``--sandbox`` the address alone says which wiki."""
    address = addresses(sandbox, api, revision)[which]
    code, out, err = bot("signups", address, "--json", *(["--sandbox"] if sandbox_named else []))
    assert code == 0, err
    assert json.loads(out)["page"] == TITLE
    assert json.loads(out)["revision"] == revision


def test_an_address_of_another_wiki_is_refused_with_both(sandbox: room.Sandbox) -> None:
    code, _, err = bot("signups", "https://meta.wikimedia.org/wiki/X", "--sandbox")
    assert code == 2
    assert "https://meta.wikimedia.org/wiki/X" in err
    assert sandbox.api in err


def test_another_wiki_is_refused_before_one_is_asked(tmp_path: Path) -> None:
    (tmp_path / "user-config.py").write_text("family, mylang = 'meta', 'meta'\n")
    address = "https://hi.m.wikipedia.org/wiki/X"
    code, _, err = bot("signups", address, "--wiki", "meta:meta", PYWIKIBOT_DIR=str(tmp_path))
    assert code == 2
    assert address in err
    assert "https://meta.wikimedia.org/w/api.php" in err


def test_a_number_that_leads_nowhere_is_said(sandbox: room.Sandbox, api: Wiki, revision: int) -> None:
    address = addresses(sandbox, api, revision)[2] + "999999"
    code, _, err = bot("signups", address, "--sandbox")
    assert (code, address in err) == (2, True), err
