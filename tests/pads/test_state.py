"""In what state a pad is: each row of the table, from exports as Etherpad makes them, and what is said of it."""

import json

import pytest

from tests.for_each import for_each
from tests.pads.server import NOON, WELCOME, exported
from wikiconbot.pads.exports import Absent, Same, Unknown, read_export
from wikiconbot.pads.state import PadState, Seen, digest, judge, remember, told

URL = "https://etherpad.wikimedia.org/p/wikiconindia2018"
DAY = "2018-04-02T09:00:00Z"
TEXT = "Agenda\n* Opening\n"
LIVE, UNTOUCHED, BLANKED, MISSING, RECREATED, UNKNOWN = PadState


def pad(*texts):
    export = read_export(exported("wikiconindia2018", *texts))
    assert export is not None
    return export


def seen(*texts, after=None):
    """What is remembered of a pad with these revisions."""
    return remember(URL, pad(*texts), after, DAY)


LATER = NOON + 90 * 86_400_000
LIVE_BEFORE = seen(WELCOME, "Agenda\n", TEXT)


@for_each(
    ("texts", "state"),
    [((WELCOME,), UNTOUCHED), (("\n",), UNTOUCHED), ((" \n\n",), UNTOUCHED), (("Welcome to Etherpad!\n\nThis pad\n",), UNTOUCHED),
     ((WELCOME, "Agenda\n", "\n"), BLANKED), ((WELCOME, "\n"), BLANKED), ((WELCOME, TEXT, " \n\t\n"), BLANKED),
     ((WELCOME, TEXT, WELCOME), BLANKED), ((WELCOME, WELCOME), UNTOUCHED),
     ((TEXT,), LIVE), ((WELCOME, TEXT), LIVE), ((WELCOME, WELCOME + TEXT), LIVE), ((WELCOME, "\n", TEXT), LIVE),
     (("Welcome to the WikiCon\n",), LIVE)],
)  # fmt: skip
def test_the_state_by_the_export_alone(texts, state):
    assert judge(pad(*texts), None) is state


@pytest.mark.parametrize("before", [None, LIVE_BEFORE, seen(WELCOME)])
def test_what_the_other_answers_mean(before):
    assert judge(Absent(), before) is MISSING
    assert judge(Unknown("It hangs."), before) is UNKNOWN
    assert judge(None, before) is UNKNOWN


def test_no_change_is_the_state_that_was():
    assert judge(Same(), LIVE_BEFORE) is LIVE
    assert judge(Same(), None) is UNKNOWN
    for answer in (Absent(), Unknown("")):
        assert judge(Same(), remember(URL, answer, LIVE_BEFORE, DAY)) is UNKNOWN


@pytest.mark.parametrize(
    "texts",
    [((WELCOME, "", LATER),), ((WELCOME, "", LATER), ("New\n", "", LATER)), ((TEXT, "", LATER),),
     ((WELCOME,)), (WELCOME, TEXT),
     # More revisions than before, but born after the last edit that was seen.
     ((WELCOME, "", LATER), *((f"New {n}\n", "", LATER + n) for n in range(9)))],
)  # fmt: skip
def test_a_pad_of_the_same_name_made_anew(texts):
    texts = texts if isinstance(texts, tuple) else (texts,)
    assert judge(pad(*texts), LIVE_BEFORE) is RECREATED
    missing = remember(URL, Absent(), LIVE_BEFORE, DAY)
    unknown = remember(URL, Unknown("It hangs."), missing, DAY)
    assert judge(pad(*texts), unknown) is RECREATED


def test_a_seeded_pad_at_revision_0_that_was_deleted_and_opened_again():
    before = remember(URL, Absent(), seen(TEXT), DAY)
    assert judge(pad(WELCOME), before) is RECREATED


def test_a_pad_that_only_goes_on_is_not_made_anew():
    assert judge(pad(WELCOME, "Agenda\n", TEXT), LIVE_BEFORE) is LIVE
    assert judge(pad(WELCOME, "Agenda\n", TEXT, TEXT + "More\n"), LIVE_BEFORE) is LIVE
    assert judge(pad(WELCOME, "Agenda\n", TEXT, "\n"), LIVE_BEFORE) is BLANKED
    assert judge(pad(WELCOME), seen(WELCOME)) is UNTOUCHED
    assert judge(pad(WELCOME, TEXT), seen(WELCOME)) is LIVE
    assert judge(pad(WELCOME), remember(URL, Absent(), None, DAY)) is UNTOUCHED


