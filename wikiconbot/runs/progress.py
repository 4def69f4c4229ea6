"""How far a process is with its edits, known at any moment: for the sentence that says how it ended."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wikiconbot.model import Saved


@dataclass(slots=True)
class Progress:
    """What became of this process's edits so far.

    ``sending`` is the page whose edit is on its way, None if none is; ``saved`` are the edits that the wiki has.
    ``lacking`` says what the journal could not take after a save.
    """

    sending: str | None = None
    saved: "list[Saved]" = field(default_factory=list)
    lacking: str = ""
