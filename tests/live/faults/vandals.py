"""One person who breaks an event's page: what the bot's status page says of it, and what is left of the list."""

import json
from typing import Any

from tests.live.faults.row import SIGN_UPS, Row
from tests.live.faults.strangers import rewrites, settings, updated
from wikiconbot.wikitext.regions import begin, end

#: What the operator's file says, where the bot may write its status page.
ALLOWED = "[limits]\nstatus_page = true\n"
AT_ONCE = f"{ALLOWED}refusals = 1\n"
BEGIN, END = begin("participants"), end("participants")


def _refused(scene: Any, allowed: str, *, times: int = 2) -> None:
    """Let somebody break the settings, and let the bot be refused so often."""
    (scene.folder / "event.toml").write_text(allowed, "utf-8")
    rewrites(scene, "capacity = 20", "capacity = many")
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
    """Refused, written onto the status page, corrected; and the ten minutes between two edits have passed."""
    scene.world.wiki.save(_status(scene.user), "Ask [[User:Ada]].")
    _refused(scene, AT_ONCE, times=1)
    assert _row_of(scene.title) in scene.world.wiki.text(_status(scene.user))
    _ten_minutes_pass(scene)
    rewrites(scene, "capacity = many", "capacity = 20")


def refused_again(scene: Any) -> None:
    """The row has been on the status page, the bot took it off, and the settings are broken as before."""
    refused_and_mended(scene)
    with scene.world.others_act():
        ended, out, err = scene.bot("update", scene.title, "--yes", "--json", "--event", "event.toml")
    assert ended == 0, (out, err)
    assert scene.title not in scene.world.wiki.text(_status(scene.user))
    _ten_minutes_pass(scene)
    rewrites(scene, "capacity = 20", "capacity = many")


def somebody_takes_the_row_off(scene: Any) -> None:
    """Somebody undoes the bot's edit of its status page, and the settings are broken in another way."""
    scene.world.wiki.save(_status(scene.user), "Ask [[User:Ada]].")
    _refused(scene, AT_ONCE, times=1)
    scene.world.wiki.save(_status(scene.user), "Ask [[User:Ada]].", "Ben")
    _ten_minutes_pass(scene)
    rewrites(scene, "capacity = many", "capacity = lots")


def _two(scene: Any) -> str:
    return f"{scene.title} two"


def another_event_is_refused_too(scene: Any) -> None:
    """The row of the first event is written; the second event is refused within the ten minutes, and then they have passed."""
    _refused(scene, AT_ONCE, times=1)
    scene.world.wiki.save(_two(scene), settings("capacity = none| optout = Ben"), "Ben")
    with scene.world.others_act():
        ended, out, err = scene.bot("update", _two(scene), "--yes", "--json", "--event", "event.toml")
    assert ended == 1, (out, err)
    assert _row_of(_two(scene)) not in scene.world.wiki.text(_status(scene.user))
    _ten_minutes_pass(scene)


def refused_for_another_reason(scene: Any) -> None:
    """The same refusal again, for another reason than before."""
    _refused(scene, AT_ONCE, times=1)
    rewrites(scene, "capacity = many", "capacity = lots")


def a_marker_in_a_line(scene: Any) -> None:
    (scene.folder / "event.toml").write_text(AT_ONCE, "utf-8")
    updated(scene)
    rewrites(scene, "\n\n== Over", f"\n# [[User:Ben]] {BEGIN}{END}\n\n== Over")


def refused_while_stopped(scene: Any) -> None:
    (scene.folder / "event.toml").write_text(AT_ONCE, "utf-8")
    scene.world.wiki.save(f"User:{scene.user}/run", "stop")


def _nine_people(scene: Any) -> str:
    """Let the bot write a table of nine people; returns the lines of seven of them."""
    people = "\n".join(f"# [[User:Guest {n}|Guest {n}]] 10:0{n}, 3 March 2018 (UTC)" for n in range(1, 8))
    scene.world.wiki.save(scene.title, SIGN_UPS.replace("\n\n== Report", f"\n{people}\n\n== Report"))
    updated(scene, code=1)  # nobody registered the guests
    return people


