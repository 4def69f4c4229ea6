"""The list of what belongs on a wiki: complete, with versions that grow, and texts that a wiki saves as they are sent."""

import hashlib
import json
import re
import tomllib
import unicodedata
from pathlib import Path

import pytest

from tests.for_each import for_each
from wikiconbot.cli.commands import onwiki as command
from wikiconbot.errors import UsageError
from wikiconbot.event import TEMPLATE
from wikiconbot.i18n import languages, load
from wikiconbot.onwiki.chosen_names import Names, names_for
from wikiconbot.onwiki.json_pages import json_text
from wikiconbot.onwiki.listed_line import name_in
from wikiconbot.onwiki.pieces import GADGET_NAME, LOOK_ONLY, PARTS, PIECES
from wikiconbot.pages.gadget_texts import gadget_texts
from wikiconbot.shipped import shipped

VERSIONS = Path(__file__).with_name("versions.toml")
BOT = names_for("Sahaya bot", TEMPLATE)
#: What MediaWiki changes when it saves: signatures, substitution, links that end with a bar (Parser::pstPass2).
CHANGED_AT_SAVING = re.compile(r"~~~|\{\{ *(?:safe)?subst *:|\[\[[^\[\]|\n]*\|\]\]", re.IGNORECASE)


def texts():
    """Every text that is written somewhere, by its piece and language."""
    for piece in PIECES:
        codes = [code for code in languages() if code != "en" or piece.has_english]
        for code in codes if piece.each_language else [None]:
            if piece.text:
                yield piece, code, piece.text(BOT, load(code or "en"))
            else:
                file = piece.file.replace("$language", code or "")
                yield piece, code, shipped(f"onwiki/{file}").read_text("utf-8")


def test_every_file_belongs_somewhere():
    files = {path.name for path in shipped("onwiki").iterdir() if path.is_file()}
    assert files - {piece.file for piece in PIECES} == {"README.md"}


def test_the_command_names_the_parts():
    assert command._PARTS == PARTS


def test_a_changed_text_has_a_new_version():
    known = tomllib.loads(VERSIONS.read_text("utf-8"))
    digests: dict[tuple[str, int], list[str]] = {}
    for piece, code, text in texts():
        digests.setdefault((piece.file, piece.version), []).append(f"{code}\0{text}")
    changed = []
    for (file, version), every in digests.items():
        digest = hashlib.sha256("\0".join(every).encode()).hexdigest()[:16]
        if known.get(file, {}).get(str(version)) != digest:
            changed.append(f'["{file}"]\n{version} = "{digest}"')
        assert version >= max(map(int, known.get(file, {}) or [version])), file
    said = "texts changed: raise their versions in pieces.py if these were released, and add to versions.toml"
    assert not changed, "\n".join((said, *changed))


def test_the_wiki_saves_the_texts_as_they_are_sent():
    for piece, code, text in texts():
        assert not CHANGED_AT_SAVING.search(text), (piece.file, code)
        assert "\r" not in text
        assert unicodedata.is_normalized("NFC", text), (piece.file, code)


def lines_of_the_gadget():
    """Return the gadget's lines: of each name, the pages of its files."""
    lines = BOT.title(shipped("onwiki/Gadgets-definition.txt").read_text("utf-8")).strip().split("\n")
    return {name_in(line): line.partition("]")[2].strip("|").split("|") for line in lines}


def test_the_lines_of_the_gadget_name_its_pages():
    pages = {BOT.title(piece.title) for piece in PIECES if piece.title.startswith("MediaWiki:Gadget-")}
    files = [file for files in lines_of_the_gadget().values() for file in files]
    assert sorted(f"MediaWiki:Gadget-{file}" for file in files) == sorted(pages)
    assert BOT.title(LOOK_ONLY).rpartition("|")[2] in files


def test_the_scripts_find_their_files_and_gadgets_under_any_name():
    names = names_for("Bot", TEMPLATE, gadget="Events.new")
    scripts = {
        names.title(piece.title).removeprefix("MediaWiki:Gadget-"): names.fill_script(
            shipped(f"onwiki/{piece.file}").read_text("utf-8")
        )
        for piece in PIECES
        if piece.model == "javascript"
    }
    known = {name.replace("wikiconbot", "Events.new") for name in lines_of_the_gadget()}
    for text in scripts.values():
        assert "$gadget" not in text
        assert set(re.findall(r"ext\.gadget\.([\w.-]+)", text)) <= known
        files = re.findall(r"require\( *'\./([^']+)'", text)
        assert set(files) <= {*scripts, "Events.new-texts.json"}


