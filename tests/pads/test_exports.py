"""What an export says: real ones of Etherpad 1.8.14, others made as it makes them, and nonsense."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.pads.server import NOON, WELCOME, changeset, exported
from wikiconbot.pads.exports import Export, Step, begins_as, last_good_revision, read_export
from wikiconbot.pads.state import PadState, judge

#: As Etherpad 1.8.14 answered after createPad, setText("More…") and setText("").
REAL = (
    '{"pad:notes":{"atext":{"text":"\\n","attribs":"|1+1"},"pool":{"numToAttrib":{},"nextNum":0},"head":2,'
    '"chatHead":-1,"publicStatus":false,"savedRevisions":[]},"pad:notes:revs:0":{"changeset":"Z:1>e|2+e$Agenda 🎉\\n* a\\n",'
    '"meta":{"author":"","timestamp":1795387050030,"pool":{"numToAttrib":{},"attribToNum":{},"nextNum":0},'
    '"atext":{"text":"Agenda 🎉\\n* a\\n\\n","attribs":"|3+f"}}},"pad:notes:revs:1":{"changeset":'
    '"Z:f>4|3-f|2+j$More\\nand 🎉🎉 more\\n","meta":{"author":"","timestamp":1795387050078}},"pad:notes:revs:2":{"changeset":'
    '"Z:j<i|2-j|1+1$\\n","meta":{"author":"","timestamp":1795387050081}}}'
).encode()
ASHA, BEN, GUEST = "a.Asha1", "a.Ben2", "a.Guest3"
STARTS = ("Welcome to the WMF Etherpad installation",)


def read(body):
    export = read_export(body)
    assert export is not None
    return export


def changed(body, change):
    records = json.loads(body)
    change(records)
    return json.dumps(records).encode()


def test_an_export_of_etherpad():
    assert read(REAL) == Export(
        2, "\n", "2026-11-22T22:37:30Z", (), 0, "2026-11-22T22:37:30Z", "Agenda 🎉\n* a\n\n",
        (Step(0, 15, "", 1795387050.03, True), Step(1, 19, "", 1795387050.078, True), Step(2, 1, "", 1795387050.081, True)),
    )  # fmt: skip


def test_who_wrote_and_when():
    body = exported(
        "notes", WELCOME, ("a\n", BEN, NOON + 1000), ("ab\n", GUEST, NOON + 2000), ("abc\n", ASHA, NOON + 3000),
        ("abcd\n", BEN, NOON + 4000), people=[(ASHA, "Asha"), (BEN, " Ben\n[[x]] "), (GUEST, None)], chat=True,
    )  # fmt: skip
    export = read(body)
    assert (export.revision, export.text) == (4, "abcd\n")
    assert (export.created, export.edited) == ("2018-04-01T12:00:00Z", "2018-04-01T12:00:04Z")
    assert export.authors == ("Ben [[x]]", "Asha")
    assert export.guests == 1


def test_guests_are_those_without_a_name():
    texts = [(f"{author}\n", author, NOON) for author in ("a.1", "a.2", "a.3", "a.4", "a.5")]
    people = [("a.1", ""), ("a.2", " "), ("a.3", None), ("a.5", "Ben")]  # a.4 is not known at all
    export = read(exported("notes", *texts, people=people))
    assert (export.authors, export.guests) == (("Ben",), 4)


def test_two_authors_of_one_name_are_one_name_and_no_guest():
    body = exported("n", ("a\n", ASHA, NOON), ("b\n", BEN, NOON), people=[(ASHA, "Asha"), (BEN, "Asha")])
    assert (read(body).authors, read(body).guests) == (("Asha",), 0)


def test_who_only_chatted_wrote_nothing():
    body = exported("n", "a\n", people=[("a.chat", "Chatterer")], chat=True)
    assert (read(body).authors, read(body).guests) == ((), 0)


def test_authors_are_known_where_revisions_are_not_exported():
    body = exported("n", ("a\n", ASHA, NOON), people=[(ASHA, "Asha")])

    def drop(records):
        del records["pad:n:revs:0"]

    export = read(changed(body, drop))
    assert (export.authors, export.edited, export.created, export.steps) == (("Asha",), None, None, ())


def test_revisions_are_in_order_of_their_numbers():
    texts = [f"{'x' * n}\n" for n in range(1, 13)]
    body = exported("n", *texts)
    backwards = json.dumps(dict(reversed(json.loads(body).items()))).encode()
    assert read(backwards) == read(body)
    assert [step.length for step in read(body).steps] == list(range(2, 14))


def test_old_etherpads_export_pads_whose_names_begin_alike_too():
    other, own = exported("notes2", "Other\n", "Other text\n"), exported("notes", "Own\n")
    export = read(json.dumps(json.loads(other) | json.loads(own)).encode())
    assert (export.revision, export.text, len(export.steps)) == (0, "Own\n", 1)


def test_half_an_emoji_can_be_written_down():
    export = read(exported("n", "a\n").replace(b'"a\\n"', b'"\\ud83c a\\n"'))
    assert export.text == "\ufffd a\n"
    assert export.text.encode()


def test_a_byte_order_mark_is_passed_over():
    assert read(b"\xef\xbb\xbf" + REAL) == read(REAL)


@for_each(
    "body",
    [b"", b"{", b"null", b"[]", b"{}", b'"pad:x"', REAL[:-1], REAL[:400], b"\xff\xfe{}", b"[" * 100_000, b"<html>Log in</html>",
     b'{"pad:x":null}', b'{"pad:x":{}}', b'{"pad:x":{"atext":"a","head":1}}', b'{"pad:x":{"atext":{"text":1},"head":1}}',
     b'{"pad:x":{"atext":{"text":"a"},"head":"1"}}', b'{"pad:x":{"atext":{"text":"a"},"head":-1}}',
     b'{"pad:x":{"atext":{"text":"a"},"head":true}}', b'{"pad:x":{"atext":{"text":"a"},"head":NaN}}',
     b'{"pad:x":{"atext":{"text":"a"},"head":' + b"9" * 5000 + b"}}", b'{"pad:x:revs:0":{"changeset":"Z:1>1+1$a"}}'],
)  # fmt: skip
def test_nonsense_is_no_export(body):
    assert read_export(body) is None


@pytest.mark.parametrize(
    "revision",
    ["null", "[]", "{}", '{"changeset":1}', '{"changeset":"x"}', '{"changeset":"Z:1"}', '{"changeset":"Z:1>zzzzzzzzzzzzz$"}',
     '{"changeset":"Z:1>-1$"}'],
)  # fmt: skip
def test_revisions_that_are_nonsense_are_passed_over(revision):
    export = read(b'{"pad:x":{"atext":{"text":"a\\n"},"head":0},"pad:x:revs:0":%s}' % revision.encode())
    assert (export.text, export.steps, export.edited) == ("a\n", (), None)


@for_each(
    "time", ["null", '"1"', "true", "-1", "0", "NaN", "Infinity", "1e300", "9" * 400, "[]", "253402300800000"]
)
def test_times_that_are_nonsense_are_none(time):
    meta = '{"changeset":"Z:1>1+1$a","meta":{"author":7,"timestamp":%s}}' % time  # noqa: UP031
    export = read(b'{"pad:x":{"atext":{"text":"a\\n"},"head":0,"pool":[]},"pad:x:revs:0":%s}' % meta.encode())
    assert export.edited is None
    assert export.steps == (Step(0, 2, adds=True),)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=6))
def test_lengths_are_those_of_javascript(texts):
    export = read(exported("n", *(f"{text}\n" for text in texts)))
    assert [step.length for step in export.steps] == [
        len(text.encode("utf-16-le")) // 2 + 1 for text in texts
    ]
    assert export.first == f"{texts[0]}\n"
    assert export.text == f"{texts[-1]}\n"


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(
    st.sampled_from(["pad:x", "pad:x:revs:0", "atext", "text", "head", "pool", "numToAttrib", "meta", "timestamp", "changeset"]), inner)))  # fmt: skip
def test_no_json_is_too_strange(records):
    export = read_export(json.dumps(records).encode())
    assert export is None or last_good_revision(export) is None or export.steps


# ── before it was blanked ───────────────────────────────────────────────────────────────────────────
def good(*texts, starts=STARTS):
    return last_good_revision(read(exported("n", *texts)), starts)


def test_the_revision_before_the_pad_was_blanked():
    assert last_good_revision(read(REAL)) == 1
    assert good(WELCOME, "Agenda\n", "Agenda, more\n", "\n") == 2
    assert good(WELCOME, "Agenda\n", "\n", "\n", "\n") == 1
    assert good("Seeded text\n", "\n") == 0


def test_the_present_one_where_it_was_not():
    assert good(WELCOME, "Agenda\n", "\n", "New agenda\n") == 3
    assert good("Seeded text\n") == 0


def test_a_pad_that_nobody_wrote_in_has_none():
    assert good(WELCOME) is None
    assert good(WELCOME, "\n") is None
    assert good("\n") is None
    assert good("\n", "\n") is None
    assert good(WELCOME, "\n", WELCOME) is None
    assert last_good_revision(Export(3, "\n", None, (), 0)) is None


def test_the_welcome_text_put_back_is_no_text_of_peoples():
    assert good(WELCOME, "Agenda\n", WELCOME) == 1
    assert good(WELCOME, WELCOME + "Agenda\n", WELCOME, "\n") == 1
    assert good(WELCOME, "\n", starts=()) == 0  # anybody who does not say what the welcome text is gets it


def deleting(author, text, begin, step):
    """What a person leaves while the backspace key is held down, three letters at a time."""
    assert len(text) % 3 == 0
    return [(f"{text[:end]}\n", author, begin + step * n) for n, end in enumerate(range(len(text), -1, -3))]


def test_a_text_deleted_letter_by_letter_is_found_as_it_was_before():
    text = "Agenda: nine oclock at home"
    assert good(WELCOME, *deleting(ASHA, text, NOON, 600)) == 1
    assert good(WELCOME, *deleting(ASHA, text, NOON, 11_000)) == 9


def test_what_others_deleted_or_long_before_is_not_brought_back():
    long, short, shorter = "Phone: 12345, Agenda\n", "Agenda of all\n", "Agenda\n"
    hour = 3_600_000
    assert (
        good((long, ASHA, NOON), (short, ASHA, NOON + 1), (shorter, BEN, NOON + 2), ("\n", BEN, NOON + 3))
        == 1
    )
    assert good((long, ASHA, NOON), (short, ASHA, NOON + 1), ("\n", ASHA, NOON + hour)) == 1
    assert (
        good((long, "", NOON), (short, "", NOON + 1), ("\n", "", NOON + 2)) == 1
    )  # programs do not press keys


def test_a_welcome_text_deleted_letter_by_letter_is_none():
    typed = f"{WELCOME[:-1]:99}"
    assert good(f"{typed}\n", *deleting(ASHA, typed, NOON, 600)[1:]) is None
    assert good(f"{typed}\n", "Agenda\n", *deleting(ASHA, typed, NOON, 600)) == 1


def test_welcome_texts_are_known_by_their_first_words():
    assert begins_as("Welcome  to\nthe WMF Etherpad installation. Please", STARTS)
    assert not begins_as("Welcome to the WikiCon", STARTS)
    assert not begins_as("", STARTS)
    assert not begins_as("Agenda", ("", " "))


def test_changesets_are_as_etherpad_writes_them():
    assert changeset("", "Agenda\n* a") == "Z:1>a|1+7+3$Agenda\n* a"
    assert changeset("Agenda\n* a", "B", "*0") == "Z:b<9*0+1|1-7-3$B"
    assert changeset("Agenda\n* a", "Agenda\n") == "Z:b<3|1=7-3$"
    assert changeset("a", "ab") == "Z:2>1=1+1$b"
    assert changeset("a", "a") == "Z:2>0$"


def test_blank_lines_in_a_blank_pad_are_no_text():
    """What `_steps` reads of ``Z:…>2*0+2$\\n\\n``, as a person who presses Enter makes it."""
    records = {
        "pad:n": {"atext": {"text": "\n\n\n", "attribs": "|3+3"}, "pool": {"numToAttrib": {}}, "head": 4},
        "pad:n:revs:0": {"changeset": "Z:1>0$", "meta": {}},
        "pad:n:revs:1": {"changeset": "Z:1>8*0|1+8$We met.\n", "meta": {}},
        "pad:n:revs:2": {"changeset": "Z:9<8|1-8$", "meta": {}},
        "pad:n:revs:3": {"changeset": "Z:1>1*0|1+1$\n", "meta": {}},
        "pad:n:revs:4": {"changeset": "Z:2>1*0|1+1$\n", "meta": {}},
    }
    export = read_export(json.dumps(records).encode())
    assert export is not None
    assert last_good_revision(export) == 1
    emptied = dict(records, **{"pad:n:revs:4": {"changeset": "Z:2>1|1-1|1+2$\n\n", "meta": {}}})
    emptied["pad:n:revs:3"] = {"changeset": "Z:1>1*0|1+1$x", "meta": {}}
    again = read_export(json.dumps(emptied).encode())
    assert again is not None
    assert last_good_revision(again) == 3


def test_spaces_below_the_words_of_welcome_are_no_text():
    welcome = "Welcome to Etherpad!\n"
    steps = (Step(0, 22), Step(1, 26, adds=True, spaces=True), Step(2, 28, adds=True, spaces=True))
    export = Export(2, f"{welcome}\n   \n", None, (), 0, first=welcome, steps=steps)
    assert last_good_revision(export, ("Welcome to Etherpad!",)) is None
    assert judge(export, None, ("Welcome to Etherpad!",)) is PadState.UNTOUCHED
