"""Wikis that convert their pages between scripts for each reader: Chinese and Serbian, one wiki after the other."""

import json
import re
import shutil
from dataclasses import replace

import pytest

from tests.live.command import bot
from tests.live.people import Wiki
from tests.live.ports import free_port
from tests.long import some
from tests.pads.etherpad import export, to_wikitext
from wikiconbot import sandbox as room
from wikiconbot.i18n import load
from wikiconbot.model import Event, Group, Participant, SignUp, Status
from wikiconbot.pads.conversion.typed_wikitext import render_markup
from wikiconbot.pages.views import render_recipients
from wikiconbot.runs.assess import plan_text
from wikiconbot.wikitext.siteinfo import SiteInfo

SETTINGS = """<?php
$wgLanguageCode = file_get_contents( __DIR__ . '/language' );
"""
PROFILE = "general|namespaces|namespacealiases|specialpagealiases|interwikimap"
RULE = "-{T|zh-hans:EVIL;zh-hant:EVIL;sr-ec:EVIL;sr-el:EVIL}-"
NOW = "2018-03-05T00:00:00Z"
#: Of each wiki: who signs, the lines before, the variants, the names that stay, a word of ours in each variant, one in English.
WIKIS = {
    "zh": (
        "张国",
        f"""* Etherpad: iconbot2018

== 签到 ==
# -{{李国}}- 2018年3月2日 (五) 10:41 (UTC)
# [[User:鬼车|-{{鬼车}}-]] 2018年3月2日 (五) 10:42 (UTC) 爱好软件 <nowiki>{RULE}</nowiki>""",
        {"zh-hans": "参与者：3", "zh-hant": "參與者：3"},
        ("张国", "李国", "鬼车", "爱好软件 " + RULE, "iconbot2018"),
    ),
    "sr": (
        "Ann Lee",
        f"""* Etherpad: iconbot2018

== Учесници ==
# [[User:Љубица|Љубица]] 10:41, 2. март 2018. (UTC) vegetarian <nowiki>{RULE}</nowiki>
# [[User:Ana|-{{R|Ana}}-]] 10:42, 2. март 2018. (UTC)""",
        {"sr-ec": "Учесници: 3", "sr-el": "Učesnici: 3"},
        ("Ann Lee", "Љубица", "Ana", "vegetarian " + RULE, "iconbot2018"),
    ),
}
#: A page's title, and how readers of another variant see it.
TITLES = {"zh": ("发展", "發展"), "sr": ("Догађај", "Događaj")}


@pytest.fixture
def converting(fresh, own_state, tmp_path, monkeypatch):
    """A wiki whose language is in a file; and that file."""
    language = tmp_path / "settings" / "language"
    language.parent.mkdir()
    language.write_text("zh")
    (language.parent / "settings.php").write_text(SETTINGS)
    monkeypatch.setenv("WIKICONBOT_EXTENSIONS", str(language.parent))
    shutil.copytree(fresh, own_state)
    own = own_state / "wiki" / "settings.json"
    known = json.loads(own.read_text("utf-8")) | {"more": [str(language.parent)]}  # no tables are missing
    own.write_text(json.dumps(known), "utf-8")
    return Wiki(room.up(free_port())), language


def seen(api, variant, **page):
    """What readers of a variant see: the page's title, and its text."""
    answer = api.admin.ask(action="parse", prop="text|displaytitle", variant=variant, disabletoc=0, **page)
    text = re.sub(r"<[^<>]+>", "\n", answer["parse"]["text"])
    text = text.replace("&#123;", "{").replace("&#125;", "}").replace("&#124;", "|").replace("&#58;", ":")
    return re.sub(r"<[^<>]+>", "", answer["parse"]["displaytitle"]), text


def lines_of(text):
    return {line.strip() for line in text.split("\n")}


