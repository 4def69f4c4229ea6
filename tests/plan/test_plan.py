import pytest

from wikiconbot.event import Asked, said_by_command
from wikiconbot.i18n import load
from wikiconbot.model import Snapshot, Unchanged
from wikiconbot.runs.assess import plan_page
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.update import exit_code
from wikiconbot.runs.wiki_pages import judge_file
from wikiconbot.wikitext.regions import begin, end
from wikiconbot.wikitext.siteinfo import DEFAULT

PAGE = """\
== First iteration ==
* Date: 6 and 7 April 2018
* etherpad: wikiconindia2018

== Sign up ==
Sign with <nowiki># ~~~~</nowiki>.
# [[User:Ann|Ann]] ([[User talk:Ann|talk]]) 09:12, 2 March 2018 (UTC) {{x}} [[y]] || z
# Guest One (speaker)
# I would love to come!

== Report ==
Thanks! [[User:Org|Org]] 10:00, 8 April 2018 (UTC)
"""


def planned(text, **asked):
    settings = Asked(command=said_by_command(**asked))
    return plan_page(judge_file(Snapshot("Event", text, 1), DEFAULT, settings, Stats()))


def new(text, **asked):
    (edit,) = planned(text, **asked).edits
    return edit.new


def test_the_table_follows_the_signups_and_the_pad_becomes_a_link():
    text = new(PAGE)
    assert "* etherpad: [https://etherpad.wikimedia.org/p/wikiconindia2018 wikiconindia2018]\n" in text
    assert (
        text.index("# I would love to come!") < text.index(begin("participants")) < text.index("== Report ==")
    )
    table = text[text.index(begin("participants")) : text.index(end("participants"))]
    assert "| [[User:Ann|Ann]]\n" in table
    assert "Guest One" in table
    assert "love to come" not in table
    assert "[[y]]" not in table


def test_nothing_but_the_region_its_heading_and_the_pad_changes():
    text = new(PAGE)
    start, stop = (
        text.index(begin("participants")),
        text.index(end("participants")) + len(end("participants")) + 1,
    )
    pad = "[https://etherpad.wikimedia.org/p/wikiconindia2018 wikiconindia2018]"
    left = (text[:start] + text[stop:]).replace(pad, "wikiconindia2018")
    assert left.replace("\n== Overview of participants ==\n", "") == PAGE


def test_a_second_run_has_nothing_to_do():
    assert planned(new(PAGE)).edits == ()


def test_a_new_signup_changes_only_the_region():
    first = new(PAGE)
    more = first.replace("\n\n== Report", "\n# [[User:Ben|Ben]] 10:00, 3 March 2018 (UTC)\n\n== Report")
    second = new(more)
    assert "Participants: 3" in second
    assert second[: second.index(begin("participants"))] == more[: more.index(begin("participants"))]
    assert second[second.index(end("participants")) :] == more[more.index(end("participants")) :]


def test_parts_can_be_written_alone():
    assert begin("participants") not in new(PAGE, parts=("etherpad",))
    assert "[https://" not in new(PAGE, parts=("participants",))


@pytest.mark.parametrize(
    "fact",
    [
        "[https://etherpad.wikimedia.org/p/x x]",
        "https://etherpad.wikimedia.org/p/x",
        "TBD",
        "",
        "{{etherpad|x}}",
        "will follow soon",
    ],
)
def test_a_fact_that_is_no_bare_name_stays_as_it_is(fact):
    assert planned(f"== Event ==\n* Date: 1 May 2027\n* etherpad: {fact}\n").edits == ()


def test_a_page_without_signups_gets_no_table():
    assert planned("== Sign up ==\n#\n").edits == ()
    assert planned("").edits == ()


def test_a_line_that_a_person_wrote_into_the_region_stops_everything():
    text = new(PAGE).replace(
        end("participants"), "# [[User:Late|Late]] 10:00, 4 March 2018 (UTC)\n" + end("participants")
    )
    plan = planned(text)
    assert plan.edits == ()
    assert plan.obstacle.message == "obstacle-text-beside"
    assert plan.obstacle.values["line"] == str(text[: text.index("# [[User:Late")].count("\n") + 1)


def test_a_lost_marker_stops_everything():
    plan = planned(new(PAGE).replace(end("participants"), ""))
    assert plan.edits == ()
    assert plan.obstacle.message == "obstacle-marker-missing"
    assert load().say(plan.obstacle.message, plan.obstacle.values)


def test_exit_codes_tell_whether_a_person_is_needed():
    judgement = judge_file(Snapshot("Event", PAGE, 1), DEFAULT, Asked(), Stats())
    assert exit_code(judgement.findings) == 1
    assert exit_code((), Unchanged("Event")) == 0


def many(number, heading="Sign up"):
    lines = (f"# [[User:A{n}|A{n}]] 09:12, 2 March 2018 (UTC)\n" for n in range(number))
    return f"== {heading} ==\n" + "".join(lines)


def test_a_table_that_would_lose_many_people_is_not_written():
    text = new(many(9))
    region = text[text.index(begin("participants")) :]
    plan = planned(many(5) + region)
    assert plan.edits == ()
    assert plan.obstacle.message == "obstacle-shrink"
    assert plan.obstacle.values == {"before": "9", "after": "5"}
    assert planned(many(5) + region, allow_shrink=True).edits
    assert planned(many(6) + region).edits  # a third may go


def test_a_renamed_heading_does_not_empty_the_table():
    text = new(many(9)).replace("== Sign up ==", "== Budget ==")
    assert planned(text).obstacle.message == "obstacle-shrink"
