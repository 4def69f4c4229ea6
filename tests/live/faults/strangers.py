"""What strangers do to an event by one edit of its page, and what the bot makes of it."""

import json
from typing import Any

from tests.live.faults.row import SIGN_UPS, Row
from wikiconbot.wikitext.regions import begin, end

EVENT = "{{{{User:WikiconBot/Event|{}}}}}\n"


def _settings(says: str) -> str:
    return EVENT.format(says) + SIGN_UPS


def _updated(scene: Any, code: int = 0) -> None:
    """Let the bot update the page, which ends with this exit code."""
    with scene.world.others_act():
        ended, out, err = scene.bot("update", scene.title, "--yes", "--json")
    assert ended == code, (out, err)


def _rewrites(scene: Any, old: str, new: str) -> None:
    """Let somebody who is no organiser write something else onto the page."""
    wiki = scene.world.wiki
    text = wiki.text(scene.title)
    assert old in text
    wiki.save(scene.title, text.replace(old, new, 1), "Ben")


def a_stranger_moves_the_table(scene: Any) -> None:
    _updated(scene)
    _rewrites(scene, "== Facts", EVENT.format("target = /Mine") + "== Facts")


def the_next_run_after_a_move(scene: Any) -> None:
    a_stranger_moves_the_table(scene)
    _updated(scene, code=1)


def a_stranger_makes_room(scene: Any) -> None:
    """Eight people, of whom two have a place; then somebody writes that there is room for all."""
    people = "\n".join(f"# [[User:Guest {n}|Guest {n}]] 10:0{n}, 3 March 2018 (UTC)" for n in range(1, 7))
    page = _settings("capacity = 2").replace("\n\n== Report", f"\n{people}\n\n== Report")
    scene.world.wiki.save(scene.title, page)
    _updated(scene, code=1)  # nobody registered the guests
    _rewrites(scene, "capacity = 2", "capacity = 80")


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


#: What the operator's file says, where the bot may write its status page.
ALLOWED = "[limits]\nstatus_page = true\n"
AT_ONCE = f"{ALLOWED}refusals = 1\n"
BEGIN, END = begin("participants"), end("participants")


def _refused(scene: Any, allowed: str, *, times: int = 2) -> None:
    """Let somebody break the settings, and let the bot be refused so often."""
    (scene.folder / "event.toml").write_text(allowed, "utf-8")
    _rewrites(scene, "capacity = 20", "capacity = many")
    with scene.world.others_act():
        for _ in range(times):
            ended, out, err = scene.bot("update", scene.title, "--yes", "--json", "--event", "event.toml")
            assert ended == 1, (out, err)


def refused_twice(scene: Any) -> None:
    _refused(scene, ALLOWED)


def refused_twice_and_nothing_is_allowed(scene: Any) -> None:
    _refused(scene, "")


def _ten_minutes_pass(scene: Any) -> None:
    for file in (scene.state / "unwatched").glob("*.json"):
        known = json.loads(file.read_text("utf-8"))
        known["runs"]["written"] = 0
        file.write_text(json.dumps(known), "utf-8")


def refused_and_mended(scene: Any) -> None:
    """Refused, written onto the status page, mended; and the ten minutes between two edits have passed."""
    scene.world.wiki.save(_status(scene.user), "Ask [[User:Ada]].")
    _refused(scene, AT_ONCE, times=1)
    assert _row_of(scene.title) in scene.world.wiki.text(_status(scene.user))
    _ten_minutes_pass(scene)
    _rewrites(scene, "capacity = many", "capacity = 20")


def refused_again(scene: Any) -> None:
    """The row has stood on the status page, the bot took it off, and the settings are broken as before."""
    refused_and_mended(scene)
    with scene.world.others_act():
        ended, out, err = scene.bot("update", scene.title, "--yes", "--json", "--event", "event.toml")
    assert ended == 0, (out, err)
    assert scene.title not in scene.world.wiki.text(_status(scene.user))
    _ten_minutes_pass(scene)
    _rewrites(scene, "capacity = 20", "capacity = many")


