"""Names of databases of Wikimedia's wikis."""

from tests.for_each import for_each
from wikiconbot.language.languages import CODES
from wikiconbot.language.named_wikis import wiki_host
from wikiconbot.language.projects import PROJECTS
from wikiconbot.language.wiki_databases import database_of


@for_each(
    ("host", "database"),
    [("or.wikipedia.org", "orwiki"), ("hi.wikisource.org", "hiwikisource"), ("zh-yue.wikipedia.org", "zh_yuewiki"),
     ("yue.wikipedia.org", "zh_yuewiki"), ("be-tarask.wikipedia.org", "be_x_oldwiki"), ("nds-nl.wikipedia.org", "nds_nlwiki"),
     ("simple.wiktionary.org", "simplewiktionary"), ("no.wikipedia.org", "nowiki"), ("nb.wikipedia.org", "nowiki"),
     ("commons.wikimedia.org", "commonswiki"), ("www.wikidata.org", "wikidatawiki"), ("www.mediawiki.org", "mediawikiwiki"),
     ("wikisource.org", "sourceswiki"), ("wikimania.wikimedia.org", "wikimaniawiki"),
     ("in.wikimedia.org", None), ("hi.wikipedia.com", None), ("127.0.0.1:8461", None), ("wiki.example.org", None), ("", None),
     ("a|b.wikipedia.org", None), ("hi.wikipedia.org.example.org", None), (".wikipedia.org", None)],
)  # fmt: skip
def test_a_wiki_has_the_name_of_its_database(host, database):
    assert database_of(host) == database


def test_every_database_is_read_back_as_its_wiki():
    hosts = [f"{code}.{project}.org" for code in CODES for project in PROJECTS]
    databases = {host: database_of(host) for host in hosts}
    assert all(name and name.isidentifier() for name in databases.values())
    twice = {host for host, name in databases.items() if wiki_host(name or "") != host}
    assert {host.partition(".")[0] for host in twice} <= {"be-tarask"} | set(OLDER)


#: Codes in hosts whose database has the older code: it is read as the wiki with that one, which is the same wiki.
OLDER = ("bho", "gsw", "lzh", "nan", "nb", "rup", "sgs", "vro", "yue")
