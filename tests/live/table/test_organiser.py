"""An organiser lives with the participants table: whole stories in a real browser, as people click and type them.

The pictures of docs/organisers.md are taken on the way (browser.take).
"""

import json
import secrets
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.live.browser import PHONE, address, editors_page, somebody_else, take
from tests.live.command import ROOT, bot
from tests.live.table import editor
from tests.live.wiki.test_accounts import rename
from wikiconbot.sandbox import record, state_dir
from wikiconbot.sandbox.wiki import Wiki as Folder
from wikiconbot.wikitext.regions import begin, end

TALL = (1280, 1300)  # the menus of the visual editor are below the table then, and not on it
ORGANISER = "Olena"
PAGE = """\
The '''Indic Wikisource Workshop 2026''' brings proofreaders together for three days.

* Date: 11–13 December 2026
* Place: Puri, Odisha

== Sign up ==
Edit this section and add a line with your signature at the end of the list.
"""
PEOPLE = {
    "Ananya": "# ~~~~ I bring a scanner",
    "Ravi Kumar": "# ~~~~",
    "Meera": "# ~~~~ – first time at a workshop; who shares a room?",
    "செல்வி": "# ~~~~ தமிழ் விக்கிமீடியா, vegetarian",
    "Sunil": "# ~~~~ from Sambalpur",
}


@pytest.fixture(scope="module")
def settings(api):
    install_settings(api)


def install_settings(api):
    """Put the template for the settings of events on the wiki, as onwiki/ has it."""
    api.save("User:WikiconBot/Event", (ROOT / "onwiki" / "Event.wikitext").read_text("utf-8"))


def make_page(api, title, people, page=PAGE, section=1):
    """An organiser makes the page, and each person signs up with an edit of the section."""
    for who in people:
        api.save(f"User:{who}", "Hello!", by=who)
    api.save(title, page, by=ORGANISER)
    for who, line in people.items():
        api.sign_up(title, who, section, line)


def run(title, command="update", *options):
    """Let the bot run; returns its JSON document, with ``code`` and ``stderr``."""
    code, out, err = bot("--sandbox", command, title, "--yes", "--json", *options)
    assert out, err
    return {**json.loads(out), "code": code, "stderr": err}


class Organiser:
    """The organiser's browser at the page of an event, and the bot as the organiser sees it work."""

    def __init__(self, api, sandbox, page, title):
        self.api, self.sandbox, self.page, self.title = api, sandbox, page, title

    def update(self, outcome="saved", command="update"):
        """Let the bot run, until it has nothing to do: at once, or after it saved once. Returns what it said first."""
        text = self.api.text(self.title)
        said = run(self.title, command)
        if said.get("cause") == "target-changed":  # it is said once before it is done
            said = run(self.title, command)
        assert said["outcome"] == outcome, said["stderr"]
        if outcome == "saved":
            text = self.api.text(self.title)
            assert run(self.title)["outcome"] == "unchanged"
        assert self.api.text(self.title) == text
        return said

    @contextmanager
    def edits(self, title=None, summary=""):
        """Open the page, or another one, in the visual editor; then save it."""
        editor.open_visual(self.page, self.api.person(ORGANISER), title or self.title)
        yield self.page
        editor.save_visual(self.page, summary)

    def types(self, who, change, section=None):
        """Somebody changes the page's wikitext, or a section's, in the wiki's form: here, after the organiser logged out."""
        self.page.context.clear_cookies()
        editor.edit_source(self.page, self.api.person(who), self.title, change, section=section)
        self.page.context.clear_cookies()

    def changes(self, who, change, section=None):
        """The same by the API, with the text that the form would send: a form takes ten times the processor time."""
        place = {} if section is None else {"section": section}
        text = change(self.api.text(self.title, **place))
        self.api.save(self.title, text, by=who, **place)

    def looks_at(self, title=None):
        self.page.goto(address(self.sandbox.url, title or self.title))

    def table(self, place=0):
        """What the browser shows of a table: the heads, and the cells of each row."""
        shown = (
            self.page.locator(".wikiconbot table")
            .nth(place)
            .evaluate(
                "table => [...table.rows].map(row => [...row.cells].map(c => c.innerText.trim().replace(/\\s+/g, ' ')))"
            )
        )
        return shown[0], shown[1:]

    def shows(self, label):
        """The lines of the box that is announced by this label, as the browser shows them."""
        text = self.page.locator(f".wikiconbot[aria-label='{label}']").inner_text()
        return [line.strip() for line in text.split("\n") if line.strip()]

    def sees(self, *columns, place=0):
        """What some columns of a table say, row by row, the participants' names first."""
        heads, rows = self.table(place)
        places = [heads.index(name) for name in ("Participant", *columns)]
        return [tuple(row[place] for place in places) for row in rows if row[1:]]


