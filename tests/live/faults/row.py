"""What a row of the table is: something that happens to a run, and what is expected of the bot then."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.live.faults.proxy import Rule

SIGN_UPS = """\
== Facts ==
* Date: 6 and 7 April 2018
* Place: Bangalore

== Sign up ==
Please add your name.

# [[User:Ada|Ada]] ([[User talk:Ada|talk]]) 09:12, 2 March 2018 (UTC) from Pune
# [[User:Ben|Ben]] ([[User talk:Ben|talk]]) 09:14, 2 March 2018 (UTC)

== Report ==
Nothing yet.

== Remote ==
Nobody yet.

== Thanks ==
To all who came.
"""

#: Seconds that most runs here may wait, so that all of them can be run in a minute or two.
PATIENCE = 6

#: The same where somebody acts at the wiki in the middle of a run, after the others who act there. It costs no time.
UNHURRIED = 60

#: Seconds within which a run is through that has nothing to wait for, on a computer that has much else to do.
AT_ONCE = 70  # seconds, with all rows at work on two cores


@dataclass(frozen=True)
class Row:
    """``name`` and ``by`` say it to a person; the rest is for the run and for the test.

    ``outcome`` and ``cause`` are those of the JSON, or of the journal where an error ended the run. ``says`` are words
    that the last sentence must have. ``edits`` is how many edits the bot must send, ``ours`` how many revisions
    of the page it must have made. ``patience`` None leaves the bot its own. ``text`` is the page's before the run, None
    if there is no page. ``also`` looks at whatever else must be true.
    """

    name: str
    by: str
    outcome: str
    code: int = 1
    says: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    prepare: Callable[[Any], None] | None = None
    text: str | None = SIGN_UPS
    title: str | None = None
    global_options: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    command: tuple[str, ...] = ()
    own_account: bool = False
    api: str | None = None
    patience: int | None = PATIENCE
    most_seconds: float = AT_ONCE
    edits: int | None = None
    ours: int | None = None
    also: Callable[[Any], None] | None = None

    @property
    def slug(self) -> str:
        """The row's name as part of a title and of a folder."""
        return "".join(c if c.isalnum() else "-" for c in self.name.lower()).strip("-")

    @property
    def env(self) -> dict[str, str]:
        """What the run's environment says next to what every run's does.

        Where a run waits for nothing, a long patience costs no time, and a slow computer does not use it up.
        """
        if self.patience is None:
            return {}
        waits_for_nothing = self.most_seconds == AT_ONCE
        return {
            "WIKICONBOT_PATIENCE": str(max(self.patience, UNHURRIED) if waits_for_nothing else self.patience)
        }

    @property
    def ours_expected(self) -> int:
        """How many revisions the bot makes: one where it saves, unless the row says otherwise."""
        return self.ours if self.ours is not None else int(self.outcome == "Saved")


def waits(seconds: float = PATIENCE) -> float:
    """Return within how many seconds a run that waits so long must be through."""
    return seconds + 30


CREATE = ("-m", "tests.live.faults.create")
"""Instead of `wikiconbot update`, which makes no pages: the library's `save`, for a page that is not there."""
