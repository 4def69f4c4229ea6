"""A comment in the table is what a reader sees on the line: both are parsed by the wiki, and their texts compared."""

from html.parser import HTMLParser

from tests.live.table.test_hostile import Cells, parsed
from tests.table.planned import run
from wikiconbot.model import Event
from wikiconbot.wikitext.regions import begin, end

TIME = "10:00, 1 November 2026 (UTC)"
TYPED = (
    "vegetarian",
    "<nowiki>{{support}}</nowiki>",
    "<nowiki>[[Foo]] ''x'' ~~~~</nowiki>",
    "<nowiki>&lt;b&gt; &amp;amp; <b></nowiki>",
    "a<nowiki/>b <nowiki></nowiki>c",
    "see <q>this '''word'''</q> and <cite>that</cite>",
    "I speak <Odia> and Hindi",
    "<your name> </Odia> <a href='x'> <img src=x>",
    "<b>bold</b> <small >x</small> <SPAN class=a>z</SPAN>",
    "1 < 2 > 0, a<b",
    "x <i'm here> y",
    "-2 degrees",
    "~5 people",
    "+1 for that",
    "&notanentity; &notit; &copy &copy;",
    "&amp;lt;b&amp;gt;",
    "&amp;nbsp; &eacute;&#233;&#xE9;",
    "&#0; &#xD800; &lt",
    "R&D; and food",
    "'''bold''' and ''thin''",
    "[[Main Page|the page]], [[Main Page]]",
    "[https://example.org the site]",
    "C++ and C#, 50 %",
    "* no list | no cell || none ! no head",
    "{| no table",
    "}} {{ ]] [",
    "__NO_SUCH_WORD__",
    "ISBN 9783161484100",
    "22.11.2026 10:30–18:30",
    "<!-- hidden -->shown",
    "नमस्ते <हिन्दी> ସମସ୍ତେ",
    "مرحبا (سلام)",
    "<s>no</s> yes",
    "x<sup>2</sup>",
    "[mailto:oda@example.org write me] or [TEL:+919876543210 call], [//example.org see]",
    "signed with &#126;&#126;&#126;&#126;",
    "&#x7e;&#126;&#126;&#126;&#126; and so on",
    "{{=}}1+1, a {{=}} b",
    "<nowiki>{| no || table |}</nowiki>",
    "<nowiki>|- ! | </nowiki>|| not ! one",
    "<code><nowiki>{{subst:x|&amp;}}</nowiki></code>",
    "&lbrace;&lbrace;x&rbrace;&rbrace; &#91;&#91;y]] &vert; &#124; z",
    "a&shy;b&nbsp;&thinsp;c &hearts;",
    "T&#x2011;shirt L &minus;2 &#45;3",
)


class Items(HTMLParser):
    """The text of each list item."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.items, self.inside = [], False

    def handle_starttag(self, tag, attrs):
        if tag == "li":
            self.items.append("")
            self.inside = True

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "li"

    def handle_data(self, data):
        if self.inside:
            self.items[-1] += data


def seen(said):
    """Return words on one line with usual spaces; MediaWiki puts no-break spaces before some marks."""
    return " ".join(said.split())


def test_a_comment_is_what_a_reader_of_the_line_sees(api):
    lines = "".join(f"# [[User:T{n}]] {TIME} {typed}\n" for n, typed in enumerate(TYPED))
    page = f"== Sign up ==\n{lines}\n== Table ==\n{begin('participants')}\n{end('participants')}\n"
    items = Items()
    items.feed(parsed(api, lines)["text"])
    assert len(items.items) == len(TYPED)
    after = run(page, Event(columns=("participant", "comment")))
    cells = Cells()
    cells.feed(parsed(api, after.partition(begin("participants"))[2])["text"])
    said = dict(zip(map(seen, cells.cells[2::2]), map(seen, cells.cells[3::2]), strict=True))
    expected = {f"T{n}": seen(item.partition("(UTC)")[2]) for n, item in enumerate(items.items)}
    assert {
        name: (said.get(name), words) for name, words in expected.items() if said.get(name) != words
    } == {}
