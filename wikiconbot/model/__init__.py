"""The nouns that all packages share: frozen dataclasses by subject, nothing else.

A value is made once and never changed; the packages hand values on, one way (docs/design.md).
Times are strings in UTC as CONTRACT.md has them: ``YYYY-MM-DDTHH:MM:00Z``, or ``YYYY-MM-DD`` for a
date without a time, so that they can be compared, sorted and printed without a library.
"""

from wikiconbot.model.edits import (
    Cause,
    Conflict,
    Edit,
    KeptCell,
    Obstacle,
    Outcome,
    Plan,
    Refused,
    Saved,
    Sent,
    Unchanged,
)
from wikiconbot.model.event import COLUMNS, GROUPS, PARTS, SORTS, Community, Eligibility, Event
from wikiconbot.model.findings import (
    Account,
    Evidence,
    EvidenceValues,
    Finding,
    ListedAccount,
    Participant,
    Severity,
    Status,
    Subject,
    Tally,
)
from wikiconbot.model.history import History, Lost, Match, Origin, Revision
from wikiconbot.model.page import Region, Snapshot
from wikiconbot.model.reading import (
    EntryKey,
    Fact,
    Facts,
    Notice,
    PadLink,
    PersonKey,
    Reading,
    Register,
    Reply,
    Roster,
    Signature,
    SignUp,
)

__all__ = [
    "COLUMNS",
    "GROUPS",
    "PARTS",
    "SORTS",
    "Account",
    "Cause",
    "Community",
    "Conflict",
    "Edit",
    "Eligibility",
    "EntryKey",
    "Event",
    "Evidence",
    "EvidenceValues",
    "Fact",
    "Facts",
    "Finding",
    "History",
    "KeptCell",
    "ListedAccount",
    "Lost",
    "Match",
    "Notice",
    "Obstacle",
    "Origin",
    "Outcome",
    "PadLink",
    "Participant",
    "PersonKey",
    "Plan",
    "Reading",
    "Refused",
    "Region",
    "Register",
    "Reply",
    "Revision",
    "Roster",
    "Saved",
    "Sent",
    "Severity",
    "SignUp",
    "Signature",
    "Snapshot",
    "Status",
    "Subject",
    "Tally",
    "Unchanged",
]
