"""An organiser's and a stranger's decisions on a real wiki: what counts is what the page's history says, in as few requests."""

import html
import json
import re

import pytest

from tests.live.command import bot
from tests.long import LONG, some
from tests.plan.test_series import series
from wikiconbot.i18n import load
from wikiconbot.pages.signup_line import signup_line

SETTINGS = "capacity=5|organisers=Decide Olga, Decide Omar"


class Page:
    """A page, what people write on it, and what the bot makes of it."""

    def __init__(self, api, title, settings=SETTINGS, checked=LONG):
        self.api, self.title, self.checked = api, title, checked
        api.save(title, f"{{{{User:WikiconBot/Event|{settings}}}}}\n== Sign up ==\n\n== Talk ==\nHello.\n")

    def signs(self, *people, words="~~~~"):
        for who in people:
            self.api.sign_up(self.title, who, line=f"# {words}")

    def changes(self, by, old, new, title=None):
        text = self.api.text(title or self.title)
        assert old in text, text
        self.api.save(title or self.title, text.replace(old, new, 1), by=by)

    def row(self, who, title=None):
        """The row of a person in the table, from its mark to the next one."""
        rows = self.api.text(title or self.title).split("\n|-")
        return next(row for row in rows if f"User:{who}|" in row and "rowheader" in row)

    def decides(self, by, who, words, title=None):
        """Somebody writes into the Status cell of a person, which is the last one."""
        row = self.row(who, title)
        lines = row.split("\n")
        at = max(i for i, line in enumerate(lines) if line.startswith("| ") or line == "|")
        lines[at] = f"| {words}".rstrip()
        self.changes(by, row, "\n".join(lines), title)

    def status(self, who, title=None):
        lines = [line for line in self.row(who, title).split("\n") if line[:1] == "|" and line[:2] != "|}"]
        return lines[-1][1:].strip()

    def run(self, *options):
        """Let the bot run: how it ended, what it found of the table, its requests. A check finds the same, and knows the same verdicts."""
        _, checked, err = (
            bot("--sandbox", "check", self.title, "--json") if self.checked and not options else (0, "", "")
        )
        code, out, err = bot("--sandbox", "--stats", "update", self.title, "--yes", "--json", *options)
        assert code in (0, 1), err
        said = json.loads(out)
        found = [one for one in said["findings"] if one["check"][0] == "T"]
        if checked:
            assert [one for one in json.loads(checked)["findings"] if one["check"][0] == "T"] == found
        total = next(line for line in err.splitlines() if line.startswith("total"))
        return said["outcome"], [one["check"] for one in found], int(total.split()[1])


def test_an_organisers_decision_counts_and_a_strangers_does_not(api):
    page = Page(api, "Decide: cells", checked=True)
    page.signs("Decide Asha", "Decide Bina")
    page.signs("Decide Bina", words="[[User:Decide Chitra|Chitra]]")
    assert page.run()[0] == "saved"
    assert page.status("Decide Chitra") == "to be checked"
    assert page.run() == ("unchanged", [], 3)

    page.decides("Decide Olga", "Decide Chitra", "confirmed")
    outcome, found, requests = page.run()
    assert (outcome, found) == ("saved", [])
    assert requests <= 5
    assert page.run() == ("unchanged", [], 3)
    assert page.status("Decide Chitra") == "confirmed"

    page.decides("Decide Sly", "Decide Asha", "not coming")
    outcome, found, requests = page.run()
    assert (outcome, found) == ("saved", ["T5"])
    assert requests <= 5
    assert page.run() == ("unchanged", ["T5"], 3)
    assert "Participants: 3" in api.text(page.title)
    _, out, _ = bot("--sandbox", "check", page.title, "--only", "T5", "--json")
    (told,) = json.loads(out)["findings"]
    assert (told["evidence"]["who"], told["evidence"]["by"]) == ("Decide Asha", "Decide Sly")
    assert told["evidence"]["revision"] < api.revision(page.title)
    assert told["message"] == load().say(
        "update-not-decided-cell",
        {
            "who": "Decide Asha",
            "says": "not coming",
            "by": "Decide Sly",
            "revision": str(told["evidence"]["revision"]),
        },
    )

    page.decides("Decide Sly", "Decide Chitra", "")  # he cannot take it back
    assert page.run()[1] == ["T5", "T5"]
    assert page.status("Decide Chitra") == "signed up"
    assert page.run() == ("unchanged", ["T5"], 3)
    page.decides("Decide Omar", "Decide Asha", "withdrawn")
    outcome, found, requests = page.run()
    assert (outcome, found, requests <= 5) == ("saved", [], True)
    assert "Participants: 2, withdrawn: 1" in api.text(page.title)
    assert page.run() == ("unchanged", [], 3)


def test_who_makes_themselves_an_organiser_does_not_decide_at_once(api):
    page = Page(api, "Decide: settings")
    _a_stranger_makes_himself_an_organiser(api, page)


