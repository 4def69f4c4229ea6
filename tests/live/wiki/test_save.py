"""Saving: every outcome that a wiki has for an edit, provoked on a real one."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.live.people import Wiki
from wikiconbot.errors import ConfigurationError
from wikiconbot.model import Conflict, Edit, Refused, Saved, Unchanged
from wikiconbot.sandbox import state_dir
from wikiconbot.wiki.exclusion import keeps_out
from wikiconbot.wiki.read import read_page
from wikiconbot.wiki.save import save
from wikiconbot.wiki.session import Session, Target, connect
from wikiconbot.wiki.transport import ignore

BOT = "WikiconBot"


@pytest.fixture(scope="module")
def session(api: Wiki) -> Session:
    return connect(Target(sandbox_dir=str(state_dir() / "pywikibot")))


@pytest.fixture
def seen(session: Session) -> Iterator[list[int]]:
    """One number for every request, in order."""
    responses: list[int] = []
    session.connection.wire.on_response = responses.append
    yield responses
    session.connection.wire.on_response = ignore


def edit_of(session: Session, title: str, new: str, summary: str = "a test") -> Edit:
    """Read the page and plan to replace its text."""
    snapshot, _ = read_page(session, title)
    return Edit(snapshot.page, snapshot.revision, snapshot.text, new, summary)


def test_a_new_page_and_then_a_change_of_it(api: Wiki, session: Session, seen: list[int]) -> None:
    first = save(session, edit_of(session, "Saving: new", "one | two  é\n{{x|y=z}}"))
    assert isinstance(first, Saved)
    second = save(session, edit_of(session, "Saving: new", "another text"))
    assert isinstance(second, Saved)
    assert (first.merged, second.merged) == (False, False)
    assert len(seen) == 4
    assert api.text("Saving: new") == "another text"
    revision = api.query(
        prop="revisions", rvprop="ids|user|comment|flags", titles="Saving: new"
    )["pages"][0]["revisions"][0]  # fmt: skip
    assert (revision["revid"], revision["parentid"]) == (second.revision, first.revision)
    assert (revision["user"], revision["comment"], revision["minor"]) == (BOT, "a test", False)
    change = api.query(list="recentchanges", rctitle="Saving: new", rcprop="flags", rctype="edit")
    assert change["recentchanges"][0]["bot"] is True


def test_what_is_there_already_is_unchanged(api: Wiki, session: Session, seen: list[int]) -> None:
    revision = api.save("Saving: same", "text")
    assert isinstance(save(session, Edit("Saving: same", revision, "text", "text", "s")), Unchanged)
    assert seen == []
    assert isinstance(save(session, Edit("Saving: same", revision, "text", "text\n\n", "s")), Unchanged)
    assert api.revision("Saving: same") == revision


def test_decomposed_and_windows_text_is_saved_as_the_wiki_writes_it(api: Wiki, session: Session) -> None:
    assert isinstance(save(session, edit_of(session, "Saving: forms", "e\u0301\r\nb")), Saved)
    assert api.text("Saving: forms") == "\u00e9\nb"


def test_somebody_elses_change_of_the_same_lines_is_a_conflict(api: Wiki, session: Session) -> None:
    api.save("Saving: conflict", "a\nb\nc")
    edit = edit_of(session, "Saving: conflict", "a\nB by the bot\nc")
    api.save("Saving: conflict", "a\nB by a person\nc")
    assert isinstance(save(session, edit), Conflict)
    assert api.text("Saving: conflict") == "a\nB by a person\nc"


def test_our_own_accounts_change_is_a_conflict_too(api: Wiki, session: Session) -> None:
    api.save("Saving: own conflict", "a\nb\nc")
    first = edit_of(session, "Saving: own conflict", "a\none run\nc")
    second = edit_of(session, "Saving: own conflict", "a\nanother run\nc")
    assert isinstance(save(session, first), Saved)
    assert isinstance(save(session, second), Conflict)
    assert api.text("Saving: own conflict") == "a\none run\nc"


def test_a_change_elsewhere_on_the_page_is_merged(api: Wiki, session: Session) -> None:
    lines = [f"line {number}" for number in range(9)]
    api.save("Saving: merge", "\n".join(lines))
    edit = edit_of(session, "Saving: merge", "\n".join(["THE BOT", *lines[1:]]))
    api.save("Saving: merge", "\n".join([*lines[:-1], "A PERSON"]))
    outcome = save(session, edit)
    assert isinstance(outcome, Saved)
    assert outcome.merged
    assert api.text("Saving: merge") == "\n".join(["THE BOT", *lines[1:-1], "A PERSON"])


def test_a_page_made_meanwhile_is_not_overwritten(api: Wiki, session: Session) -> None:
    edit = edit_of(session, "Saving: made meanwhile", "by the bot")
    api.save("Saving: made meanwhile", "by a person")
    assert isinstance(save(session, edit), Conflict)
    assert api.text("Saving: made meanwhile") == "by a person"


def test_a_page_deleted_meanwhile_is_not_made_again(api: Wiki, session: Session) -> None:
    api.save("Saving: deleted", "text")
    edit = edit_of(session, "Saving: deleted", "new text")
    api.delete("Saving: deleted")
    assert isinstance(save(session, edit), Conflict)
    assert api.text("Saving: deleted") is None


def refused(session: Session, edit: Edit, code: str, *words: str) -> None:
    """Expect that the wiki refuses the edit, with a sentence for a person."""
    outcome = save(session, edit)
    assert isinstance(outcome, Refused), outcome
    assert outcome.code == code
    for word in (*words,):
        assert word in outcome.reason
    assert outcome.reason.endswith(".")


def test_protected_pages(api: Wiki, session: Session) -> None:
    api.save("Saving: protected", "text")
    edit = edit_of(session, "Saving: protected", "new")
    api.protect("Saving: protected")
    # The sandbox's bot password has the grant to edit protected pages, its account not the right.
    refused(session, edit, "protectedpage", "“Saving: protected” is protected", BOT)
    api.protect("Saving: never made", "create=sysop")
    refused(session, Edit("Saving: never made", None, "", "x", "s"), "protectedpage", "is protected")


def test_a_block_and_a_partial_block(api: Wiki, session: Session) -> None:
    api.save("Saving: blocked", "text")
    edit = edit_of(session, "Saving: blocked", "new")
    api.block(BOT, reason="runs wild", expiry="1 hour")
    try:
        refused(session, edit, "blocked", f"{BOT} is blocked by Admin (until 20", "runs wild")
        read_page(session, "Saving: blocked")
        assert session.block is not None
    finally:
        api.unblock(BOT)
    api.block(BOT, partial=1, allowusertalk=1, pagerestrictions="Saving: blocked")
    try:
        refused(session, edit, "blocked", "from editing “Saving: blocked”")
        assert isinstance(save(session, edit_of(session, "Saving: not blocked", "new")), Saved)
        assert session.block is None
    finally:
        api.unblock(BOT)


def add_filter(api: Wiki, word: str, action: str) -> None:
    """Add an abuse filter as an administrator does at Special:AbuseFilter/new; it has no API for that."""
    http, url = api.admin.http, f"{api.sandbox.url}/index.php?title=Special:AbuseFilter/new"
    token = re.search(
        r'value="([^"]+)"[^>]*name="wpEditToken"|name="wpEditToken"[^>]*value="([^"]+)"', http.get(url).text
    )
    assert token is not None
    form = {
        "wpFilterDescription": f"No {word}", "wpFilterRules": f'added_lines contains "{word}"',
        "wpFilterEnabled": "1", "wpFilterNotes": "", "wpFilterGroup": "default",
        f"wpFilterAction{action.capitalize()}": "1", f"wpFilter{action.capitalize()}Message": f"abusefilter-{action}",
        "wpEditToken": html.unescape(token[1] or token[2]),
    }  # fmt: skip
    answer = http.post(url, data=form, timeout=60)
    assert "success" in answer.text, re.findall(r"mw-message-box-error[^<]*<[^<]*<[^<]*", answer.text)


def test_abuse_filters_forbid_and_warn_and_no_warning_is_confirmed(
    api: Wiki, session: Session, seen: list[int]
) -> None:
    add_filter(api, "forbidden-word", "disallow")
    add_filter(api, "warned-word", "warn")
    edit = edit_of(session, "Saving: filtered", "a forbidden-word")
    seen.clear()
    refused(session, edit, "abusefilter-disallowed", "forbids this edit", "No forbidden-word")
    refused(
        session, edit_of(session, "Saving: filtered", "a warned-word"), "abusefilter-warning", "warns about"
    )
    assert len(seen) == 3
    assert api.text("Saving: filtered") is None


def test_texts_and_pages_that_a_bot_may_not_write(session: Session) -> None:
    refused(session, edit_of(session, "Saving: too big", "x" * 2_200_000), "contenttoobig", "longer")
    refused(session, edit_of(session, "MediaWiki:Mainpage", "x"), "protectednamespace-interface", "MediaWiki")


def test_a_read_only_wiki(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    edit = edit_of(session, "Saving: read-only", "x")
    wire = session.connection.wire
    lock = state_dir() / "wiki" / "images" / "lock_yBgMBwiR"  # Manual:$wgReadOnlyFile
    monkeypatch.setattr(wire, "waits", replace(wire.waits, tries=0))
    monkeypatch.setattr(wire, "patience", 1)  # how long it waits is tested with the faults
    lock.write_text("maintenance")
    try:
        refused(session, edit, "readonly", "read-only at the moment", "maintenance")
    finally:
        lock.unlink()


@pytest.mark.parametrize(
    ("text", "kept_out"),
    [
        ("{{nobots}}", True),
        ("x {{ Template:NoBots }} y", True),
        ("{{nobots|OtherBot}}", False),
        ("{{bots}}", False),
        ("{{bots|allow=none}}", True),
        ("{{bots|allow=all}}", False),
        ("{{bots|allow=OtherBot}}", True),
        ("{{Bots|allow=OtherBot, wikiconBot }}", False),
        ("{{bots|deny=all}}", True),
        ("{{bots|deny=none}}", False),
        ("{{bots|deny=OtherBot,WikiconBot}}", True),
        ("{{bots|deny=OtherBot}}", False),
        ("{{bots|denyscript=Wikiconbot}}", True),
        ("{{bots|optout=all}}", False),
        ("{{bots|deny=}}", False),
        ("{{x|{{nobots}}}}", True),
        ("<nowiki>{{nobots}}</nowiki>", False),
        ("<pre>{{nobots}}</pre>", False),
        ("<!-- {{nobots}} -->", False),
        ("<syntaxhighlight>{{nobots}}</syntaxhighlight>", False),
        ("{{robots}} {{nobotsy}}", False),
    ],
)
def test_templates_that_keep_bots_out(text: str, kept_out: bool) -> None:
    assert (keeps_out(text, BOT) is not None) is kept_out


def test_a_page_that_wants_no_bots_costs_no_request(session: Session, seen: list[int]) -> None:
    refused(session, Edit("Any", 1, "{{nobots}}", "new", "s"), "nobots", "asks WikiconBot not to edit it")
    assert seen == []


def test_nobody_logged_in_sends_nothing(
    session: Session, monkeypatch: pytest.MonkeyPatch, seen: list[int]
) -> None:
    assert session.require_account() == BOT
    monkeypatch.setattr(type(session), "user", property(lambda _: None))
    with pytest.raises(ConfigurationError, match="Nobody is logged in"):
        save(session, Edit("Any", None, "", "new", "s"))
    with pytest.raises(ConfigurationError, match="Nobody is logged in"):
        session.require_account()
    assert seen == []
