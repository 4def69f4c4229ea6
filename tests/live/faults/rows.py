"""Every row of the table in docs/reliability.md, in its order, and which of them `make test` plays."""

import os

from tests.live.faults.meanwhile import MEANWHILE
from tests.live.faults.network import ANSWERS, LOST, SILENCE
from tests.live.faults.own import BRAKES, DOUBTS
from tests.live.faults.refusals import FORBIDDEN, PUT_OFF, SESSION
from tests.live.faults.row import Row
from tests.live.faults.strangers import STRANGERS
from tests.live.faults.undone import REVERTS
from tests.live.faults.vandals import VANDALS

ROWS: tuple[Row, ...] = (
    *FORBIDDEN, *BRAKES, *REVERTS, *DOUBTS, *STRANGERS, *VANDALS, *MEANWHILE, *LOST, *PUT_OFF, *SESSION, *ANSWERS, *SILENCE,
)  # fmt: skip

#: One row of each kind of thing that happens, group by group: these `make test` plays. A row of a new kind belongs here.
KINDS = (
    "The account is blocked",
    "The page is protected",
    "An abuse filter forbids the edit",
    "The page gets a link that the wiki forbids",
    "The wiki wants a captcha",
    "The wiki gives an error that nobody has heard of",
    "The page asks bots to keep out",
    "The bot's run page says stop",
    "Somebody leaves a message for the bot",
    "Another run is at work on the page",
    "pywikibot only simulates",
    "A pipe stands in the place of saved logins",
    "A line of the password file is not as pywikibot wants it",
    "Somebody undid the bot's edit",
    "Somebody rolls back what another computer saved, right before our save",
    "The bot's operator took its edit back",
    "Somebody undid the bot's edit, and an organiser lets it go on",
    "A marker of the bot's region is missing",
    "Somebody changed a cell of the table by hand",
    "The region stands between translate tags",
    "The settings on the page have mistakes",
    "The table would lose most of its people",
    "A section is newly taken for a list, and a person confirms it",
    "An older version wrote the table",
    "Nobody signed up",
    "The edit waits for review",
    "There is no such page",
    "A page asks to publish findings, and the operator does not allow it",
    "Somebody's settings change the statuses of many",
    "The wiki merges such settings with the bot's edit",
    "The page is refused for the third time, and the bot may say so",
    "Somebody empties the table and most of the list",
    "Somebody deletes the page",
    "Somebody moves the page, and a redirect stays",
    "Somebody edits the same lines meanwhile",
    "Somebody edits another section meanwhile",
    "The page is deleted meanwhile",
    "The page is moved meanwhile",
    "The page is made meanwhile",
    "The answer is lost, and somebody signs up right then",
    "The page is saved, but the server hangs up in place of the answer",
    "The new page is saved, but a gateway gives up in place of the answer",
    "Every answer to an edit is lost",
    "The wiki is read-only",
    "The servers are too busy for a moment",
    "The wiki's software fails",
    "The wiki does not know the edit's token",
    "The login is lost before the page is saved",
    "The login is lost again and again",
    "The password is wrong",
    "The account is locked on all wikis in mid-run",
    "A wiki's error at the login repeats its token and cookies",
    "Too many logins",
    "The wiki is private",
    "The server answers 403 Forbidden",
    "The server answers 503 Service Unavailable to each edit",
    "The server answers 502 to the first edit",
    "The server says when to ask again",
    "The server says to ask again in an hour",
    "A page stands in place of the wiki",
    "No computer has that name",
    "The server never answers",
    "The server goes down when the page is saved",
    "The answer is always cut in the middle",
    "A gateway's mistake comes in place of the page's text",
    "Half of the page's text comes in every answer",
    "A megabyte comes that is a gigabyte when it is unpacked",
    "An answer comes that cannot be unpacked",
    "The connection breaks at request 3",
    "The server breaks the connection before it takes the edit",
)
_NAMED = {row.name: row for row in ROWS}
#: The rows that are played: all of them in `make test-long`, which sets WIKICONBOT_FAULTS=all.
PLAYED: tuple[Row, ...] = (
    ROWS if os.environ.get("WIKICONBOT_FAULTS") == "all" else tuple(_NAMED[name] for name in KINDS)
)
