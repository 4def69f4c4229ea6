"""“Update now” on a real wiki: the forms behind its links, and what a run on the page of requests does."""

import html
import re
from urllib.parse import urljoin

import pytest
import requests

from tests.live.command import ROOT
from tests.live.wiki.in_process import in_a_process
from tests.long import some
from wikiconbot.i18n import load
from wikiconbot.pages.status import Trouble, render_status
from wikiconbot.pages.update_now import request_address
from wikiconbot.sandbox.bot import write_config
from wikiconbot.service.requests_page import PER_PERSON, requests_in

TEMPLATE = "User:WikiconBot/Asked"
PAGE = "User:WikiconBot/Requests"
TITLES = (
    """A "quoted" & O'Brien's ''party'' + more""",
    "C++ (1/2), 100 %; a=b?",
    "ויקיכנס ירושלים",
    "User:Ada/Événement/$1",
)


@pytest.mark.parametrize("title", some(TITLES, 0, 2))
def test_each_link_opens_a_form_with_the_request(api, title):
    """In the template's notice, and on the status page; with the message of MediaWiki whose text is “$1”, so no page has to be made."""
    notice = (ROOT / "onwiki" / "Event.wikitext").read_text("utf-8")
    index = api.sandbox.api.replace("api.php", "index.php")
    row = render_status(
        "", {title: Trouble(title, "why-look")}, load("he"), lambda page: request_address(index, "WikiconBot", page)
    )  # fmt: skip
    for text, words in ((notice, "Update now"), (row, load("he").say("status-page-update"))):
        parsed = api.admin.ask(action="parse", text=text, title=title, contentmodel="wikitext", prop="text")
        link = re.search(rf'href="([^"]*preload[^"]*)"[^>]*>{words}<', parsed["parse"]["text"])
        assert link, parsed["parse"]["text"]
        form = requests.get(urljoin(index, html.unescape(link[1])), timeout=30).text
        filled = html.unescape(form.partition("<textarea")[2].partition("</textarea>")[0].partition(">")[2])
        assert [one.page for one in requests_in(filled)] == [title], filled
        assert "Requests" in form.partition("<title>")[2].partition("</title>")[0]


RUN = """
from pathlib import Path
from wikiconbot.event import Asked
from wikiconbot.sandbox.wiki_client import DemoPerson
from wikiconbot.service.jobs.serve_requests import Requests
from wikiconbot.service.jobs.sessions import Sessions
from wikiconbot.service.jobs.wiki_update import WikiUpdates
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.cli.options import asked as asked_for
api = {api!r}
store, jobs, requests = open_store(None, Path(".")), [], []
asked = asked_for(settings_template={template!r})
updates = WikiUpdates(
    Sessions(lambda wiki, count: connect(Target(sandbox_dir={sandbox!r}, attended=False, quiet=True), count)), asked, Path("."), store.now, print,
    Requests(store, lambda key, after, priority: (jobs.append(key.title), store.take_up(key)), asked),
)
store.set_events(api, ("Asked old", "Asked 1"))
person = DemoPerson(api)

def serve(permit=lambda page: None):
    del jobs[:]
    ran = updates.update(PageKey(api, {page!r}), permit)
    return {{"jobs": list(jobs), "ending": ran.ending.code, "requests": ran.requests, "text": person.text({page!r})}}

{work}
"""


@pytest.fixture(scope="module")
def asked_pages(api):
    """An event that was moved, one that got the template after the last sweep, and pages that are no events."""
    api.save("Asked old", "== Sign up ==\n")
    api.move("Asked old", "Asked moved")
    api.save("Asked 1", "== Sign up ==\n")
    api.save("Asked new", f"{{{{{TEMPLATE}}}}}\n== Sign up ==\n")
    api.save("Asked by nobody", "Words.")
    api.save("User:WikiconBot/Status", f"{{{{{TEMPLATE}}}}}")


def run_on(api, tmp_path, work):
    write_config(api.sandbox, tmp_path / "bot")
    sandbox = str(tmp_path / "bot")
    code = RUN.format(api=api.sandbox.api, template=TEMPLATE, page=PAGE, sandbox=sandbox, work=work)
    found = in_a_process(code, tmp_path)
    assert found["error"] is None, found
    return found["out"]


def last_comment(api):
    page = api.query(prop="revisions", titles=PAGE, rvprop="comment|user", rvlimit=1)["pages"][0]
    return page["revisions"][0]["comment"]


HOSTILE = """Words of the operator. {{Asked}}

* [[:Asked 1]]
* [[:Asked old]]
* [[:Asked new]]
* [[:asked_1#Sign up|the same]]
* [[:Asked by nobody]]
* [[:Nowhere]]
* [[:User:WikiconBot/Status]]
* [[:User:WikiconBot/Requests]]
* [[:w:Interwiki]]
* [[:A%00B]]
* [[:Asked 1]] please do not remove this line
<nowiki>
* [[:Asked 1]]
</nowiki>
{| class="wikitable"
| [[:Asked 1]]
|}
~~~~~"""


def test_only_requests_are_taken_off_and_only_events_are_looked_at(api, asked_pages, tmp_path):
    api.stranger.edit(PAGE, text=HOSTILE, summary="as a temporary account")
    stands = api.text(PAGE)
    out = run_on(api, tmp_path, "out = [serve(), serve()]")
    assert out[0]["jobs"] == ["Asked 1", "Asked moved", "Asked new"]
    left = [line for line in stands.split("\n") if not re.fullmatch(r"\* \[\[:[^\]]*\]\]", line)]
    left.insert(left.index("<nowiki>") + 1, "* [[:Asked 1]]")
    assert out[0]["text"].split("\n") == left
    assert "requests: 4 ✓, 6 ✗" in last_comment(api)
    assert (out[1]["jobs"], out[1]["ending"]) == ([], "unchanged")


def test_500_lines_of_one_person_and_a_line_that_comes_meanwhile(api, asked_pages, tmp_path):
    lines = "\n".join(f"* [[:Wanted {n}]]" for n in range(500))
    api.save(PAGE, f"Words.\n\n{lines}", by="Ravi")
    out = run_on(
        api, tmp_path,
        """
store.set_events(api, [f"Wanted {n}" for n in range(500)] + ["Asked last"])
def meanwhile(page):
    if not requests:
        requests.append(DemoPerson(api).edit(page, appendtext="\\n\\nA question.\\n* [[:Asked last]]"))
out = [serve(meanwhile), serve()]
""",
    )  # fmt: skip
    first, second = out
    jobs = first["jobs"] + second["jobs"]
    assert jobs[:PER_PERSON] == [f"Wanted {n}" for n in range(PER_PERSON)]
    assert jobs[PER_PERSON:] == ["Asked last"], "another person has another limit"
    assert second["text"] == "Words.\n\nA question."
    assert first["requests"] <= 16, out
    assert "requests: 31 ✓, 470 ✗" in last_comment(api)


def test_a_page_that_the_bot_may_not_edit_is_served_six_times_an_hour(api, asked_pages, tmp_path):
    api.save(PAGE, "* [[:Asked 1]]", by="Ravi")
    api.protect(PAGE)
    out = run_on(api, tmp_path, "out = [serve() for _ in range(8)]")
    api.protect(PAGE, "edit=all")
    assert {one["ending"] for one in out} == {"protected"}
    assert [len(one["jobs"]) for one in out] == [1] * 6 + [0] * 2
    assert api.text(PAGE) == "* [[:Asked 1]]"
