"""Somebody else is at work on the page while the bot is."""

from typing import Any

from tests.live.faults.breaks import after, always, before, both, drops, edit, history, lost, once
from tests.live.faults.proxy import Exchange
from tests.live.faults.row import CREATE, SIGN_UPS, UNHURRIED, Row, waits

LINE = "# [[User:Cleo|Cleo]] ([[User talk:Cleo|talk]]) 10:00, 3 March 2018 (UTC)"


def _change(scene: Any, old: str, new: str, by: str | None = None) -> None:
    text = scene.world.wiki.text(scene.title)
    scene.world.wiki.save(scene.title, text.replace(old, new, 1), by)


def somebody_signs_up(scene: Any) -> None:
    """Somebody adds a line at the end of the list, where the table is about to be."""
    _change(scene, "09:14, 2 March 2018 (UTC)\n", f"09:14, 2 March 2018 (UTC)\n{LINE}\n", "Cleo")


def the_last_line_changes(scene: Any) -> None:
    """The line right above the table is another each time."""
    _change(scene, "\n== Report ==", "\n… and a friend\n== Report ==", "Ben")


def our_account_edits(scene: Any) -> None:
    """Another program uses the bot's account."""
    person = scene.world.wiki.login(scene.login.user, scene.login.password)
    text = scene.world.wiki.text(scene.title)
    person.edit(scene.title, text=text.replace("\n== Report ==", "\n… it is\n== Report ==", 1))


def another_computer_is_quicker(scene: Any) -> None:
    """Somebody signs up as the last one, and a bot on another computer has the table written already."""
    somebody_signs_up(scene)
    command = ("-m", "wikiconbot", "update", scene.title, "--yes", "--json")
    with scene.start(*command, WIKICONBOT_STATE=str(scene.folder / "other")) as process:
        out, err = process.communicate(timeout=60)
    assert process.returncode == 0, (out, err)


def one_table_stands(result: Any) -> None:
    cleo_is_in_the_table(result)
    assert result.text.count("<!-- wikiconbot:participants:begin -->") == 1
    assert result.text.count("== Overview of participants ==") == 1
    assert "had a region more than once (participants)" in result.err
    assert "more than once" in result.document["remarks"][0]


def another_section_changes(scene: Any) -> None:
    """Somebody writes the report."""
    _change(scene, "To all who came.", "To all who came, and to the cooks.")


def somebody_signs_up_elsewhere(scene: Any) -> None:
    """Somebody signs up in a separate list, far from the table."""
    _change(scene, "== Thanks ==\nTo all who came.", f"== Sign up (remote) ==\n{LINE}")


#: A page on which it matters when people came.
LIMITED = f"{{{{User:WikiconBot/Event|capacity=1}}}}\n{SIGN_UPS}"


def deleted(scene: Any) -> None:
    """An administrator deletes the page."""
    scene.world.wiki.delete(scene.title)


def deleted_and_made_again(scene: Any) -> None:
    """An administrator deletes the page, and it is written again."""
    text = scene.world.wiki.text(scene.title)
    scene.world.wiki.delete(scene.title)
    scene.world.wiki.save(scene.title, text)


def moved(scene: Any) -> None:
    """The page is moved, and a redirect stays."""
    scene.world.wiki.move(scene.title, f"{scene.title} 2018")


def taken_back(scene: Any) -> None:
    """Somebody reverts the bot's edit."""
    wiki = scene.world.wiki
    wiki.admin.act("edit", title=scene.title, undo=wiki.revision(scene.title))


def no_table_stands(result: Any) -> None:
    assert "wikiconbot:participants" not in result.text


def made(scene: Any) -> None:
    """Somebody else makes the page."""
    scene.world.wiki.save(scene.title, "By somebody else.")


def says_the_same(exchange: Exchange) -> None:
    """Somebody else saves exactly what the bot is about to save."""
    with exchange.scene.world.lock:
        exchange.scene.world.wiki.save(exchange.scene.title, exchange.request.form["text"])


def cleo_is_in_the_table(result: Any) -> None:
    assert "| [[User:Cleo|Cleo]]" in result.text


def cleo_keeps_her_line(result: Any) -> None:
    assert LINE in result.text


def nothing_of_theirs_is_lost(result: Any) -> None:
    assert "and a friend" in result.text


def the_cooks_are_thanked(result: Any) -> None:
    assert "and to the cooks" in result.text


