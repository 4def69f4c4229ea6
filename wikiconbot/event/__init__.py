"""What the organisers asked for → `Event`: on the command line, on the event page, in their TOML file, else the defaults.

Each voice is read strictly: whatever is not understood is told, all of it at once and by its line, and nothing is guessed.
A setting that were quietly left out would change who may take part. docs/event.md has every setting.
"""

from wikiconbot.event.converters import Bounds
from wikiconbot.event.precedence import Asked, Settings, ask_more, settle
from wikiconbot.event.settings import (
    Fault,
    OriginKind,
    Said,
    Saying,
    SettingOrigin,
    event_of,
    said_by_command,
    typed_values,
)
from wikiconbot.event.template import TEMPLATE
from wikiconbot.event.toml import said_in_toml

__all__ = [
    "TEMPLATE",
    "Asked",
    "Bounds",
    "Fault",
    "OriginKind",
    "Said",
    "Saying",
    "SettingOrigin",
    "Settings",
    "ask_more",
    "event_of",
    "said_by_command",
    "said_in_toml",
    "settle",
    "typed_values",
]
