"""A page with a registration: the sandbox's wiki, and Extension:CampaignEvents as it was recorded in front of it."""

import json

from tests.live.command import bot

TITLE = "Event:Wikicon 2026: the workshop"
SETTINGS = "{{User:WikiconBot/Event|registers = page, campaignevents}}\n"
PAGE = """* Date: 11 December 2026
* Venue: Pune Hall

== Sign up ==
# [[User:Asha Local|Asha Local]] 10:00, 1 November 2026 (UTC)
"""


class Scene:
    """A page of the wiki, its registration, and the bot."""

    def __init__(self, api, register, address, home, title):
        self.api, self.register, self.title = api, register, title
        login = api.sandbox.bot
        self.env = {
            "HOME": str(home), "XDG_STATE_HOME": str(home / "state"), "PYWIKIBOT_DIR": str(home), "WIKICONBOT_STATE": str(home / "state"),
            "WIKICONBOT_WIKI": f"{address}/api.php", "WIKICONBOT_ACCOUNT": login.user, "WIKICONBOT_PASSWORD": login.password,
        }  # fmt: skip
        self.seen = []

    def run(self, command, *options, **env):
        """What a command prints as JSON."""
        self.register.asked.clear()
        code, out, err = bot(command, self.title, *options, "--json", **(self.env | env))
        self.seen += [out, err]
        return code, json.loads(out), err

    @property
    def text(self):
        return self.api.text(self.title)

    def requests(self):
        return [path for path, _ in self.register.asked]