def somebody_takes_the_row_off(scene: Any) -> None:
    """Somebody undoes the bot's edit of its status page, and the settings are broken in another way."""
    scene.world.wiki.save(_status(scene.user), "Ask [[User:Ada]].")
    _refused(scene, AT_ONCE, times=1)
    scene.world.wiki.save(_status(scene.user), "Ask [[User:Ada]].", "Ben")
    _ten_minutes_pass(scene)
    _rewrites(scene, "capacity = many", "capacity = lots")


def refused_for_another_reason(scene: Any) -> None:
    """The same refusal once more, for another reason than before."""
    _refused(scene, AT_ONCE, times=1)
    _rewrites(scene, "capacity = many", "capacity = lots")


def a_marker_in_a_line(scene: Any) -> None:
    (scene.folder / "event.toml").write_text(AT_ONCE, "utf-8")
    _updated(scene)
    _rewrites(scene, "\n\n== Over", f"\n# [[User:Ben]] {BEGIN}{END}\n\n== Over")


def _nine_people(scene: Any) -> str:
    """Let the bot write a table of nine people; returns the lines of seven of them."""
    people = "\n".join(f"# [[User:Guest {n}|Guest {n}]] 10:0{n}, 3 March 2018 (UTC)" for n in range(1, 8))
    scene.world.wiki.save(scene.title, SIGN_UPS.replace("\n\n== Report", f"\n{people}\n\n== Report"))
    _updated(scene, code=1)  # nobody registered the guests
    return people


def a_vandal_empties_table_and_list(scene: Any) -> None:
    lines = _nine_people(scene)
    text = scene.world.wiki.text(scene.title)
    table = text.partition(BEGIN)[2].partition(END)[0]
    scene.world.wiki.save(scene.title, text.replace(table, "\n").replace(f"{lines}\n", ""), "Ben")


def a_vandal_takes_the_rows_out(scene: Any) -> None:
    """The heads stay, and the list too, but for seven lines."""
    lines = _nine_people(scene)
    text = scene.world.wiki.text(scene.title)
    table = text.partition(BEGIN)[2].partition(END)[0]
    before, _, after = table.rpartition("\n|}")
    bare = "\n|-".join(before.split("\n|-")[:2]) + "\n|}" + after
    assert bare.count("Guest") == 0
    scene.world.wiki.save(scene.title, text.replace(table, bare).replace(f"{lines}\n", ""), "Ben")


def somebody_empties_the_table(scene: Any) -> None:
    _updated(scene)
    text = scene.world.wiki.text(scene.title)
    table = text.partition(BEGIN)[2].partition(END)[0]
    scene.world.wiki.save(scene.title, text.replace(table, "\n"), "Ben")


def _status(user: str) -> str:
    return f"User:{user}/Status"


def _row_of(title: str) -> str:
    return f"[[:{title}]]"


def _stands_there(result: Any) -> None:
    text = result.wiki.text(_status(result.scene.user))
    assert _row_of(result.title) in text
    assert "The settings have a mistake\n| 1\n| <bdi>Ben</bdi>" in text
    assert "says that this event cannot be updated" in result.err
    assert "many" not in text


def _stands_there_no_more(result: Any) -> None:
    text = result.wiki.text(_status(result.scene.user))
    assert text.startswith("Ask [[User:Ada]].")
    assert "The bot can update all its events." in text
    assert result.title not in text


def _says_who_wrote_the_marker(result: Any) -> None:
    lines = result.text.split("\n")
    line = next(number for number, words in enumerate(lines, 1) if words.startswith("# [[User:Ben]] <"))
    text = result.wiki.text(_status(result.scene.user))
    assert f"What the bot wrote on the page is damaged\n| {line}\n| <bdi>Ben</bdi>" in text


def _is_left_alone(result: Any) -> None:
    assert result.wiki.text(_status(result.scene.user)) == "Ask [[User:Ada]]."
    assert "was not written" in result.err


def _could_be_said(result: Any) -> None:
    assert "status_page = true under [limits]" in result.err
    assert result.wiki.text(_status(result.scene.user)) is None


