"""What stops the bot by its own rules: people on the wiki, and doubts about the page."""

import json
import os
from typing import Any

from tests.live.faults.breaks import (
    always,
    edit,
    flagged,
    hangs,
    has_flagged_revs,
    once,
    read,
    says,
    waits_for_review,
)
from tests.live.faults.row import SIGN_UPS, Row, waits
from tests.table.format_1 import as_format_1
from wikiconbot.wikitext.regions import FORMAT, begin, end

BEGIN, END = begin("participants"), end("participants")


def _with(region: str) -> str:
    return SIGN_UPS.replace("\n== Report ==", f"{region}\n\n== Report ==")


def _table(rows: str) -> str:
    """A table of the bot with a column of people, and these rows."""
    heads = '! data-wcb="participant" | Participant\n! Room'
    return f"{BEGIN}\n{{|\n|-\n{heads}\n|-\n{rows}\n|}}\n{END}"


def the_run_page_says_stop(scene: Any) -> None:
    scene.world.wiki.save(f"User:{scene.user}/run", "stop\nIt looks wrong to me.")


def the_run_page_says_run(scene: Any) -> None:
    scene.world.wiki.save(f"User:{scene.user}/run", "run\nChange the first line to stop the bot.")


def another_run_page_says_stop(scene: Any) -> None:
    scene.world.wiki.save("Project:Bots may run", "No.")


def the_run_page_says_stop_soon(scene: Any) -> None:
    scene.world.wiki.save(f"User:{scene.user}/run", "stop")


def somebody_writes_to_the_bot(scene: Any) -> None:
    scene.world.wiki.save(f"User talk:{scene.user}", "== Please stop ==\nThe table is wrong. ~~~~", "Ada")


def another_run_is_at_work(scene: Any) -> None:
    """Start a run of the same page, whose edit the wiki lets wait."""
    scene.others.append(scene.start("-m", "wikiconbot", "--quiet", "update", scene.title, "--yes"))
    with scene.world.others_act():
        scene.wait_for(scene.proxy.edits)


def a_table_of_many(scene: Any) -> None:
    """Let the bot write a table of nine people, and then take seven of them from the list."""
    people = "\n".join(f"# [[User:Guest {n}|Guest {n}]] 10:0{n}, 3 March 2018 (UTC)" for n in range(1, 8))
    wiki = scene.world.wiki
    wiki.save(scene.title, SIGN_UPS.replace("\n\n== Report", f"\n{people}\n\n== Report"))
    with scene.world.others_act():
        code, out, err = scene.bot("update", scene.title, "--yes", "--json")
    assert code == 1, (out, err)  # nobody registered the guests
    wiki.save(scene.title, wiki.text(scene.title).replace(f"{people}\n", ""))


def a_changed_table(scene: Any) -> None:
    """Let the bot write its table, and then somebody changes it by hand."""
    with scene.world.others_act():
        code, out, err = scene.bot("update", scene.title, "--yes", "--json")
    assert code == 0, (out, err)
    wiki = scene.world.wiki
    wiki.save(scene.title, wiki.text(scene.title).replace("| signed up", "| speaker", 1), "Ada")


def a_changed_list(scene: Any) -> None:
    """Let the bot fill a list that organisers placed, and then somebody changes it by hand."""
    wiki = scene.world.wiki
    wiki.save(scene.title, f"{wiki.text(scene.title)}\n{begin('by-role')}\n{end('by-role')}\n")
    with scene.world.others_act():
        code, out, err = scene.bot("update", scene.title, "--yes", "--json")
    assert code == 0, (out, err)
    wiki.save(scene.title, wiki.text(scene.title).replace("Participants by role'", "Who does what'"), "Ada")


def a_list_that_is_new(scene: Any) -> None:
    """Let another version of the bot write its table, which did not take a section for a list."""
    with scene.world.others_act():
        code, out, err = scene.bot("update", scene.title, "--yes", "--json")
    assert code == 0, (out, err)
    wiki = scene.world.wiki
    text = wiki.text(scene.title).replace("(read by ", "(read by 0.0.")
    wiki.save(scene.title, f"{text}\n== Volunteers ==\n# Asha Rao\n", "Ada")


def a_table_of_an_older_version(scene: Any) -> None:
    """Let the bot write its table, and give it the marks that older versions wrote."""
    with scene.world.others_act():
        code, out, err = scene.bot("update", scene.title, "--yes", "--json")
    assert code == 0, (out, err)
    wiki = scene.world.wiki
    wiki.save(scene.title, as_format_1(wiki.text(scene.title)))


def simulates(scene: Any) -> None:
    with (scene.folder / "bot" / "user-config.py").open("a") as config:
        config.write("simulate = True\n")


def saved_logins_are_a_pipe(scene: Any) -> None:
    os.mkfifo(scene.folder / "bot" / f"pywikibot-{scene.user}.lwp", 0o600)