MEANWHILE = (
    Row(
        "Somebody edits the same lines meanwhile", "real: edit conflict, once", "Saved", 0, ("Saved as revision",),
        (once(edit, before(the_last_line_changes)),), patience=UNHURRIED, edits=2, also=nothing_of_theirs_is_lost,
    ),
    Row(
        "Somebody edits the same lines again and again", "real: edit conflict", "Conflict: edited", 4,
        ("changed the same lines",), (always(edit, before(the_last_line_changes)),), patience=UNHURRIED, edits=3,
        also=nothing_of_theirs_is_lost,
    ),
    Row(
        "The bot's own account edits meanwhile", "real: edit conflict with itself", "Saved", 0, ("Saved as revision",),
        (once(edit, before(our_account_edits)),), patience=UNHURRIED, edits=2, ours=2,
    ),
    Row(
        "Somebody edits another section meanwhile", "real: merged edit", "Saved", 0, ("Saved as revision",),
        (once(edit, before(another_section_changes)),), patience=UNHURRIED, edits=1, also=the_cooks_are_thanked,
    ),
    Row(
        "Somebody signs up in another list meanwhile", "real: merged edit", "Saved", 0, ("Saved as revision",),
        (once(edit, before(somebody_signs_up_elsewhere)),), patience=UNHURRIED, edits=2, ours=2, also=cleo_is_in_the_table,
    ),
    Row(
        "Another computer writes the first table meanwhile", "real: merged edit", "Saved", 0, ("Saved as revision",),
        (once(edit, before(another_computer_is_quicker)),), patience=UNHURRIED, edits=3, ours=3, also=one_table_stands,
    ),
    Row(
        "The page is deleted meanwhile", "real: deletion", "Conflict: deleted", 4, ("deleted while the bot worked",),
        (once(edit, before(deleted)),), patience=UNHURRIED, edits=1,
    ),
    Row(
        "The page is deleted while its history is read", "real: deletion", "No such page", 2, ("does not exist",),
        (once(history, before(deleted)),), patience=UNHURRIED, text=LIMITED, edits=0,
    ),
    Row(
        "The page is deleted and written anew meanwhile", "real: deletion", "Saved", 0, ("Saved as revision",),
        (once(edit, before(deleted_and_made_again)),), patience=UNHURRIED, edits=2,
    ),
    Row(
        "The page is moved meanwhile", "real: move", "Conflict: moved", 4, ("was moved while the bot worked", "redirects to"),
        (once(edit, before(moved)),), patience=UNHURRIED, edits=1,
    ),
    Row(
        "The page is made meanwhile", "real: creation", "Conflict: created", 4, ("created the page while the bot worked",),
        (once(edit, before(made)),), patience=UNHURRIED, text=None, command=CREATE, edits=1,
    ),
    Row(
        "Somebody saves the very same text meanwhile", "real: null edit", "Unchanged", 0, (),
        (once(edit, says_the_same),), patience=UNHURRIED, edits=1,
    ),
    Row(
        "The answer is lost, and somebody edits the page right then", "proxy: the connection drops after the save",
        "Saved", 0, ("Saved as revision",),
        (once(edit, both(after(another_section_changes), lost(drops))),), patience=UNHURRIED, most_seconds=waits(UNHURRIED),
        also=the_cooks_are_thanked,
    ),
    Row(
        "The answer is lost, and somebody signs up right then", "proxy: the connection drops after the save",
        "Saved", 0, ("Saved as revision",),
        (once(edit, both(after(somebody_signs_up), lost(drops))),), patience=UNHURRIED, most_seconds=waits(UNHURRIED),
        also=cleo_keeps_her_line,
    ),
    Row(
        "The answer is lost, and somebody takes the edit back right then",
        "proxy: the connection drops after the save", "Saved", 0, ("Saved as revision",),
        (once(edit, both(after(taken_back), lost(drops))),), patience=UNHURRIED, most_seconds=waits(UNHURRIED), edits=1, ours=1,
        also=no_table_stands,
    ),
    Row(
        "The answer is lost, and the page is deleted right then", "proxy: the connection drops after the save",
        "Conflict: deleted", 4, ("deleted while the bot worked",),
        (once(edit, both(after(deleted), lost(drops))),), patience=UNHURRIED, most_seconds=waits(UNHURRIED),
    ),
)  # fmt: skip