def _a_stranger_makes_himself_an_organiser(api, page):
    page.signs("Decide Asha", "Decide Bina")
    assert page.run()[0] == "saved"
    page.changes("Decide Sly", "Decide Omar", "Decide Omar, Decide Sly|not coming=Decide Asha")
    outcome, found, requests = page.run()
    assert (outcome, found, requests <= 5) == ("saved", ["T5"], True)
    assert page.run() == ("unchanged", ["T5"], 3)
    assert "Participants: 2 " in api.text(page.title) or "Participants: 2\n" in api.text(page.title)


@pytest.mark.long
def test_a_name_that_several_people_wrote_counts_from_the_first_organiser_on(api):
    page = Page(api, "Decide: settings again")
    _a_stranger_makes_himself_an_organiser(api, page)
    page.changes("Decide Bina", "Hello.", "Hello!")  # whose edits change nothing cost nothing
    assert page.run() == ("unchanged", ["T5"], 3)
    page.signs("Decide Chitra")
    outcome, found, requests = page.run()
    assert (outcome, found, requests <= 5) == ("saved", ["T5"], True)
    page.changes("Decide Olga", "not coming=Decide Asha", "not coming=Decide Asha, Decide Chitra")
    outcome, found, requests = page.run()  # another name in the same list says nothing of the first
    assert (outcome, found, requests <= 5) == ("saved", ["T5"], True)
    assert page.status("Decide Chitra") == "not coming"
    page.changes("Decide Olga", ", Decide Sly|not coming=Decide Asha, Decide Chitra", "")
    assert page.run()[1] == []
    page.changes("Decide Sly", "Decide Omar", "Decide Omar|not coming=Decide Asha")
    assert page.run()[1] == ["T5"]
    page.changes("Decide Olga", "|not coming=Decide Asha", "")
    page.changes("Decide Olga", "Decide Omar", "Decide Omar|not coming=Decide Chitra, Decide Asha")
    outcome, found, requests = page.run()  # an organiser wrote both names, one of them instead of a stranger
    assert (outcome, found, page.status("Decide Asha")) == ("saved", [], "not coming")
    page.changes("Decide Olga", "|not coming=Decide Chitra, Decide Asha", "")
    assert page.run()[1] == []
    page.changes("Decide Olga", "Decide Omar", "Decide Omar|not coming=Decide Asha")
    outcome, found, requests = page.run()
    assert (outcome, found, requests <= 5) == ("saved", [], True)
    assert page.status("Decide Asha") == "not coming"
    assert page.run() == ("unchanged", [], 3)


@pytest.mark.long
def test_decisions_in_a_table_on_a_subpage(api):
    page = Page(api, "Decide: target", f"{SETTINGS}|target=/Participants")
    table = f"{page.title}/Participants"
    page.signs("Decide Asha", "Decide Bina")
    assert page.run()[0] == "saved"
    page.decides("Decide Olga", "Decide Asha", "not coming", table)
    assert page.run()[:2] == ("saved", [])
    assert "dn" in page.row("Decide Asha", table)
    page.decides("Decide Sly", "Decide Bina", "not coming", table)
    page.changes("Decide Sly", "Decide Omar", "Decide Sly")  # too late for that decision
    assert page.run()[:2] == ("saved", ["T5"])
    assert page.run()[:2] == ("unchanged", ["T5"])


@pytest.mark.long
def test_what_an_organiser_decided_for_one_event_makes_nothing_count_in_another(api):
    page = Page(api, "Decide: series")
    api.save(page.title, series(top="{{User:WikiconBot/Event|organisers=Decide Olga}}\n"))
    assert page.run()[0] == "saved"
    for by, which, found in (("Decide Olga", -1, []), ("Decide Sly", 1, ["T5"])):
        parts = api.text(page.title).split("[[User:Ann|Ann]]\n")
        row, end, rest = parts[which].partition("\n|-")
        parts[which] = row[: row.rindex("\n| ")] + "\n| not coming" + end + rest
        api.save(page.title, "[[User:Ann|Ann]]\n".join(parts), by=by)
        assert page.run()[:2] == ("saved", found)
        assert page.run() == ("unchanged", found, 3)
    assert api.text(page.title).count(" dn") == 1


def test_the_operators_file_may_name_organisers_or_let_anybody_decide(api, tmp_path):
    page = Page(api, "Decide: file", "capacity=5")
    page.signs("Decide Asha", "Decide Bina")
    named = tmp_path / "named.toml"
    named.write_text('organisers = ["Decide Sly"]\nconfirmed = ["Decide Bina"]\n')
    anybody = tmp_path / "anybody.toml"
    anybody.write_text('decisions = "anybody"\n')
    assert page.run()[0] == "saved"
    page.decides("Decide Sly", "Decide Asha", "not coming")
    assert page.run("--event", str(named))[:2] == ("saved", [])
    page.decides("Decide Omar", "Decide Bina", "not coming")
    assert page.run()[:2] == ("saved", ["T5"])
    assert page.run("--event", str(anybody))[:2] == ("saved", [])
    assert "Participants: 0, withdrawn: 2" in api.text(page.title)


