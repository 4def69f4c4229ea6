"""Notes that are larger than the wiki's pages, on a real wiki with small ones and a real Etherpad."""

import json
import re
import time

import pytest
import requests

from tests.live.command import bot
from wikiconbot import sandbox as room

LIMIT = 8 * 1024


@pytest.fixture
def small_pages(sandbox):
    """The wiki takes pages of 8 KiB while the test runs. PHP's opcache looks every other second whether a file has changed."""
    settings = room.state_dir() / "wiki" / "LocalSettings.php"
    flag = settings.with_name("small-pages")
    rule = f"\nif ( file_exists( '{flag}' ) ) {{ $wgMaxArticleSize = 8; }}\n"
    settings.write_text(settings.read_text("utf-8") + rule, "utf-8")
    flag.touch()
    ask = f"{sandbox.api}?action=query&meta=siteinfo&siprop=general&format=json&formatversion=2"
    try:
        with requests.Session() as http:
            http.trust_env = False
            until = time.monotonic() + 60
            while http.get(ask, timeout=30).json()["query"]["general"]["maxarticlesize"] != LIMIT:
                assert time.monotonic() < until, "the setting is not in force"
                time.sleep(0.1)
        yield
    finally:
        flag.unlink()


@pytest.fixture
def archive(api, etherpad, small_pages):
    def run(title, *more, code=0):
        arguments = (
            "etherpad",
            "archive",
            title,
            "--pad-host",
            etherpad.base,
            "--pause",
            "0",
            "--json",
            "--yes",
        )
        done, out, err = bot("--sandbox", *arguments, *more)
        assert done == code, (out, err)
        said = json.loads(out)
        return [edit["page"] for edit in said["edits"]], said

    return run


def day(number, most):
    topics = "".join(f"Topic {number}.{n}: we spoke of room {n} in Pune and of tea\n\n" for n in range(most))
    return f"Day {number}\n\n{topics}"


def topics(*days):
    return [f"{number}.{n}" for number, most in days for n in range(most)]


def topics_on(api, notes, numbers):
    pages = [api.text(notes), *(api.text(f"{notes}/{number}") for number in numbers)]
    assert all(len(page.encode()) <= LIMIT for page in pages)
    return re.findall(r"^Topic ([0-9.]+):", "\n".join(pages), re.MULTILINE)


def test_notes_larger_than_a_page_stand_on_several(api, etherpad, archive):
    title, notes = "Pads: large", "Pads: large/Notes"
    etherpad.make("large1", day(1, 60))
    api.save(title, "== Event ==\n* Date: 6 April 2027\n* Etherpad: large1\n")
    assert archive(title)[0] == [notes, title]

    etherpad.call("setText", padID="large1", text=day(1, 60) + day(2, 200))
    api.protect(f"{notes}/2", "create=sysop")  # the run ends between the pages
    assert archive(title, code=1)[1]["cause"] == "protected"
    assert "Topic 2.199" in api.text(f"{notes}/3")
    api.protect(f"{notes}/2", "create=all")
    assert archive(title)[0] == [f"{notes}/2", notes]
    assert topics_on(api, notes, (2, 3)) == topics((1, 60), (2, 200))
    assert archive(title)[0] == []
    shown = api.admin.ask(action="parse", page=notes, prop="text|links")["parse"]
    assert "Part 2" in shown["text"]
    assert {f"{notes}/2", f"{notes}/3"} <= {link["title"] for link in shown["links"]}

    etherpad.call("setText", padID="large1", text=day(1, 60) + day(2, 200) + day(3, 9))
    assert archive(title)[0] == [f"{notes}/3", notes]
    api.admin.edit(f"{notes}/3", undo=api.revision(f"{notes}/3"))
    etherpad.call("setText", padID="large1", text=day(1, 60) + day(2, 200) + day(3, 10))
    assert archive(title, code=1)[1]["cause"] == "reverted"
    assert bot("--sandbox", "resume", title, "--yes")[0] == 0
    assert archive(title)[0] == [f"{notes}/3", notes]
    assert topics_on(api, notes, (2, 3)) == topics((1, 60), (2, 200), (3, 10))


@pytest.mark.long
def test_notes_stay_on_the_page_that_a_person_named(api, etherpad, archive):
    title, other = "Pads: moved away", "Pads: minutes"
    etherpad.make("away1", "Notes: we met")
    api.save(title, "== Event ==\n* Date: 6 April 2027\n* Etherpad: away1\n")
    assert archive(title, "--to", other)[0] == [other, title]
    etherpad.call("appendText", padID="away1", text="and more\n")
    assert archive(title)[0] == [other]
    assert archive(title, "--to", f"{title}/Notes")[0] == [f"{title}/Notes", title]
    assert archive(title)[0] == []


@pytest.mark.long
def test_notes_are_found_by_the_link_next_to_the_pad(api, etherpad, archive):
    title, now, other = "Pads: linked", "Pads: linked, and moved", "Pads: protocol"
    etherpad.make("linked1", "Notes: we met")
    api.save(title, "== Event ==\n* Date: 6 April 2027\n* Etherpad: linked1\n")
    assert archive(title, "--to", other)[0] == [other, title]
    api.move(
        title, now
    )  # the journal knows the notes of a page with this title as little as another computer's
    etherpad.call("appendText", padID="linked1", text="and more\n")
    assert archive(now)[0] == [other]
    assert archive(now)[0] == []
    api.delete(other)
    assert archive(now, code=1)[1]["cause"] == "notes-removed"


def test_templates_in_notes_larger_than_a_page_put_no_page_into_a_category(api, etherpad, archive):
    title = "Pads: large typed"
    api.save("Template:Large", "[[Category:Large]]__NOINDEX__")
    row = "{{Large}} we spoke of tea in Pune, and of rooms\n\n"
    etherpad.make("large2", f"Begin\n\n{row * 120}<pre>\n{row * 120}</pre>\n")
    api.save(title, "== Event ==\n* Date: 6 April 2027\n* Etherpad: large2\n")
    written, _ = archive(title, "--as-wikitext")
    assert len(written) > 3
    for page in written[:-1]:
        shown = api.admin.ask(action="parse", page=page, prop="categories|properties|text")["parse"]
        assert (shown["categories"], shown["properties"]) == ([], {})
        assert "{{Large}} we spoke" in shown["text"].replace("&#123;", "{")
    assert archive(title)[0] == []
