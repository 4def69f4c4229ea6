"""What strangers do to an event by one edit of its page, and what the bot makes of it."""

from typing import Any

from tests.live.faults.breaks import before, edit, once
from tests.live.faults.row import SIGN_UPS, Row
from wikiconbot.wikitext.regions import begin, end

EVENT = "{{{{User:WikiconBot/Event|{}}}}}\n"


def settings(says: str) -> str:
    """A page with these settings and two sign-ups."""
    return EVENT.format(says) + SIGN_UPS


def updated(scene: Any, code: int = 0) -> None:
    """Let the bot update the page, which ends with this exit code."""
    with scene.world.others_act():
        ended, out, err = scene.bot("update", scene.title, "--yes", "--json")
    assert ended == code, (out, err)


def rewrites(scene: Any, old: str, new: str) -> None:
    """Let somebody who is no organiser write something else onto the page."""
    wiki = scene.world.wiki
    text = wiki.text(scene.title)
    assert old in text
    wiki.save(scene.title, text.replace(old, new, 1), "Ben")


def a_stranger_moves_the_table(scene: Any) -> None:
    updated(scene)
    rewrites(scene, "== Facts", EVENT.format("target = /Mine") + "== Facts")


def a_stranger_moves_the_table_without_a_trace(scene: Any) -> None:
    """Somebody removes the table from the page in the same edit."""
    updated(scene)
    wiki = scene.world.wiki
    before, _, rest = wiki.text(scene.title).partition(begin("participants"))
    text = (
        settings("target = /Mine").partition("\n")[0] + "\n" + before + rest.partition(end("participants"))[2]
    )
    wiki.save(scene.title, text, "Ben")


def the_next_run_after_a_move(scene: Any) -> None:
    """Somebody moves the table, takes that back, and moves it again: it is said both times, and done after the second."""
    a_stranger_moves_the_table(scene)
    updated(scene, code=1)
    rewrites(scene, EVENT.format("target = /Mine"), "")
    updated(scene)
    rewrites(scene, "== Facts", EVENT.format("target = /Mine") + "== Facts")
    updated(scene, code=1)


def eight_people(scene: Any) -> None:
    """Eight people are in the table, of whom two have a place."""
    people = "\n".join(f"# [[User:Guest {n}|Guest {n}]] 10:0{n}, 3 March 2018 (UTC)" for n in range(1, 7))
    page = settings("capacity = 2").replace("\n\n== Report", f"\n{people}\n\n== Report")
    scene.world.wiki.save(scene.title, page)
    updated(scene, code=1)  # nobody registered the guests


def room_for_all(scene: Any) -> None:
    rewrites(scene, "capacity = 2", "capacity = 80")


def a_stranger_makes_room(scene: Any) -> None:
    """Somebody writes that there is room for all, and somebody else adds a separate setting."""
    eight_people(scene)
    room_for_all(scene)
    text = scene.world.wiki.text(scene.title)
    scene.world.wiki.save(scene.title, text.replace("capacity = 80", "capacity = 80|organisers = Ada"), "Ada")


def _left_out(result: Any) -> None:
    (remark,) = result.document["remarks"]
    assert "findings, accounts (line 1)" in remark
    assert 'publish = ["findings", "accounts"]' in remark
    assert result.wiki.text(f"{result.title}/Report") is None


def _published(result: Any) -> None:
    assert "remarks" not in result.document
    assert "<!-- wikiconbot:findings:begin -->" in result.wiki.text(f"{result.title}/Report")


def _moved(result: Any) -> None:
    assert "User:Ada" in result.wiki.text(f"{result.title}/Mine")


def _not_moved(result: Any) -> None:
    assert result.wiki.text(f"{result.title}/Mine") is None


STRANGERS = (
    Row(
        "A page asks to publish findings, and the operator does not allow it", "real: the page's text", "Saved", 0,
        ("Saved as revision",), text=settings("publish = participants, findings, accounts"), edits=1, also=_left_out,
    ),
    Row(
        "A page asks to publish findings, and the operator allows it", "real: the page's text", "Saved", 0,
        ("Saved as revision",), text=settings("publish = participants, findings"), options=("--publish", "findings"),
        edits=2, also=_published,
    ),
    Row(
        "Somebody moves the table to another page", "real: the page's text", "Refused: target-changed", 1,
        ("Mine”", "line 1: “target = /Mine”", "by Ben"), prepare=a_stranger_moves_the_table, edits=1, ours=1,
        also=_not_moved,
    ),
    Row(
        "Somebody moves the table and takes the old one off", "real: the page's text", "Refused: target-changed", 1,
        ("Mine”", "line 1: “target = /Mine”", "by Ben"), prepare=a_stranger_moves_the_table_without_a_trace, edits=1,
        ours=1, also=_not_moved,
    ),
    Row(
        "Somebody moved the table, and the run before said so", "real: the page's text", "Saved", 0,
        ("Saved as revision",), prepare=the_next_run_after_a_move, edits=3, ours=2, also=_moved,
    ),
    Row(
        "Somebody's settings change the statuses of many", "real: the page's text", "Refused: settings-shift", 1,
        ("6 of 8 people", "line 1: capacity = 80 instead of 2 (by Ben,", "organisers = Ada instead of – (by Ada,", "--allow-shrink"), prepare=a_stranger_makes_room,
        edits=1, ours=1,
    ),
    Row(
        "The wiki merges such settings with the bot's edit", "real: merged edit", "Refused: settings-shift", 1,
        ("line 1: capacity = 80 instead of 2 (by Ben,", "--allow-shrink"), (once(edit, before(room_for_all)),),
        prepare=eight_people, edits=1, ours=1,
    ),
    Row(
        "Somebody's settings change the statuses of many, and a person confirms it", "real: the page's text", "Saved", 1,
        ("Saved as revision",), prepare=a_stranger_makes_room, options=("--allow-shrink",), edits=2, ours=2,
    ),
)  # fmt: skip
