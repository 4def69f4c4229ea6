"""People who were renamed: on the page, in a registration, in a file and in the table, they are one person, and keep their row."""

import pytest

from tests.registered.planned import BOTH, Run, registration, run
from tests.registered.test_files import HOW, PAGE, people
from wikiconbot.checks.numbered_accounts import by_number
from wikiconbot.checks.registered import joined, with_registered
from wikiconbot.model import Account, AccountKind, Event, NotRead, Register, Registration, Snapshot, Unread
from wikiconbot.runs.assess import asked_for, present_names, understand
from wikiconbot.runs.registering.file_people import unnamed_in, whole_list
from wikiconbot.sources.table import read_people
from wikiconbot.wikitext.siteinfo import DEFAULT


def account(name, number=None, *, to=None, kind=AccountKind.NAMED):
    return Account(name, kind, number=number, renamed_to=to)


def known(*accounts):
    return {one.name: one for one in accounts}


def missing(name):
    return account(name, kind=AccountKind.MISSING)


@pytest.mark.parametrize(("registered", "accounts", "names"), [
    # registered by the former name, signed with the new one; the wiki has no rename of it
    (("Old", None, 3), known(missing("Old"), account("New", 3)), ("New", "New")),
    # the wiki knows the rename
    (("Old", None, 3), known(account("Old", 3, to="New"), account("New", 3)), ("New", "New")),
    # only the former name is looked up
    (("Old", None, 3), known(account("Old", 3, to="New")), ("New", "New")),
    # the former name belongs to somebody else now, who is not this person
    (("Old", None, 3), known(account("Old", 9), account("New", 3)), ("New", "Old")),
    # no numbers: the name counts
    (("Old", None, None), known(account("Old", 9), account("New", 3)), ("Old", "Old")),
    (("Old", None, 3), known(account("Old"), account("New")), ("Old", "Old")),
    (("Old", None, 3), {}, ("Old", "Old")),
])  # fmt: skip
def test_the_number_counts_before_the_name(registered, accounts, names):
    answer = registration(registered)
    found, made = by_number({None: (answer, NotRead(Register.FILE, Unread.UNASKED))}, accounts)
    first = found[None][0]
    assert isinstance(first, Registration)
    (person,) = first.people
    assert (person.user, present_names(made)("Old")) == names
    assert found[None][1] == NotRead(Register.FILE, Unread.UNASKED)
    assert by_number(found, made) == (found, made)


def whole(text, file, found=(), accounts=None, unnamed=None):
    """The list of a run on a wiki that knows these accounts."""
    reading, _ = understand(Snapshot("Event", text, 1), DEFAULT, asked_for())
    made = whole_list(reading, {None: tuple(found)} if found else {}, file, accounts or {}, unnamed or {})
    return made, joined(made.reading, present_names(made.accounts))


def test_registered_by_the_former_name_and_signed_with_the_new_one_is_one_person():
    accounts = known(account("Ann", 3), account("Ben", 4))
    made, reading = whole(PAGE, None, [registration(("Ann Before", "2026-10-01T00:00:00Z", 3))], accounts)
    assert [one.user for one in reading.signups] == ["Ann", "Ben"]
    assert reading.signups[0].sources == BOTH
    assert made.accounts["Ann Before"].renamed_to == "Ann"


@pytest.mark.parametrize("answer", ["No", "", "hm"])
def test_renamed_without_consent_and_on_the_page_is_counted_once(answer):
    file = people(("2026-10-03 10:00", "Ann Before", "", answer))
    assert unnamed_in(file) == ("Ann Before",)
    made, reading = whole(PAGE, file, unnamed=known(account("Ann Before", to="Ann")))
    assert len(reading.hidden) == 0
    assert "Ann Before" not in made.accounts
    assert "Before" not in repr(made.file)
    # the wiki does not know the rename: then nobody can
    assert len(whole(PAGE, file)[1].hidden) == 1


def test_a_later_no_by_another_name_counts():
    file = people(("2026-10-01 10:00", "Cara", "", "Yes"), ("2026-10-02 10:00", "Cara Before", "", "No"))
    accounts, unnamed = known(account("Cara")), known(account("Cara Before", to="Cara"))
    made, reading = whole(PAGE, file, accounts=accounts, unnamed=unnamed)
    assert [one.user for one in reading.signups] == ["Ann", "Ben"]
    assert len(reading.hidden) == 1
    assert "Cara" not in repr(made.file)


ROOM = Event(registers=BOTH, allow_shrink=True, own_columns=("Room",))


def rows(text, name):
    return [part for part in text.split("\n|-") if "rowheader" in part and name in part]


@pytest.mark.parametrize("number", [None, 3])
def test_a_renamed_person_has_one_row_with_its_cells(number):
    renamed = {"Cara": "Cara New"}
    first = run(PAGE, registration("Cara"), event=ROOM)
    (row,) = rows(first, "Cara")
    first = first.replace(row, row.rstrip("\n") + "R101\n")
    again = registration(("Cara New", "2026-11-02T00:00:30Z", number))
    new = run(first, again, event=ROOM, renamed=renamed)
    assert ["R101" in one and "[[User:Cara New|" in one for one in rows(new, "Cara")] == [True]
    # signs on the page under the new name
    line = "# [[User:Cara New|Cara New]] 09:00, 5 November 2026 (UTC)\n# [[User:Ann|"
    both = run(first.replace("# [[User:Ann|", line, 1), registration(hidden=1), event=ROOM, renamed=renamed)
    assert ["R101" in one and "[[User:Cara New|" in one for one in rows(both, "Cara")] == [True]
    # becomes private: leaves, under both names; what people wrote stays
    for text in (first, new):
        gone = run(text, registration(hidden=1), event=ROOM, renamed=renamed)
        assert "Cara" not in gone
        assert "R101" in gone


def test_findings_do_not_name_who_is_gone():
    first = run(PAGE, registration("Cara"), event=ROOM)
    one = Run(first, ROOM, (registration(),), {"Cara": "Cara New"})
    assert not any("Cara" in said for said in one.says())


def test_a_file_reads_the_present_names():
    file = read_people(
        b"Username,OK?\nOld,Yes\nNew,Yes\n", "f.csv", HOW.__class__("OK?", {}, account="Username")
    )
    accounts = known(account("Old", to="New"), account("New"))
    made, _ = whole(PAGE, file, accounts=accounts)
    assert made.file is not None
    assert [row.why and str(row.why) for row in made.file.rows] == ["again", None]
    assert with_registered(made.reading, made.registrations).registered == made.reading.registered
