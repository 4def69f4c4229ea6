"""Make wikiconbot/language/affiliates.py from tests/cases/affiliates.json and the names here: ``python -m tools.make_affiliates``.

The file has only names, collected on 28 November 2026, each with its sources.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from wikiconbot.language.name_keys import BEGINNINGS, key
from wikiconbot.language.named_wikis import says_wiki

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "tests" / "cases" / "affiliates.json"
TARGET = ROOT / "wikiconbot" / "language" / "affiliates.py"
DATE = "28 November 2026"

#: Names for tables, if the file has longer ones.
SHOWN = {
    "Algerian Wikimedians User Group aka WikiDZ": "Algerian Wikimedians User Group",
    "Centre for Internet and Society – Access to Knowledge": "CIS-A2K",
}

#: Communities that are not affiliates, by the code of their language, with the names that their members write.
COMMUNITIES = {
    "as": "Assamese Wikimedians", "bh": "Bhojpuri Wikimedians", "bn": "Bengali Wikimedians", "gom": "Konkani Wikimedians",
    "gu": "Gujarati Wikimedians", "kn": "Kannada Wikimedians", "ml": "Malayalam Wikimedians", "mni": "Meitei Wikimedians",
    "ne": "Nepali Wikimedians", "sa": "Sanskrit Wikimedians", "sd": "Sindhi Wikimedians", "tcy": "Tulu Wikimedians",
    "ur": "Urdu Wikimedians",
}  # fmt: skip

#: Affiliates of the speakers of a language, by its code.
LANGUAGES = {
    "ar": "Arabic Wikimedians User Group", "az": "Azerbaijani Wikimedians User Group", "dag": "Dagbani Wikimedians User Group",
    "eu": "Basque Wikimedians User Group", "guw": "Gungbe Wikimedians User Group", "ha": "Hausa Wikimedians User Group",
    "hi": "Hindi Wikimedians User Group", "ig": "Igbo Wikimedians User Group", "kcg": "Tyap Wikimedians User Group",
    "kk": "Wikimedia Community of Kazakh language User Group", "ks": "Kashmiri Wikimedians User Group",
    "ku": "Kurdish Wikimedians User Group", "ckb": "Kurdish Wikimedians User Group", "mai": "Maithili Wikimedians User Group",
    "mr": "Marathi Wikimedians User Group", "myv": "Wikimedians of Erzya language User Group", "or": "Odia Wikimedians User Group",
    "pa": "Punjabi Wikimedians User Group", "sat": "Wikimedians of Santali Language User Group",
    "sq": "Wikimedians of Albanian Language User Group", "ta": "Tamil Wikimedians", "te": "Telugu Wikimedians User Group",
    "tg": "Tajik Wikimedians User Group", "tt": "Wikimedia Community of Tatar language User Group",
    "uz": "Wikimedians of the Uzbek language User Group", "yo": "Yoruba Wikimedians User Group",
    "hyw": "Wikimedians of Western Armenian Language User Group",
}  # fmt: skip

#: Names that people use in addition to the file's: in other languages, shorter, and initials that no other affiliate has. Names
#: with a tilde count only if no word follows that could belong to them.
NAMES = {
    "Art+Feminism": "Art + Feminism User Group|Art and Feminism User Group",
    "Centre for Internet and Society – Access to Knowledge": "CIS A2K|CISA2K|CIS India|Center for Internet and Society|The Center for Internet and Society|"
    "Center for Internet & Society|सीआईएस-ए2के|सी आई एस ए 2 के|সিআইএস-এ২কে|ସିଆଇଏସ୍-ଏ୨କେ|ಸಿಐಎಸ್-ಎ೨ಕೆ|ಸಿಐಎಸ್-ಎ2ಕೆ",
    "Deoband Community Wikimedia User Group": "DCWUG|DCW User Group|Deoband Wikimedians|دیوبند کمیونٹی ویکیمیڈیا",
    "Hindi Wikimedians User Group": "हिन्दी विकिमीडियन|हिन्दी विकिपीडिया सदस्य समूह|हिन्दी विकिमीडिया सदस्य समूह",
    "Karavali Wikimedians User Group": "ಕರಾವಳಿ ವಿಕಿಮೀಡಿಯನ್ಸ್|ಕರಾವಳಿ ವಿಕಿಮೀಡಿಯನ್|ಕರಾವಳಿ ವಿಕಿಮೀಡಿಯನ್ನರ|~ಕರಾವಳಿ ವಿಕಿಮೀಡಿಯ|करावली विकिमीडियन्स",
    "Maithili Wikimedians User Group": "मैथिली विकिमिडियन्स",
    "Odia Wikimedians User Group": "OWUG|ODWUG|Odia Uikiali|Oriya Wikimedians|Odiya Wikimedians|ଓଡ଼ିଆ ଉଇକିଆଳି",
    "Punjabi Wikimedians User Group": "PWUG|Panjabi Wikimedians",
    "West Bengal Wikimedians User Group": "WBWUG|WB Wikimedians|পশ্চিমবঙ্গ উইকিমিডিয়ান|পশ্চিমবঙ্গ উইকিমিডিয়ানস|পশ্চিমবঙ্গ উইকিমিডিয়ান্স|"
    "ওয়েস্ট বেঙ্গল উইকিমিডিয়ান|ওয়েস্ট বেঙ্গল উইকিমিডিয়ান্স|पश्चिम बंगाल विकिमीडियन|पश्चिम बंगाल विकिमीडियन्स|~পশ্চিমবঙ্গ উইকিমিডিয়া|~পশ্চিমবঙ্গের উইকিমিডিয়া",
    "Wikimedia Aotearoa New Zealand": "Wikimedia New Zealand|Wikimedia Aotearoa|WMNZ",
    "Wikimedia Armenia": "Wikimedia Hayastan",
    "Wikimedia Bangladesh": "উইকিমিডিয়া বাংলাদেশ|विकिमीडिया बांग्लादेश",
    "Wikimedia Belgium": "Wikimedia België|Wikimedia Belgique|Wikimedia Belgien",
    "Wikimedia Brasil": "Wikimedia Brazil",
    "Wikimedia Czech Republic": "Wikimedia Česká republika|Wikimedia ČR|Wikimedia Czechia|Wikimedia Česko",
    "Wikimedia District of Columbia": "Wikimedia DC|Wikimedia D.C.",
    "Wikimedia Germany": "Wikimedia Allemagne|Wikimedia Alemania",
    "Wikimedia India": "विकिमीडिया इंडिया|विकिमीडिया भारत|উইকিমিডিয়া ভারত|উইকিমিডিয়া ইন্ডিয়া|ଉଇକିମିଡ଼ିଆ ଇଣ୍ଡିଆ|ଉଇକିମିଡ଼ିଆ ଭାରତ|விக்கிமீடியா இந்தியா|"
    "ವಿಕಿಮೀಡಿಯ ಇಂಡಿಯಾ|ವಿಕಿಮೀಡಿಯ ಭಾರತ|വിക്കിമീഡിയ ഇന്ത്യ|ਵਿਕੀਮੀਡੀਆ ਇੰਡੀਆ|ਵਿਕੀਮੀਡੀਆ ਭਾਰਤ|ویکیمیڈیا انڈیا|ویکیمیڈیا بھارت|વિકિમીડિયા ભારત",
    "Wikimedia Israel": "ויקימדיה ישראל",
    "Wikimedia Italy": "Wikimedia Italie|Wikimedia Italien",
    "Wikimedia Korea": "Wikimedia South Korea|WMKR",
    "Wikimedia Macedonia": "Викимедија Македонија",
    "Wikimedia New York City": "Wikimedia NYC",
    "Wikimedia Norway": "Wikimedia Noreg",
    "Wikimedia Serbia": "Wikimedia Srbije|Wikimedia Srbija|Викимедија Србије|Викимедија Србија",
    "Wikimedia Switzerland": "Wikimedia Schweiz|Wikimedia Suisse|Wikimedia Svizzera",
    "Wikimedia Taiwan": "台灣維基媒體協會|Wikimedia TW",
    "Wikimedia Thailand": "วิกิมีเดียประเทศไทย|WMTH",
    "Wikimedia United Kingdom": "Wikimedia U.K.|Wikimedia Great Britain",
    "Wikimedians of Kerala User Group": "Kerala Wikimedians|Kerala Wikimedians User Group|Wikimedians of Keralam User Group|"
    "വിക്കിമീഡിയൻസ് ഓഫ് കേരള|കേരള വിക്കിമീഡിയൻസ്|കേരള വിക്കിമീഡിയൻ|~കേരള വിക്കിമീഡിയ|கேரள விக்கிமீடியர்|ಕೇರಳ ವಿಕಿಮೀಡಿಯನ್ಸ್|केरल विकिमीडियन|केरल विकिमीडियन्स|WoKUG",
    "Wikimedians of Nepal": "Nepal Wikimedians|नेपालका विकिमिडियन|विकिमिडिया नेपाल|Wikimedians of Nepal User Group",
    "Wikimedians of Santali Language User Group": "Santali Wikimedians|Santhali Wikimedians|Wikimedians of Santali|WSLUG",
    "Wikipedians of Goa User Group": "Goa Wikipedians|Goa Wikimedians|Wikimedians of Goa|Wikipedians of Goa",
    "Wikimedia Community User Group Pakistan": "Pakistan Wikimedians|ویکیمیڈیا پاکستان",
    "Wikimedia Community User Group Sri Lanka": "Wikimedia Sri Lanka|Sri Lanka Wikimedians|WMLK",
    "Wikimedia Community User Group Turkey": "Wikimedia Turkey|Wikimedia Türkiye",
    "Tamil Wikimedians": "Tamil Wikimedians User Group",
}  # fmt: skip

#: Names that are also plain words, a campaign, an event or an employer: they count only in this spelling and in their place.
AS_WRITTEN = frozenset(
    (
        "Access to Knowledge", "CIS India", "African Health Initiative", "Art+Feminism", "Black Lunch Table Wikimedians", "CIS",
        "Commons Photographers", "Don Wikimedians", "GLAM Macedonia", "Shared Knowledge", "Tremendous Wiktionary", "WMB", "WMF", "WREN",
        "Whose Knowledge?", "Wiki Cemeteries", "Wiki World Heritage", "WikiBlind", "WikiClassics", "WikiConference North America", "WikiJournal",
        "WikiWomen's", "Wikibase Community", "Wikimaps", "Wikimedia Foundation", "Wikimedia MA", "Wikimedia Stewards",
        "Wikimedia and Libraries", "Wikipedia & Education", "Wikipedia Asian Month", "Wikisource Community", "Wikitongues",
        "Women in Religion", "Wikigrannies",
        "H-GAPS",
    )
)  # fmt: skip
#: Left out: ambiguous names, and names that another place has too.
OUT = frozenset(("Wikimedia Chapter", "Wikimedia TN", "Wikimedia Math", "Wikimedia CEE Spring"))

_GROUP = re.compile(r" (?:user group|User Group)$")
_PEOPLE = re.compile(r"^(?!Wiki)(.+) (?:Wikimedians|Wikipedians|Wikimedia)$")
_IN_A_COUNTRY = re.compile(r"^Wikimedia (\w+)$")
_OF = re.compile(r"^(?:Wikimedians|Wikipedians) (?:of|in) (?:the )?(.+?)(?: [Ll]anguages?)?$")
_COMMUNITY = re.compile(r"^Wikimedia Community (?:User Group )?(?:of )?(.+?)(?: language)?$")


def variants(name: str) -> Iterator[tuple[str, str]]:
    """Yield the spellings that follow from an English name, and where each of them counts."""
    core = _GROUP.sub("", name)
    yield "ANYWHERE", core
    people, of, community = _PEOPLE.match(core), _OF.match(core), _COMMUNITY.match(core)
    if found := people or of:
        place = found[1]
        yield from (("ANYWHERE", f"{place} Wikimedians"), ("ANYWHERE", f"Wikimedians of {place}"))
        yield from (("ANYWHERE", f"Wikimedians in {place}"), ("ALONE", f"{place} Wikimedia"))
        yield from (
            ("WITH_USER_GROUP", f"{place} {word}") for word in ("Wikimedian", "Wikipedian", "Wikipedians")
        )
        yield from (("WITH_USER_GROUP", f"{word} {place}") for word in ("Wikimedia", "Wikipedians of"))
    elif community and "User Group" in name:
        place = community[1]
        yield from (
            ("ANYWHERE", f"Wikimedia {between}{place}")
            for between in ("", "Community ", "User Group ", "Community User Group ", "UG ", "Community UG ")
        )
        yield from (
            ("ANYWHERE", f"{place} Wikimedia Community User Group"),
            ("ANYWHERE", f"Wikimedians of {place}"),
        )
        yield from (("ANYWHERE", f"{place} Wikimedians"), ("ALONE", f"{place} Wikimedia"))
    elif (found := _IN_A_COUNTRY.match(core)) and core != name:
        yield from (("ANYWHERE", f"{found[1]} Wikimedians"), ("ANYWHERE", f"Wikimedians of {found[1]}"))


def tables(data: Any) -> dict[str, dict[str, str]]:
    """Return each table of the module: the name to look up, and the name to show. Given names take precedence over variants."""
    made: dict[str, dict[str, str]] = {
        name: {} for name in ("ANYWHERE", "ALONE", "WITH_USER_GROUP", "AS_WRITTEN")
    }
    taken: dict[str, str] = {}
    entries = [(SHOWN.get(one["name"], one["name"]), one) for one in data["affiliates"]]
    entries += [
        (name, {"name": name, "aliases": [], "abbreviations": [], "native_names": {}})
        for name in COMMUNITIES.values()
    ]

    def put(table: str, typed: str, shown: str) -> None:
        table = "AS_WRITTEN" if typed in AS_WRITTEN else table
        if typed not in OUT and taken.setdefault(key(typed), shown) == shown:
            found = typed if table == "AS_WRITTEN" else key(typed)
            made[table].setdefault(found, shown)

    for shown, one in entries:
        for typed in given(one):
            put("ANYWHERE", typed, shown)
        for typed in _hand_made(one, "~"):
            put("ALONE", typed.removeprefix("~"), shown)
    for shown, one in entries:
        for name in (one["name"], *one["aliases"]):
            for table, typed in variants(name):
                put(table, typed, shown)
    written = {key(name) for name in made["AS_WRITTEN"]}
    for table in ("WITH_USER_GROUP", "ALONE", "ANYWHERE"):
        others = (
            [made[other] for other in ("ANYWHERE", "ALONE") if other != table] if table != "ANYWHERE" else []
        )
        drop = written | {
            found for other in others for found in other if table != "ALONE" or other is made["ANYWHERE"]
        }
        made[table] = {found: shown for found, shown in made[table].items() if found not in drop}
    return made


def given(one: Any) -> Iterator[str]:
    """Yield the names of an affiliate in the file, and those in `NAMES`."""
    yield from (SHOWN.get(one["name"], one["name"]), one["name"], *one["aliases"], *one["abbreviations"])
    for spellings in one["native_names"].values():
        yield from (name["name"] if isinstance(name, dict) else name for name in spellings)
    yield from _hand_made(one)


def _hand_made(one: Any, mark: str = "") -> list[str]:
    names = filter(None, NAMES.get(one["name"], "").split("|"))
    return [name for name in names if name.startswith("~") == bool(mark)]


def stems(names: Iterable[str]) -> list[str]:
    """Return the beginning of the longest word of each name, except of names that look like a wiki's."""
    found = (BEGINNINGS.findall(_GROUP.sub("", name).lower()) for name in names if not says_wiki(name))
    return sorted({max(words, key=len) for words in found})


