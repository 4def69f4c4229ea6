"""Every row of the table in docs/reliability.md, in its order."""

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

#: Groups whose rows differ little: the wiki's and the network's answers. `make test` plays every second row of each of them.
_ALIKE = (FORBIDDEN, REVERTS, VANDALS, LOST, PUT_OFF, ANSWERS)
#: The rows that are played: all of them in `make test-long`, which sets WIKICONBOT_FAULTS=all.
PLAYED: tuple[Row, ...] = tuple(
    row
    for row in ROWS
    if os.environ.get("WIKICONBOT_FAULTS") == "all" or not any(row in group[1::2] for group in _ALIKE)
)
