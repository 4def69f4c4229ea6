"""What happens on sign-up pages, as people do it on a real wiki, and what `check` must make of each.

Every situation is a row of docs/checks.md and a live test (test_check.py). ``who`` is the person it is about; the
findings are the codes that `check` must have for them, beyond those about the event.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tests.live.people import Wiki
from tests.live.wiki.test_accounts import rename

PAGE = "== About ==\nWords.\n\n== Sign up ==\n# [[User:Org|Org]] ([[User talk:Org|talk]]) 10:00, 1 May 2024 (UTC)\n\n== Talk ==\nhello"


@dataclass(frozen=True)
class Situation:
    """``happens`` makes the page and returns its title, or None for the usual one; ``says`` is in the message."""

    name: str
    who: str
    findings: tuple[str, ...]
    verdict: str
    happens: Callable[[Wiki, str], str | None]
    says: str = ""
    settings: str = ""


def sign(api, title, who, line="# ~~~~", by=None):
    """A line at the end of the list, saved by ``by``."""
    api.person(who)
    text = api.text(title).replace("\n\n== Talk ==", f"\n{line}\n\n== Talk ==")
    return api.save(title, text, by=by or who)


def typed(who, when="10:40, 2 March 2026 (UTC)"):
    return f"# [[User:{who}|{who}]] ([[User talk:{who}|talk]]) {when}"


def without(text, who):
    return "\n".join(line for line in text.split("\n") if f"User:{who}|" not in line)


def own(api, title):
    sign(api, title, "Own Olga")


def by_another(api, title):
    api.person("Signed Sam")
    sign(api, title, "Helper Hana", typed("Signed Sam"))


def linked(api, title):
    sign(api, title, "Linked Lin", "# [[User:Linked Lin|Linked Lin]] from Pune")


def nobody(api, title):
    sign(api, title, "Forgetful Fay", "# I would love to come!")


def typed_name(api, title):
    sign(api, title, "Helper Hana", "# Ramesh Kumar")


def deleted(api, title):
    sign(api, title, "Lost Lea")
    sign(api, title, "Next Nia")
    api.save(title, without(api.text(title), "Lost Lea"), by="Eraser Eve")


def left(api, title):
    sign(api, title, "Leaver Lou")
    api.save(title, without(api.text(title), "Leaver Lou"), by="Leaver Lou")


def overwritten(api, title):
    sign(api, title, "First Fia")
    before = api.text(title)
    sign(api, title, "Clash Cy")
    own_words = before.replace(
        "\n\n== Talk ==", "\n# ~~~~ and I bring my whole family of nine with me\n\n== Talk =="
    )
    api.save(title, own_words, by="Whole Wim")


def blanked(api, title):
    sign(api, title, "Blank Bea")
    text = api.text(title)
    api.save(title, "", by="Eraser Eve")
    api.save(title, text)


def archived(api, title):
    api.save(f"{title} (old)", PAGE)
    sign(api, f"{title} (old)", "Moved Mia")
    line = next(row for row in api.text(f"{title} (old)").split("\n") if "Moved Mia" in row)
    line = line.replace("2026", "2025")  # a year ago
    sign(api, title, "Archivist Abe", line)


def moved(api, title):
    sign(api, title, "Stay Sue")
    api.move(title, f"{title} (moved)")
    return f"{title} (moved)"


def struck(api, title):
    sign(api, title, "Struck Stu")
    line = next(row for row in api.text(title).split("\n") if "Struck Stu" in row)
    api.save(title, api.text(title).replace(line, f"# <s>{line[2:]}</s>"), by="Struck Stu")


def twice(api, title):
    sign(api, title, "Twice Tom")
    sign(api, title, "Twice Tom", "# ~~~~ again")


def renamed(api, title):
    sign(api, title, "Before Bo")
    rename(api, "Before Bo", "After Bo")
    sign(api, title, "Helper Hana", typed("After Bo"))


def redirected(api, title):
    sign(api, title, "Second Sid")
    api.person("Main Sid")
    api.save("User:Second Sid", "#REDIRECT [[User:Main Sid]]")


def blocked(api, title):
    sign(api, title, "Blocked Bob")
    api.block("Blocked Bob")


def partly_blocked(api, title):
    sign(api, title, "Partly Pat")
    api.block("Partly Pat", partial=1, allowusertalk=1, pagerestrictions=title)


def missing(api, title):
    sign(api, title, "Helper Hana", typed("Never Registered Ned"))


def logged_out(api, title):
    text = api.text(title).replace("\n\n== Talk ==", "\n# ~~~~ from a library\n\n== Talk ==")
    api.stranger.edit(title, text=text)


def a_bot(api, title):
    sign(api, title, "Table Bot")
    api.admin.ask(action="userrights", user="Table Bot", add="bot", token=api.admin.token("userrights"))


def hidden(api, title):
    revision = sign(api, title, "Hidden Hal", "# [[User:Hidden Hal|Hidden Hal]] from Goa")
    sign(api, title, "Next Nia")
    api.admin.act("revisiondelete", type="revision", ids=revision, hide="user|content", target=title)


def back_dated(api, title):
    sign(api, title, "Back Bill", typed("Back Bill", "09:00, 3 January 2025 (UTC)"))


def future_dated(api, title):
    sign(api, title, "Future Flo", typed("Future Flo", "09:00, 3 January 2031 (UTC)"))


def personal(api, title):
    sign(api, title, "Open Oda", "# ~~~~ write to oda@example.org or +91 98765 43210")


SITUATIONS = (
    Situation("Somebody signs with ~~~~", "Own Olga", (), "nothing", own),
    Situation("A line is signed, and another account added it", "Signed Sam", ("H1",), "other, with who", by_another, "Helper Hana added it"),
    Situation("A line links its author and has no time", "Linked Lin", ("S3", "H2"), "unsigned, with who", linked, "Linked Lin added it"),
    Situation("A line names nobody", "", ("S1", "H2"), "unsigned, with who", nobody, "Forgetful Fay added it"),
    Situation("A helper types a name", "Ramesh Kumar", ("S2", "H2"), "unsigned, with who", typed_name, "Helper Hana added it"),
    Situation("Somebody else removes a line", "Lost Lea", ("H5",), "lost, with who", deleted, "Eraser Eve removed"),
    Situation("The author removes the line", "Leaver Lou", (), "nothing", left),
    Situation("A line is overwritten in an edit conflict", "Clash Cy", ("H5",), "lost, with who", overwritten, "Whole Wim removed"),
    Situation("The page is blanked and restored", "Blank Bea", (), "nothing", blanked),
    Situation("The author strikes the line", "Struck Stu", ("L2",), "withdrawn", struck),
    Situation("A line is moved here from an old page", "Moved Mia", ("H1",), "other, with who", archived, "Archivist Abe added it"),
    Situation("The page is moved", "Stay Sue", (), "nothing", moved),
    Situation("Somebody signs twice", "Twice Tom", ("L1",), "duplicate", twice),
    Situation("Somebody signs under an old and a new name", "Before Bo", ("A8", "L1"), "duplicate", renamed),
    Situation("The user page leads to another account", "Second Sid", ("A9",), "named", redirected, "Main Sid"),
    Situation("The account is blocked", "Blocked Bob", ("A2",), "blocked", blocked),
    Situation("The account is blocked from this page", "Partly Pat", ("A4",), "partly blocked", partly_blocked),
    Situation("There is no such account", "Never Registered Ned", ("A1", "H1"), "missing", missing),
    Situation("Somebody signs logged out", "~", ("A3",), "temporary account", logged_out),
    Situation("The account is a bot", "Table Bot", ("A7",), "bot", a_bot),
    Situation("The revision that added the line is hidden", "Hidden Hal", ("S3",), "unknown", hidden),
    Situation("The signature is long before the edit", "Back Bill", ("H3",), "back-dated", back_dated),
    Situation("The signature is in the future", "Future Flo", ("H4",), "future-dated", future_dated),
    Situation("A line has an address and a telephone number", "Open Oda", ("S5",), "told to the organiser only", personal, "email, phone"),
    Situation("Somebody signs after the deadline", "Own Olga", ("L3",), "late", own, settings="deadline = 2026-01-01"),
    Situation("The list is full", "Own Olga", ("L4",), "waiting, with the place", own, "number 1", settings="capacity = 1"),
    Situation("The account has too few edits", "Own Olga", ("A10",), "count, date, link", own, "800 are needed", settings="[eligibility]\nedits = 800\nnamespaces = [0]\nbefore = 2026-01-01"),
    Situation("The account is too young", "Own Olga", ("A11",), "day of registration", own, settings="[eligibility]\nregistered_before = 2020-01-01"),
)  # fmt: skip
