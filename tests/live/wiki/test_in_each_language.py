"""The commands on a wiki in each language that the bot writes: what a wiki there signs is read, and a plan is a fixed point.

One wiki has all languages: the path of a request, /in/LANGUAGE/api.php, says which one its content language is. `make test`
takes the languages of `DIFFERENT`; `make test-long` sets WIKICONBOT_LANGUAGES=all.
"""

import json
import os
import re
import shutil
import time
from datetime import UTC, datetime, timedelta

import pytest
import pytest_socket
import requests

from tests.live.people import Wiki
from tests.live.ports import free_port
from tests.live.wiki.in_process import in_a_process
from tests.long import some
from tests.table.tables import Table, body_of
from wikiconbot import sandbox as room
from wikiconbot.i18n import languages, load

SETTINGS = r"""
if ( preg_match( '~^/in/([a-z-]+)/~', $_SERVER['REQUEST_URI'] ?? '', $sandboxFound ) ) {
	$wgLanguageCode = $sandboxFound[1];
	$wgScriptPath = "/in/$wgLanguageCode";
	$wgArticlePath = "$wgScriptPath/wiki/$1";
}
"""
ROUTER = r"""<?php
if ( preg_match( '~^/in/[a-z-]+(/api\.php)(?:\?|$)~', $_SERVER['REQUEST_URI'], $found ) ) {
	foreach ( [ 'SCRIPT_NAME', 'PHP_SELF' ] as $name ) {
		$_SERVER[$name] = $found[1];
	}
	$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . $found[1];
	unset( $_SERVER['PATH_INFO'] );
	chdir( $_SERVER['DOCUMENT_ROOT'] );
	require $_SERVER['SCRIPT_FILENAME'];
	return true;
}
"""
#: Four tildes become the wiki's own signature, five its time alone.
PAGE = """{{User:WikiconBot/Event|capacity=2|group=community}}
* Date: 6 April 2018

== Sign up ==
# ~~~~ hi.wikisource
# [[User:Bina|Bina]] ([[User talk:Bina|talk]]) ~~~~~, vegetarian
# <s>[[User:Chitra|Chitra]] ~~~~~</s>
# [[User:Dev|Dev]] ~~~~~ +2
# Typed Name
"""
REGIONS = ("waiting", "summary", "by-community")
PEOPLE = [
    ("Admin", "active"), ("Bina", "active"), ("Chitra", "withdrawn"), ("Dev", "active"), (None, "active"),
]  # fmt: skip
CODES = (0, 0, 0, 0)
#: What `check` finds, whatever the language: the rule, and who or which line.
FINDINGS = "E3:2 E4:2 E5:2 A1:Bina H1:Bina L2:Chitra L4:Dev A1:Dev H1:Dev S2:9 L4:9 H2:9"
COMMANDS = (("signups",), ("check",), ("update", "--yes"), ("update", "--yes"))
#: In one process: to start one for each command would take longer than the commands.
PROGRAM = """
from click.testing import CliRunner
from wikiconbot.cli import main
out = {{}}
for language in {languages!r}:
    wiki = f"in-{{language}}"
    out[language] = []
    for command, *options in {commands!r}:
        done = CliRunner().invoke(main, ["--wiki", f"{{wiki}}:{{wiki}}", command, f"Event {{language}}", *options, "--json"])
        out[language].append([done.exit_code, done.stdout or done.stderr])
"""
#: Languages in which a wiki signs or counts in another way than in English: other digits and right to left (fa), letters of
#: India (hi), plurals of more than two forms and inflected names of months (pl), the Buddhist calendar (th), and two scripts
#: and dates without names of months (zh-hant).
DIFFERENT = ("fa", "hi", "pl", "th", "zh-hant")
LANGUAGES = languages() if os.environ.get("WIKICONBOT_LANGUAGES") == "all" else some(DIFFERENT, 0, 2, 4)
#: A few processes, so that none takes long.
PARTS = [LANGUAGES[first : first + 20] for first in range(0, len(LANGUAGES), 20)]


@pytest.fixture(scope="module")
def wiki(fresh, tmp_path_factory):
    """A wiki of this module's own, in all languages."""
    state = tmp_path_factory.mktemp("languages") / "state"
    shutil.copytree(fresh, state)
    pytest_socket.enable_socket()  # a module's fixture comes before the test's own
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WIKICONBOT_STATE", str(state))
        sandbox = room.up(free_port())
        with (state / "wiki" / "LocalSettings.php").open("a") as settings:
            settings.write(SETTINGS)
        router = state / "wiki" / "router.php"
        router.write_text(router.read_text().replace("<?php\n", ROUTER, 1))
        try:
            _wait_for(sandbox, LANGUAGES[0])
            yield Wiki(sandbox)
        finally:
            patch.setenv("WIKICONBOT_STATE", str(state))
            room.down()


