"""Signatures of all languages, pasted on Meta: read as on their own wiki, or reported, and never with another month."""

from tests.case_files import languages, profile
from tests.for_each import for_each
from tests.long import LONG
from wikiconbot.dates.times import UNREAD
from wikiconbot.reading.page import read_signups


def read(wikitext):
    (signup,) = (reading := read_signups(f"== Participants ==\n{wikitext}\n", profile())).signups
    return signup, reading.notices


@for_each("lang", languages() if LONG else [*languages()][::4])
def test_no_date_is_guessed(lang):
    for sample in languages()[lang]["samples"]:
        signup, notices = read(sample["wikitext"])
        assert signup.user == sample["user"]
        if signup.signed is None:
            assert [(notice.code, notice.line) for notice in notices] == [(UNREAD, 2)]
            assert notices[0].values["text"] in signup.wikitext
        else:
            assert signup.signed == sample["signed"]


def test_almost_all_are_read():
    samples = [sample for case in languages().values() for sample in case["samples"]]
    unread = [sample for sample in samples if read(sample["wikitext"])[0].signed is None]
    assert len(unread) <= 14, unread