def source() -> str:
    """Return the module's text."""
    data = json.loads(SOURCE.read_text(encoding="utf-8"))
    made = tables(data)
    typed = [name for one in data["affiliates"] for name in given(one)]
    known = set(made["ANYWHERE"].values())
    by_language = dict(sorted({**COMMUNITIES, **LANGUAGES}.items()))
    assert known >= set(by_language.values()), set(by_language.values()) - known
    return (
        '"""Names of the affiliates of Wikimedia. Data, made by ``python -m tools.make_affiliates``.\n\n'
        f"Gathered on {DATE}: {len(data['affiliates'])} affiliates and groups; who of them still exists, it does not say.\n"
        "Sources: wikimediabrasil/capx-backend (fixtures/orgs.json, April 2024), schiste/wikimedia-round-generator\n"
        "(affiliateLogos.js), wikimedia/operations-mediawiki-config (21 August 2026), and pages of Meta-Wiki; name by name in\n"
        'tests/cases/affiliates.json. Names are written as named_affiliates.py looks them up.\n"""\n\n'
        "# fmt: off\n"
        "#: Names that count wherever they are.\n"
        f"{_table('ANYWHERE', made)}\n"
        "#: Names that count where no word is after them that they could belong to.\n"
        f"{_table('ALONE', made)}\n"
        '#: Names that count before "user group" only.\n'
        f"{_table('WITH_USER_GROUP', made)}\n"
        "#: Names that count as they are written, and where it is said that they are a group's.\n"
        f"{_table('AS_WRITTEN', made)}\n"
        "#: The people of a language, by its code.\n"
        f"BY_LANGUAGE: dict[str, str] = {{\n{''.join(f'    {_text(c)}: {_text(n)},{chr(10)}' for c, n in by_language.items())}}}\n\n"
        "#: What a word begins with of each name that does not look like a wiki's (name_keys.py).\n"
        f"STEMS = frozenset(({', '.join(map(_text, stems(typed)))}))\n"
    )


def _table(name: str, made: dict[str, dict[str, str]]) -> str:
    by_name: dict[str, list[str]] = {}
    for found, shown in made[name].items():
        by_name.setdefault(shown, []).append(found)
    lines = "".join(
        f"    {_text(shown)}: {_text('|'.join(sorted(by_name[shown])))},\n" for shown in sorted(by_name)
    )
    return f"_{name}: dict[str, str] = {{\n{lines}}}\n{name}: dict[str, str] = {{n: shown for shown, names in _{name}.items() for n in names.split('|')}}\n"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    TARGET.write_text(source(), encoding="utf-8")
