import pytest

from tests.for_each import for_each
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo
from wikiconbot.wikitext.variant_rules import as_shown

ZH = frozenset(("zh", "zh-hans", "zh-hant", "zh-cn", "zh-tw"))

#: What people write, and what a reader sees of it (of several alternatives, the first one).
SHOWN = [
    ("a -{张三}- b", "a 张三 b"),
    ("-{R|张三}-", "张三"),
    ("-{[[User:X|X]]}-", "[[User:X|X]]"),
    ("[[User:X|-{X}-]]", "[[User:X|X]]"),
    ("-{zh-hans:软件;zh-hant:軟體}-", "软件"),
    ("-{A|zh-cn:软件; zh-tw:軟體;}-", "软件"),
    ("-{zh-hans;zh-hant|软件}-", "软件"),
    ("-{H|zh-cn:软件;zh-tw:軟體}-x", "x"),
    ("-{T|zh-cn:软件;zh-tw:軟體}-x", "x"),
    ("-{R|a -{b}- c}-", "a b c"),
    ("-{sr-ec:x}-", "sr-ec:x"),
    ("-{ half", "-{ half"),
    ("half }-", "half }-"),
    ("-{{tpl}}-", "-{{tpl}}-"),
    ("# a -{ b\n# c }- d", "# a  b\n# c  d"),
    ("# -{H|a\n# c}- d", "# a\n# c d"),
]


@for_each(("typed", "shown"), SHOWN)
def test_what_a_reader_sees_of_a_rule(typed, shown):
    masked = as_shown(typed, ZH)
    assert len(masked) == len(typed)
    assert masked.replace(HIDDEN, "") == shown
    assert as_shown(typed, frozenset()) == typed


def test_many_marks_take_no_time():
    text = "-{" * 50_000 + "}-" * 50_000 + "-{a|" * 50_000
    assert len(as_shown(text, ZH)) == len(text)


LINE = "2 March 2018 (UTC)"
LINES = f"""== Sign up ==
# -{{Zed}}-
# -{{R|Yve}}- 10:40, {LINE}
# [[User:Ann|-{{Ann}}-]] 10:41, {LINE} -{{zh-hans:soft;zh-hant:ware}}-
# -{{[[User:Ben|Ben]]}}- 10:42, {LINE} -{{H|zh-hans:soft;zh-hant:ware}}-vegetarian
"""


def test_lines_with_rules_name_people():
    reading = read_signups(LINES, _converting())
    assert [(s.user or s.name, s.comment) for s in reading.signups] == [
        ("Zed", ""), ("Yve", ""), ("Ann", "soft"), ("Ben", "vegetarian")
    ]  # fmt: skip
    assert all(signup.signed for signup in reading.signups[1:])
    assert read_signups(LINES, DEFAULT).signups[0].name != "Zed"  # there the signs are text


def _converting(**general):
    general = {"lang": "zh", "variants": [{"code": code, "name": ""} for code in sorted(ZH)], **general}
    names = {
        str(number): {"canonical": name, "name": name} for number, name in ((2, "User"), (3, "User talk"))
    }
    return SiteInfo.from_api({"query": {"general": general, "namespaces": names}})


@pytest.mark.parametrize(("general", "variants"), [({}, ZH), ({"langconversion": False}, frozenset())])
def test_the_wiki_says_whether_it_converts(general, variants):
    assert _converting(**general).variants == variants
