"""Who is to be named nowhere is in nothing that is published, and is counted."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.random_runs import draws
from tests.table.planned import NOW, plan, run
from wikiconbot.checks import judge_table
from wikiconbot.cli.commands.export import planned_sheet
from wikiconbot.event import Settings
from wikiconbot.exports.texts import to_csv, to_json
from wikiconbot.exports.workbook import to_xlsx
from wikiconbot.model import (
    Event,
    Group,
    History,
    Lost,
    Match,
    Obstacle,
    Origin,
    Part,
    Severity,
    SignUp,
    Snapshot,
)
from wikiconbot.plan.current import REGIONS, Pages, read_current
from wikiconbot.reading.page import read_signups
from wikiconbot.runs.assess import LookedUp, assess_text, plan_text
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import others_to_ask
from wikiconbot.wikitext.regions import begin, end, region_text
from wikiconbot.wikitext.siteinfo import DEFAULT

SKIP = "<!-- wikiconbot:skip -->"
#: One entry of each kind, with a place for the comment; the person is always Qwerty.
ENTRIES = {
    "an item": "# [[User:Qwerty|Qwerty]]{} 10:00, 1 March 2026 (UTC)",
    "an item with a remark": "* [[User:Qwerty]] ([[User talk:Qwerty|talk]]) 10:00, 1 March 2026 (UTC) – vegetarian {}",
    "a typed name": "# Qwerty Uiop {}",
    "a plain line": "[[User:Qwerty|Qwerty]] 10:00, 1 March 2026 (UTC) {}",
    "an item of an HTML list": "<ol>\n<li>[[User:Qwerty|Qwerty]] 10:00, 1 March 2026 (UTC) {}</li>\n</ol>",
    "a row": "{{|\n! Name !! Food\n|-\n| [[User:Qwerty|Qwerty]] || rice {}\n|-\n| [[User:Other|Other]] || dal\n|}}",
    "a row on several lines": "{{|\n! Name !! Food\n|-\n| [[User:Qwerty]]\n| rice\n{}\n|-\n| [[User:Other|Other]]\n| dal\n|}}",
    "a row, where it begins": "{{|\n! Name !! Food\n|- {}\n| [[User:Qwerty|Qwerty]] || rice\n|-\n| [[User:Other|Other]] || dal\n|}}",
    "a row of a typed name": "{{|\n! Name !! Food\n|-\n| Qwerty Uiop || rice {}\n|-\n| [[User:Other|Other]] || dal\n|}}",
    "a template": "{{{{Participant|Qwerty}}}} {}",
    "a template on several lines": "{{{{Participant\n| user = Qwerty\n| comment = rice {}\n}}}}",
    "a struck item": "# <s>[[User:Qwerty|Qwerty]] 10:00, 1 March 2026 (UTC)</s> {}",
    "an item with an answer": "# [[User:Qwerty|Qwerty]] 10:00, 1 March 2026 (UTC) {}\n#: Welcome, Qwerty! [[User:Org|Org]] 11:00, 1 March 2026 (UTC)",
    "an item of others too": "# [[User:Qwerty|Qwerty]] and [[User:Zxcvb|Zxcvb]] 10:00, 1 March 2026 (UTC) {}",
}  # fmt: skip
WAYS = ("<!--wikiconbot:skip-->", "<!--  Wikiconbot : SKIP -->")
REST = (
    "# [[User:Asha|Asha]] 09:00, 1 March 2026 (UTC) comes with {name}\n"
    "# [[User:Bina|Bina]] 12:00, 1 March 2026 (UTC)\n"
)
ANSWER = "#: hello [[User:Qwerty|Qwerty]] 13:00, 1 March 2026 (UTC)\n"
ALL = frozenset(Part)


def told(made):
    """What a plan says about the table."""
    return judge_table(made, lambda _: Event())


def page(entry, regions=()):
    marks = "".join(f"{begin(name)}\n{end(name)}\n" for name in regions)
    rest = (
        REST.replace("{name}", "Qwerty Uiop")
        if "Uiop" in entry
        else REST.replace("{name}", "Qwerty") + ANSWER
    )
    return f"== Sign up ==\n{rest}{entry}\n\n== More ==\n{marks}"


def published(text, event):
    """All that a run would write on pages, and that is meant to be shown to others: bodies, summaries, exports."""
    snapshot = Snapshot("Event", text, 1)
    pages = Pages(snapshot, report=Snapshot("Event/Report", "", None))
    made = plan(text, event, pages=pages)
    assert made.obstacle is None, made.obstacle
    found = [json.dumps([{**f.values, **f.evidence} for f in told(made)])]
    for edit in made.edits:
        found += [edit.summary, *(region_text(edit.new, name) or "" for name in edit.regions)]
    sheet = planned_sheet(assess_text(snapshot, DEFAULT, event, NOW), Stats(), allow_shrink=True)
    assert not isinstance(sheet, Obstacle)
    found += [to_csv(sheet).decode(), to_json(sheet).decode(), str(sheet)]
    assert to_xlsx(sheet)
    return "\n".join(found)


@for_each(("kind", "way"), [*((kind, SKIP) for kind in ENTRIES), *(("an item", way) for way in WAYS)])
def test_a_line_that_says_so_is_published_nowhere(kind, way):
    event = Event(parts=ALL, group=Group.COMMUNITY)
    named = page(ENTRIES[kind].format(""), REGIONS)
    assert "Qwerty" in published(named, event)
    said = published(page(ENTRIES[kind].format(way), REGIONS), event)
    assert "Asha" in said
    assert "Qwerty" not in said
    assert ("not named: 1" in said) == ("<s>" not in ENTRIES[kind] and "Zxcvb" not in ENTRIES[kind])


@for_each("kind", ENTRIES)
def test_whom_the_settings_name_is_published_nowhere(kind):
    names = ("@Qwerty", "qwerty uiop")
    said = published(page(ENTRIES[kind].format(""), REGIONS), Event(parts=ALL, optout=names))
    assert "Asha" in said
    assert "Qwerty" not in said
    assert ("not named: 1" in said) == ("<s>" not in ENTRIES[kind])


def test_the_comment_is_no_strange_marker_and_shown_ones_are_none():
    text = page(f"# [[User:Qwerty|Qwerty]] <nowiki>{SKIP}</nowiki> 10:00, 1 March 2026 (UTC)")
    assert "[[User:Qwerty|Qwerty]]" in run(text).split("begin -->")[1]
    typo = plan(page("# [[User:Qwerty|Qwerty]] <!-- wikiconbot:skipp --> 10:00, 1 March 2026 (UTC)"))
    assert typo.obstacle.message == "obstacle-marker-strange"


def test_the_settings_on_the_page_say_it():
    said = "{{User:WikiconBot/Event\n| optout = [[User:Qwerty|Q]], Bina; qwerty uiop\n}}\n"
    text = said + page("# [[User:Qwerty|Qwerty]] 10:00, 1 March 2026 (UTC)")
    body = plan_text(text, now=NOW).edits[0].new.split("participants:begin -->")[1]
    assert "Qwerty" not in body
    assert "Bina" not in body
    assert "not named: 2" in body


def test_a_former_name_that_stands_nowhere_on_the_page_is_looked_up():
    reading = read_signups("== Sign up ==\n# [[User:Bina]] 10:00, 1 March 2026 (UTC)\n# Uiop Asd\n", DEFAULT)
    settings = Settings(Event(optout=("qwerty", "uiop asd")))
    current = read_current(Pages(Snapshot("Event", "", 1)))
    assert others_to_ask(current, reading, settings, DEFAULT) == ("Qwerty",)


def test_a_former_name_and_a_present_one_are_one_person():
    old = page("# [[User:Qwerty|Qwerty]] 10:00, 1 March 2026 (UTC)")
    was = run(old, renamed={"Qwerty": "Newname"})
    assert "[[User:Newname" in was
    room = was.replace('! scope="col" data-wcb="status"', '! Room\n! scope="col" data-wcb="status"')
    for optout in ("Qwerty", "Newname"):
        event = Event(optout=(optout,))
        new = run(room, event, renamed={"Qwerty": "Newname"}).split("participants:begin -->")[1]
        assert "Newname" not in new
        assert "Qwerty" not in new


def test_a_row_goes_with_its_record_and_what_people_wrote_in_it_is_said_without_a_name():
    was = run(page("# [[User:Qwerty|Qwerty]] 10:00, 1 March 2026 (UTC)"), Event(own_columns=("Room",)))
    row = re.search(r"\|- (data-wcb=\"[^\"]*\")\n(?:(?!\|-).*\n)*?.*User:Qwerty.*\n(?:(?!\|-).*\n)*", was)
    assert row is not None
    filled = was.replace(row[0], row[0].rstrip("\n") + " R7 of Qwerty\n")
    assert filled != was
    event = Event(own_columns=("Room",), optout=("Qwerty",))
    made = plan(filled, event)
    (edit,) = made.edits
    key = row[1].split()[1][:8] if " " in row[1] else ""
    assert key
    assert key not in edit.new.split("participants:begin -->")[1]
    (found,) = told(made)
    assert (found.check, found.severity) == ("T6", Severity.INFO)
    assert found.values == {"column": "Room", "says": "R7 of …"}
    assert "Qwerty" not in edit.summary
    assert plan(edit.new, event).edits == ()


def test_what_people_wrote_in_a_row_that_goes_is_said_without_personal_data():
    was = run(
        page("# [[User:Qwerty|Qwerty]] 10:00, 1 March 2026 (UTC)"), Event(own_columns=("Room", "Phone"))
    )
    row = re.search(r"\|- (data-wcb=\"[^\"]*\")\n(?:(?!\|-).*\n)*?.*User:Qwerty.*\n(?:(?!\|-).*\n)*", was)
    assert row is not None
    assert row[0].endswith("\n|\n|\n")
    filled = was.replace(row[0], row[0].removesuffix("|\n|\n") + "| R7, call +91 98765 43210\n| ext. 12\n")
    made = plan(filled, Event(own_columns=("Room", "Phone"), optout=("Qwerty",)))
    says = [found.values["says"] for found in told(made)]
    assert len(says) == 2
    assert says[0].startswith("R7")
    assert says[1] == "…"
    assert not any(digits in " ".join(says) for digits in ("98765", "43210", "12"))


def test_who_left_before_loses_the_number_that_was_kept_for_them():
    entry = "# [[User:Qwerty|Qwerty]] 10:00, 1 March 2026 (UTC)"
    gone = run(run(page(entry)).replace(f"{entry}\n", ""))
    assert "; left " in gone
    line = "# [[User:Chitra|Chitra]] 14:00, 1 March 2026 (UTC)\n"
    new = run(gone.replace("\n\n== More", f"\n{line}\n== More", 1), Event(optout=("Qwerty",)))
    assert "Chitra" in new.split("participants:begin -->")[1]
    assert "; left " not in new


def test_they_take_places_in_the_order_in_which_they_signed():
    early = page(f"# [[User:Qwerty|Qwerty]] 08:00, 1 March 2026 (UTC) {SKIP}")
    late = page(f"# [[User:Qwerty|Qwerty]] 20:00, 1 March 2026 (UTC) {SKIP}")
    for text, waits in ((early, ["Bina"]), (late, [])):
        found = assess_text(Snapshot("Event", text, 1), DEFAULT, Event(capacity=2), NOW)
        assert [p.signup.user for p in found.participants if p.place] == waits
        assert found.evidence.taken == 2
    data = run(early, Event(capacity=3)).split("data-wcb-event=")[1]
    assert "&#34;free&#34;: 0," in data


def test_a_name_in_a_script_without_spaces_is_masked_too():
    text = page(
        "# [[User:প্রিয়া|প্রিয়া]] 10:00, 1 March 2026 (UTC)\n# [[User:Dev|Dev]] প্রিয়ার সঙ্গে 11:00, 1 March 2026 (UTC)"
    )
    assert "প্রিয়া" not in run(text, Event(optout=("প্রিয়া",))).split("begin -->")[1]


def test_who_types_the_name_of_such_an_account_does_not_name_it_either():
    text = page(
        f"# [[User:Qwerty|Qwerty]] {SKIP} 10:00, 1 March 2026 (UTC)\n# [[User:Dev]] and Qwerty 11:00, 1 March 2026 (UTC)\n# qwerty"
    )
    body = run(text).split("begin -->")[1]
    assert "User:Dev" in body
    assert "qwerty" not in body.casefold()
    assert "not named: 1" in body


def test_a_comment_where_nobody_signs_up_is_told():
    text = run(page("")).replace("[[User:Bina|Bina]]\n", f"[[User:Bina|Bina]] {SKIP}\n")
    answered = text.replace(
        "== More ==", f"#: Hm {SKIP} [[User:Qwerty]] 15:00, 1 March 2026 (UTC)\n== More =="
    )
    judged = assess_text(Snapshot("Event", answered, 1), DEFAULT, Event(), NOW)
    told = [n.line for n in judged.reading.notices if n.code == "skip-in-vain"]
    assert told == [n for n, line in enumerate(answered.splitlines(), 1) if SKIP in line]
    assert len(told) == 2
    assert "Bina" in run(answered)


def test_what_the_history_tells_names_nobody_either():
    text = page("# [[User:Qwerty|Qwerty]] 10:00, 1 March 2026 (UTC)")
    (asha, bina, _) = read_signups(text, DEFAULT).signups
    gone = SignUp("Qwerty", 9, "# [[User:Qwerty]]")
    when = "2026-03-01T10:00:00Z"
    lost = tuple(
        Lost(who, Origin(Match.OWN, who.user, when, 5), by, when, 6)
        for who, by in ((gone, "Asha"), (bina, "Qwerty"))
    )
    history = History(9, {asha.key: Origin(Match.OTHER, "Qwerty", when, 5)}, lost)
    for optout, count in (((), 3), (("Qwerty",), 2)):
        judged = assess_text(
            Snapshot("Event", text), DEFAULT, Event(optout=optout), NOW, LookedUp(history=history)
        )
        found = [f for f in judged.findings if f.check in ("H1", "H5")]
        assert len(found) == count
        assert any("Qwerty" in f"{f.user}{f.values}{f.evidence}" for f in found) == (not optout)


def test_in_a_series_nobody_is_named_in_any_event():
    text = "".join(
        f"== {name} edition ==\n{said}=== Sign up ===\n# [[User:Qwerty|Qwerty]] 10:00, 1 March {year} (UTC)\n"
        f"# [[User:Asha|Asha]] 10:00, 1 March {year} (UTC)\n"
        for name, year, said in (
            ("First", 2025, ""),
            ("Second", 2026, "{{User:WikiconBot/Event|optout=Qwerty}}\n"),
        )
    )
    new = plan_text(text, now=NOW).edits[0].new
    for name in ("participants", "participants-2"):
        body = region_text(new, name) or ""
        assert "User:Asha" in body
        assert "Qwerty" not in body
        assert "not named: 1" in body


# ── whatever is on the page ─────────────────────────────────────────────────────────────────────
NAMES = ("Qwerty", "Asha", "Bina", "Chitra")
lines = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from(("# [[User:{0}|{0}]]{1} {2}:00, 1 March 2026 (UTC)", "# <s>[[User:{0}|{0}]]</s>{1}", "# {0} Kaur {1}",
                     "# [[User:{0}|{0}]] maybe {1} {2}:00, 1 March 2026 (UTC)", "# [[User:Dev{2}]] with {0} and [[User:{0}]]",
                     "#: [[User:{0}|{0}]] {2}:00, 1 March 2026 (UTC)", "{{{{Participant|{0}}}}} {1}")),
    st.sampled_from(("", f" {SKIP}", " <!-- a note -->")),
    st.integers(10, 19),
)  # fmt: skip


@draws(200)
@given(
    st.lists(lines, min_size=1, max_size=8),
    st.lists(lines, max_size=4),
    st.sets(st.sampled_from(REGIONS), max_size=4),
    st.sampled_from((None, 1, 3)),
)
def test_nowhere_a_name_of_somebody_who_opted_out(first, then, regions, capacity):
    """Also if the person was in the tables and lists before."""
    written = [
        "\n".join(shape.format(name, mark, hour) for name, shape, mark, hour in part)
        for part in (first, then)
    ]
    event = Event(parts=ALL, capacity=capacity, own_columns=("Room",), allow_shrink=True, group=Group.ROLE)
    marks = "".join(f"{begin(name)}\n{end(name)}\n" for name in sorted(regions))
    text = "== Sign up ==\n{}\n\n=== Online ===\n{}\n\n== More ==\n{}"
    before = plan(text.format(written[0], "", marks), event)
    if before.obstacle:
        return
    was = before.edits[0].new if before.edits else text.format(written[0], "", marks)
    now = was.replace("=== Online ===\n", f"=== Online ===\n{written[1]}\n", 1)
    opted = Event(**{n: getattr(event, n) for n in Event.__slots__} | {"optout": ("Qwerty", "Qwerty Kaur")})
    if plan(now, opted).obstacle:
        return
    assert "Qwerty" not in published(now, opted)
    new = run(now, opted)
    assert run(new, opted) == new
    reading = read_signups(new, DEFAULT)
    assert all("Qwerty" not in (region_text(new, name) or "") for name in REGIONS), reading