def a_line_with_too_much(scene: Any) -> None:
    """Write a line that pywikibot does not understand into the password file: its warning repeats the password."""
    name, _, _ = scene.login.user.partition("@")
    line = repr(("en", "sandbox", "sandbox", name, scene.login.password))
    (scene.folder / "bot" / "user-password.cfg").write_text(f"{line}\n")


def lists_one_page_once(result: Any) -> None:
    assert len(json.loads(result.out)["edits"]) <= 1


BRAKES = (
    Row(
        "The page asks bots to keep out", "real: {{nobots}}", "Refused: nobots", 1, ("asks", "{{nobots}}"),
        text="{{nobots}}\n" + SIGN_UPS, edits=0,
    ),
    Row(
        "The bot's run page says stop", "real: User:BOT/run", "Refused: run-page", 1, ("run page",),
        prepare=the_run_page_says_stop, own_account=True, edits=0,
    ),
    Row(
        "The bot's run page says run", "real: User:BOT/run", "Saved", 0, ("Saved as revision",),
        prepare=the_run_page_says_run, own_account=True,
    ),
    Row(
        "Another run page says stop", "real: --run-page", "Refused: run-page", 1, ("run page",),
        prepare=another_run_page_says_stop, global_options=("--run-page", "Project:Bots may run"), edits=0,
    ),
    Row(
        "Somebody leaves a message for the bot", "real: its talk page", "Refused: messages", 1, ("message", "talk page"),
        prepare=somebody_writes_to_the_bot, own_account=True, edits=0,
    ),
    Row(
        "Another run is at work on the page", "real: another process", "Refused: locked", 3, ("Another run",),
        (once(edit, hangs),), another_run_is_at_work, edits=1, patience=3, most_seconds=waits(3),
    ),
    Row(
        "pywikibot only simulates", "real: simulate = True", "Refused: simulated", 1, ("-simulate",),
        prepare=simulates, edits=0,
    ),
    Row(
        "A pipe stands in the place of saved logins", "real: mkfifo", "Wrong usage", 2, ("which is a pipe",),
        prepare=saved_logins_are_a_pipe, edits=0,
    ),
    Row(
        "A line of the password file is not as pywikibot wants it", "real: five values", "Wrong usage", 2, ("(line 1)",),
        prepare=a_line_with_too_much, edits=0,
    ),
)  # fmt: skip


def has_to_be_marked(result: Any) -> None:
    assert result.document["to_mark"] == [result.title]
    assert "do not change until somebody marks the page again" in result.err


def waits_for_reviewers(result: Any) -> None:
    assert result.document["to_review"] == [result.title]


