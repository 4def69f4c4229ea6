"""Every language that MediaWiki knows: a table in it, or in the language that the wiki uses in its place."""

import re
from dataclasses import replace

import pytest

from tests.long import LONG
from tests.table.planned import plan
from tests.table.tables import Table, body_of
from wikiconbot.i18n import languages, load
from wikiconbot.model import Event
from wikiconbot.wikitext.markup import language_tag
from wikiconbot.wikitext.siteinfo import DEFAULT

PAGE = """== Sign up ==
# [[User:Asha|Asha]] 10:40, 2 March 2018 (UTC) Odia Wikipedia
# <s>[[User:Ravi|Ravi]] 11:40, 1 March 2018 (UTC)</s>
# [[User:Yahoo!|Yahoo!]] 11:40, 4 March 2018 (UTC) +2, C++
"""
COLUMNS = ("number", "participant", "guests", "community", "comment", "signed", "status")
#: Languages with messages in the same script, but not in MediaWiki's chain for the code.
NEAR = {"es-419": "es", "gom-deva": "gom", "no": "nb"}
FRAME = re.compile(r'<div class="wikiconbot"(?: lang="([^"]+)")?(?: dir="([^"]+)")?')


@pytest.fixture(scope="module")
def known(api):
    """What the wiki says about every language: its direction, and the languages in its place, the nearest first."""
    answer = api.query(meta="siteinfo|languageinfo", siprop="languages", liprop="dir|fallbacks")
    codes = [one["code"] for one in answer["languages"]]
    assert len(codes) > 400
    return {code: answer["languageinfo"][code] for code in codes}


def test_every_language_of_mediawiki_has_a_table(known):
    """In a long run; else a third of them, and those whose language in their place is special."""
    asked = [code for number, code in enumerate(known) if LONG or number % 3 == 0 or code in NEAR]
    wrong = {code: why for code in asked if (why := fault(code, known))}
    assert wrong == {}


def fault(code, known):
    """What is wrong with the page on a wiki in a language; None if nothing is."""
    try:
        look(code, known)
    except Exception as error:  # any of them is a fault, and the other languages are tested too
        return repr(error)
    return None


def look(code, known):
    fallbacks = known[code]["fallbacks"]
    spoken = next((one for one in (code, *fallbacks) if one in languages()), NEAR.get(code, "en"))
    wiki = replace(DEFAULT, language=code, fallback=tuple(fallbacks))
    made = plan(PAGE, Event(capacity=1), siteinfo=wiki)
    assert not made.obstacle
    (edit,) = made.edits

    ((language, direction),) = FRAME.findall(edit.new)
    assert (language or language_tag(code)) == language_tag(spoken)
    assert (direction or known[code]["dir"]) == known[spoken]["dir"]
    texts = load(spoken).texts
    assert f"== {texts['table-heading']} ==\n" in edit.new
    table = Table.of(body_of(edit.new))
    assert table.heads == [texts[f"table-{name}"] for name in COLUMNS]
    statuses = [row.cells[-1].removeprefix("| ") for row in table.rows[1:]]
    assert statuses == [texts[f"status-{status}"] for status in ("withdrawn", "confirmed", "waiting")]
