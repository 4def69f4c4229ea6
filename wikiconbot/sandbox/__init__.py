"""A real MediaWiki on this machine, and an Etherpad next to it, for tests, demonstrations and experiments."""

from wikiconbot.sandbox.bot import checkout_config
from wikiconbot.sandbox.life import down, reset, status, up
from wikiconbot.sandbox.record import Login, Sandbox, last_address, state_dir

__all__ = [
    "Login",
    "Sandbox",
    "checkout_config",
    "down",
    "last_address",
    "reset",
    "state_dir",
    "status",
    "up",
]