DOUBTS = (
    Row(
        "A marker of the bot's region is missing", "real: the page's text", "Refused: marker-missing", 1,
        ("has lost its marker",), text=_with(BEGIN), edits=0,
    ),
    Row(
        "The markers stand on the page twice", "real: the page's text", "Refused: markers-doubled", 1,
        ("more than once",), text=_with(f"{BEGIN}\n{END}\n{BEGIN}\n{END}"), edits=0,
    ),
    Row(
        "The markers are the wrong way round", "real: the page's text", "Refused: markers-swapped", 1,
        ("comes before its begin marker",), text=_with(f"{END}\n{BEGIN}"), edits=0,
    ),
    Row(
        "The region stands inside another", "real: the page's text", "Refused: markers-nested", 1,
        ("inside another region",), text=_with(f"{begin('x')}\n{BEGIN}\n{END}\n{end('x')}"), edits=0,
    ),
    Row(
        "A comment looks like a marker", "real: the page's text", "Refused: marker-strange", 1,
        ("looks like a marker",), text=_with("<!-- wikiconbot:participants:start -->"), edits=0,
    ),
    Row(
        "The region stands inside a template", "real: the page's text", "Refused: in-template", 1,
        ("inside a template",), text=_with(f"{{{{x|\n{BEGIN}\n{END}\n}}}}"), edits=0,
    ),
    Row(
        "Somebody changed a cell of the table by hand", "real: the page's text", "Unchanged", 0,
        ("up to date",), prepare=a_changed_table, edits=1, ours=1,
    ),
    Row(
        "Somebody changed a list by hand", "real: the page's text", "Unchanged", 1,
        ("changed these lists by hand",), prepare=a_changed_list, edits=1, ours=1,
    ),
    Row(
        "Somebody wrote next to the table, in its region", "real: the page's text", "Refused: text-beside", 1,
        ("outside its table",), text=_with(f"{BEGIN}\n# [[User:X]] and me too\n{END}"), edits=0,
    ),
    Row(
        "A cell reaches over several rows", "real: the page's text", "Refused: cells-joined", 1,
        ("spans several",), text=_with(_table('| rowspan="2" | both\n| x')), edits=0,
    ),
    Row(
        "The table has lost its heads", "real: the page's text", "Refused: heads-missing", 1,
        ("lost its header row",), text=_with(f"{BEGIN}\n{{|\n|-\n| a\n|}}\n{END}"), edits=0,
    ),
    Row(
        "The table is never closed", "real: the page's text", "Refused: table-unread", 1,
        ("cannot be read",), text=_with(f"{BEGIN}\n{{|\n! a\n{END}"), edits=0,
    ),
    Row(
        "Two rows of one person contradict each other", "real: the page's text", "Refused: two-rows", 1,
        ("has two rows",), text=_with(_table("| [[User:Ada]]\n| 12\n|-\n| [[User:Ada]]\n| 13")), edits=0,
    ),
    Row(
        "The region stands between translate tags", "real: the page's text", "Refused: in-unit", 1,
        ("between <translate> tags",), text=_with(f"<translate>\n{BEGIN}\n{END}\n</translate>"), edits=0,
    ),
    Row(
        "The settings on the page have mistakes", "real: the page's text", "Refused: settings", 1,
        ("Line 1:", "capacity must be a whole number"),
        text="{{User:WikiconBot/Event|capacity=many}}\n" + SIGN_UPS, edits=0,
    ),
    Row(
        "The table would lose most of its people", "real: the page's text", "Refused: shrink", 1,
        ("shrink from 9 to 2 people", "--allow-shrink"), prepare=a_table_of_many, edits=1, ours=1,
    ),
    Row(
        "A section is newly taken for a list", "real: the page's text", "Refused: newly-read", 1,
        ("“Volunteers”", "now counts as a list", "--accept-reading"), prepare=a_list_that_is_new, edits=1, ours=1,
    ),
    Row(
        "A section is newly taken for a list, and a person confirms it", "real: the page's text", "Saved", 0,
        ("Saved as revision",), prepare=a_list_that_is_new, options=("--accept-reading",), edits=2, ours=2,
    ),
    Row(
        "An older version wrote the table", "real: the page's text", "Refused: migrate", 1,
        ("confirm", "--migrate"), prepare=a_table_of_an_older_version, edits=1, ours=1,
    ),
    Row(
        "An older version wrote the table, and a person confirms that it is converted", "real: the page's text", "Saved", 0,
        ("Saved as revision",), prepare=a_table_of_an_older_version, options=("--migrate",), edits=2, ours=2,
    ),
    Row(
        "A newer version wrote the table", "real: the page's text", "Refused: format-newer", 2,
        ("Update wikiconbot",), text=_with(f"{BEGIN}\n<!-- wikiconbot:format {FORMAT + 1}; x -->\n{END}"), edits=0,
    ),
    Row(
        "Nobody signed up", "real: the page's text", "Unchanged", 0, ("No sign-ups were found",),
        text="== Sign up ==\nPlease add your name.\n", edits=0,
    ),
    Row(
        "The page is empty", "real: the page's text", "Unchanged", 0, ("empty",), prepare=lambda scene: scene.world.wiki.save(scene.title, ""), edits=0,
    ),
    Row(
        "The page is marked for translation", "real: the page's text", "Saved", 0, ("target = /Participants", "no marking"),
        text=f"<languages/>\n<translate>\nAn event.\n</translate>\n{SIGN_UPS}", edits=1, also=has_to_be_marked,
    ),
    Row(
        "The edit waits for review", "proxy: what FlaggedRevs answers", "Saved", 0, ("waits for review",),
        (always(read, has_flagged_revs), always(flagged, waits_for_review)), edits=1, also=waits_for_reviewers,
    ),
    Row(
        "Whether the edit waits for review cannot be known", "proxy: FlaggedRevs fails", "Saved", 0, ("Saved as revision",),
        (always(read, has_flagged_revs), always(flagged, says({"error": {"code": "internal_api_error_x", "info": "x"}}))),
        edits=1,
    ),
    Row("There is no such page", "real: no page", "No such page", 2, ("does not exist",), text=None, edits=0),
    Row(
        "The page redirects to another", "real: a redirect", "Wrong usage", 2, ("redirects to", "Name that page"),
        text="#REDIRECT [[Main Page]]", edits=0,
    ),
    Row(
        "No page can have that title", "real: A[b", "Wrong usage", 2, ("cannot be the title",), title="A[b", text=None,
        edits=0,
    ),
    Row(
        "The page is made by the software", "real: Special:Version", "Wrong usage", 2, ("made by the software",),
        title="Special:Version", text=None, edits=0,
    ),
    Row(
        "The page is a program", "real: MediaWiki:Common.js", "Wrong usage", 2, ("is not wikitext",),
        title="MediaWiki:Common.js", text="x = 1;", edits=0,
    ),
)  # fmt: skip
