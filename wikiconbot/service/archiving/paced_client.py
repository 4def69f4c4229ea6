"""Asks Etherpads at a polite pace over all workers and computers: one request at a time, and a pause after each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from wikiconbot.i18n import says
from wikiconbot.pads.exports import Absent, Got, Same, Unknown
from wikiconbot.pads.names import Pad
from wikiconbot.runs.notes.look import Client
from wikiconbot.service.archiving.pad_settings import STEP
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import ETHERPAD
from wikiconbot.service.store.tokens import new_token

#: Seconds for one answer; a whole one may take four times as long (pads/client.py).
TIMEOUT = 15.0
#: How long a request may last: a worker that is killed meanwhile keeps others from asking until then.
_LONGEST = 4 * TIMEOUT + 15
#: Seconds to wait for other workers' requests to the same Etherpad; then the pad comes again later.
_PATIENCE = 300.0
#: The pause after no answer: what Etherpad counts exports in; a newer one does not answer above its limit (pads/client.py).
_SLOW_DOWN = 90.0


class PacedClient:
    """``Client`` of bring_home. ``pace`` returns the seconds between two requests to an Etherpad.

    ``hold`` waits for so many seconds, keeps what the job holds, and returns True if the worker is to stop. ``put_off`` has by the
    address of an Etherpad in how many seconds it may be asked, if it was not asked.
    """

    def __init__(
        self, client: Client, store: Store, pace: Callable[[str], float], hold: Callable[[float], bool]
    ) -> None:
        self._client, self._store, self._pace, self._hold = client, store, pace, hold
        self.put_off: dict[str, float] = {}

    def fetch(
        self,
        pad: Pad,
        form: Literal["etherpad", "html", "txt"],
        revision: int | None = None,
        etag: str | None = None,
    ) -> Got | Same | Absent | Unknown:
        """Return a pad's export, when it is this worker's turn; `Unknown` if the Etherpad is paused, or the worker is to stop."""
        name = f"{ETHERPAD}{pad.host}"
        gate = self._store.breaker(name)
        if not gate.may_run:
            return self._not_asked(pad, gate.wait)
        token = new_token()
        waited = 0.0
        while wait := self._store.turn(name, token, _LONGEST):
            if waited > _PATIENCE or self._hold(min(wait, STEP)):
                return self._not_asked(pad, wait)
            waited += min(wait, STEP)
        pause = _SLOW_DOWN
        try:
            got = self._client.fetch(pad, form, revision, etag)
            answered = not isinstance(got, Unknown) or got.permanent
            pause = self._pace(pad.host) if answered else max(_SLOW_DOWN, self._pace(pad.host))
        finally:
            self._store.rest(name, token, pause)
        self._store.note(name, ok=answered)
        return got

    def _not_asked(self, pad: Pad, wait: float) -> Unknown:
        self.put_off[pad.host] = wait
        return Unknown(says("archiving-not-asked", host=pad.host, seconds=round(wait)))
