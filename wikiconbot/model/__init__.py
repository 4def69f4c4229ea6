"""The types that all packages share: frozen dataclasses, one module per subject.

A value never changes; the packages pass values on in one direction (docs/design.md).
Times are strings in UTC as in docs/contract.md: ``YYYY-MM-DDTHH:MM:00Z``, or ``YYYY-MM-DD`` for a
date without a time, so that they can be compared, sorted and printed without a library.
"""

from typing import TYPE_CHECKING

from wikiconbot.lazy import importer

if TYPE_CHECKING:
    from wikiconbot.model.change import Change as Change
    from wikiconbot.model.change import Named as Named
    from wikiconbot.model.edits import Accepted as Accepted
    from wikiconbot.model.edits import Cause as Cause
    from wikiconbot.model.edits import Conflict as Conflict
    from wikiconbot.model.edits import Edit as Edit
    from wikiconbot.model.edits import KeptCell as KeptCell
    from wikiconbot.model.edits import MissingPages as MissingPages
    from wikiconbot.model.edits import Namesake as Namesake
    from wikiconbot.model.edits import Outcome as Outcome
    from wikiconbot.model.edits import PersonalCell as PersonalCell
    from wikiconbot.model.edits import Plan as Plan
    from wikiconbot.model.edits import Refused as Refused
    from wikiconbot.model.edits import Renumbered as Renumbered
    from wikiconbot.model.edits import Saved as Saved
    from wikiconbot.model.edits import Sent as Sent
    from wikiconbot.model.edits import Unchanged as Unchanged
    from wikiconbot.model.event import BotColumn as BotColumn
    from wikiconbot.model.event import Community as Community
    from wikiconbot.model.event import Eligibility as Eligibility
    from wikiconbot.model.event import Event as Event
    from wikiconbot.model.event import Group as Group
    from wikiconbot.model.event import NotesPages as NotesPages
    from wikiconbot.model.event import Part as Part
    from wikiconbot.model.event import Sort as Sort
    from wikiconbot.model.findings import Account as Account
    from wikiconbot.model.findings import AccountKind as AccountKind
    from wikiconbot.model.findings import Evidence as Evidence
    from wikiconbot.model.findings import EvidenceValues as EvidenceValues
    from wikiconbot.model.findings import Finding as Finding
    from wikiconbot.model.findings import ListedAccount as ListedAccount
    from wikiconbot.model.findings import Participant as Participant
    from wikiconbot.model.findings import Places as Places
    from wikiconbot.model.findings import Recorded as Recorded
    from wikiconbot.model.findings import Severity as Severity
    from wikiconbot.model.findings import Status as Status
    from wikiconbot.model.findings import Subject as Subject
    from wikiconbot.model.findings import Tally as Tally
    from wikiconbot.model.findings import Unasked as Unasked
    from wikiconbot.model.history import History as History
    from wikiconbot.model.history import Lost as Lost
    from wikiconbot.model.history import Match as Match
    from wikiconbot.model.history import Origin as Origin
    from wikiconbot.model.history import Revision as Revision
    from wikiconbot.model.history import Way as Way
    from wikiconbot.model.named_page import Denial as Denial
    from wikiconbot.model.named_page import NamedPage as NamedPage
    from wikiconbot.model.page import Obstacle as Obstacle
    from wikiconbot.model.page import Region as Region
    from wikiconbot.model.page import Snapshot as Snapshot
    from wikiconbot.model.reading import EntryKey as EntryKey
    from wikiconbot.model.reading import Fact as Fact
    from wikiconbot.model.reading import FactKind as FactKind
    from wikiconbot.model.reading import Facts as Facts
    from wikiconbot.model.reading import Iteration as Iteration
    from wikiconbot.model.reading import Notice as Notice
    from wikiconbot.model.reading import PadLink as PadLink
    from wikiconbot.model.reading import PersonKey as PersonKey
    from wikiconbot.model.reading import Reading as Reading
    from wikiconbot.model.reading import Register as Register
    from wikiconbot.model.reading import Registrants as Registrants
    from wikiconbot.model.reading import Reply as Reply
    from wikiconbot.model.reading import Roster as Roster
    from wikiconbot.model.reading import Signature as Signature
    from wikiconbot.model.reading import SignUp as SignUp
    from wikiconbot.model.reading import Unnamed as Unnamed
    from wikiconbot.model.registrations import NotRead as NotRead
    from wikiconbot.model.registrations import Registered as Registered
    from wikiconbot.model.registrations import RegisteredEvent as RegisteredEvent
    from wikiconbot.model.registrations import Registration as Registration
    from wikiconbot.model.registrations import Unread as Unread
    from wikiconbot.model.reverts import NEVER as NEVER
    from wikiconbot.model.reverts import Gone as Gone
    from wikiconbot.model.reverts import IgnoredLine as IgnoredLine
    from wikiconbot.model.reverts import OwnEdit as OwnEdit
    from wikiconbot.model.reverts import Revert as Revert
    from wikiconbot.model.rulings import NOTHING_NOTED as NOTHING_NOTED
    from wikiconbot.model.rulings import Author as Author
    from wikiconbot.model.rulings import Deciders as Deciders
    from wikiconbot.model.rulings import Decision as Decision
    from wikiconbot.model.rulings import NotCounted as NotCounted
    from wikiconbot.model.rulings import Noted as Noted
    from wikiconbot.model.rulings import Question as Question
    from wikiconbot.model.rulings import Refusal as Refusal
    from wikiconbot.model.rulings import Ruling as Ruling
    from wikiconbot.model.rulings import StatusCell as StatusCell

