"""People revert what the bot did, and the bot runs again although nobody watches it."""

import json
import shutil
from collections.abc import Callable
from typing import Any

from tests.live.faults.breaks import edit, once
from tests.live.faults.proxy import Exchange
from tests.live.faults.row import SIGN_UPS, UNHURRIED, Row
from wikiconbot.wikitext.regions import begin, region_text

EVENT = "{{User:WikiconBot/Event\n| organisers = Ada\n}}\n" + SIGN_UPS
ELSEWHERE = "{{User:WikiconBot/Event\n| target = /Participants\n}}\n" + SIGN_UPS


def updated(scene: Any) -> int:
    """Let the bot write its table; returns its revision of the page."""
    with scene.world.others_act():
        code, out, err = scene.bot("update", scene.title, "--yes", "--json")
    assert code == 0, (out, err)
    return int(scene.world.wiki.revision(scene.title))


def undone(scene: Any, by: str = "Ada") -> tuple[int, int]:
    """Let the bot write its table, and somebody undo that; returns the two revisions."""
    revision = updated(scene)
    return revision, int(scene.world.wiki.person(by).edit(scene.title, undo=revision)["newrevid"])


def signs(scene: Any, who: str = "Cleo") -> None:
    scene.world.wiki.save(
        scene.title,
        scene.world.wiki.text(scene.title).replace(
            "\n\n== Report", f"\n# [[User:{who}|{who}]] 09:20, 2 March 2018 (UTC)\n\n== Report"
        ),
    )


def undo(scene: Any) -> None:
    undone(scene)


def undo_and_sign_ups(scene: Any) -> None:
    undone(scene)
    signs(scene)
    signs(scene, "Ben Two")


def rollback(scene: Any) -> None:
    updated(scene)
    admin = scene.world.wiki.admin
    admin.ask(action="rollback", title=scene.title, user=scene.user, token=admin.token("rollback"))


def by_hand(scene: Any) -> None:
    """Let the bot write its table twice; then Ada brings back the first one, and changes a line elsewhere."""
    wiki = scene.world.wiki
    updated(scene)
    first = region_text(wiki.text(scene.title), "participants")
    signs(scene)
    updated(scene)
    now = wiki.text(scene.title)
    second = region_text(now, "participants")
    wiki.save(scene.title, now.replace(second, first).replace("Nothing yet.", "Soon."), "Ada")


def taken_off(scene: Any) -> None:
    updated(scene)
    text = scene.world.wiki.text(scene.title)
    region = f"{begin('participants')}{region_text(text, 'participants')}"
    scene.world.wiki.save(
        scene.title, text.replace(region, "").replace("<!-- wikiconbot:participants:end -->", ""), "Ada"
    )


def on_another_computer(scene: Any) -> None:
    by_hand(scene)
    for folder in ("pages", "runs"):
        shutil.rmtree(scene.state / folder)
    signs(scene, "Ben Two")


def put_back(scene: Any) -> None:
    _, taken_back = undone(scene)
    scene.world.wiki.person("Ben").edit(scene.title, undo=taken_back)
    signs(scene)


def undone_by_its_operator(scene: Any) -> None:
    with scene.world.others_act():
        scene.bot("update", scene.title, "--yes")
        run = next(line["run"] for line in _journal(scene))
        code, out, err = scene.bot("undo", run, "--yes")
    assert code == 0, (out, err)
    assert "wikiconbot resume" in out
    signs(scene)


def undoes_a_vandal_by_hand(scene: Any) -> None:
    """Let the bot's operator undo a stranger's line in a browser, with the bot's account."""
    updated(scene)
    wiki, login = scene.world.wiki, scene.login
    vandal = wiki.save(scene.title, wiki.text(scene.title).replace("Nothing yet.", "Haha."), "Ben")
    wiki.login(login.user, login.password).edit(scene.title, undo=vandal)
    signs(scene)


def _journal(scene: Any) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for file in (scene.state / "runs").glob("*.jsonl")
        for line in file.read_text("utf-8").splitlines()
    ]


def resumed(scene: Any) -> None:
    undone(scene)
    with scene.world.others_act():
        code, out, err = scene.bot("resume", scene.title, "--yes")
    assert code == 0, (out, err)
    assert "Ada reverted the bot's last edit" in out


def resumed_after_a_look_at_the_doctor(scene: Any) -> None:
    """The doctor names the page from the first refused run on, until somebody resumes."""
    undone(scene)
    with scene.world.others_act():
        scene.bot("update", scene.title, "--yes")
        code, out, err = scene.bot("doctor")
        assert code == 1, (out, err)
        assert "Ada reverted the bot's last edit" in out
        assert f"wikiconbot resume '{scene.title}'" in out
        scene.bot("resume", scene.title, "--yes")
        code, out, err = scene.bot("doctor")
    assert "No page waits for" in out, (out, err)


def undone_once_more(scene: Any) -> None:
    resumed(scene)
    revision = updated(scene)
    scene.world.wiki.person("Ben").edit(scene.title, undo=revision)


def _line(by: str) -> Callable[[Any], None]:
    def prepare(scene: Any) -> None:
        revision, _ = undone(scene)
        text = scene.world.wiki.text(scene.title)
        scene.world.wiki.save(
            scene.title, text.replace("| organisers", f"| resume = {revision}\n| organisers"), by
        )

    return prepare


def a_new_organiser(scene: Any) -> None:
    """Let somebody make himself an organiser after he undid the bot's edit, and then let the bot continue."""
    wiki = scene.world.wiki
    revision, _ = undone(scene, "Ben")
    for line in ("organisers = Ada, Ben", f"resume = {revision}\n| organisers = Ada, Ben"):
        text = wiki.text(scene.title)
        wiki.save(scene.title, text.replace(text.split("\n}}")[0].split("| ")[1], line), "Ben")


