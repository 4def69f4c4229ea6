"""What is new in a pad is saved on the wiki with its styles, its links and its place in lists, whatever changed."""

from dataclasses import dataclass, field

import pytest

from wikiconbot.pads.exports import Absent, Got
from wikiconbot.pads.names import Pad
from wikiconbot.runs.notes.look import Texts

PAD = Pad("https://etherpad.wikimedia.org", "wikiconindia2018")


@dataclass
class Exports:
    """An Etherpad that has these revisions of a pad as HTML, and notes what it was asked."""

    revisions: dict[int, str]
    asked: list[int | None] = field(default_factory=list)

    def fetch(self, pad, form, revision=None, etag=None):
        assert (pad, form) == (PAD, "html")
        self.asked.append(revision)
        return Got(self.revisions[revision].encode()) if revision in self.revisions else Absent()


def texts(*revisions):
    return Texts(Exports(dict(enumerate(revisions))), PAD)


@pytest.mark.parametrize(
    ("before", "now", "new"),
    [
        ("<ul><li>Hire X</ul>", "<ul><li><s>Hire X</s></li><li><s>Buy a boat</s></ul>", "* <s>Hire X</s>\n* <s>Buy a boat</s>"),
        ("a<br>b<br>", "a<br>b <strong>c</strong><br>", "b '''c'''"),
        ("a<br>", "a<br>see <a href='https://x.org'>x</a><br>", "see [https://x.org x]"),
        ('<ol start="1"><li>a</li><li>b</ol>', '<ol start="1"><li>new</li><li>a</li><li>b</ol>', "# new"),
        ('<ol start="1"><li>a</ol>', '<ol start="1"><li>a</li><li>b<ul><li>c</ul></ol>', '#<li value="2">b\n#* c'),
        ("<ul><li>a</ul>", "<ul><li>a<ul><li>b</ul></ul>", "** b"),
        ("a<br>b<br>", "b<br>", ""),
        ("a<br>", "a<br><br><br>", ""),
        ("a<br>b<br>", "<em>a</em><br>b<br>", "''a''"),
    ],
)  # fmt: skip
def test_what_is_new(before, now, new):
    assert texts(before, now).since(0, 1, typed=False) == new


def test_what_is_new_in_notes_that_were_typed_as_wikitext():
    both = texts("* [[a]]<br>", "* [[a]]<br>* [[Category:B]]<br><s>c</s><br>")
    assert both.since(0, 1, typed=True) == "* [[:Category:B]]\n<s>c</s>"


@pytest.mark.parametrize("before", [None, 7])
def test_where_the_revision_is_not_to_be_had_what_the_bot_wrote_takes_its_place(before):
    now = '<b>a</b><br>b<br><ul><li>c</li><li>d</ul><ol start="3"><li>e</ol>x&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; y<br>new<br>'
    known = texts(now)
    written = "'''a'''<br>\nb\n* c\n#<li value=\"2\">e\nx y"
    assert known.since(before, 0, lambda: written, typed=False) == "* d\nnew"
    assert known.client.asked.count(0) == 1
    assert texts("a<br>b<br>").since(before, 0, lambda: "a", typed=True) == "b"


def test_a_revision_that_is_not_there_says_so():
    assert "has no revision 3" in texts("a").since(3, 0, typed=False).reason
    assert "has no revision 3" in texts("a").wikitext(3, typed=False).reason
