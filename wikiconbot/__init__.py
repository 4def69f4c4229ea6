"""wikiconbot: keeps a wiki event page in order.

One run does these steps: read → understand → judge → write → show → save (docs/design.md). The names of ``__all__`` are the
library (docs/library.md); each is imported at its first use, so that ``import wikiconbot`` takes no time.
"""

from typing import TYPE_CHECKING

from wikiconbot.lazy import importer

if TYPE_CHECKING:
    from wikiconbot.model import Event as Event
    from wikiconbot.model import Finding as Finding
    from wikiconbot.model import Participant as Participant
    from wikiconbot.model import Plan as Plan
    from wikiconbot.model import Reading as Reading
    from wikiconbot.model import SignUp as SignUp
    from wikiconbot.model import Snapshot as Snapshot
    from wikiconbot.reading.page import read_signups as read_signups
    from wikiconbot.runs.assess import Judgement as Judgement
    from wikiconbot.runs.assess import LookedUp as LookedUp
    from wikiconbot.runs.assess import assess_text as assess_text
    from wikiconbot.runs.assess import plan_page as plan_page
    from wikiconbot.runs.assess import plan_text as plan_text
    from wikiconbot.wikitext.siteinfo import SiteInfo as SiteInfo

__version__ = "1.0.0"

__all__ = [
    "Event",
    "Finding",
    "Judgement",
    "LookedUp",
    "Participant",
    "Plan",
    "Reading",
    "SignUp",
    "SiteInfo",
    "Snapshot",
    "assess_text",
    "plan_page",
    "plan_text",
    "read_signups",
]

#: The module of each name.
_HOMES = {
    "Event": "wikiconbot.model",
    "Finding": "wikiconbot.model",
    "Judgement": "wikiconbot.runs.assess",
    "LookedUp": "wikiconbot.runs.assess",
    "Participant": "wikiconbot.model",
    "Plan": "wikiconbot.model",
    "Reading": "wikiconbot.model",
    "SignUp": "wikiconbot.model",
    "SiteInfo": "wikiconbot.wikitext.siteinfo",
    "Snapshot": "wikiconbot.model",
    "assess_text": "wikiconbot.runs.assess",
    "plan_page": "wikiconbot.runs.assess",
    "plan_text": "wikiconbot.runs.assess",
    "read_signups": "wikiconbot.reading.page",
}

__getattr__ = importer(__name__, _HOMES, globals())


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
