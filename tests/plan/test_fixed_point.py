"""A plan is a fixed point, and nobody's cell moves to another person of the same name: random lives of a page (lives.py)."""

from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.plan.lives import STEPS, Life, happen
from tests.random_runs import draws
from tests.table.planned import plan, run
from tests.table.tables import Table, body_of, content

#: Why the bot may stop in such lives: it cannot know whose row it is, and people correct the page.
MAY_STOP = frozenset(("obstacle-namesakes", "obstacle-two-rows", "obstacle-group-changed"))
ENDS: Counter[str] = Counter()


def bot(life):
    """Let the bot run; return whether it could. What it wrote it writes again."""
    made = plan(life.text, life.event, life.renamed)
    if made.obstacle is not None:
        assert made.obstacle.message in MAY_STOP, made.obstacle
        ENDS[made.obstacle.message] += 1
        return False
    ENDS["ran"] += 1
    if made.edits:
        life.text = made.edits[0].new
        again = plan(life.text, life.event, life.renamed)
        assert again.obstacle is None, again.obstacle
        assert [edit.new for edit in again.edits] == []
    life.look()
    return True


steps = st.tuples(st.sampled_from(STEPS), *[st.integers(0, 11)] * 3)


@draws(300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.sets(st.sampled_from(("waiting", "withdrawn"))), st.lists(steps, min_size=4, max_size=16))
def test_a_plan_on_the_planned_page_changes_nothing_and_cells_stay_with_their_people(regions, steps):
    life = Life.begun(sorted(regions))
    assert bot(life)
    for step in steps:
        before = life.copied()
        happen(life, *step)
        if not bot(life):
            life = before


CASE = Path(__file__).parents[1] / "cases" / "namesakes.wiki"


def test_a_cell_stays_with_its_row_where_one_of_two_namesakes_is_struck():
    text = CASE.read_text(encoding="utf-8")
    new = run(text)
    assert run(new) == new
    table = Table.of(body_of(new))
    rooms = {content(row.cells[3]): content(row.cells[4]) for row in table.rows[1:]}
    assert rooms == {"to be checked": "R101", "signed up": "", "withdrawn": ""}