__all__ = [
    "NEVER",
    "NOTHING_NOTED",
    "Accepted",
    "Account",
    "AccountKind",
    "Author",
    "BotColumn",
    "Cause",
    "Change",
    "Community",
    "Conflict",
    "Deciders",
    "Decision",
    "Denial",
    "Edit",
    "Eligibility",
    "EntryKey",
    "Event",
    "Evidence",
    "EvidenceValues",
    "Fact",
    "FactKind",
    "Facts",
    "Finding",
    "Gone",
    "Group",
    "History",
    "IgnoredLine",
    "Iteration",
    "KeptCell",
    "ListedAccount",
    "Lost",
    "Match",
    "Named",
    "NamedPage",
    "Namesake",
    "NotCounted",
    "Noted",
    "NotesPages",
    "Notice",
    "Obstacle",
    "Origin",
    "Outcome",
    "OwnEdit",
    "PadLink",
    "Part",
    "Participant",
    "PersonKey",
    "PersonalCell",
    "Places",
    "Plan",
    "Question",
    "Reading",
    "Recorded",
    "Refusal",
    "Refused",
    "Region",
    "Register",
    "Renumbered",
    "Reply",
    "Revert",
    "Revision",
    "Roster",
    "Ruling",
    "Saved",
    "Sent",
    "Severity",
    "SignUp",
    "Signature",
    "Snapshot",
    "Sort",
    "Status",
    "StatusCell",
    "Subject",
    "Tally",
    "Unasked",
    "Unchanged",
    "Unnamed",
    "Way",
]

#: The module of each name. Each is imported when one of its names is first used: creating a frozen dataclass takes time.
_NAMES = {
    "change": (
        "Change",
        "Named",
    ),
    "edits": (
        "Accepted",
        "Cause",
        "Conflict",
        "Edit",
        "KeptCell",
        "MissingPages",
        "Namesake",
        "Outcome",
        "PersonalCell",
        "Plan",
        "Refused",
        "Renumbered",
        "Saved",
        "Sent",
        "Unchanged",
    ),
    "event": (
        "BotColumn",
        "Community",
        "Eligibility",
        "Event",
        "Gone",
        "Group",
        "Part",
        "NotesPages",
        "Sort",
    ),
    "rulings": (
        "NOTHING_NOTED",
        "Author",
        "Deciders",
        "Decision",
        "NotCounted",
        "Noted",
        "Question",
        "Refusal",
        "Ruling",
        "StatusCell",
    ),
    "findings": (
        "Account",
        "AccountKind",
        "Evidence",
        "EvidenceValues",
        "Finding",
        "ListedAccount",
        "Participant",
        "Places",
        "Recorded",
        "Severity",
        "Status",
        "Subject",
        "Tally",
        "Unasked",
    ),
    "history": (
        "History",
        "Lost",
        "Match",
        "Origin",
        "Revision",
        "Way",
    ),
    "named_page": (
        "Denial",
        "NamedPage",
    ),
    "page": (
        "Obstacle",
        "Region",
        "Snapshot",
    ),
    "reverts": (
        "NEVER",
        "Gone",
        "IgnoredLine",
        "OwnEdit",
        "Revert",
    ),
    "registrations": (
        "NotRead",
        "Registered",
        "RegisteredEvent",
        "Registration",
        "Unread",
    ),
    "reading": (
        "EntryKey",
        "Fact",
        "FactKind",
        "Facts",
        "Iteration",
        "Notice",
        "PadLink",
        "PersonKey",
        "Reading",
        "Register",
        "Registrants",
        "Reply",
        "Roster",
        "Signature",
        "SignUp",
        "Unnamed",
    ),
}
_HOMES = {name: f"wikiconbot.model.{module}" for module, names in _NAMES.items() for name in names}

__getattr__ = importer(__name__, _HOMES, globals())
