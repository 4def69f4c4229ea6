"""What was reverted: by the traces of the bot's edits and the page as it is."""

from itertools import pairwise

from tests.for_each import for_each
from wikiconbot.plan.taken_back import is_put_back, repeats, stands, state_of, trace_of
from wikiconbot.wikitext.regions import begin, end


def page(table=None, summary=None, *lines):
    bodies = {"participants": table, "summary": summary}
    regions = [f"{begin(name)}\n{body}\n{end(name)}" for name, body in bodies.items() if body is not None]
    return "\n".join(("== Sign up ==", "# Ann", *lines, *regions))


def traces(*texts):
    return [
        trace_of(number, state_of(before), state_of(after))
        for number, (before, after) in enumerate(pairwise(texts), 1)
    ]


def again(now, planned, *texts):
    return repeats(state_of(now), state_of(planned), traces(*texts))


def written(people, of):
    """A table as the bot closes it, by the revision that it was made of."""
    return page(f"{people}\n<!-- wikiconbot:format 2; what you add stays (of {of}) (seals ab12) -->")


ONE, TWO, THREE = page("Ann"), page("Ann, Ben"), page("Ann, Ben, Cleo")


@for_each(
    ("now", "planned", "texts", "repeated"),
    [
        (ONE, TWO, (ONE, TWO), True),
        (ONE, THREE, (ONE, TWO), True),  # somebody signed up since
        (page("Ann", None, "# Ben"), TWO, (ONE, TWO), True),
        (page(), ONE, (page(), ONE), True),
        (page(), THREE, (page(), ONE, TWO), True),  # the whole table is gone
        (TWO, THREE, (ONE, TWO), False),
        (page("Ann, Ben (room 3)"), THREE, (ONE, TWO), False),  # people wrote in it
        (page("Ann", "1"), page("Ann", "2"), (page("Ann", "1"), page("Ann", "2"), page("Ann", "1")), False),
        (page("Ann"), page("Ann, Ben"), (page(), page("Ann", "1")), False),  # they took a list off that stays away
        (page(None, None, "pad: x"), page(None, None, "pad: [x]"), (page(None, None, "pad: x"), page(None, None, "pad: [x]")), True),
        (page(None, None, "12"), page(None, None, "13"), (page(None, None, "13"), page(None, None, "12")), False),
        (page(""), TWO, (page(""), TWO), True),
        (page(""), THREE, (page(""), ONE, TWO), False),  # emptied, to be filled again
        (ONE, TWO, (), False),
        (page(), ONE, (ONE, page()), False),  # the bot had left the page
        (written("Ann (hi)", 1), TWO, (written("Ann", 1), written("Ann, Ben", 2)), True),  # undone after people wrote in it
        (written("Ann (hi), Ben", 2), THREE, (written("Ann", 1), written("Ann, Ben", 2)), False),
        (written("Ann", 1), TWO, (written("Ann", 1), written("Ben", 1)), True),  # only the clock continued
        (written("Ann (hi)", 1), TWO, (written("Ann", 1), written("Ben", 1)), False),
    ],
)  # fmt: skip
def test_an_edit_that_does_again_what_was_taken_back_is_known(now, planned, texts, repeated):
    assert again(now, planned, *texts) is repeated


def test_what_an_older_edit_left_is_back_where_edits_between_are_unknown():
    older = traces(ONE, TWO)
    newest = trace_of(9, state_of(page("Ann, Ben, Cleo, Dev")), state_of(page("Ann, Ben, Cleo, Dev, Eva")))
    planned = state_of(THREE)
    assert repeats(state_of(TWO), planned, [*older, newest])
    assert not repeats(state_of(page("Ann, Ben, Cleo, Dev, Eva")), planned, [*older, newest])
    assert not repeats(state_of(TWO), planned, [newest, *older])  # the newest one left it so


def test_a_trace_says_whether_what_it_did_stands():
    (trace,) = traces(page(), page("Ann", None, "a line"))
    assert stands(state_of(page("Ann", "9", "a line", "another")), trace)
    assert not stands(state_of(page("Ann")), trace)
    assert not stands(state_of(page("Ben", None, "a line")), trace)


def test_what_people_write_in_a_table_is_no_change_of_what_the_bot_did():
    (trace,) = traces(written("Ann", 1), written("Ann, Ben", 2))
    assert stands(state_of(written("Ann (hi), Ben", 2)), trace)
    assert not stands(state_of(written("Ann (hi)", 1)), trace)
    assert is_put_back(state_of(written("Ann (hi)", 1)), trace)
    assert not is_put_back(state_of(written("Ann, Ben", 2)), trace)