def _line_is_in_the_document(result: Any) -> None:
    (reverted,) = result.document["reverted"]
    assert reverted["ignored_lines"] == [{"line": 2, "number": reverted["revision"], "by": "Ben"}]


def on_its_subpage(scene: Any) -> None:
    """Let the bot write its table on a subpage, and somebody take it off there."""
    updated(scene)
    scene.world.wiki.save(f"{scene.title}/Participants", "See you there.", "Ada")


def rolled_back_elsewhere(exchange: Exchange) -> None:
    """Another computer of the bot's saves what this one is about to save, and an administrator rolls that back."""
    scene = exchange.scene
    with scene.world.lock:
        wiki = scene.world.wiki
        wiki.login(scene.login.user, scene.login.password).edit(
            scene.title, text=exchange.request.form["text"]
        )
        token = wiki.admin.token("rollback")
        wiki.admin.ask(action="rollback", title=scene.title, user=scene.user, token=token)


def it_names_what_takes_it_back(result: Any) -> None:
    """The document has the edit and the revert, and the sentence the run."""
    (edited,), (reverted,) = result.document["edits"], result.document["reverted"]
    assert (reverted["by"], reverted["merged_revision"]) == ("Admin", edited["new_revision"])
    assert reverted["revision"] < reverted["reverting_revision"] < edited["new_revision"]
    assert f"`wikiconbot undo {result.document['run']}`" in result.sentence


def its_subpage_is_deleted(scene: Any) -> None:
    updated(scene)
    scene.world.wiki.delete(f"{scene.title}/Participants")


REVERTS = (
    Row(
        "Somebody undid the bot's edit", "real: undo", "Refused: reverted", 1, ("Ada reverted", "wikiconbot resume", "resume ="),
        prepare=undo, edits=1, ours=1,
    ),
    Row(
        "Somebody rolled the bot's edit back", "real: rollback", "Refused: reverted", 1, ("Admin reverted",),
        prepare=rollback, edits=1, ours=1,
    ),
    Row(
        "Somebody rolls back what another computer saved, right before our save", "real: rollback, merged edit",
        "Refused: reverted", 1, ("Admin reverted", "merged revision", "wikiconbot undo"),
        (once(edit, rolled_back_elsewhere),), patience=UNHURRIED, edits=1, ours=2,
        also=it_names_what_takes_it_back,
    ),
    Row(
        "Somebody undid the bot's edit, and others signed up since", "real: undo", "Refused: reverted", 1, ("Ada reverted",),
        prepare=undo_and_sign_ups, edits=1, ours=1,
    ),
    Row(
        "Somebody brought the table of before the bot's edit back by hand", "real: the page's text", "Refused: reverted", 1,
        ("Ada reverted",), prepare=by_hand, edits=2, ours=2,
    ),
    Row(
        "Somebody took the bot's table off the page", "real: the page's text", "Refused: reverted", 1, ("Ada reverted",),
        prepare=taken_off, edits=1, ours=1,
    ),
    Row(
        "Somebody brought the table of before back, and this computer knows nothing of the edit", "real: another state folder",
        "Refused: reverted", 1, ("Ada reverted",), prepare=on_another_computer, edits=2, ours=2,
    ),
    Row(
        "Somebody took the bot's table off its subpage", "real: the page's text", "Refused: reverted", 1, ("Ada reverted", "/Participants"),
        prepare=on_its_subpage, text=ELSEWHERE, edits=2, ours=1,
    ),
    Row(
        "Somebody deleted the subpage with the bot's table", "real: deletion", "Refused: reverted", 1,
        ("Admin deleted “", "/Participants” on", "wikiconbot resume"), prepare=its_subpage_is_deleted, text=ELSEWHERE, edits=2,
        ours=1,
    ),
    Row(
        "The bot's operator took its edit back", "real: wikiconbot undo", "Refused: reverted", 1, ("reverted an earlier one",),
        prepare=undone_by_its_operator, edits=2, ours=2,
    ),
    Row(
        "The bot's operator undid a stranger's line with the bot's account", "real: undo in a browser", "Saved", 0, ("Saved as revision",),
        prepare=undoes_a_vandal_by_hand, edits=2, ours=3,
    ),
    Row(
        "Somebody undid the bot's edit, and somebody else that", "real: undo, twice", "Saved", 0, ("Saved as revision",),
        prepare=put_back, edits=2, ours=2,
    ),
    Row(
        "Somebody undid the bot's edit, and its operator looked", "real: wikiconbot resume", "Saved", 0, ("Saved as revision",),
        prepare=resumed_after_a_look_at_the_doctor, edits=2, ours=2,
    ),
    Row(
        "Somebody undid the next edit too", "real: undo", "Refused: reverted", 1, ("Ben reverted",),
        prepare=undone_once_more, edits=2, ours=2,
    ),
    Row(
        "Somebody undid the bot's edit, and an organiser lets it go on", "real: resume = NUMBER", "Saved", 0,
        ("Saved as revision",), prepare=_line("Ada"), text=EVENT, edits=2, ours=2,
    ),
    Row(
        "Somebody undid the bot's edit, and a stranger lets it go on", "real: resume = NUMBER", "Refused: reverted", 1,
        ("does not count: Ben",), prepare=_line("Ben"), text=EVENT, edits=1, ours=1,
    ),
    Row(
        "Somebody undid the bot's edit, made himself an organiser and lets it go on", "real: organisers = …, then resume = NUMBER",
        "Refused: reverted", 1, ("does not count: Ben", "when the bot made that edit"), prepare=a_new_organiser, text=EVENT, edits=1, ours=1,
        also=_line_is_in_the_document,
    ),
)  # fmt: skip