def a_vandal_empties_table_and_list(scene: Any) -> None:
    lines = _nine_people(scene)
    text = scene.world.wiki.text(scene.title)
    table = text.partition(BEGIN)[2].partition(END)[0]
    scene.world.wiki.save(scene.title, text.replace(table, "\n").replace(f"{lines}\n", ""), "Ben")


def a_vandal_takes_the_rows_out(scene: Any) -> None:
    """The heads stay, and the list too, except seven lines."""
    lines = _nine_people(scene)
    text = scene.world.wiki.text(scene.title)
    table = text.partition(BEGIN)[2].partition(END)[0]
    before, _, after = table.rpartition("\n|}")
    bare = "\n|-".join(before.split("\n|-")[:2]) + "\n|}" + after
    assert bare.count("Guest") == 0
    scene.world.wiki.save(scene.title, text.replace(table, bare).replace(f"{lines}\n", ""), "Ben")


def somebody_empties_the_table(scene: Any) -> None:
    updated(scene)
    text = scene.world.wiki.text(scene.title)
    table = text.partition(BEGIN)[2].partition(END)[0]
    scene.world.wiki.save(scene.title, text.replace(table, "\n"), "Ben")


def _rewritten(scene: Any, text: str) -> None:
    updated(scene)
    scene.world.wiki.save(scene.title, text, "Ben")


def somebody_empties_the_page(scene: Any) -> None:
    """Nobody has looked yet when Ada adds a blank line."""
    _rewritten(scene, "")
    scene.world.wiki.save(scene.title, "\n<!-- -->", "Ada")
    scene.world.wiki.save(scene.title, "", "Ada")


def somebody_writes_something_else(scene: Any) -> None:
    _rewritten(scene, "Gone fishing.")


def emptied_and_an_operator_looked(scene: Any) -> None:
    _rewritten(scene, "")
    with scene.world.others_act():
        code, out, err = scene.bot("resume", scene.title, "--yes")
    assert code == 0, (out, err)


def deleted(scene: Any) -> None:
    updated(scene)
    scene.world.wiki.delete(scene.title)


def moved_away(scene: Any) -> None:
    updated(scene)
    scene.world.wiki.move(scene.title, f"{scene.title} 2019")


def moved_without_a_redirect(scene: Any) -> None:
    """The page was written onto the status page; then somebody moves it, and the run for the new title is refused no more."""
    (scene.folder / "event.toml").write_text(AT_ONCE, "utf-8")
    moved_away(scene)
    scene.world.wiki.delete(scene.title)


def _says_that_it_is_gone(result: Any) -> None:
    text = result.wiki.text(_status(result.scene.user))
    assert _row_of(result.title) in text
    assert "| The page was moved or deleted\n| –\n| <bdi>Admin</bdi>" in text
    assert "2019" not in text.partition("wikitable")[2].partition(_row_of(result.title))[2]


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


def _both_stand_there(result: Any) -> None:
    """The second one has no name: it belongs to somebody who is to be named nowhere."""
    before, _, row = result.wiki.text(_status(result.scene.user)).partition(_row_of(_two(result.scene)))
    assert _row_of(result.title) in before
    assert "The settings have a mistake\n| 1\n| –" in row, row


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


def _is_not_written(result: Any) -> None:
    assert result.wiki.text(_status(result.scene.user)) is None
    assert "was not written" in result.err


def _could_be_said(result: Any) -> None:
    assert "status_page = true under [limits]" in result.err
    assert result.wiki.text(_status(result.scene.user)) is None


