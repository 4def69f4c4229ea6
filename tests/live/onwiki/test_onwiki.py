"""`wikiconbot onwiki` on a real wiki: a bot without rights, an interface administrator, and people who change a page."""

import json
import re
import time

import pytest

from tests.live import axe
from tests.live.browser import PHONE, address, browser_page
from tests.live.command import bot
from tests.live.runs.test_asking import at_a_terminal
from wikiconbot.event import TEMPLATE
from wikiconbot.onwiki.chosen_names import names_for
from wikiconbot.onwiki.pieces import LOOK_ONLY, PIECES
from wikiconbot.shipped import shipped

EVENT, CSS, DEFINITION = (
    "User:WikiconBot/First/Event",
    "MediaWiki:Gadget-wikiconbot.css",
    "MediaWiki:Gadgets-definition",
)
OWN = names_for("WikiconBot", TEMPLATE)


def gadget_pages(names=OWN):
    """Return the pages of the gadget's files, in order."""
    pages = (piece.title for piece in PIECES if piece.title.startswith("MediaWiki:Gadget-"))
    return [names.title(page) for page in pages]


def gadget_lines(names=OWN):
    """Return the gadget's lines in MediaWiki:Gadgets-definition."""
    return names.title(shipped("onwiki/Gadgets-definition.txt").read_text("utf-8")).strip()


OTHERS = "== Others ==\n* other[ResourceLoader]|other.js\n\n<!-- end -->"
#: Without the page of styles: that is tested with and without the extension TemplateStyles (docs/developers.md).
MOST = ("--only", "settings", "--only", "gadget", "--prefix", "User:WikiconBot/First")


@pytest.fixture(scope="module")
def admin(sandbox, tmp_path_factory):
    """The command as the administrator, who is an interface administrator here."""
    login = {"WIKICONBOT_WIKI": sandbox.api, "WIKICONBOT_ACCOUNT": sandbox.admin.user}
    home = tmp_path_factory.mktemp("admin")
    (home / "user-config.py").write_text("put_throttle = 0\n", "utf-8")
    folder = {"PYWIKIBOT_DIR": str(home), "HOME": str(home), "WIKICONBOT_PASSWORD": sandbox.admin.password}

    def run(*args):
        return bot(*args, **login, **folder)

    return run


def onwiki(*args, run=bot):
    """Run a command of `wikiconbot onwiki` with ``--json``; returns its exit code and document."""
    where = ["--sandbox"] if run is bot else []
    code, out, err = run(*where, "--stats", "onwiki", *args, "--json")
    assert out, err
    requests = re.search(r"(?m)^total +(\d+) requests", err)
    assert requests, err
    return code, json.loads(out) | {"requests": int(requests[1]), "err": err}


def states(said):
    return {one["page"]: one["state"] for one in said["pages"]}


def revisions(api, *titles):
    pages = api.query(prop="info", titles="|".join(titles))["pages"]
    return {page["title"]: page.get("lastrevid") for page in pages}


def styles_of(api, gadget):
    """The styles of a gadget as readers get them; MediaWiki may serve an older answer for a second."""
    address = f"{api.sandbox.url}/load.php?modules=ext.gadget.{gadget}&only=styles"
    for _ in range(20):
        served = str(api.admin.http.get(address, timeout=30).text)
        if "{" in served:
            break
        time.sleep(0.5)
    return served


