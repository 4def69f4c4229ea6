"""The attribute for other programs: what it says, and that nothing in it is alive as wikitext."""

import html
import json
import re

import pytest

from tests.for_each import for_each
from tests.long import LONG
from tests.table.event_data import event_data
from tests.table.planned import NOW, run
from tests.table.tables import Table, body_of, with_body
from wikiconbot.event import said_in_toml, settle
from wikiconbot.i18n import languages, load
from wikiconbot.model import BotColumn, Deciders, Decision, Event, Roster, Snapshot
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.runs.assess import LookedUp, asked_for, assess_text, plan_page, plan_text
from wikiconbot.table.attended_head import is_attendance
from wikiconbot.table.event_data import event_attribute
from wikiconbot.wikitext.siteinfo import DEFAULT

PAGE = """\
== Sign up ==
=== In person ===
# [[User:Asha|Asha]] 10:00, 1 March 2026 (UTC)
# [[User:Bina|Bina]] 10:00, 2 March 2026 (UTC)
=== Online ===
# <s>[[User:Chand|Chand]] 10:00, 3 March 2026 (UTC)</s>
"""


def data(text):
    (value,) = re.findall(r' data-wcb-event="([^"]*)"', text)
    return json.loads(html.unescape(value))


def test_it_says_what_the_event_is():
    event = Event(capacity=5, deadline="2026-03-20")
    found = data(body_of(run(PAGE, event)))
    assert found == event_data(
        rosters=[
            {"heading": "Sign up", "under": []},
            {"heading": "In person", "under": ["Sign up"]},
            {"heading": "Online", "under": ["Sign up"]},
        ],
        deadline="2026-03-20",
        closes="2026-03-20T23:59:59Z",
        capacity=5,
        free=3,
    )


def test_without_limits_it_says_so():
    found = data(body_of(run(PAGE)))
    assert [found[key] for key in ("deadline", "closes", "capacity", "free")] == [None] * 4


def test_there_are_never_fewer_than_no_free_places():
    assert data(run(PAGE, Event(capacity=1)))["free"] == 0


def test_fields_of_tables_are_named():
    people = '{| class="wikitable"\n! User !! Diet !! City\n|-\n| [[User:A]] || vegan || Pune\n|}\n'
    assert data(run(f"== Participants ==\n{people}"))["fields"] == ["Diet", "City"]


@pytest.mark.parametrize(
    "words",
    [
        "{{Template|x}}", "[[Link|x]]", "{{{1}}}", "<ref>x</ref>", "<!-- x -->", "__TOC__", "~~~~", "''x''", 'a"b\'c',
        "[https://x.org y]", "https://x.org", "-{x}-", "a|b||c", "\u202eabc", "RFC 123", "</div>", "&lt;b&gt;", "wikiconbot:x:begin",
    ],
)  # fmt: skip
def test_nothing_in_it_is_alive(words):
    attribute = event_attribute([Roster(words, 1, 1, (), (words,))], [], Event(), load())
    value = attribute.removeprefix(' data-wcb-event="').removesuffix('"')
    for alive in ("{", "[", "<", ">", "|", '"', "__", "~~", "''", "://", "\u202e"):
        assert alive not in value
    (roster,) = data(attribute)["rosters"]
    assert roster["heading"] in (words, words.replace("\u202e", ""))


def test_only_the_participants_table_has_it():
    text = run(PAGE + "<!-- wikiconbot:withdrawn:begin -->\n<!-- wikiconbot:withdrawn:end -->\n")
    assert text.count("data-wcb-event") == 1
    assert load().say("status-withdrawn") in body_of(text, "withdrawn")


def test_the_deadline_is_the_one_that_the_facts_tell_where_the_settings_have_none():
    page = (
        "== Event ==\n* Registration deadline: 20 March 2027\n"
        "== Sign up ==\n# [[User:Ann|Ann]] 10:00, 2 January 2027 (UTC)\n"
    )
    (edit,) = plan_text(page, now="2027-01-03T00:00:00Z").edits
    assert "&#34;deadline&#34;: &#34;2027-03-20&#34;" in edit.new


# ── for the gadget ──────────────────────────────────────────────────────────────────────────────────
@for_each(
    ("deadline", "in_time", "late"),
    [
        ("2026-03-01", "23:59, 1 March", "00:00, 2 March"),
        ("2026-03-01T18:30:00Z", "18:30, 1 March", "18:31, 1 March"),
    ],
)
def test_sign_up_closes_when_the_rule_says_so(deadline, in_time, late):
    page = (
        f"== Sign up ==\n# [[User:Asha|Asha]] {in_time} 2026 (UTC)\n# [[User:Bina|Bina]] {late} 2026 (UTC)\n"
    )
    event = Event(deadline=deadline, capacity=9)
    judged = assess_text(Snapshot("Event", page, 1), DEFAULT, event, NOW)
    assert [one.user for one in judged.findings if one.check == "L3"] == ["Bina"]
    closes = data(run(page, event))["closes"]
    (asha, bina) = (one.signed for one in judged.reading.signups)
    assert asha <= closes < bina


