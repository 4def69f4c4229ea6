"""The place of a new line in a sign-up section: the cases that JavaScript has too, and what is true of any section."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.random_runs import draws
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.new_line import with_line
from wikiconbot.wikitext.siteinfo import DEFAULT

CASES = {
    case["name"]: case
    for case in json.loads((Path(__file__).parents[1] / "cases" / "new_lines.json").read_text("utf-8"))
}


@for_each("name", CASES)
def test_the_line_goes_after_the_list(name):
    case = CASES[name]
    assert with_line(case["section"], case["line"]) == case["expected"]


PIECES = st.sampled_from(
    ["# [[User:A]] 10:00, 1 May 2026 (UTC)\n", "#: Hi [[User:B]] 11:00, 1 May 2026 (UTC)\n", "</div>\n", "<div>\n", "{{x}}\n",
     "{{x\n", "}}\n", "<!-- c\n", "-->\n", "<pre>\n", "</pre>\n", "[[Category:X]]\n", "=== Sub ===\n", "* b\n", "{|\n", "|}\n", "\n",
     "text\n", "</translate>\n", "<!-- wikiconbot:x:begin -->\n", "<!-- wikiconbot:x:end -->\n", "#\n", "<nowiki>\n", "</nowiki>\n"]
)  # fmt: skip


@draws(300)
@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(["\n", "\r\n"]))
def test_only_the_line_is_added(rest, end):
    section = f"== Sign up ==\n{rest}".replace("\n", end)
    new = with_line(section, "# @@")
    added = next(line for line in (f"# @@{end}", f"* @@{end}", f"{end}# @@", f"{end}* @@") if line in new)
    assert new.replace(added, "", 1) == section


@for_each(
    "name", [name for name, case in CASES.items() if case["section"].startswith("=") and "never" not in name]
)
def test_the_line_is_read(name):
    case = CASES[name]
    signature = "[[User:Zed]] 12:00, 1 May 2026 (UTC)"
    text = (
        case["section"]
        .replace(" 10:00", " 10:00, 1 May 2026 (UTC)")
        .replace(" 11:00", " 11:00, 1 May 2026 (UTC)")
    )
    new = with_line(text, case["line"].replace("~~~~", signature))
    assert "Zed" in [signup.user for signup in read_signups(new, DEFAULT).signups]