def test_a_bot_installs_its_pages_and_an_administrator_the_others(api, admin, tmp_path):
    api.save(DEFINITION, OTHERS)
    code, said = onwiki("check", *MOST)
    assert (code, said["account"]) == (1, "WikiconBot")
    assert states(said) == dict.fromkeys((EVENT, *gadget_pages(), DEFINITION), "absent")

    code, said = onwiki("install", "--yes", *MOST, "--output", str(tmp_path))
    assert (code, said["outcome"]) == (1, "saved")
    assert [edit["page"] for edit in said["edits"]] == [EVENT]
    assert [step["page"] for step in said["steps"]] == [*gadget_pages(), DEFINITION]
    assert [step["does"] for step in said["steps"]] == [*["write"] * len(gadget_pages()), "add-line"]
    assert "interface administrator" in said["steps"][0]["says"][0]
    assert said["steps"][0]["address"].endswith("/MediaWiki:Gadget-wikiconbot.css?action=edit")
    told = (tmp_path / "steps.txt").read_text("utf-8")
    assert all(step["page"] in told and step["address"] in told for step in said["steps"])

    assert {file.name for file in tmp_path.iterdir()} == {
        "steps.txt", "Gadgets-definition.txt", *(page.replace("MediaWiki:Gadget-wikiconbot", "gadget") for page in gadget_pages()),
    }  # fmt: skip

    before = revisions(api, EVENT, CSS, DEFINITION)
    code, said = onwiki("install", "--yes", *MOST[:2], *MOST[4:])
    assert (code, said["outcome"], said["edits"]) == (0, "unchanged", [])
    assert said["requests"] <= 2
    assert revisions(api, EVENT, CSS, DEFINITION) == before

    code, out, _ = bot("--sandbox", "onwiki", "install", "--yes", "--only", "gadget")
    pasted = (tmp_path / "gadget.css").read_text("utf-8")
    assert (code, pasted in out) == (1, True)
    assert "With --output DIR, the texts and the steps" in out.rstrip().rpartition("\n")[2]

    # What is pasted by hand is what the bot would write.
    api.save(CSS, pasted)
    assert states(onwiki("check")[1])[CSS] == "current"

    code, said = onwiki("install", "--yes", *MOST, "--account", "WikiconBot", run=admin)
    others = [page for page in gadget_pages() if page != CSS]
    assert (code, said["outcome"]) == (0, "saved")
    assert [edit["page"] for edit in said["edits"]] == [*others, DEFINITION]
    assert api.text(DEFINITION) == OTHERS.replace("other.js", f"other.js\n{gadget_lines()}")
    assert ".wikiconbot-signup" in styles_of(api, "wikiconbot-look")
    files = modules_of(api, "wikiconbot-page")
    for part in ("page", "lines", "rows", "save"):
        assert f"wikiconbot-{part}.js" in files
    code, said = onwiki("install", "--yes", *MOST, "--account", "WikiconBot", run=admin)
    assert (code, said["outcome"], said["edits"]) == (0, "unchanged", [])
    code, said = onwiki("check", *MOST)
    assert (code, set(states(said).values())) == (0, {"current"})


def modules_of(api, gadget):
    """The scripts of a gadget as readers get them."""
    address = f"{api.sandbox.url}/load.php?modules=ext.gadget.{gadget}&debug=1"
    return str(api.admin.http.get(address, timeout=30).text)


@pytest.mark.long
def test_the_line_of_an_older_version_is_replaced_where_it_is(api, admin):
    names = names_for("WikiconBot", TEMPLATE, gadget="older-gadget")
    before = OTHERS
    api.save(DEFINITION, f"{names.title(LOOK_ONLY)}\n{before}")
    options = ("--only", "gadget", "--gadget", "older-gadget", "--account", "WikiconBot")
    assert states(onwiki("check", *options)[1])[DEFINITION] == "older"
    code, said = onwiki("install", "--yes", *options, run=admin)
    assert (code, said["outcome"]) == (0, "saved")
    assert api.text(DEFINITION) == f"{gadget_lines(names)}\n{before}"
    code, said = onwiki("remove", "--yes", *options, run=admin)
    assert (code, sorted(said["deleted"])) == (0, sorted(gadget_pages(names)))
    assert api.text(DEFINITION) == before