STRANGERS = (
    Row(
        "A page asks to publish findings, and the operator does not allow it", "real: the page's text", "Saved", 0,
        ("Saved as revision",), text=_settings("publish = participants, findings, accounts"), edits=1, also=_left_out,
    ),
    Row(
        "A page asks to publish findings, and the operator allows it", "real: the page's text", "Saved", 0,
        ("Saved as revision",), text=_settings("publish = participants, findings"), options=("--publish", "findings"),
        edits=2, also=_published,
    ),
    Row(
        "Somebody moves the table to another page", "real: the page's text", "Refused: target-changed", 1,
        ("Mine”", "line 1: “target = /Mine”", "by Ben"), prepare=a_stranger_moves_the_table, edits=1, ours=1,
        also=_not_moved,
    ),
    Row(
        "Somebody moved the table, and the run before said so", "real: the page's text", "Saved", 0,
        ("Saved as revision",), prepare=the_next_run_after_a_move, edits=3, ours=2, also=_moved,
    ),
    Row(
        "Somebody's settings change the statuses of many", "real: the page's text", "Refused: settings-shift", 1,
        ("6 of 8 people", "line 1: capacity = 80 instead of 2", "by Ben", "--allow-shrink"), prepare=a_stranger_makes_room,
        edits=1, ours=1,
    ),
    Row(
        "Somebody's settings change the statuses of many, and a person confirms it", "real: the page's text", "Saved", 1,
        ("Saved as revision",), prepare=a_stranger_makes_room, options=("--allow-shrink",), edits=2, ours=2,
    ),
    Row(
        "The page is refused for the third time, and the bot may say so", "real: the page's text", "Refused: settings", 1,
        ("capacity must be",), text=_settings("capacity = 20"), prepare=refused_twice, own_account=True,
        options=("--event", "event.toml"), edits=1, also=_stands_there,
    ),
    Row(
        "The page is refused for the third time, and the bot may not say so", "real: the page's text", "Refused: settings", 1,
        ("capacity must be",), text=_settings("capacity = 20"), prepare=refused_twice_and_nothing_is_allowed,
        own_account=True, options=("--event", "event.toml"), edits=0, also=_could_be_said,
    ),
    Row(
        "The page is refused for another reason within ten minutes", "real: the page's text", "Refused: settings", 1,
        ("capacity must be",), text=_settings("capacity = 20"), prepare=refused_for_another_reason, own_account=True,
        options=("--event", "event.toml"), edits=1,
    ),
    Row(
        "The page is refused again as before", "real: the page's text", "Refused: settings", 1, ("capacity must be",),
        text=_settings("capacity = 20"), prepare=refused_again, own_account=True, options=("--event", "event.toml"),
        edits=4, ours=1, also=_stands_there,
    ),
    Row(
        "Somebody writes a marker of the bot's into their line", "real: the page's text", "Refused: markers-doubled", 1,
        ("more than once",), prepare=a_marker_in_a_line, own_account=True, options=("--event", "event.toml"), edits=2,
        ours=1, also=_says_who_wrote_the_marker,
    ),
    Row(
        "Somebody undid the bot's edit of its status page", "real: the page's text", "Refused: settings", 1,
        ("capacity must be",), text=_settings("capacity = 20"), prepare=somebody_takes_the_row_off, own_account=True,
        options=("--event", "event.toml"), edits=1, also=_is_left_alone,
    ),
    Row(
        "Somebody empties the table and most of the list", "real: the page's text", "Refused: shrink", 1,
        ("shrink from 9 people to 2",), prepare=a_vandal_empties_table_and_list, edits=1, ours=1,
    ),
    Row(
        "Somebody takes all rows out of the table and most lines off the list", "real: the page's text", "Refused: shrink",
        1, ("shrink from 9 people to 2",), prepare=a_vandal_takes_the_rows_out, edits=1, ours=1,
    ),
    Row(
        "Somebody empties the table, and the list is as it was", "real: the page's text", "Saved", 0,
        ("Saved as revision",), prepare=somebody_empties_the_table, edits=2, ours=2,
    ),
    Row(
        "The page can be updated again", "real: the page's text", "Saved", 0, ("Saved as revision",),
        text=_settings("capacity = 20"), prepare=refused_and_mended, own_account=True, options=("--event", "event.toml"),
        edits=3, ours=1, also=_stands_there_no_more,
    ),
)  # fmt: skip
