"""Every row of the table in docs/reliability.md, in its order."""

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
