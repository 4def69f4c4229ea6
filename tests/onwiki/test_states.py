"""How pages are recognised, and what an installation and a removal change: all as values, without a wiki."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.errors import UsageError
from wikiconbot.event import TEMPLATE
from wikiconbot.i18n import load
from wikiconbot.model import Denial, NamedPage, Snapshot
from wikiconbot.onwiki.chosen_names import names_for, require_one_each, require_space
from wikiconbot.onwiki.json_pages import json_text
from wikiconbot.onwiki.listed_line import lines_of, with_line, without
from wikiconbot.onwiki.pieces import PIECES, Piece
from wikiconbot.onwiki.planned_pages import (
    by_hand_to_install,
    by_hand_to_remove,
    plan_install,
    plan_removal,
)
from wikiconbot.onwiki.stamps import Stamp, read_stamp, stamped
from wikiconbot.onwiki.standing import State, Wanted, standing
from wikiconbot.wikitext.siteinfo import DEFAULT

ENGLISH = load("en")
EXTENSIONS = {"Gadgets", "TemplateStyles"}
NAMES = names_for("Bot", TEMPLATE)
STYLES = next(piece for piece in PIECES if piece.part == "styles")
SETTINGS = Wanted(PIECES[0], "User:Bot/Event", "Text\n<noinclude>Docs</noinclude>\n")
LINE = "* wikiconbot[ResourceLoader|default]|wikiconbot.css"
OLD_LINE = "* wikiconbot|wikiconbot.css"
DEFINITION = Piece("gadget", "x.txt", "MediaWiki:Gadgets-definition", 2, extension="Gadgets", line=True)
OF_LINE = Wanted(DEFINITION, DEFINITION.title, LINE, former=(OLD_LINE,))
SECOND = Wanted(DEFINITION, DEFINITION.title, "* wikiconbot-dialog|dialog.js")
WHOLE = Stamp("settings", 1, whole=True)
DENIED = {"edit": Denial("sitecssprotected", "No.")}


def found(wanted, text, model="wikitext", denials=None, extensions=EXTENSIONS):
    revision = 7 if text else None
    page = NamedPage(
        Snapshot(wanted.title, text, revision), model, 2, "Ann", "2026-03-02T10:00:00Z", denials or {}
    )
    return standing(wanted, page, extensions)


def never(_):
    return False


def always(_):
    return True


def after(plan, text):
    assert len(plan.edits) <= 1
    return plan.edits[0].new if plan.edits else text


# ── whole pages ─────────────────────────────────────────────────────────────────────────────────────
def test_a_page_that_the_bot_wrote_is_recognised_in_every_version():
    older = stamped("Other text", "settings", 1, "wikitext")
    newer = stamped("Text of tomorrow", "settings", 9, "wikitext")
    assert found(SETTINGS, "").state is State.ABSENT
    assert found(SETTINGS, "  \n").state is State.ABSENT
    assert found(SETTINGS, SETTINGS.text).state is State.CURRENT
    assert (found(SETTINGS, older).state, found(SETTINGS, older).version) == (State.OLDER, 1)
    assert (found(SETTINGS, newer).state, found(SETTINGS, newer).version) == (State.NEWER, 9)
    assert found(SETTINGS, SETTINGS.body.rstrip()).state is State.OLDER, "pasted before there were stamps"


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("Docs", "Dokumentation"),
        lambda text: text + "\n[[Category:Bots]]",
        lambda text: "x" + text,
        lambda text: text.replace("version 1", "version 2"),
        lambda text: text.replace("settings, version", "styles, version"),
        lambda text: text + text,
        lambda text: "#REDIRECT [[Other]]",
        lambda text: "Somebody's own template",
    ],
)
def test_what_people_changed_is_left_to_people(change):
    text = change(SETTINGS.text)
    one = found(SETTINGS, text)
    assert one.state is State.CHANGED
    assert plan_install("P", [one], never, ENGLISH).edits == ()
    assert plan_removal("P", [one], never, ENGLISH).edits == ()
    assert after(plan_install("P", [one], always, ENGLISH), text) == SETTINGS.text
    assert after(plan_removal("P", [one], always, ENGLISH), text) == ""


@pytest.mark.parametrize("text", ["", SETTINGS.body.rstrip(), stamped("Old", "settings", 1, "wikitext")])
def test_a_second_installation_has_nothing_to_do_and_a_removal_leaves_nothing(text):
    first = plan_install("P", [found(SETTINGS, text)], never, ENGLISH)
    assert first.edits[0].summary.startswith("Bot: page of the bot, version 1")
    again = found(SETTINGS, after(first, text))
    assert again.state is State.CURRENT
    assert plan_install("P", [again], never, ENGLISH).edits == ()
    gone = found(SETTINGS, after(plan_removal("P", [again], never, ENGLISH), ""))
    assert gone.state is State.ABSENT
    assert plan_removal("P", [gone], never, ENGLISH).edits == ()


def test_a_newer_text_stays_and_can_be_removed():
    one = found(SETTINGS, stamped("Text of tomorrow", "settings", 9, "wikitext"))
    assert plan_install("P", [one], always, ENGLISH).edits == ()
    assert len(plan_removal("P", [one], never, ENGLISH).edits) == 1


def test_what_the_account_may_not_write_is_for_somebody_else():
    absent, current = found(SETTINGS, "", denials=DENIED), found(SETTINGS, SETTINGS.text, denials=DENIED)
    changed = found(SETTINGS, "other", denials=DENIED)
    every = [absent, current, changed]
    assert (
        plan_install("P", every, always, ENGLISH).edits
        == plan_removal("P", every, always, ENGLISH).edits
        == ()
    )
    assert (by_hand_to_install(every), by_hand_to_remove(every)) == ((absent,), (current,))


def test_a_template_by_which_people_signed_up_is_removed_only_if_a_person_says_so():
    page = found(SETTINGS, SETTINGS.text)
    used = replace(page, used_by="Event")
    for decide, edits in ((never, 0), (always, 1)):
        assert len(plan_removal("Page", (used,), decide, ENGLISH).edits) == edits
    assert len(plan_removal("Page", (page,), never, ENGLISH).edits) == 1
    assert (used.to_ask, used.to_write, by_hand_to_remove((used,))) == (True, False, ())


def test_what_the_wiki_lacks_is_not_possible():
    styles = Wanted(STYLES, "Template:Bot/styles.css", ".x {}")
    assert (found(styles, "", "sanitized-css").state, found(styles, "", "sanitized-css").lacks) == (
        State.ABSENT,
        None,
    )
    assert found(styles, "", "wikitext", extensions=set()).lacks == "TemplateStyles"
    assert found(styles, "", "wikitext").lacks == "sanitized-css"
    assert plan_install("P", [found(styles, "", "wikitext")], always, ENGLISH).edits == ()


@pytest.mark.parametrize("model", ["wikitext", "css", "sanitized-css", "javascript"])
def test_a_stamp_is_a_comment_at_the_end(model):
    text = stamped("body", "a-part", 12, model)
    assert read_stamp(text) == Stamp("a-part", 12, whole=True)
    rest = text.removeprefix("body")
    assert rest.startswith("<noinclude><!--" if model == "wikitext" else "\n/*")
    assert rest.endswith("--></noinclude>" if model == "wikitext" else "*/")


@given(st.text(), st.text(max_size=3))
@draws(200)
def test_any_change_breaks_the_seal(body, more):
    text = stamped(body, "settings", 1, "wikitext")
    assert read_stamp(text) == WHOLE
    at = len(body.rstrip()) // 2
    changed = text[:at] + more + text[at:]
    assert changed == text or read_stamp(changed) != WHOLE


def test_two_pages_cannot_have_one_title():
    require_one_each(("Template:X/Event", "Template:X/Sign-up"))
    with pytest.raises(UsageError, match="Template:X/Sign-up"):
        require_one_each(("Template:X/Sign-up", "Template:X/Event", "Template:X/Sign-up"))


@pytest.mark.parametrize("space", [-1, 0, 1, 3, 6, 8, 9, 11, 14, 15, 829, 2601])
def test_places_that_the_bot_has_no_pages_in(space):
    with pytest.raises(UsageError, match="namespace"):
        require_space(space, "X")
    for fine in (2, 4, 10, 12, 1728):
        require_space(fine, "X")


# ── a line in a page of others ──────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("", State.ABSENT),
        ("* other|other.js", State.ABSENT),
        ("* wikiconbot2[ResourceLoader]|x.css", State.ABSENT),
        ("Text about * wikiconbot|x.css", State.ABSENT),
        (LINE, State.CURRENT),
        (f"== A ==\n* a|a.js\n{LINE}  \n== B ==\n* b|b.js", State.CURRENT),
        (OLD_LINE, State.OLDER),
        ("* wikiconbot[ResourceLoader]|wikiconbot.css", State.CHANGED),
        (f"<!--\n{LINE}\n-->", State.CHANGED),
        (f"{LINE}\n{LINE}", State.CHANGED),
        (f"<nowiki>\n{LINE}\n</nowiki>", State.CURRENT),
    ],
)
def test_the_line_of_a_gadget_is_recognised(text, state):
    assert found(OF_LINE, text).state is state


def test_an_older_line_is_replaced_where_it_is():
    text = f"* a|a.js\n{OLD_LINE}\n\n== B ==\n* b|b.js"
    assert after(plan_install("P", [found(OF_LINE, text)], never, ENGLISH), text) == text.replace(
        OLD_LINE, LINE
    )


ITEMS = st.sampled_from(
    [
        "== Head ==",
        "* a[ResourceLoader]|a.js",
        "* b|b.js",
        "",
        "<!-- note -->",
        "<!--\n* c|c.js\n-->",
        "[[Category:X]]",
    ]
)


@given(st.lists(ITEMS, min_size=1))
@draws(300)
def test_lines_of_others_stay_as_they_are(lines):
    text = "\n".join(lines).rstrip("\n")
    put = with_line(text, LINE)
    assert [line for line in put.split("\n") if line != LINE] == (text.split("\n") if text.strip() else [])
    assert found(OF_LINE, put).state is State.CURRENT
    (line,) = lines_of(put, "wikiconbot")
    assert without(put, line) == (text if text.strip() else "")


def test_two_lines_on_one_page_are_one_edit():
    text = f"* a|a.js\n{OLD_LINE}\n* b|b.js"
    plan = plan_install("P", [found(one, text) for one in (OF_LINE, SECOND)], never, ENGLISH)
    both = after(plan, text)
    assert both == f"* a|a.js\n{LINE}\n* b|b.js\n{SECOND.body}"
    every = [found(one, both) for one in (OF_LINE, SECOND)]
    assert [one.state for one in every] == [State.CURRENT] * 2
    assert after(plan_removal("P", every, never, ENGLISH), both) == "* a|a.js\n* b|b.js"


# ── several lines of one gadget ─────────────────────────────────────────────────────────────────────
LINES = ("* g[package]|g.js", "* g-look[type=styles]|g.css", "* g-dialog[package]|g-dialog.js")
GADGET = Wanted(DEFINITION, DEFINITION.title, "\n".join(LINES), former=("* g[type=styles]|g.css",))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("* other|other.js", State.ABSENT),
        ("\n".join(LINES), State.CURRENT),
        ("\n* a|a.js\n".join(LINES[::-1]), State.CURRENT),
        (GADGET.former[0], State.OLDER),
        ("\n".join(LINES[:2]), State.OLDER),
        ("\n".join((GADGET.former[0], *LINES[1:])), State.OLDER),
        ("\n".join((*LINES, LINES[0])), State.CHANGED),
        ("\n".join((*LINES, GADGET.former[0])), State.CHANGED),
        ("\n".join((*LINES[:2], f"<!--\n{LINES[2]}\n-->")), State.CHANGED),
        ("\n".join((*LINES[:2], "* g-dialog[package|rights=edit]|g-dialog.js")), State.CHANGED),
    ],
)
def test_the_lines_of_a_gadget_are_one_thing(text, state):
    assert found(GADGET, text).state is state


@given(st.lists(ITEMS, min_size=1), st.sampled_from((None, GADGET.former[0], *LINES)), st.integers(0, 9))
@draws(300)
def test_lines_of_a_gadget_are_completed_and_go_together(lines, own, at):
    kept = list("\n".join(lines).rstrip("\n").split("\n"))
    text = "\n".join(kept[:at] + ([own] if own else []) + kept[at:])
    one = found(GADGET, text)
    if one.state is State.CHANGED:  # within a comment
        return
    put = after(plan_install("P", [one], never, ENGLISH), text)
    assert found(GADGET, put).state is State.CURRENT
    assert plan_install("P", [found(GADGET, put)], never, ENGLISH).edits == ()
    ours = [line for line in put.split("\n") if line in LINES]
    assert sorted(ours) == sorted(LINES)
    assert [line for line in put.split("\n") if line not in LINES] == (kept if text.strip() else [])
    gone = after(plan_removal("P", [found(GADGET, put)], never, ENGLISH), put)
    assert gone == ("\n".join(kept) if text.strip() else "")


def test_the_files_of_a_gadget_stay_as_long_as_its_lines():
    file = Wanted(
        next(piece for piece in PIECES if piece.file == "gadget.css"), "MediaWiki:Gadget-g.css", "a {}"
    )
    page = found(file, file.text, model="css")
    changed = f"{LINES[0]}\n{LINES[1].replace('type', 'rights=edit|type')}"
    for text, decide, denials, edits in (
        ("\n".join(LINES), never, {}, 2),
        (changed, never, {}, 0),
        (changed, always, {}, 2),
        ("\n".join(LINES), always, DENIED, 0),
        (f"<!--\n{LINES[0]}\n-->", never, {}, 1),
        ("* other|other.js", never, {}, 1),
    ):
        plan = plan_removal("P", [page, found(GADGET, text, denials=denials)], decide, ENGLISH)
        assert len(plan.edits) == edits, text


# ── pages of JSON ───────────────────────────────────────────────────────────────────────────────────
TEXTS = next(piece for piece in PIECES if piece.model == "json")
OF_TEXTS = Wanted(
    TEXTS, "User:Bot/Sign-up texts/de.json", json_text({"a": "<b> & 'c' \u2028", "$x": "ü $who"})
)


@pytest.mark.parametrize("model", ["json", "wikitext"])
def test_a_page_of_json_has_its_stamp_inside(model):
    data = json.loads(OF_TEXTS.text)
    assert {key: data[key] for key in ("a", "$x")} == json.loads(OF_TEXTS.body)
    assert "<" not in OF_TEXTS.text
    assert found(OF_TEXTS, OF_TEXTS.text, model).state is State.CURRENT
    assert found(OF_TEXTS, json.dumps(data, indent=2), model).state is State.OLDER, "spaces are MediaWiki's"
    older = stamped(json_text({"a": "other"}), "gadget", 1, "json")
    assert found(OF_TEXTS, older, model).state is State.OLDER
    data["a"] = "people's"
    for text in (
        json_text(data),
        "[1]",
        "{",
        "[" * 9999,
        '{"@wikiconbot": 5}',
        OF_TEXTS.text + "x",
        f"{OF_TEXTS.text}\n{{}}",
    ):
        assert found(OF_TEXTS, text, model).state is State.CHANGED, text[:99]


def test_a_page_of_json_is_never_empty():
    one = found(OF_TEXTS, OF_TEXTS.text, "json")
    assert after(plan_removal("P", [one], never, ENGLISH), OF_TEXTS.text) == "{}"
    gone = found(OF_TEXTS, "{}", "json")
    assert (gone.state, plan_removal("P", [gone], always, ENGLISH).edits) == (State.ABSENT, ())
    assert after(plan_install("P", [gone], never, ENGLISH), "{}") == OF_TEXTS.text


def test_an_older_mediawiki_gets_only_the_look():
    script = next(piece for piece in PIECES if piece.core)
    wanted = Wanted(script, "MediaWiki:Gadget-x.js", "x")
    assert found(wanted, "", "javascript").lacks == "MediaWiki 1.43"
    assert found(wanted, "", "javascript", extensions={"Gadgets", "MediaWiki 1.43"}).state is State.ABSENT
    old, new = (replace(DEFAULT, has_codex=is_new) for is_new in (False, True))
    assert {one.file for one in PIECES if one.part == "gadget" and one.needed(old)} == {
        "gadget.css", "gadget.js", "Gadgets-definition.txt",
    }  # fmt: skip
    assert all(one.needed(new) for one in PIECES if one.part == "gadget")


def test_all_active_lines_go_if_a_person_says_so():
    text = f"{LINE}\n* a|a.js\n{OLD_LINE}\n<!--\n{LINE}\n-->"
    assert (
        after(plan_removal("P", [found(OF_LINE, text)], always, ENGLISH), text)
        == f"* a|a.js\n<!--\n{LINE}\n-->"
    )


def test_a_second_active_line_goes_if_a_person_says_so():
    text = f"{LINE}\n* a|a.js\n{OLD_LINE}"
    assert after(plan_install("P", [found(OF_LINE, text)], always, ENGLISH), text) == f"{LINE}\n* a|a.js"