@pytest.fixture
def organiser(api, sandbox):
    """Return an organiser at a page, in a browser."""
    with editors_page(TALL) as page:
        yield lambda title: Organiser(api, sandbox, page, title)


def strike(who):
    """Return the change by which people cross out their own line."""

    def change(text):
        line = next(line for line in text.split("\n") if line.startswith(f"# [[User:{who}|"))
        return text.replace(line, f"# <s>{line[2:]}</s>")

    return change


def below(last, line):
    """Return the change by which people add a line after the last one of the list."""
    return lambda text: text.replace(last, f"{last}\n{line}", 1)


def log_in_again(api, who):
    """A rename ends all sessions of the account; its owner logs in under the new name."""
    known, password = record.load(state_dir()), secrets.token_hex(16)
    assert known
    folder = Folder(state_dir() / "wiki", Path(known.tree))
    folder.maintain("changePassword", f"--user={who}", f"--password={password}")
    api.people[who] = api.login(who, password)


def notifications(api, who):
    """The kinds of what the wiki said somebody."""
    query = api.person(who).ask(action="query", meta="notifications", notprop="list", notlimit=50)["query"]
    return {one["type"] for one in query["notifications"]["list"]}


@pytest.mark.long
def test_the_table_keeps_what_the_organiser_writes_whatever_happens_to_the_list(api, organiser):
    me = organiser("Indic Wikisource Workshop 2026")
    make_page(api, me.title, PEOPLE)
    me.update()
    me.looks_at()
    assert me.table()[0] == ["No.", "Participant", "Community", "Comment", "Signed up (UTC)", "Status"]
    assert me.sees("No.") == [(who, str(number)) for number, who in enumerate(PEOPLE, 1)]
    take(me.page, "organiser-1-table", "#Sign_up", ".wikiconbot")

    with me.edits(summary="who was there") as page:
        editor.add_column(page, "Status", "Attended?")
        editor.add_column(page, "Attended?", "Room")
        editor.type_in_cell(page, "Ananya", "Attended?", "✔")
        editor.type_in_cell(page, "Ravi Kumar", "Attended?", "✔")
        editor.type_in_cell(page, "Meera", "Room", "12")
        take(page, "organiser-2-ticks", "#firstHeading", ".ve-ce-surface .wikiconbot table", margin=1)
    me.update("unchanged")
    me.looks_at()
    assert me.sees("Attended?", "Room") == [
        ("Ananya", "✔", ""), ("Ravi Kumar", "✔", ""), ("Meera", "", "12"), ("செல்வி", "", ""), ("Sunil", "", ""),
    ]  # fmt: skip

    me.types("Asha", below("from Sambalpur", "# ~~~~ my train is late"), section=1)
    me.update()
    me.looks_at()
    ticks = {"Ananya": "✔", "Ravi Kumar": "✔"}
    names = [*PEOPLE, "Asha"]
    assert me.sees("Attended?") == [(who, ticks.get(who, "")) for who in names]

    me.changes("Meera", strike("Meera"), section=1)
    me.update()
    me.looks_at()
    assert me.sees("No.", "Attended?", "Room", "Status") == [
        ("Ananya", "1", "✔", "", "signed up"),
        ("Ravi Kumar", "2", "✔", "", "signed up"),
        ("Meera", "3", "", "12", "withdrawn"),
        ("செல்வி", "4", "", "", "signed up"),
        ("Sunil", "5", "", "", "signed up"),
        ("Asha", "6", "", "", "signed up"),
    ]

    # The account is renamed, then the entry is corrected.
    rename(api, "Ravi Kumar", "Ravi of Cuttack")
    me.update()
    me.looks_at()
    assert me.sees("Attended?")[1] == ("Ravi of Cuttack", "✔")
    me.changes(ORGANISER, lambda text: text.replace("Ravi Kumar", "Ravi of Cuttack"))
    me.update("unchanged")
    me.looks_at()
    assert me.sees("Attended?")[:3] == [("Ananya", "✔"), ("Ravi of Cuttack", "✔"), ("Meera", "")]
    take(me.page, "organiser-3-later", "#Sign_up", ".wikiconbot")

    # A cell of the bot is corrected: it stays, and the bot says so in a line. A column that was moved stays too.
    with me.edits() as page:
        editor.type_in_cell(page, "Ananya", "Comment", "brings two scanners", instead=True)
        editor.move_column(page, "Attended?", "before")
    said = me.update("unchanged")
    (kept,) = (finding for finding in said["findings"] if finding["check"] == "T1")
    assert kept["severity"] == "info"
    evidence = {
        "who": "Ananya",
        "column": "Comment",
        "says": "brings two scanners",
        "would": "I bring a scanner",
    }
    assert kept["evidence"] == evidence
    assert "People changed 1 cell of the bot's columns, and the bot keeps it" in said["stderr"].replace(
        "\n", " "
    )

    me.changes("Meera", lambda text: text.replace("<s>", "").replace("</s>", ""), section=1)
    me.update()
    me.looks_at()
    assert me.sees("No.", "Room", "Status")[2] == ("Meera", "3", "12", "signed up")

    with me.edits() as page:
        editor.add_row(page, "Ananya", "Comment", ["", "Kiran (guest)", "", "came along"])
    me.update()
    me.looks_at()
    assert me.sees("No.", "Comment", "Status")[-1] == ("Kiran (guest)", "–", "came along", "")
    assert me.sees("Comment")[0] == ("Ananya", "brings two scanners")

    api.sign_up(me.title, "Binod")  # at the end of the section, which is the list: the table has its own
    me.update()
    me.looks_at()
    heads = ["No.", "Participant", "Community", "Comment", "Signed up (UTC)", "Attended?", "Status", "Room"]
    assert me.table()[0] == heads
    assert me.sees("No.", "Attended?", "Room", "Status") == [
        ("Ananya", "1", "✔", "", "signed up"),
        ("Ravi of Cuttack", "2", "✔", "", "signed up"),
        ("Meera", "3", "", "12", "signed up"),
        ("செல்வி", "4", "", "", "signed up"),
        ("Sunil", "5", "", "", "signed up"),
        ("Asha", "6", "", "", "signed up"),
        ("Binod", "7", "", "", "signed up"),
        ("Kiran (guest)", "–", "", "", ""),
    ]
    with somebody_else(me.page, PHONE) as phone:
        phone.goto(address(me.sandbox.url, me.title, "minerva"))
        assert phone.evaluate("document.documentElement.scrollWidth") == PHONE[0]
        take(phone, "organiser-4-phone", ".wikiconbot", margin=0)

    # Nobody was pinged; a mention that is one shows that the wiki would have told.
    log_in_again(api, "Ravi of Cuttack")
    api.save(f"Talk:{me.title}", "Will you come, [[User:Asha]]? ~~~~", by=ORGANISER)
    told = {who: notifications(api, who) for who in [*PEOPLE, "Asha", "Binod"] if who != "Ravi Kumar"}
    told["Ravi of Cuttack"] = notifications(api, "Ravi of Cuttack")
    assert [who for who, kinds in told.items() if "mention" in kinds] == ["Asha"]
    assert set().union(*told.values()) <= {"welcome", "thank-you-edit", "mention"}