def _address(sandbox, language):
    return sandbox.api.replace("/api.php", f"/in/{language}/api.php")


def _wait_for(sandbox, language):
    """PHP's opcache looks every other second whether a file has changed."""
    ask = f"{_address(sandbox, language)}?action=query&meta=siteinfo&format=json&formatversion=2"
    until = time.monotonic() + 60
    with requests.Session() as http:
        http.trust_env = False
        while time.monotonic() < until:
            answer = http.get(ask, timeout=30)
            if answer.ok and "json" in answer.headers["content-type"]:
                assert answer.json()["query"]["general"]["lang"] == language
                return
            time.sleep(0.1)
    raise AssertionError("the settings are not in force")


@pytest.fixture(scope="module")
def folder(wiki, tmp_path_factory):
    """A pywikibot directory that knows the wiki by each of its languages."""
    made, known = tmp_path_factory.mktemp("bot"), room.state_dir() / "pywikibot"
    lines = (known / "user-config.py").read_text().splitlines()
    kept = [
        line
        for line in lines
        if not re.match(r"(family|mylang|family_files|usernames|password_file)\b", line)
    ]
    kept += [f"family = mylang = 'in-{LANGUAGES[0]}'", f"password_file = {str(made / 'user-password.cfg')!r}"]
    for language in LANGUAGES:
        name = f"in-{language}"
        kept.append(f"family_files[{name!r}] = {_address(wiki.sandbox, language)!r}")
        kept.append(f"usernames[{name!r}][{name!r}] = 'WikiconBot'")
    (made / "user-config.py").write_text("\n".join((*kept, "")))
    (made / "user-password.cfg").write_bytes((known / "user-password.cfg").read_bytes())
    for file in made.iterdir():
        file.chmod(0o600)
    return made


def signed_up(wiki, language):
    """Save the page as somebody on a wiki in this language does; return when."""
    regions = "".join(
        f"<!-- wikiconbot:{name}:begin -->\n\n<!-- wikiconbot:{name}:end -->\n" for name in REGIONS
    )
    person, usual = wiki.admin, wiki.sandbox.api
    person.api = _address(wiki.sandbox, language)
    try:
        saved = person.edit(f"Event {language}", text=f"{PAGE}\n== Report ==\n{regions}")
    finally:
        person.api = usual
    return datetime.fromisoformat(saved["newtimestamp"])


@pytest.mark.parametrize("part", PARTS, ids=lambda part: f"{part[0]}-{part[-1]}")
def test_commands_on_a_wiki_in(part, wiki, folder, tmp_path):
    saved = {language: signed_up(wiki, language) for language in part}
    code = PROGRAM.format(languages=part, commands=COMMANDS)
    done = in_a_process(code, tmp_path, PYWIKIBOT_DIR=str(folder))
    assert done["error"] is None, done["said"]
    found = {
        language: str(problem)
        for language in part
        if (problem := problem_of(language, done["out"], wiki, saved[language]))
    }
    assert found == {}


def problem_of(language, out, wiki, saved):
    """What is wrong with the answers on the wiki in a language; None if all is as it should be."""
    try:
        look(language, out, wiki, saved)
    except (AssertionError, ValueError) as error:
        return error
    return None


def look(language, out, wiki, saved):
    (code, signups), (checked, findings), (updated, first), (again, second) = out[language]
    assert (code, checked, updated, again) == CODES
    people = json.loads(signups)["signups"]
    assert [(one["user"], one["status"]) for one in people] == PEOPLE, people
    for one in people[:-1]:
        at = datetime.fromisoformat(one["signed"])
        assert abs(at - saved.astimezone(UTC)) < timedelta(minutes=2), one
    assert json.loads(signups)["warnings"] == []
    checks = " ".join(
        f"{one['check']}:{one['user'] or one['line']}" for one in json.loads(findings)["findings"]
    )
    assert checks == FINDINGS
    assert json.loads(first)["outcome"] == "saved", first
    assert json.loads(second)["outcome"] == "unchanged", second
    messages, text = load(language), wiki.text(f"Event {language}")
    table = Table.of(body_of(text))
    columns = ("number", "participant", "guests", "community", "comment", "signed", "status")
    assert table.heads == [messages.say(f"table-{name}") for name in columns]
    assert table.cell("Bina", table.heads[-1]) == messages.say("status-confirmed")
    (edit,) = json.loads(first)["edits"]
    assert messages.say("summary-views", {"count": 2}) in _in_digits_of(messages, edit["summary"])


def _in_digits_of(messages, text):
    """A text with the digits of a language's messages; the wiki may use others, and then the bot does too."""
    return re.sub(r"\d", lambda found: messages.number(int(found[0])), text)