def test_the_texts_are_stored_as_they_were_sent(api, admin):
    options = (
        "--only",
        "gadget",
        "--prefix",
        "User:WikiconBot/Texts",
        "--language",
        "de",
        "--language",
        "ar",
    )
    pages = [f"User:WikiconBot/Texts/Sign-up texts/{code}.json" for code in ("de", "ar")]
    code, said = onwiki("install", "--yes", *options)
    steps = {step["page"]: step for step in said["steps"]}
    assert (code, said["edits"], {*pages} <= steps.keys()) == (1, [], True)
    reasons = {one["page"]: one["reason"] for one in said["pages"]}
    assert "grant “Edit your user CSS/JSON/JavaScript”" in reasons[pages[0]], (
        "a bot password lacks it at first"
    )
    assert "interface administrator" in steps[pages[0]]["says"][0]
    api.save(pages[0], steps[pages[0]]["text"])
    texts = ("--account", "WikiconBot", *options)
    assert onwiki("install", "--yes", *texts, run=admin)[0] == 0
    assert json.loads(api.text(pages[0]))["signup-button"] == "Anmelden"
    (info,) = api.query(prop="info", titles=pages[0])["pages"]
    assert info["contentmodel"] == "json"
    assert onwiki("install", "--yes", *texts, run=admin)[1]["edits"] == []
    pasted = json.dumps(json.loads(api.text(pages[0])), indent=2)
    api.save(pages[0], pasted)
    found = states(onwiki("check", *options)[1])
    assert [found[page] for page in pages] == ["current"] * 2, "MediaWiki sets the spaces itself"
    api.save(pages[0], pasted.replace("Anmelden", "Los!"))
    assert states(onwiki("check", *options)[1])[pages[0]] == "changed"
    api.save(pages[0], pasted)
    told = onwiki("remove", "--yes", *options)[1]["steps"]
    assert "with {}" in next(step["says"][2] for step in told if step["page"] == pages[0])
    api.save("Texts", f"{{{{{pages[0]}}}}}")
    code, said = onwiki("remove", "--yes", *texts, run=admin)
    assert code == 0
    assert pages[0] in said["emptied"], "a page uses it"
    assert (api.text(pages[0]), api.text(pages[1])) == ("{}", None)
    assert onwiki("remove", "--yes", *texts, run=admin)[1]["edits"] == []
    assert onwiki("install", "--yes", "--only", "gadget", "--account", "WikiconBot", run=admin)[0] == 0


def test_the_link_looks_like_a_button_in_every_skin(api, admin, sandbox):
    assert onwiki("install", "--yes", "--only", "gadget", "--account", "WikiconBot", run=admin)[0] == 0
    link = "[{{fullurl:Onwiki button|action=edit&section=1}} Sign up]"
    api.save("Onwiki button", f'<span class="wikiconbot-signup plainlinks">{link}</span>\n== Sign up ==')
    assert ".wikiconbot-signup" in styles_of(api, "wikiconbot-look")
    looks = "link => [getComputedStyle(link).backgroundColor, getComputedStyle(link).color, link.offsetHeight >= 32]"
    with browser_page(PHONE) as page:
        for skin in ("monobook", "vector-2022"):
            page.goto(address(sandbox.url, "Onwiki button", skin))
            button = page.locator(".wikiconbot-signup a")
            assert button.evaluate(looks) == ["rgb(51, 102, 204)", "rgb(255, 255, 255)", True], skin
            assert axe.violations(page, ".wikiconbot-signup") == []


def test_what_people_changed_is_not_overwritten_without_a_question(api):
    title = "User:WikiconBot/Own/Event"
    options = ("--only", "settings", "--prefix", "User:WikiconBot/Own")
    assert onwiki("install", "--yes", *options)[0] == 0
    mine = api.text(title)
    theirs = mine.replace("A bot keeps the list", "Ein Bot führt die Liste")
    api.save(title, theirs, by="Onwiki Translator")
    code, said = onwiki("check", *options)
    (page,) = said["pages"]
    assert (code, page["state"], page["by"], page["version"]) == (1, "changed", "Onwiki Translator", 1)
    for action in ("install", "remove"):
        code, said = onwiki(action, "--yes", *options)
        assert (code, said["outcome"], said["edits"]) == (1, "unchanged", [])
        assert f"“{title}” stays as it is." in said["err"]
    assert api.text(title) == theirs

    command = ["-m", "wikiconbot", "--sandbox", "onwiki", "install", *options]
    code, said = at_a_terminal(command, "d\n", "n\n")
    assert code == 1
    assert "Ein Bot führt" in said
    assert api.text(title) == theirs
    code, said = at_a_terminal(command, "y\n", "y\n")
    assert (code, api.text(title)) == (0, mine)

    api.save(title, theirs, by="Onwiki Translator")
    api.save(title, "", by="Onwiki Translator")
    code, said = onwiki("install", "--yes", *options)
    assert (code, said["cause"], said["reverted"][0]["by"]) == (1, "reverted", "Onwiki Translator")
    assert api.text(title) == ""