COMMUNITIES = """\
{{User:WikiconBot/Event
| capacity = 3
| group = community
| communities =
* Odia Wikimedians User Group = OWUG
* Karavali Wikimedians
* Wikimedians of Santali Language User Group
}}
"""
VIEWS = ("summary", "by-community", "by-role", "waiting", "withdrawn", "massmessage")
CROWD = {
    "Asmita": "# ~~~~ Odia Wikimedians User Group",
    "Bhanu": "# ~~~~ Karavali Wikimedians",
    "Charu": "# ~~~~ OWUG, vegetarian",
    "Deepa": "# ~~~~ Wikimedians of Santali Language User Group",
    "Esha": "# ~~~~",
    "Farid": "# ~~~~ Karavali Wikimedians",
}


def regions(*names):
    return "\n".join(f"{begin(name)}{end(name)}" for name in names)


def test_the_lists_that_the_organiser_places(api, organiser, settings):
    me = organiser("Workshop with lists")
    make_page(api, me.title, CROWD, f"{COMMUNITIES}{PAGE}\n== Volunteers ==\nWho helps?\n")
    for who in ("Gauri", "Hema"):
        api.sign_up(me.title, who, section=2, line="# ~~~~ Karavali Wikimedians")
    me.changes("Farid", strike("Farid"))
    me.changes(ORGANISER, lambda text: f"{text.rstrip()}\n\n== At a glance ==\n{regions(*VIEWS)}\n")
    me.update()
    me.looks_at()
    take(me.page, "organiser-5-views", "#At_a_glance", "[aria-label='Participants by community']")
    assert me.table()[0] == [
        "No.", "Participant", "Role", "Community", "Comment", "Signed up (UTC)", "Status",
    ]  # fmt: skip
    assert [row[:2] for row in me.table()[1]] == [
        ["Karavali Wikimedians (1)"], ["2", "Bhanu"],
        ["Odia Wikimedians User Group (2)"], ["1", "Asmita"], ["3", "Charu"],
    ]  # fmt: skip
    heads, numbers = me.table(1)
    assert heads == ["", "Number", "Chart"]
    assert [row[:2] for row in numbers] == [
        ["By status"], ["signed up", "3"], ["waiting list", "4"], ["withdrawn", "1"],
        ["By community"], ["Karavali Wikimedians", "3"], ["Odia Wikimedians User Group", "2"],
        ["Wikimedians of Santali Language User Group", "1"], ["Not named", "1"],
        ["By role"], ["Sign up", "5"], ["Volunteers", "2"],
    ]  # fmt: skip
    assert me.shows("Participants by community") == [
        "Participants by community",
        *("Karavali Wikimedians (3)", "Bhanu, Gauri, Hema"),
        *("Odia Wikimedians User Group (2)", "Asmita, Charu"),
        *("Wikimedians of Santali Language User Group (1)", "Deepa"),
        *("Not named (1)", "Esha"),
    ]
    assert me.shows("Participants by role")[1:] == [
        "Sign up (5)", "Asmita, Bhanu, Charu, Deepa, Esha", "Volunteers (2)", "Gauri, Hema",
    ]  # fmt: skip
    assert me.sees("No.", "Role", "Status", place=2) == [
        ("Gauri", "7", "Volunteers", "waiting list"),
        ("Hema", "8", "Volunteers", "waiting list"),
        ("Deepa", "4", "Sign up", "waiting list"),
        ("Esha", "5", "Sign up", "waiting list"),
    ]
    assert me.sees("No.", "Status", place=3) == [("Farid", "6", "withdrawn")]
    # The sandbox has no MassMessage, so its parser function is there as it is written.
    title, *recipients = me.shows("Recipients of messages: 7")
    assert title == "Recipients of messages: 7"
    assert recipients == [f"{{{{#target:User talk:{who}}}}}" for who in [*list(CROWD)[:5], "Gauri", "Hema"]]

    # A list that somebody changes by hand stays so, and the others continue without it.
    me.changes(ORGANISER, lambda text: text.replace("; <bdi>Karavali", "; The south: <bdi>Karavali"))
    api.sign_up(me.title, "Ishan", line="# ~~~~ OWUG")
    said = run(me.title)
    assert (said["outcome"], said["code"]) == ("saved", 1)
    (passed_over,) = said["passed_over"]
    assert "“by-community”" in passed_over
    assert f"Skipped: {passed_over}" in said["stderr"].replace("\n", " ")
    again = run(me.title)
    assert (again["outcome"], again["code"], again["passed_over"]) == ("unchanged", 1, [passed_over])
    me.looks_at()
    assert me.shows("Participants by community")[1:3] == ["The south", "Karavali Wikimedians (3)"]
    assert me.shows("Participants by role")[2] == "Asmita, Bhanu, Charu, Deepa, Esha, Ishan"
    me.changes(ORGANISER, lambda text: text.replace("; The south: ", "; "))
    assert me.update()["code"] == 0
    me.looks_at()
    assert me.shows("Participants by community")[4] == "Asmita, Charu, Ishan"


