"""The organisers' settings → `Event`: from the command line, the event page, the TOML file, otherwise the defaults.

Each source is read strictly: all text that is not understood is reported together, with its lines, and nothing is guessed.
A setting that was ignored silently would change who may take part. docs/event.md has every setting.
"""

from typing import TYPE_CHECKING

from wikiconbot.lazy import importer

if TYPE_CHECKING:
    from wikiconbot.event.converters import Bounds as Bounds
    from wikiconbot.event.precedence import Asked as Asked
    from wikiconbot.event.precedence import Settings as Settings
    from wikiconbot.event.precedence import ask_more as ask_more
    from wikiconbot.event.precedence import settle as settle
    from wikiconbot.event.settings import Fault as Fault
    from wikiconbot.event.settings import OriginKind as OriginKind
    from wikiconbot.event.settings import Said as Said
    from wikiconbot.event.settings import Saying as Saying
    from wikiconbot.event.settings import SettingOrigin as SettingOrigin
    from wikiconbot.event.settings import event_of as event_of
    from wikiconbot.event.settings import said_by_command as said_by_command
    from wikiconbot.event.settings import typed_values as typed_values
    from wikiconbot.event.template_name import TEMPLATE as TEMPLATE
    from wikiconbot.event.template_name import may_stand as may_stand
    from wikiconbot.event.toml import said_in_toml as said_in_toml

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
    "may_stand",
    "said_by_command",
    "said_in_toml",
    "settle",
    "typed_values",
]

#: The module of each name; each is imported when one of its names is first used.
_NAMES = {
    "converters": ("Bounds",),
    "precedence": (
        "Asked",
        "Settings",
        "ask_more",
        "settle",
    ),
    "settings": (
        "Fault",
        "OriginKind",
        "Said",
        "Saying",
        "SettingOrigin",
        "event_of",
        "said_by_command",
        "typed_values",
    ),
    "toml": ("said_in_toml",),
    "template_name": (
        "TEMPLATE",
        "may_stand",
    ),
}
_HOMES = {name: f"wikiconbot.event.{module}" for module, names in _NAMES.items() for name in names}

__getattr__ = importer(__name__, _HOMES, globals())