def test_it_says_how_many_wait():
    found = data(run(PAGE, Event(capacity=1)))
    assert (found["free"], found["waiting"]) == (0, 1)


def test_the_questions_are_the_events_own():
    answers = "community=x|role=y|attendance=online|comment=z|1=Diet: vegan|2=T-shirt: M|3=Phone: 5"
    signed = "signature=[[User:Asha|Asha]] 10:00, 1 March 2026 (UTC)"
    page = f"== Sign up ==\n# {{{{User:ConBot/Sign-up|{answers}|{signed}}}}}\n"
    columns = (
        "number",
        "participant",
        "community",
        "attendance",
        "Language",
        "diet",
        "E-mail",
        "fields",
        "status",
    )
    assert data(run(page))["questions"] == ["Diet", "T-shirt"]
    assert data(run(page, Event(columns=columns)))["questions"] == ["Language", "diet", "T-shirt"]
    many = tuple(f"Question {number}" for number in range(20))
    assert data(run(page, Event(columns=many)))["questions"] == list(many[:8])


def test_the_communities_of_the_settings_are_suggestions():
    communities = (("Odia Wikimedians", "OWUG"), ("Karavali Wikimedians",))
    found = data(run(PAGE, Event(communities=communities)))
    assert found["communities"] == ["Odia Wikimedians", "Karavali Wikimedians"]


def decides(settings, file=""):
    """Return who decides by the settings on the page and in the operator's file."""
    skip = "# [[User:Skip]] <!-- wikiconbot:skip --> 10:00, 4 March 2026 (UTC)\n"
    page = f"{{{{User:WikiconBot/Event|{settings}}}}}\n{PAGE}{skip}"
    settled = settle(page, "Event", DEFAULT, asked_for(said_in_toml(file)))
    (edit,) = plan_page(assess_text(Snapshot("Event", page, 1), DEFAULT, settled, NOW)).edits
    assert "Secret" not in edit.new
    return data(edit.new)["deciders"]


def test_only_organisers_whom_the_page_names_are_named():
    secret = 'organisers = ["Secret"]\n'
    assert decides("organisers = Olga, Otto") == ["Olga", "Otto"]
    assert decides("organisers = Olga, Otto", secret) == ["Olga", "Otto"]
    assert decides("capacity = 5", secret) == []
    assert decides("organisers = Olga, Otto, Skip | optout = @otto") == ["Olga"]
    assert decides("organisers = Olga", 'decisions = "anybody"\n') is True


@for_each("language", languages() if LONG else languages()[::4])
def test_the_words_for_a_decision_are_read_back(language):
    event = Event(language=language, decisions=Deciders.ANYBODY)
    text = run(PAGE, event)
    words, head = data(text)["words"], load(language).say("table-status")
    for decision in Decision:
        table = Table.of(body_of(text))
        table.people["Asha"].cells[table.heads.index(head)] = f"| {words[decision]}"
        written = with_body(text, table.text())
        known = LookedUp({}, current=read_current(Pages(Snapshot("Event", written, 1))))
        judged = assess_text(Snapshot("Event", written, 1), DEFAULT, event, NOW, known)
        (asha,) = (one for one in judged.participants if one.signup.user == "Asha")
        assert str(asha.status) == str(decision)
        (edit,) = plan_page(judged).edits
        assert Table.of(body_of(edit.new)).cell("Asha", head) == words[decision]


@for_each("language", languages() if LONG else languages()[::4])
def test_the_column_for_attendance_is_known_in_every_language(language):
    words = load(language).say("table-attended")
    for head in (words, f"{words}?", words.casefold()):
        text = run(PAGE, Event(own_columns=(head,)))
        assert data(text)["attended"] == head
        assert run(text) == run(text, Event(own_columns=(head,))) == text


@for_each("language", languages())
def test_no_head_of_the_bot_is_taken_for_it(language):
    messages = load(language)
    keys = [f"table-{name}" for name in BotColumn if name != BotColumn.FIELDS]
    keys += ["signup-attendance", "signup-onsite", "signup-online", "table-organiser"]
    assert [key for key in keys if is_attendance(messages.say(key))] == []


def test_ticks_in_the_column_for_attendance_stay():
    text = run(PAGE, Event(own_columns=("Attended?",)))
    table = Table.of(body_of(text))
    table.people["Bina"].cells[-1] = "| ✓"
    ticked = with_body(text, table.text())
    assert run(ticked) == ticked
    more = ticked.replace("=== Online", "# [[User:Dev]] 10:00, 4 March 2026 (UTC)\n=== Online")
    assert Table.of(body_of(run(more))).cell("Bina", "Attended?") == "✓"