def test_names_are_the_same_for_all_readers(converting):
    api, language = converting
    for code, (signs, text, variants, names) in some([*WIKIS.items()], 0):
        language.write_text(code)
        title = f"2018/{len(text)}"  # no letter of it is converted
        api.save(title, text)
        api.sign_up(title, signs)
        for outcome in ("saved", "unchanged"):
            _, out, err = bot("--sandbox", "update", title, "--yes", "--json")
            assert json.loads(out)["outcome"] == outcome, (out, err)
        written = api.text(title)
        for variant, ours in variants.items():
            shown_title, shown = seen(api, variant, page=title)
            table = shown[shown.rindex(ours) :]
            assert not [name for name in names[:-1] if name not in lines_of(table)], (variant, table)
            assert names[-1] in lines_of(shown)  # the pad
            assert shown_title == title, variant
            history = api.admin.http.get(
                f"{api.sandbox.url}/index.php",
                params={"title": title, "action": "history", "variant": variant},
            ).text
            assert signs in re.sub(r"<[^<>]+>", "", history)
        _titles(api, *TITLES[code])
        _recipients(api, signs, tuple(variants))
        _other_languages(api, code, written, tuple(variants), names)
        _notes(api, tuple(variants))


def _titles(api, stands, shown):
    """A reader may name a page by the title that the wiki shows in another script."""
    api.save(stands, "== Sign up ==\n# [[User:Ann|Ann]] 10:40, 2 March 2018 (UTC)")
    _, out, err = bot("--sandbox", "signups", shown, "--json")
    assert json.loads(out).get("page") == stands, (out, err)
    code, out, _ = bot("--sandbox", "signups", f"{shown}/x", "--json")
    assert (code, json.loads(out)["error"]["code"]) == (2, "missing-page")


def _recipients(api, signs, variants):
    """The lines for MassMessage, which people copy from the page that they see, have the names as they are."""
    messages = replace(load(variants[0]), variants=frozenset(variants))
    people = [Participant(SignUp(signs, 1, ""), Status.CONFIRMED)]
    for variant in variants:
        _, shown = seen(
            api, variant, text=render_recipients(people, messages), contentmodel="wikitext", title="T1"
        )
        assert f"{{{{#target:User talk:{signs}}}}}" in lines_of(shown), shown


def _other_languages(api, code, written, variants, names):
    """A table in another language is kept as a whole; and back in the wiki's language it is as before."""
    profile = api.admin.ask(action="query", meta="siteinfo|allmessages", siprop=PROFILE, uselang="content")
    siteinfo = SiteInfo.from_api(profile)
    assert siteinfo.language == code
    wishes = {"en": Event(language="en", group=Group.COMMUNITY), None: Event()}
    for wish in wishes.values():
        plan = plan_text(written, now=NOW, siteinfo=siteinfo, event=wish)
        assert plan.obstacle is None
        written = plan.edits[0].new
        assert not plan_text(written, now=NOW, siteinfo=siteinfo, event=wish).edits
        for variant in variants if wish.language else ():
            _, shown = seen(api, variant, text=written, contentmodel="wikitext", title="Event")
            assert {"Participants: 3", "Participant", "Not named", *names[:-1]} <= lines_of(shown), variant


def _notes(api, variants):
    """A rule in the heading of notes, or in an attribute, does nothing: MediaWiki decodes entities there."""
    pieces = [("-", [], None), ("{T|", ["strong"], None), (RULE[4:], [], None)]
    typed = RULE.replace("{", "&#123;").replace("}", "&#125;")
    pads = (
        to_wikitext(export([([(RULE, [], None)], "h1", 1), (pieces, "h1", 1)])),
        render_markup(f"== {typed} ==\n== {RULE} ==\n<h2>-<b></b>{typed[1:]}</h2>\n-<!-- -->{RULE[1:]}"),
        render_markup(f'<span title="{typed}">a</span> <span title="{RULE}">b</span>'),
    )
    for wikitext in pads:
        for variant in variants:
            title, shown = seen(
                api, variant, text=f"__FORCETOC__\n{wikitext}", contentmodel="wikitext", title="T1"
            )
            assert title in ("T1", "Т1")
            is_shown = len(re.findall("EVIL|ЕВИЛ", shown)) >= 8
            assert is_shown or "title=" in wikitext, shown