@pytest.mark.long
def test_the_table_moves_to_a_subpage_and_back_with_all_that_people_wrote(api, organiser, settings):
    me = organiser("Workshop with a subpage")
    there = f"{me.title}/Participants"
    make_page(api, me.title, CROWD, f"{{{{User:WikiconBot/Event}}}}\n{PAGE}")
    me.update()
    with me.edits() as page:
        editor.add_column(page, "Status", "Attended?")
        editor.type_in_cell(page, "Charu", "Attended?", "✔")
    me.changes(ORGANISER, lambda text: text.replace("/Event}}", "/Event|target=/Participants}}"))
    assert [edit["page"] for edit in me.update()["edits"]] == [there, me.title]
    ticks = {"Charu": "✔"}
    me.looks_at(there)
    assert me.sees("Attended?") == [(who, ticks.get(who, "")) for who in CROWD]
    me.looks_at()
    assert me.shows("Participants: 6") == [f"Participants: 6. The list: {there}"]
    me.page.locator(".wikiconbot a").click()
    assert me.page.locator(".wikiconbot table").count() == 1

    with me.edits(there) as page:
        editor.type_in_cell(page, "Esha", "Attended?", "✔")
    ticks["Esha"] = "✔"
    api.sign_up(me.title, "Asha")
    assert [edit["page"] for edit in me.update()["edits"]] == [there, me.title]
    me.changes(ORGANISER, lambda text: text.replace("|target=/Participants}}", "|target=here}}"))
    assert [edit["page"] for edit in me.update()["edits"]] == [me.title, there]
    me.looks_at()
    assert me.sees("Attended?") == [(who, ticks.get(who, "")) for who in [*CROWD, "Asha"]]
    me.looks_at(there)
    assert me.page.locator(".wikiconbot table").count() == 0
    assert me.page.locator(".wikiconbot a").inner_text() == me.title