@pytest.mark.parametrize("settings", some(["organisers=Decide Olga", SETTINGS], 0))
def test_a_line_that_its_account_added_without_a_signature_is_not_to_be_checked(api, settings):
    page = Page(api, f"Decide: unsigned, {len(settings)}", settings)
    page.signs("Decide Asha")
    page.signs("Decide Bina", words="[[User:Decide Bina|Bina]] from Pune")
    assert page.run()[0] == "saved"
    assert page.status("Decide Bina") == "signed up"
    assert page.run() == ("unchanged", [], 3)
    page.signs("Decide Chitra", words="[[User:Decide Chitra|Chitra]]")
    page.signs("Decide Chitra", words="[[User:Decide Dev|Dev]]")
    outcome, _, requests = page.run()
    assert (outcome, requests <= 5) == ("saved", True)
    assert [page.status(f"Decide {who}") for who in ("Chitra", "Dev")] == ["signed up", "to be checked"]
    assert page.run() == ("unchanged", [], 3)
    page.changes("Decide Olga", "from Pune", "from Nagpur")
    outcome, _, requests = page.run()
    assert (outcome, requests <= 5, page.status("Decide Bina")) == ("saved", True, "signed up")


BY_GADGET = "[[User:WikiconBot/Sign-up|{}]]"


class Gadget(Page):
    """A page, and what the gadget writes there: its summaries and words, as docs/contract.md says."""

    def changes(self, by, old, new, title=None, summary="changed the sign-up"):
        text = self.api.text(self.title)
        assert old in text, text
        self.api.save(self.title, text.replace(old, new, 1), by=by, summary=BY_GADGET.format(summary))

    def data(self):
        (value,) = re.findall(r' data-wcb-event="([^"]*)"', self.api.text(self.title))
        return json.loads(html.unescape(value))

    def ticks(self, by, who, mark):
        row = self.row(who)
        self.changes(by, row, row.rstrip("\n").rpartition("\n|")[0] + f"\n| {mark}", summary="attended")


def test_what_the_gadget_writes_is_one_sign_up_and_decides_for_organisers(api):
    page = Gadget(
        api,
        "Decide: gadget",
        f'{SETTINGS}|own columns=Attended?|columns=number, participant, "attendance", "Diet", status',
    )
    answers = {"community": "Odia Wikimedians", "attendance": "online", "comment": "by | train"}
    line = signup_line("User:WikiconBot/Sign-up", answers, {"Diet": "vegan"})
    page.changes("Decide Asha", "== Sign up ==\n", f"== Sign up ==\n{line}\n", summary="Sign up")
    page.signs("Decide Bina")
    assert page.run()[0] == "saved"
    data = page.data()
    assert (data["questions"], data["attended"]) == (["Diet"], "Attended?")
    assert data["deciders"] == ["Decide Olga", "Decide Omar"]

    def ways():
        people = json.loads(bot("--sandbox", "check", page.title, "--json")[1])["participants"]
        return {person["user"]: (person["way"], person["status"]) for person in people}

    signups = json.loads(bot("--sandbox", "signups", page.title, "--json")[1])["signups"]
    assert (signups[0]["user"], signups[0]["comment"]) == ("Decide Asha", "by | train")
    assert signups[0]["fields"] == {"community": "Odia Wikimedians", "attendance": "online", "Diet": "vegan"}
    assert len(signups) == 2
    assert ways() == {"Decide Asha": ("gadget", "confirmed"), "Decide Bina": ("hand", "confirmed")}

    page.changes("Decide Asha", "vegan", "vegetarian")
    line = next(one for one in api.text(page.title).split("\n") if one.startswith("# [[User:Decide Bina"))
    page.changes("Decide Bina", line, f"# <s>{line[2:]}</s>", summary="withdrew")
    ticked = page.row("Decide Asha")
    status = ticked.rstrip("\n").split("\n")[-2]
    page.changes(
        "Decide Olga",
        ticked,
        ticked.replace(status, f"| {data['words']['not-coming']}"),
        summary="not coming",
    )
    page.ticks("Decide Olga", "Decide Asha", "✓")
    assert page.run()[:2] == ("saved", [])
    assert ways() == {"Decide Asha": ("gadget", "not-coming"), "Decide Bina": ("hand", "withdrawn")}
    assert page.row("Decide Asha").count("✓") == 1
    assert page.run() == ("unchanged", [], 3)

    row = page.row("Decide Asha")
    page.changes("Decide Sly", row, row.replace("| not coming", "| confirmed"), summary="confirmed")
    assert page.run()[1] == ["T5"], "only an organiser's word counts, also with the gadget"
    assert ways()["Decide Asha"] == ("gadget", "not-coming")
