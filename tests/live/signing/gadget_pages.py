"""Puts the gadget's pages on the wiki as `wikiconbot onwiki install` does it."""

import json
import re
import time

from tests.live.command import ROOT

FILES = {"gadget.js": "", "gadget-page.js": "-page", "gadget-lines.js": "-lines", "gadget-rows.js": "-rows"}
FILES |= {"gadget-save.js": "-save", "gadget-dialog.js": "-dialog"}
NAME = "wikiconbot"
REUSED = ("signup-button", "signup-attendance", "signup-online", "signup-onsite")
REUSED += ("table-community", "table-role", "table-comment")
DEFINITION = """\
* $gadget[ResourceLoader|package|default|hidden|actions=view|peers=$gadget-look|dependencies=mediawiki.util]|$gadget.js
* $gadget-look[ResourceLoader|hidden|type=styles]|$gadget.css
* $gadget-page[ResourceLoader|package|hidden|dependencies=mediawiki.api,mediawiki.util,mediawiki.Title,mediawiki.language]|$gadget-page.js|$gadget-lines.js|$gadget-rows.js|$gadget-save.js|$gadget-texts.json
* $gadget-dialog[ResourceLoader|package|hidden|dependencies=vue,@wikimedia/codex,ext.gadget.$gadget-page]|$gadget-dialog.js
"""


def install_gadget(api, i18n=ROOT / "wikiconbot" / "i18n" / "pages", folder=ROOT / "onwiki"):
    for file, part in FILES.items():
        text = (folder / file).read_text("utf-8").replace("$gadget", NAME).replace("'./gadget-", f"'./{NAME}-")
        api.save(f"MediaWiki:Gadget-{NAME}{part}.js", text)
    api.save(f"MediaWiki:Gadget-{NAME}.css", (folder / "gadget.css").read_text("utf-8"))
    own = {"$template": "User:WikiconBot/Sign-up", "$texts": "User:WikiconBot/Sign-up texts"}
    api.save(f"MediaWiki:Gadget-{NAME}-texts.json", json.dumps(own | _texts(i18n / "en.json")))
    api.save("MediaWiki:Gadgets-definition", DEFINITION.replace("$gadget", NAME))


def install_texts(api, *languages, i18n=ROOT / "wikiconbot" / "i18n" / "pages"):
    for one in languages:
        api.save(f"User:WikiconBot/Sign-up texts/{one}.json", json.dumps(_texts(i18n / f"{one}.json")))


def _texts(file):
    known = json.loads(file.read_text("utf-8"))
    return {key: text for key, text in known.items() if re.match("(summary-)?gadget-", key) or key in REUSED}


def wait_for(api, module, words):
    """Wait until the wiki serves the newest text of a gadget: for a second after an edit it may serve an older one."""
    address = f"{api.sandbox.url}/load.php?modules=ext.gadget.{module}"
    for _ in range(40):
        if words in str(api.admin.http.get(address, timeout=30).text):
            return
        time.sleep(0.25)
    raise AssertionError(f"{module} is not served")
