"""How the service asks Etherpads: which ones, how often, in whose name, and what the operator knows of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from wikiconbot.model import Event
from wikiconbot.service.archiving.deletions import Deletions
from wikiconbot.service.archiving.when import PACE

#: The longest wait at once, in seconds: after it, leases are renewed.
STEP = 10.0


@dataclass(frozen=True, slots=True)
class PadSettings:
    """``hosts`` are Etherpads that the operator allows in addition to Wikimedia's, ``pace`` is the seconds between two requests to one.

    ``contact`` says to the operators of an Etherpad who sends the requests, None: the bot's user page.
    """

    hosts: tuple[str, ...] = ()
    pace: float = PACE
    contact: str | None = None
    deletions: Deletions = field(default_factory=Deletions)

    def pace_of(self, host: str) -> float:
        """Return the seconds between two requests to an Etherpad; many people share Wikimedia's, so it has the usual pause at least."""
        return max(PACE, self.pace) if host == Event().etherpad else self.pace