def test_made_anew_stays_so_until_somebody_writes():
    new = ((WELCOME, "", LATER),)
    again = seen(*new, after=LIVE_BEFORE)
    assert again.state is RECREATED
    assert judge(pad(*new), again) is RECREATED
    assert judge(Same(), again) is RECREATED
    assert judge(pad(*new, ("New\n", "", LATER + 1)), again) is LIVE


def test_other_etherpads_welcome_people_with_other_words():
    assert judge(pad("Willkommen im Notizbuch des Vereins\n"), None, ["Willkommen im Notizbuch"]) is UNTOUCHED
    assert judge(pad("Willkommen im Notizbuch des Vereins\n"), None, []) is LIVE


# ── memory ──────────────────────────────────────────────────────────────────────────────────────────
def test_what_is_remembered():
    assert seen(WELCOME, "Agenda\n", TEXT) == Seen(URL, 2, "2018-04-01T12:02:00Z", digest(TEXT), LIVE, DAY)
    assert seen(WELCOME).digest is None
    later = "2026-11-22T00:00:00Z"
    gone = remember(URL, Absent(), LIVE_BEFORE, later)
    assert gone == Seen(URL, 2, "2018-04-01T12:02:00Z", digest(TEXT), MISSING, later)
    assert remember(URL, Unknown("x"), None, later) == Seen(URL, None, None, None, UNKNOWN, later)
    assert remember(URL, Same(), LIVE_BEFORE, later).state is LIVE
    assert seen(WELCOME, TEXT, TEXT, "\n", after=LIVE_BEFORE).digest == digest(TEXT)


@pytest.mark.parametrize("known", [LIVE_BEFORE, Seen(URL, None, None, None, UNKNOWN, DAY)])
def test_the_journal_keeps_it(known):
    assert Seen.from_dict(json.loads(json.dumps(known.to_dict()))) == known
    assert Seen.from_dict({"run": "x", **known.to_dict()}) == known


@pytest.mark.parametrize(
    "change", [{"url": None}, {"time": 7}, {"state": "lost"}, {"state": None}, {"revision": "2"}, {"edited": 3}, {"digest": []}]
)  # fmt: skip
def test_another_line_of_the_journal_is_none(change):
    assert Seen.from_dict({**LIVE_BEFORE.to_dict(), **change}) is None
    assert Seen.from_dict({}) is None


# ── sentences ───────────────────────────────────────────────────────────────────────────────────────
def test_what_was_never_seen_is_not_called_deleted():
    says = told(URL, Absent(), None)
    assert says.startswith(f"The pad {URL} does not exist, and the bot has not seen it before.")
    assert "delete" not in says
    assert told(URL, Absent(), remember(URL, Absent(), None, DAY)) == says


def test_what_was_seen_and_is_gone():
    says = told(URL, Absent(), LIVE_BEFORE)
    assert "no longer exists" in says
    assert "at revision 2 of 2018-04-01 12:02 (UTC)" in says


@pytest.mark.parametrize("answer", [Unknown("It hangs."), None])
@pytest.mark.parametrize("before", [None, LIVE_BEFORE])
def test_what_is_unknown_is_never_called_deleted(answer, before):
    says = told(URL, answer, before)
    assert "The pad may exist" in says
    assert "delete" not in says
    assert "gone" not in says
    assert says.endswith(answer.reason if answer else "could not be read.")


def test_where_the_text_was_blanked_the_last_one_is_named():
    says = told(URL, pad(WELCOME, TEXT, "\n"), None)
    assert says.endswith(f"The last text before it is revision 1: {URL}/1/export/txt")
    assert told(URL, pad(WELCOME, "\n"), None).endswith("no earlier text was found.")


def test_the_other_sentences():
    assert (
        told(URL, pad(WELCOME, TEXT), None)
        == f"The pad {URL} has text: revision 1, last edited 2018-04-01 12:01 (UTC)."
    )
    assert told(URL, pad(WELCOME), None) == f"Nobody has written in the pad {URL} yet."
    assert "was deleted and created again" in told(URL, pad((WELCOME, "", LATER)), LIVE_BEFORE)
    assert told(URL, Same(), LIVE_BEFORE) == f"The pad {URL} has not changed since 2018-04-02 09:00 (UTC)."


def test_a_revision_is_a_number_without_commas():
    many = json.loads(exported("x", TEXT))
    many["pad:x"]["head"] = 12345
    export = read_export(json.dumps(many).encode())
    assert "revision 12345," in told(URL, export, None)