def test_a_page_is_set_up_with_template_table_and_numbers(api, organiser, settings):
    me = organiser("Fresh workshop")
    make_page(api, me.title, CROWD)
    before = api.text(me.title)
    _, out, _ = bot(
        "--sandbox", "init", me.title, "--dry-run", "--json", "--settings-template", "No such settings"
    )
    said = {finding["check"]: finding["evidence"] for finding in json.loads(out)["findings"]}
    assert said["E8"]["pages"] == "Template:No such settings"
    assert said["E8"]["command"].endswith("--settings-template 'Template:No such settings'")
    plan = me.update(command="init")
    assert "E8" not in {finding["check"] for finding in plan["findings"]}
    (edit,) = plan["edits"]
    assert edit["summary"].startswith("Bot: settings of the event; +6 ")
    me.looks_at()
    notice = me.page.locator("[role=note]").inner_text()
    assert notice.startswith("A bot keeps the list of participants on this page: WikiconBot")
    assert me.sees("No.") == [(who, str(number)) for number, who in enumerate(CROWD, 1)]
    numbers = me.table(1)[1]
    assert numbers[:2] == [["By status"], ["signed up", "6", "█" * 10]]
    assert ["By community"] in numbers  # the affiliates are known without a setting
    after = api.text(me.title)
    assert after.startswith("{{User:WikiconBot/Event\n| sections =\n| deadline =\n")
    assert after.partition("}}\n")[2].startswith(before.rstrip("\n"))
    assert run(me.title, "init")["outcome"] == "unchanged"