def test_an_older_text_is_replaced_and_undone(api):
    title = "User:WikiconBot/Older/Event"
    options = ("--only", "settings", "--prefix", "User:WikiconBot/Older")
    other = ("--account", "Another bot")
    assert onwiki("install", "--yes", *options, *other)[0] == 0
    old = api.text(title)
    assert "[[User:Another bot|Another bot]]" in old
    assert states(onwiki("check", *options)[1]) == {title: "older"}
    code, said = onwiki("install", "--yes", *options)
    assert (code, said["outcome"]) == (0, "saved")
    assert "Another bot" not in api.text(title)
    code, out, err = bot("--sandbox", "undo", said["run"], "--yes", "--json")
    assert (code, json.loads(out)["outcome"]) == (0, "saved"), err
    assert api.text(title) == old
    code, said = onwiki("install", "--yes", *options)
    assert (code, said["cause"]) == (1, "reverted")
    assert "at a terminal" in said["reason"]


@pytest.mark.long
def test_a_removal_leaves_only_what_it_says(api, admin):
    prefix = "User:Onwiki bot"
    options = (*MOST, "--prefix", prefix, "--gadget", "removed-gadget")
    css, event = "MediaWiki:Gadget-removed-gadget.css", f"{prefix}/Event"
    api.save(DEFINITION, before := OTHERS)
    assert onwiki("install", "--yes", *options, run=admin)[0] == 0
    assert api.text(css).startswith("/* The look of the sign-up button")
    code, said = onwiki("remove", "--yes", *options)
    names = names_for("Onwiki bot", TEMPLATE, gadget="removed-gadget")
    assert [step["does"] for step in said["steps"]] == [*["empty"] * len(gadget_pages()), "remove-line"]
    assert said["steps"][-1]["text"] == gadget_lines(names)
    assert (code, said["deleted"], said["emptied"]) == (1, [], [event])
    undone = bot("--sandbox", "undo", said["run"], "--yes")
    assert undone[0] == 0, undone[2]

    api.save("Onwiki event", f"{{{{{event}}}}}")
    code, said = onwiki("remove", "--yes", *options, run=admin)
    assert (code, said["outcome"], said["steps"]) == (0, "saved", [])
    assert (sorted(said["deleted"]), said["emptied"]) == (sorted(gadget_pages(names)), [event])
    assert (api.text(css), api.text(event), api.text(DEFINITION)) == (None, "", before)
    code, _, err = admin("undo", said["run"], "--yes")
    assert (code, f"was deleted by run {said['run']}" in err) == (2, True)
    code, said = onwiki("remove", "--yes", *options, run=admin)
    assert (code, said["outcome"]) == (0, "unchanged")
    assert onwiki("install", "--yes", *options, run=admin)[0] == 0, "a removal is not a revert"


@pytest.mark.long
def test_a_template_that_came_into_use_while_a_person_was_asked_stays(api):
    options = ("--only", "sign-up", "--prefix", "User:WikiconBot/Late")
    template = "User:WikiconBot/Late/Sign-up"
    assert onwiki("install", "--yes", *options)[0] == 0

    def late():
        api.save("Late event", f"# {{{{{template}|signature=~~~~}}}}")
        return "y\n"

    code, said = at_a_terminal(["-m", "wikiconbot", "--sandbox", "onwiki", "remove", *options], late)
    assert (code, "came into use on “Late event”" in " ".join(said.split())) == (2, True), said
    assert api.text(template)


