"""The state of a process's edits at any moment: for the sentence that says how the process ended."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wikiconbot.model import Saved


@dataclass(slots=True)
class Progress:
    """The edits of this process until now.

    ``sending`` is the page of the edit that is being sent, None if there is none; ``saved`` are the edits that the wiki has.
    ``lacking`` says what the journal could not record after a save.
    """

    sending: str | None = None
    saved: "list[Saved]" = field(default_factory=list)
    lacking: str = ""
