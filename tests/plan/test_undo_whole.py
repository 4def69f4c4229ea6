"""The undo of a run that wrote whole pages, or a line in a page of others: what people changed since stays."""

from tests.for_each import for_each
from wikiconbot.i18n import load
from wikiconbot.model import Snapshot
from wikiconbot.plan.undo import Done, plan_undo_whole

ENGLISH = load("en")
LIST = "* a|a.js\n* b|b.js"
WITH = "* a|a.js\n* ours|x.css\n* b|b.js"


def undone(before, after, now):
    """The text after the undo; None if there is an obstacle."""
    plan = plan_undo_whole(Snapshot("P", now, 9), Done("RUN", "P", before, after, (), ()), ENGLISH)
    if plan.obstacle:
        assert plan.obstacle.message == "obstacle-page-changed-since"
        return None
    return plan.edits[0].new if plan.edits else now


@for_each(
    ("before", "after", "now", "expected"),
    [
        ("", "new", "new", ""),
        ("", "new", "new and more", None),
        ("", "new\nlines", "new\nlines\nof people", None),
        ("old", "new", "new", "old"),
        ("old", "new", "old", "old"),
        ("old", "new", "other", None),
        (LIST, WITH, WITH, LIST),
        (LIST, WITH, f"{WITH}\n* c|c.js", f"{LIST}\n* c|c.js"),
        (LIST, WITH, WITH.replace("x.css", "y.css"), None),
        (WITH, LIST, f"* new|n.js\n{LIST}", f"* new|n.js\n{WITH}"),
        ("text", "", "", "text"),
        ("text", "", "theirs", None),
    ],
)
def test_only_what_the_run_did_is_reverted(before, after, now, expected):
    assert undone(before, after, now) == expected