def test_a_whole_installation_leaves_no_trace(api, admin):
    prefix = "Project:Traceless"
    options = ("--prefix", prefix, "--gadget", "traceless", "--account", "WikiconBot", "--language", "hi")
    before = OTHERS.replace("other", "traced")
    api.save(DEFINITION, before)
    code, said = onwiki("install", "--yes", *options, run=admin)
    assert (code, said["outcome"], said["steps"]) == (0, "saved", [])
    assert onwiki("install", "--yes", *options, run=admin)[1]["edits"] == []
    code, said = onwiki("check", *options, run=admin)
    assert (code, set(states(said).values())) == (0, {"current", "unavailable"})
    pages = [page for page, state in states(said).items() if state == "current" and page != DEFINITION]
    assert len(pages) >= 5
    template = f"{prefix}/Sign-up"
    api.save("Traceless event", f"# {{{{{template}|role=Speaker|signature=~~~~}}}}")
    code, said = onwiki("remove", "--yes", *options, "--only", "sign-up", "--dry-run", run=admin)
    kept = {one["page"]: one["says"] for one in said["pages"] if not one["planned"]}
    assert (code, kept) == (
        1,
        {template: "in use on “Traceless event”. Without it, the wiki does not show who signed up there."},
    )
    api.save("Traceless event", "Nobody")
    code, said = onwiki("remove", "--yes", *options, run=admin)
    assert (code, sorted(said["deleted"]), said["emptied"]) == (0, sorted(pages), [])
    assert (api.text(DEFINITION), [page for page in pages if api.text(page) is not None]) == (before, [])


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--prefix", "w:User:A", "another wiki"),
        ("--prefix", "Talk:A", "namespace"),
        ("--prefix", "MediaWiki:Common.css", "namespace"),
        ("--prefix", "NoSpace:A", "namespace"),
        ("--gadget", "x|y", "gadget"),
        ("--account", "a|b", "account"),
        ("--language", "xx", "language"),
        ("--output", "no such folder", "folder"),
    ],
)
@pytest.mark.usefixtures("sandbox")
def test_names_that_are_not_possible_are_refused(option, value, words):
    code, out, err = bot("--sandbox", "onwiki", "install", "--yes", option, value, "--json")
    assert (code, json.loads(out)["error"]["code"]) == (2, "usage")
    assert words in json.loads(out)["error"]["message"], err


def test_styles_need_the_extension(api):
    title = "Template:WikiconBot/Styled/styles.css"
    options = ("--only", "styles", "--prefix", "User:WikiconBot/Styled")
    has_styles = "<templatestyles>" in api.query(meta="siteinfo", siprop="extensiontags")["extensiontags"]
    code, said = onwiki("install", "--yes", *options)
    assert (code, said["outcome"]) == (0, "saved" if has_styles else "unchanged")
    code, said = onwiki("check", *options)
    assert (code, states(said)) == (0, {title: "current" if has_styles else "unavailable"})
    assert said["pages"][0]["lacks"] == (None if has_styles else "TemplateStyles")
    code, said = onwiki("remove", "--yes", *options)
    assert (code, said["emptied"]) == (0, [title] if has_styles else [])


def test_a_run_page_stops_an_installation(api):
    api.save("User:WikiconBot/run", "stop")
    code, said = onwiki("install", "--yes", "--only", "settings", "--prefix", "User:WikiconBot/Stopped")
    api.save("User:WikiconBot/run", "run")
    assert (code, said["outcome"], said["cause"]) == (1, "refused", "run-page")
    assert api.text("User:WikiconBot/Stopped/Event") is None


def test_a_question_about_one_page_names_it(api):
    options = ("--only", "settings", "--prefix", "User:WikiconBot/Asked")
    code, said = at_a_terminal(["-m", "wikiconbot", "--sandbox", "onwiki", "install", *options], "n\n")
    assert (code, api.text("User:WikiconBot/Asked/Event")) == (0, None)
    assert "User:WikiconBot/Asked/Event" in said.partition("Save?")[0]


def test_a_blocked_bot_says_so_and_sends_nobody_else(api):
    api.block("WikiconBot", reason="a blocked bot")
    try:
        code, said = onwiki("install", "--yes", "--only", "settings", "--prefix", "User:WikiconBot/Blocked")
    finally:
        api.admin.act("unblock", user="WikiconBot")
    assert (code, said["edits"], said["steps"]) == (1, [], [])
    assert "WikiconBot is blocked: " in said["err"]
    assert "a blocked bot" in said["err"]
