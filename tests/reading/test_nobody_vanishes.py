"""Every user link with a time inside a sign-up list is in the answer, or in a warning.

The pages are generated: each signature on them is known, because the account's name is used once.
"""

from hypothesis import example, given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.model import Reading
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

WORDS = st.sampled_from(
    [
        "", "", "Count me in!", "One question: what's the venue?", "Articles: 5", "My report: [[Foo]]", "'''Comment:''' hi", "message: x",
        "Regrets:", "Date: 5 May", "Venue: Pune", "Name: Jean Zed", "with", "thanks to", "on behalf of", "On behalf of Asha Rao", "added by",
        "for my student", "Sorry, can't make it", "<s>Karel Two</s>", "<s>", "</s>", "(", ")", "and", "&", "+1", "@", "—", "''maybe''", "5 km",
        "[[User:Org]], count me in!", "{{ping|Org}}", "{{outdent}}", "{{u|Org}}", "Please sign below", "Registration is closed", "<br>", "<small>",
        "Thanks, all. It was a long day, and we talked about many things that nobody wants to read about here.", "की ओर से", "নিবন্ধন", "एक प्रश्न:",
        "[[File:A.png|20px]]", "[[Foo|bar]]", "https://example.org/a:b", "TBD", "?", "3.", "~", "Ramesh Kumar", "2 May 2026",
    ]
)  # fmt: skip
MARKERS = st.sampled_from(
    ["# ", "# ", "# ", "* ", "* ", "#: ", "*: ", "#* ", "** ", "#", ": ", ":: ", "; ", "", "", "<li> "]
)
GAPS = st.sampled_from(["\n", "\n", "\n", "\n\n", "\n<!-- x -->\n", "\n----\n"])
SIGNATURES = st.sampled_from(
    [
        "[[User:$|$]] ([[User talk:$|talk]])", "[[User:$]]", "[[user:$|x]]", "[[:hi:सदस्य:$|$]]", "[[User talk:$|$]]", "{{u|$}}",
        "[[Special:Contributions/$|$]]", "[[:cs:Wikipedista:$|$]]", "[[User:$|<b>$</b>]]<sup>[[User talk:$|t]]</sup>",
    ]
)  # fmt: skip
MOMENT = " 10:%02d, %d May 2026 (UTC)"


def build(pieces, number):
    """Return one line, and the account that signs in it."""
    marker, before, signature, between, after = pieces
    account = f"Q{number:03}"
    moment = MOMENT % (number % 60, number // 60 + 1)
    return f"{marker}{before} {signature.replace('$', account)}{between}{moment} {after}", account


PIECES = st.tuples(MARKERS, WORDS, SIGNATURES, st.sampled_from(["", "", " ", " –", "</s>"]), WORDS)
OTHER = st.sampled_from(
    ["# Asha Rao", "Please sign below.", "# ", "* Venue: Pune", "=== Online ===", "#: thanks", "# Team A", ""]
)
LINES = st.lists(st.tuples(PIECES, GAPS) | st.tuples(OTHER, GAPS), min_size=1, max_size=9)


def page_of(lines):
    """Return a page, and the accounts that signed on it."""
    accounts: list[str] = []
    text = "== Participants ==\n"
    for line, gap in lines:
        if isinstance(line, str):
            text += line + gap
            continue
        written, account = build(line, len(accounts))
        text += written + gap
        accounts.append(account)
    return text, accounts


ROWS = st.lists(st.tuples(WORDS, SIGNATURES, WORDS, st.integers(0, 2)), min_size=1, max_size=5)
HEADS = st.sampled_from(
    ["! Name !! Place !! Note", "! User !! Signed !! Note", "! A !! B !! C", "", "! colspan=3 | All", "! Place !! Mentor !! Name"]
)  # fmt: skip


def table_of(heads, rows):
    """Return a table of three columns, and the accounts that signed in it."""
    accounts: list[str] = []
    text = '== Participants ==\n{| class="wikitable"\n' + heads + "\n"
    for before, signature, other, column in rows:
        cells = [other.replace("|", "/"), "Asha Rao", "x"]
        account = f"Q{len(accounts):03}"
        cells[column] = f"{before} {signature.replace('$', account)}{MOMENT % (len(accounts), 1)}"
        text += "|-\n| " + " || ".join(cells) + "\n"
        accounts.append(account)
    return text + "|}\n", accounts


TALK = st.lists(st.tuples(st.integers(0, 4), WORDS, SIGNATURES, GAPS), min_size=1, max_size=9)


def discussion_of(comments):
    """Return comments as DiscussionTools writes them: under each other, one deeper where the Reply button was used."""
    accounts: list[str] = []
    text, depth = "== Participants ==\n", 0
    for deeper, words, signature, gap in comments:
        depth = min(deeper, depth + 1)
        account = f"Q{len(accounts):03}"
        marker = "#" + ":" * (depth - 1) if depth else ""
        text += f"{marker} {words} {signature.replace('$', account)}{MOMENT % (len(accounts), 1)}{gap}"
        accounts.append(account)
    return text, accounts


def lost(reading: Reading, text, accounts):
    """Return the accounts that are neither in the answer nor on a line of a warning."""
    named = {signup.user for signup in reading.signups} | {signup.added_by for signup in reading.signups}
    named |= {reply.user for signup in reading.signups for reply in signup.replies}
    warned = {notice.line for notice in reading.notices if notice.code == "unread"}
    lines = {account: text.count("\n", 0, text.index(account)) + 1 for account in accounts}
    return [account for account in accounts if account not in named and lines[account] not in warned]


UNDER_A_FACT = [
    ("* Venue: Pune", "\n"),
    (("** ", "<s>Karel Two</s>", "[[User:$]]", "", ""), "\n"),
    (("** ", "On behalf of Asha Rao", "[[User:$]]", "", ""), "\n"),
]
NESTED_ANSWERS = [
    (("# ", "", "[[User:$]]", "", ""), "\n"),
    (("#: ", "", "[[User:$]]", "", ""), "\n"),
    (("#:: ", "", "[[User:$]]", "", ""), "\n----\n"),
    (("# ", "''maybe''", "[[User:$]]", "", ""), "\n"),
]


@draws(500)
@given(LINES)
@example(UNDER_A_FACT)
@example(NESTED_ANSWERS)
def test_everybody_who_signs_in_a_list_is_read_or_reported(lines):
    text, accounts = page_of(lines)
    assert not lost(read_signups(text, DEFAULT), text, accounts), text


@draws(500)
@given(HEADS, ROWS)
def test_everybody_who_signs_in_a_table_is_read_or_reported(heads, rows):
    text, accounts = table_of(heads, rows)
    assert not lost(read_signups(text, DEFAULT), text, accounts), text


@draws(500)
@given(TALK)
def test_everybody_who_signs_in_a_discussion_is_read_or_reported(comments):
    text, accounts = discussion_of(comments)
    assert not lost(read_signups(text, DEFAULT), text, accounts), text
