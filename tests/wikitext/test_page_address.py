"""A page's address names the page and its wiki."""

from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.random_runs import draws
from wikiconbot.wikitext.page_address import NoPage, PageAddress, is_address, read_address

META = "https://meta.wikimedia.org"


@for_each(
    ("address", "server", "title"),
    [
        (f"{META}/wiki/Wikimedia_Conference_(India)", META, "Wikimedia Conference (India)"),
        (f"  {META}/wiki/X  ", META, "X"),
        (f"{META}/wiki/X#Sign_up", META, "X"),
        (f"{META}/wiki/X?action=history#a", META, "X"),
        (f"{META}/wiki/A/B/C", META, "A/B/C"),
        (f"{META}/wiki/A?title=B", META, "A"),
        (f"{META}/w/index.php?title=X&oldid=12", META, "X"),
        (f"{META}/w/index.php?title=X&diff=prev&oldid=12", META, "X"),
        (f"{META}/w/index.php?title=X&curid=7", META, "X"),
        (f"{META}/w/index.php/X_Y", META, "X Y"),
        (f"{META}/wiki/%E0%A4%B8%E0%A4%AE", META, "सम"),
        (f"{META}/wiki/सम", META, "सम"),
        (f"{META}/wiki/A%3F", META, "A?"),
        (f"{META}/wiki/C++", META, "C++"),
        (f"{META}/w/index.php?title=C%2B%2B+talk", META, "C++ talk"),
        ("HTTPS://Meta.Wikimedia.org:443/wiki/X", META, "X"),
        ("http://meta.wikimedia.org/wiki/X", META, "X"),
        ("https://meta.m.wikimedia.org/wiki/X", META, "X"),
        ("https://en.m.wikipedia.org/wiki/X", "https://en.wikipedia.org", "X"),
        ("en.m.wikipedia.org/wiki/X", "https://en.wikipedia.org", "X"),
        ("https://m.wikidata.org/wiki/Q1", "https://www.wikidata.org", "Q1"),
        ("https://wikidata.org/wiki/Q1", "https://www.wikidata.org", "Q1"),
        ("https://zh.wikipedia.org/zh-tw/X", "https://zh.wikipedia.org", "X"),
        ("http://127.0.0.1:8181/index.php/X", "http://127.0.0.1:8181", "X"),
        ("http://127.0.0.1:8181/index.php?title=X", "http://127.0.0.1:8181", "X"),
        ("http://[::1]:8181/wiki/X", "http://[::1]:8181", "X"),
        ("https://m.example.org/wiki/X", "https://m.example.org", "X"),
        ("https://bücher.example/wiki/X", "https://xn--bcher-kva.example", "X"),
        ("https://wiki.archlinux.org/title/X", "https://wiki.archlinux.org", "X"),
    ],
)
def test_addresses_of_pages(address, server, title):
    assert is_address(address)
    found = read_address(address)
    assert isinstance(found, PageAddress)
    assert (found.server, found.title, found.page_id, found.revision) == (server, title, None, None)
    assert found.typed == address.strip()


@for_each(
    ("address", "page_id", "revision"),
    [
        (f"{META}/?curid=12", 12, None),
        (f"{META}/w/index.php?curid=12", 12, None),
        (f"{META}/w/index.php?oldid=34", None, 34),
        (f"{META}/w/index.php?diff=35&oldid=34", None, 35),
        (f"{META}/w/index.php?diff=next&oldid=34", None, 34),
        (f"{META}/wiki/Special:Diff/34", None, 34),
        (f"{META}/wiki/Special:Diff/33/34", None, 34),
        (f"{META}/wiki/Special:PermanentLink/34", None, 34),
        (f"{META}/wiki/Special:Redirect/page/12", 12, None),
        (f"{META}/wiki/Special:Redirect/revision/34", None, 34),
    ],
)
def test_a_page_by_its_number(address, page_id, revision):
    found = read_address(address)
    assert isinstance(found, PageAddress)
    assert (found.title, found.page_id, found.revision) == (None, page_id, revision)


@for_each(
    ("address", "why"),
    [
        ("https://w.wiki/4xYz", NoPage.SHORT),
        ("https://example.org/", NoPage.NO_TITLE),
        ("https://example.org", NoPage.NO_TITLE),
        (f"{META}/wiki/", NoPage.NO_TITLE),
        (f"{META}/w/index.php?title=", NoPage.NO_TITLE),
        (f"{META}/w/index.php?diff=next", NoPage.NO_TITLE),
        (f"{META}/?curid=0", NoPage.NO_TITLE),
        ("https://example.org/questions/12/how", NoPage.UNKNOWN),
        ("https://", NoPage.UNKNOWN),
        ("https://[::1/wiki/X", NoPage.UNKNOWN),
        ("https://example.org:99999999/wiki/X", NoPage.UNKNOWN),
        ("https://me:secret@example.org/wiki/X", NoPage.PASSWORD),
        (f"{META}/wiki/%E0%A4", NoPage.CODES),
    ],
)
def test_addresses_that_name_no_page(address, why):
    assert read_address(address) is why


@pytest.mark.parametrize(
    ("address", "api"),
    [
        (f"{META}/wiki/X", f"{META}/w/api.php"),
        ("https://en.m.wikipedia.org/wiki/X", "https://en.wikipedia.org/w/api.php"),
        ("http://127.0.0.1:8181/index.php/X", "http://127.0.0.1:8181/api.php"),
        ("https://example.org/mw/index.php?title=X", "https://example.org/mw/api.php"),
        ("https://example.org/wiki/X", None),
    ],
)
def test_where_the_api_is(address, api):
    found = read_address(address)
    assert isinstance(found, PageAddress)
    assert found.api == api


@pytest.mark.parametrize(
    "title", ["Talk:X", "http", "X https://a.b/wiki/C", "//x/wiki/Y", "Https: a story", ""]
)
def test_titles_are_no_addresses(title):
    assert not is_address(title)


_LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), exclude_characters="_#[]{}|<>")
_TITLES = st.text(_LETTERS, min_size=1, max_size=30).filter(lambda title: title.strip() == title)


@draws(100)
@given(_TITLES.filter(lambda title: not title.startswith("Special:")))
def test_every_title_comes_back_from_its_address(title):
    for address in (
        f"{META}/wiki/{quote(title, safe='/:')}",
        f"{META}/w/index.php?{urlencode({'title': title, 'action': 'history'})}#x",
        f"http://localhost:8080/w/index.php/{quote(title)}",
    ):
        found = read_address(address)
        assert isinstance(found, PageAddress)
        assert found.title == title


@draws(100)
@given(st.text(max_size=60))
def test_whatever_follows_http_is_answered(rest):
    for address in (f"https://{rest}", f"{META}/{rest}", f"{META}/w/index.php?{rest}"):
        found = read_address(address)
        assert isinstance(found, NoPage | PageAddress)
        if isinstance(found, PageAddress):
            assert [found.title, found.page_id, found.revision].count(None) == 2
            again = read_address(f"{found.server}/w/index.php?{urlencode({'title': found.title or '_'})}")
            assert found.title is None or getattr(again, "server", None) == found.server


@pytest.mark.parametrize(
    "title", ["example.org/wiki/X", "Wikipedia.org", "Talk:en.wikipedia.org/x", "notwikipedia.org/wiki/X"]
)
def test_only_wikimedias_hosts_need_no_scheme(title):
    assert not is_address(title)
