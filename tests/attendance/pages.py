"""An event's page with the bot's table and columns of attendance that organisers filled."""

from wikiconbot.model import Snapshot
from wikiconbot.runs.assess import asked_for, assess_text, plan_text, understand
from wikiconbot.runs.attending.judged_attendance import attendance_at
from wikiconbot.wikitext.siteinfo import DEFAULT

NOW = "2018-04-10T00:00:00Z"
PAGE = """\
== Details ==
* Date: 6 and 7 April 2018

== Sign up ==
# [[User:Asha Rao|Asha Rao]] 10:40, 2 March 2018 (UTC), Odia Wikipedia
# [[User:Ravi K|Ravi K]] 11:40, 2 March 2018 (UTC)
# <s>[[User:Lopa|Lopa]] 12:40, 2 March 2018 (UTC)</s>
# Jean Smith, Kolkata
# [[User:Zed|Zed]] 13:40, 2 March 2018 (UTC)
"""


def with_table(text=PAGE):
    """The page as the bot leaves it."""
    plan = plan_text(text, now=NOW)
    assert not plan.obstacle
    return plan.edits[0].new


def with_columns(text, heads, cells, more=""):
    """A page with people's columns at the right of the table; ``cells`` by the number of the row, ``more`` are rows below."""
    lines, number = [], 0
    end = text.index("\n|}\n", text.index("participants:begin"))
    head, tail = text[:end], text[end:]
    for block in head.split("\n|-"):
        added = ""
        if 'data-wcb="participant"' in block:
            added = "".join(f"\n! {one}" for one in heads)
        elif block.startswith(" data-wcb"):
            number += 1
            added = "".join(f"\n| {one}" for one in cells.get(number, [""] * len(heads)))
        lines.append(block + added)
    return "\n|-".join(lines) + more + tail


def judged(text, settings=None, siteinfo=DEFAULT):
    snapshot = Snapshot("Event", text)
    if settings is None:
        _, settings = understand(snapshot, siteinfo, asked_for())
    return assess_text(snapshot, siteinfo, settings, NOW)


def attendance(text, arrivals=None, **others):
    return attendance_at(judged(text, **others), arrivals)
