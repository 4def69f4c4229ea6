"""The soak test's ledger: who signs up, how, and what each of them saved."""

import random
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from bench import soak_page as page

#: How people edit, and what they do later, with the percentage of people.
_WAYS = {"append": 30, "section end": 30, "above table": 20, "whole page": 20}
_AFTERTHOUGHTS = {"": 88, "withdraw": 3, "correct": 3, "prose": 3, "discuss": 3}


@dataclass(slots=True)
class LedgerEntry:
    """One person of the ledger: what they sent, the revisions of it, and how their line should be now.

    ``line`` is known only from the page, because the wiki makes the signature: None until somebody has read it there.
    """

    number: int
    user: str
    password: str
    sent: str
    comment: str
    shown: str
    way: str
    then: str
    is_registered: bool = False
    signed_up: int = 0
    line: str | None = None
    withdrawn: bool = False
    changes: dict[int, str] = field(default_factory=dict)


def ledger(size: int, seed: int) -> list[LedgerEntry]:
    """Return the people who will sign up, and how; the same for the same seed."""
    entries = []
    for number in range(1, size + 1):
        rng = random.Random(f"{seed}-{number}")
        wikitext, shown = (text % number for text in rng.choice(page.COMMENTS))
        entries.append(
            LedgerEntry(
                number,
                f"{rng.choice(page.NAMES)} {number}",
                secrets.token_hex(16),
                rng.choice(page.LINES) % wikitext,
                wikitext,
                shown,
                _pick(rng, _WAYS),
                _pick(rng, _AFTERTHOUGHTS),
            )
        )
    return entries


def _pick(rng: random.Random, weights: Mapping[str, int]) -> str:
    return rng.choices(list(weights), list(weights.values()))[0]