def test_the_gadget_has_each_text_that_its_scripts_show():
    (english,) = (
        json.loads(text) for piece, _, text in texts() if piece.title == "MediaWiki:Gadget-$gadget-texts.json"
    )
    assert english["$template"] == "User:Sahaya bot/Sign-up"
    assert english["$texts"] == "User:Sahaya bot/Sign-up texts"
    for piece in PIECES:
        if piece.model == "javascript":
            text = shipped(f"onwiki/{piece.file}").read_text("utf-8")
            shown = set(re.findall(r"'((?:summary-)?gadget-[a-z-]*[a-z]|signup-[a-z]+|table-[a-z]+)'", text))
            assert shown <= english.keys()


@for_each("code", languages())
def test_a_language_has_its_own_texts_and_no_others(code):
    messages, texts = load(code), gadget_texts(load(code))
    assert texts == {key: messages.texts[key] for key in texts}
    assert texts["signup-button"]
    assert json.loads(json_text(texts)) == texts


# ── names ───────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("asked", "account", "settings", "styles"),
    [
        ({"user": "Bot"}, "Bot", "User:Bot/Event", "Template:Bot/styles.css"),
        ({"user": "Admin", "prefix": "User:Bot"}, "Bot", "User:Bot/Event", "Template:Bot/styles.css"),
        ({"user": "Admin", "prefix": "Benutzerin:Bot/x"}, "Bot", "Benutzerin:Bot/x/Event", "Template:Bot/x/styles.css"),
        ({"user": "Bot", "prefix": " template:_Events "}, "Bot", "template:Events/Event", "Template:Events/styles.css"),
        ({"user": "Admin", "account": "bot"}, "Bot", "User:Bot/Event", "Template:Bot/styles.css"),
        ({"user": None}, "WikiconBot", "User:WikiconBot/Event", "Template:WikiconBot/styles.css"),
        ({"user": "Bot", "settings": "Event settings"}, "Bot", "Template:Event settings", "Template:Bot/styles.css"),
        ({"user": "Bot", "settings": "User:X/Y"}, "Bot", "User:X/Y", "Template:Bot/styles.css"),
        ({"user": "$base bot"}, "$base bot", "User:$base bot/Event", "Template:$base bot/styles.css"),
    ],
)  # fmt: skip
def test_titles_follow_from_the_names(asked, account, settings, styles):
    names = names_for(**{"settings": TEMPLATE, **asked})
    assert (names.account, names.title("$settings"), names.title("$template/styles.css")) == (
        account,
        settings,
        styles,
    )


@pytest.mark.parametrize(
    "prefix",
    ["", " ", "Bot", "User:", ":Bot", "User: ", "User:A|B", "User:[[x]]", "User:{{x}}", "User:a#b", "User:<b>",
     "User:../x", "User:x/..", "User:x//y", "User:~~~~", "User:%41", "User:&lt;", "User:" + "x" * 300, "User:\u202ex", "User:\x00"],
)  # fmt: skip
def test_a_prefix_that_is_no_title_is_refused(prefix):
    with pytest.raises(UsageError, match="--prefix"):
        names_for("Bot", TEMPLATE, prefix)


@pytest.mark.parametrize("name", ["x|y", "a b", "1x", "x]", "a\nb", "a-", "", "é", "a" * 80])
def test_a_name_that_no_gadget_can_have(name):
    assert not GADGET_NAME.fullmatch(name)


@for_each(
    "account",
    ['The "C:\\" bot', "A''b'' bot", "A & B", "== x ==", "¡Bot!", "Bot=1", "__NOTOC__", "ボット", "בוט"],
)
def test_any_account_stays_text(account):
    text = shipped("onwiki/Event.wikitext").read_text("utf-8")
    filled = names_for(account, TEMPLATE).fill(text)
    assert "WikiconBot" not in filled
    data = json.loads(filled.partition("<templatedata>")[2].partition("</templatedata>")[0])
    assert data["params"]["documentation"]["default"] == f"User:{account[:1].upper()}{account[1:]}/Event"
    (shown, *_) = re.findall(r"\[\[User:[^|\]]+\|([^\]]*)\]\]", filled)
    assert not re.search(r"''|__[A-Z]+__", shown)


def test_another_template_is_named_in_its_documentation():
    text = shipped("onwiki/Event.wikitext").read_text("utf-8")
    filled = Names("Bot", "Template:Events", "Template:Events/Event").fill(text)
    assert "{{Template:Events/Event\n| sections" in filled
    assert "[[{{{documentation|Template:Events/Event}}}|" in filled
    assert "User:Bot/Requests" in filled
    assert Names("Bot", "Template:Events", "X").fill(
        "User:WikiconBot/Sign-up, Template:WikiconBot/styles.css"
    ) == ("Template:Events/Sign-up, Template:Events/styles.css")
