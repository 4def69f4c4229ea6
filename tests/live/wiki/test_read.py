"""One page and its wiki's profile in one request; titles that are not valid are refused with a sentence."""

import pytest

from tests.live.people import Wiki
from wikiconbot.errors import UsageError
from wikiconbot.sandbox import state_dir
from wikiconbot.wiki.read import read_page, read_profile
from wikiconbot.wiki.revisions import fetch_before
from wikiconbot.wiki.session import Session, Target, connect

KEYS = [
    "general",
    "namespaces",
    "namespacealiases",
    "specialpagealiases",
    "interwikimap",
    "extensiontags",
    "allmessages",
]


@pytest.fixture(scope="module")
def session(api: Wiki) -> Session:
    return connect(Target(sandbox_dir=str(state_dir() / "pywikibot")))


def test_a_page_is_read_with_its_revision_in_one_request(api: Wiki, session: Session) -> None:
    text = "== ತ ==\n* a | b {{x|y}}\n\n<!-- c -->"
    revision = api.save("Reading: a page", text)
    seen: list[int] = []
    session.connection.wire.on_response = seen.append
    snapshot, profile = read_page(session, "reading:_a page")
    assert len(seen) == 1
    assert (snapshot.page, snapshot.text, snapshot.revision) == ("Reading: a page", text, revision)
    assert snapshot.exists
    assert list(profile) == ["query"]
    assert list(profile["query"]) == KEYS


def test_a_missing_page_has_no_revision(session: Session) -> None:
    snapshot, profile = read_page(session, "no such page yet")
    assert (snapshot.page, snapshot.text, snapshot.revision) == ("No such page yet", "", None)
    assert list(profile["query"]) == KEYS


def test_what_a_page_had_when_another_was_saved_goes_by_the_order_of_edits(
    api: Wiki, session: Session
) -> None:
    edits = [api.save(f"Reading: one of two {n % 2}", f"edit {n}") for n in range(6)]  # several in a second
    before = [fetch_before(session, "Reading: one of two 0", edits[n]) for n in (1, 3, 5)]
    assert before == ["edit 0", "edit 2", "edit 4"]
    assert fetch_before(session, "Reading: one of two 1", edits[0]) is None


def test_an_empty_page_is_no_missing_page(api: Wiki, session: Session) -> None:
    api.save("Reading: emptied", "x")
    revision = api.save("Reading: emptied", "")
    snapshot, _ = read_page(session, "Reading: emptied")
    assert (snapshot.text, snapshot.revision) == ("", revision)


def test_a_redirect_is_not_followed(api: Wiki, session: Session) -> None:
    api.save("Reading: old name", "#REDIRECT [[Reading: new name]]")
    snapshot, _ = read_page(session, "Reading: old name")
    assert snapshot.page == "Reading: old name"
    assert snapshot.text.startswith("#REDIRECT")


@pytest.mark.parametrize(
    "title",
    ["", " ", "A[b", "A|b", "<x>", "Special:Version", "Media:X.jpg", "hi:मुखपृष्ठ", "x" * 300, "../x", "User:"],
)
def test_what_is_no_page_is_refused(title: str, session: Session) -> None:
    with pytest.raises(UsageError) as raised:
        read_page(session, title)
    assert str(raised.value).startswith("“")
    assert title[:20] in str(raised.value)


def test_a_page_that_is_not_wikitext_is_refused(api: Wiki, session: Session) -> None:
    api.save("User:Admin/x.css", "a { color: red }")
    with pytest.raises(UsageError, match="css"):
        read_page(session, "User:Admin/x.css")


def test_the_profile_is_the_same_without_a_page(session: Session) -> None:
    profile = read_profile(session)
    assert list(profile["query"]) == KEYS
    messages = {message["name"]: message["content"] for message in profile["query"]["allmessages"]}
    assert len(messages) == 36
    assert (messages["may_long"], messages["may-gen"], messages["may"]) == ("May", "May", "May")
    assert profile == read_page(session, "Main Page")[1] | {"query": profile["query"]}


def test_a_read_tells_the_form_of_page_addresses(api: Wiki, session: Session) -> None:
    read_page(session, "Main Page")
    assert session.page_url("A page/ü?") == f"{api.sandbox.url}/wiki/A_page/%C3%BC%3F"
