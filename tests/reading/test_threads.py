"""Everybody who signs in a thread inside a sign-up list is in the answer, or in a warning.

The pages look as DiscussionTools and its users write them: a reply has its parent's indentation and one more character,
long threads go back to the margin, and headings begin new ones. Below a heading that says talk, nobody is a sign-up.
"""

from hypothesis import example, given
from hypothesis import strategies as st

from tests.random_runs import draws
from tests.reading.test_nobody_vanishes import GAPS, MOMENT, SIGNATURES, WORDS, lost
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

TALK = ("Discussion", "Questions", "Comments about the venue")
OPEN = ("Online", "Room 2", "Saturday", "Pune")
DEEPEST = 6  # levels of answers

COMMENT = st.fixed_dictionaries(
    {
        "depth": st.integers(0, DEEPEST),
        "begins": st.sampled_from(["# ", "# ", "* ", "", "; "]),  # where it answers nobody
        "answers": st.sampled_from([":", ":", ":", "*", "#"]),
        "outdent": st.sampled_from(["", "", "", "", "{{outdent}}", "{{od|::}}", "{{Outdent|5}}\n"]),
        "first": st.sampled_from(["", "", "I have been there once.", "* Bring maps", "Asha Rao", "<br>"]),
        "words": WORDS,
        "signature": SIGNATURES,
        "after": st.sampled_from(["", "", "", " (edited)", "</small>"]),
        "gap": GAPS,
    }
)
HEADING = st.tuples(st.integers(3, 5), st.sampled_from((*OPEN, *OPEN, *TALK)))
THREADS = st.lists(COMMENT | COMMENT | COMMENT | HEADING, min_size=1, max_size=14)


def threads_of(pieces):
    """Return a page, who signed on it where people sign up, and who signed below a heading that says talk."""
    text, talk = "== Participants ==\n", 0
    prefixes: list[str] = []
    signed: dict[bool, list[str]] = {False: [], True: []}
    for number, piece in enumerate(pieces):
        if isinstance(piece, tuple):
            level, heading = piece
            text += f"{'=' * level} {heading} {'=' * level}\n"
            talk, prefixes = _level_of_talk(talk, level, heading), []
            continue
        prefixes = _indentation(prefixes, piece)
        prefix, account = piece["outdent"] or prefixes[-1], f"Q{number:03}"
        signed[bool(talk)].append(account)
        first = f"{prefix} {piece['first']}\n" if piece["first"] else ""
        signature = piece["signature"].replace("$", account) + MOMENT % (number, 1)
        text += f"{first}{prefix} {piece['words']} {signature}{piece['after']}{piece['gap']}"
    return text, signed[False], signed[True]


def _level_of_talk(talk, level, heading):
    """Return the level of the heading that says talk after one more heading; 0 where no such section is open."""
    if 0 < talk < level:
        return talk
    return level if heading in TALK else 0


def _indentation(prefixes, piece):
    """Return what is before the comments of a thread, down to a new one: one character more than its parent has."""
    if piece["outdent"]:
        return [""]
    depth = min(piece["depth"], len(prefixes))
    new = prefixes[depth - 1].strip() + piece["answers"] if depth else piece["begins"]
    return [*prefixes[:depth], new]


def _in_a_named_section(reading, text, account):
    """Whether an account signed in a section that a warning names: it looks like talk, or like a list, and is not read."""
    before = text[: text.index(account)].split("\n")
    heading = max(number for number, line in enumerate(before, 1) if line.startswith("=="))
    return (heading, "list-not-read") in {(notice.line, notice.code) for notice in reading.notices}


def comment(depth, words="", begins="# ", answers=":", outdent="", gap="\n"):
    """Return a comment as the strategy draws it."""
    drawn = {"depth": depth, "words": words, "begins": begins, "answers": answers, "outdent": outdent}
    return {**drawn, "first": "", "signature": "[[User:$|$]]", "after": "", "gap": gap}


BACK_TO_THE_MARGIN = [comment(0), *(comment(depth) for depth in (1, 2, 3)), comment(0, outdent="{{outdent}}")]
A_TOPIC_IN_THE_LIST = [comment(0), (3, "Discussion"), comment(0, begins=""), (4, "Online"), comment(0)]


@draws(500)
@given(THREADS)
@example(BACK_TO_THE_MARGIN)
@example(A_TOPIC_IN_THE_LIST)
def test_everybody_who_signs_in_a_thread_is_read_or_reported(pieces):
    text, accounts, talkers = threads_of(pieces)
    reading = read_signups(text, DEFAULT)
    assert not [
        who for who in lost(reading, text, accounts) if not _in_a_named_section(reading, text, who)
    ], text
    assert not {signup.user for signup in reading.signups} & set(talkers), text