VANDALS = (
    Row(
        "The page is refused for the third time, and the bot may say so", "real: the page's text", "Refused: settings", 1,
        ("capacity must be",), text=settings("capacity = 20"), prepare=refused_twice, own_account=True,
        options=("--event", "event.toml"), edits=1, also=_stands_there,
    ),
    Row(
        "The page is refused for the third time, and the bot may not say so", "real: the page's text", "Refused: settings", 1,
        ("capacity must be",), text=settings("capacity = 20"), prepare=refused_twice_and_nothing_is_allowed,
        own_account=True, options=("--event", "event.toml"), edits=0, also=_could_be_said,
    ),
    Row(
        "The page is refused for another reason within ten minutes", "real: the page's text", "Refused: settings", 1,
        ("capacity must be",), text=settings("capacity = 20"), prepare=refused_for_another_reason, own_account=True,
        options=("--event", "event.toml"), edits=1,
    ),
    Row(
        "The page is refused as before, and another one waits for its row", "real: the page's text", "Refused: settings", 1,
        ("capacity must be",), text=settings("capacity = 20"), prepare=another_event_is_refused_too, own_account=True,
        options=("--event", "event.toml"), edits=2, also=_both_stand_there,
    ),
    Row(
        "The page is refused again as before", "real: the page's text", "Refused: settings", 1, ("capacity must be",),
        text=settings("capacity = 20"), prepare=refused_again, own_account=True, options=("--event", "event.toml"),
        edits=4, ours=1, also=_stands_there,
    ),
    Row(
        "Somebody writes a marker of the bot's into their line", "real: the page's text", "Refused: markers-doubled", 1,
        ("more than once",), prepare=a_marker_in_a_line, own_account=True, options=("--event", "event.toml"), edits=2,
        ours=1, also=_says_who_wrote_the_marker,
    ),
    Row(
        "The page is refused, and the bot's run page says stop", "real: User:BOT/run", "Refused: settings", 1,
        ("capacity must be",), text=settings("capacity = many"), prepare=refused_while_stopped, own_account=True,
        options=("--event", "event.toml"), edits=0, also=_is_not_written,
    ),
    Row(
        "Somebody undid the bot's edit of its status page", "real: the page's text", "Refused: settings", 1,
        ("capacity must be",), text=settings("capacity = 20"), prepare=somebody_takes_the_row_off, own_account=True,
        options=("--event", "event.toml"), edits=1, also=_is_left_alone,
    ),
    Row(
        "Somebody empties the table and most of the list", "real: the page's text", "Refused: shrink", 1,
        ("shrink from 9 to 2 people",), prepare=a_vandal_empties_table_and_list, edits=1, ours=1,
    ),
    Row(
        "Somebody takes all rows out of the table and most lines off the list", "real: the page's text", "Refused: shrink",
        1, ("shrink from 9 to 2 people",), prepare=a_vandal_takes_the_rows_out, edits=1, ours=1,
    ),
    Row(
        "Somebody empties the table, and the list is as it was", "real: the page's text", "Saved", 0,
        ("Saved as revision",), prepare=somebody_empties_the_table, edits=2, ours=2,
    ),
    Row(
        "Somebody empties the page", "real: the page's text", "Refused: blanked", 1, ("Ben emptied the page on",),
        prepare=somebody_empties_the_page, edits=1, ours=1,
    ),
    Row(
        "Somebody writes something else in the place of the whole page", "real: the page's text", "Refused: blanked", 1,
        ("Ben removed the table and all sign-ups from the page",), prepare=somebody_writes_something_else, edits=1, ours=1,
    ),
    Row(
        "Somebody empties the page, and its operator looked", "real: wikiconbot resume", "Unchanged", 0, ("The page is empty",),
        prepare=emptied_and_an_operator_looked, edits=1, ours=1,
    ),
    Row(
        "Somebody deletes the page", "real: deletion", "No such page", 2, ("does not exist: Admin deleted it on",),
        prepare=deleted, edits=1, ours=0,
    ),
    Row(
        "Somebody moves the page, and a redirect stays", "real: move", "Wrong usage", 2,
        ("redirects to “", "Admin moved it to “", "Name that page"), prepare=moved_away, edits=1, ours=0,
    ),
    Row(
        "Somebody moves the page, no redirect stays, and the bot may say so", "real: move", "No such page", 2,
        ("does not exist: Admin moved it to “",), prepare=moved_without_a_redirect, own_account=True,
        options=("--event", "event.toml"), edits=2, ours=0, also=_says_that_it_is_gone,
    ),
    Row(
        "The page can be updated again", "real: the page's text", "Saved", 0, ("Saved as revision",),
        text=settings("capacity = 20"), prepare=refused_and_mended, own_account=True, options=("--event", "event.toml"),
        edits=3, ours=1, also=_stands_there_no_more,
    ),
)  # fmt: skip
