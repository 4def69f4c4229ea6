"""Files of organisers: the exports of forms are read, people are named only with their consent, and nothing personal becomes public."""

import csv
import io
import sys
import time
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.for_each import for_each
from wikiconbot.errors import UsageError
from wikiconbot.model import Account, AccountKind
from wikiconbot.model.people_file import NotUsed
from wikiconbot.sources.table import HowToRead, account_in, read_people, with_accounts

FILES = Path(__file__).parent / "files"
GOOGLE = HowToRead("May we show", {"Which affiliation": "Affiliation", "T-shirt size": "Size"})
#: The columns of pretix's "Order data", sheet "Order positions" (pretix 2023, src/pretix/base/exporters/orderlist.py).
PRETIX = (
    "Event slug", "Order code", "Position ID", "Status", "Email", "Phone number", "Order date", "Order time", "Product", "Variation",
    "Price", "Tax rate", "Tax rule", "Tax value", "Attendee name", "Attendee email", "Company", "Address", "ZIP code", "City", "Country",
    "State", "Voucher", "Pseudonymization ID", "Wikimedia username", "Show my user name in public?", "Company", "Invoice address name",
    "Address", "ZIP code", "City", "Country", "State", "VAT ID", "Sales channel", "Order locale", "E-mail address verified", "Payment providers",
)  # fmt: skip


def read(name, how):
    return read_people((FILES / name).read_bytes(), name, how)


def table(*rows, how=None, **said):
    text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    return read_people(
        text.encode(), "people.csv", how or HowToRead(**{"consent": "all", "columns": {}} | said)
    )


def used(file):
    return {row.number: row.user for row in file.rows if row.why is None}


def unused(file):
    return {row.number: row.why for row in file.rows if row.why}


def test_google_forms():
    file = read("google-forms.csv", GOOGLE)
    assert file.accounts == "Wikimedia username"  # and not "Username", which has e-mail addresses
    assert used(file) == {3: "Bala", 7: "Asha Rao"}
    assert unused(file) == {
        2: NotUsed.AGAIN,
        4: NotUsed.NO_CONSENT,
        5: NotUsed.NO_NAME,
        6: NotUsed.NOBODY,
        8: NotUsed.UNCLEAR,
    }
    asha = file.rows[5]
    assert asha.at == "2026-08-01T05:24:08Z"  # her first answer; the words are those of the last
    assert asha.fields == {"Affiliation": "Karavali Wikimedians User Group", "Size": "M"}
    assert file.rows[1].refused == ("Which affiliation do you represent?",)  # somebody typed an address there
    assert file.answers == (("Maybe later", 1),)
    assert len(file.registration.hidden) == 2
    assert file.zone is None


def test_limesurvey():
    how = HowToRead("Darf dein Benutzername", {"Woher kommst du?": "Ort"}, zone="Europe/Vienna")
    file = read("limesurvey.csv", how)
    assert used(file) == {2: "Österreicherin", 5: "Grüße"}
    assert unused(file) == {3: NotUsed.NO_CONSENT, 4: NotUsed.NOT_SENT}
    assert file.rows[0].at == "2026-08-01T07:00:12Z"
    assert file.rows[0].fields == {"Ort": "Wien; oder Graz"}
    assert file.zone == "Europe/Vienna"


def test_unicode_text_of_excel():
    file = read("excel-unicode.txt", HowToRead("नाम दिखाएँ?", {"नगर": "नगर"}, zone="Asia/Kolkata"))
    assert used(file) == {2: "अनिता"}
    assert file.rows[0].at == "2026-08-13T04:30:00Z"


def pretix(*people):
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    orders, positions = book.add_worksheet("Orders"), book.add_worksheet("Order positions")
    orders.write_row(0, 0, ("Event slug", "Order code", "Order total", "Status"))
    positions.write_row(0, 0, PRETIX)
    for number, values in enumerate(people, 1):
        for head, value in values.items():
            positions.write(number, PRETIX.index(head), value)
    book.close()
    return made.getvalue()


def test_pretix():
    person = {
        "Email": "a@example.org",
        "Phone number": "+49 30 1234567",
        "Show my user name in public?": "Yes",
    }
    data = pretix(
        person | {"Status": "Paid", "Wikimedia username": "Ann", "Order date": "2026-08-01", "Order time": "10:00:00", "City": "Berlin"},
        person | {"Status": "Canceled", "Wikimedia username": "Ben", "Order date": "2026-08-01", "Order time": "11:00:00"},
        person | {"Status": "Paid", "Wikimedia username": 2024, "Order date": "2026-08-02", "Order time": "11:00:00"},
    )  # fmt: skip
    file = read_people(data, "orders.xlsx", HowToRead("Show my", {"City (1)": "City"}, zone="Europe/Berlin"))
    assert used(file) == {2: "Ann", 4: "2024"}
    assert unused(file) == {3: NotUsed.WITHDRAWN}
    assert file.rows[0].at == "2026-08-01T08:00:00Z"
    assert file.rows[0].fields == {"City": "Berlin"}
    with pytest.raises(UsageError, match=r"several columns for “City”: “City \(1\)”, “City \(2\)”"):
        read_people(data, "orders.xlsx", HowToRead("Show my", {"City": "City"}))


def test_times_of_a_workbook():
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheet, form = book.add_worksheet(), book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
    sheet.write_row(0, 0, ("Timestamp", "User name"))
    sheet.write_datetime(1, 0, datetime(2026, 8, 1, 10, 30), form)
    sheet.write(1, 1, "Ann")
    book.close()
    assert read_people(made.getvalue(), "a.xlsx", HowToRead("all", {})).rows[0].at == "2026-08-01T10:30:00Z"


# ── times ───────────────────────────────────────────────────────────────────────────────────────────
@for_each(
    ("cells", "first"),
    [
        (("13/08/2026 10:00", "14/08/2026 09:00"), "2026-08-13T10:00:00Z"),
        (("8/13/2026 10:00:00", "8/14/2026 9:00:00"), "2026-08-13T10:00:00Z"),
        (("01.08.2026, 10:00:00", "02.09.2026, 10:00:00"), "2026-08-01T10:00:00Z"),  # both orders rise
        (("2026-08-01T10:00:00+05:30",), "2026-08-01T04:30:00Z"),
        (("2026/08/01 12:05:00 AM GMT+2",), "2026-07-31T22:05:00Z"),
        (("2026-08-01",), "2026-08-01T00:00:00Z"),
        (("۱۴/۰۸/۲۰۲۶ ۰۹:۰۰",), "2026-08-14T09:00:00Z"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_times(cells, first):
    file = table(("Timestamp", "Username"), *((cell, f"U{n}") for n, cell in enumerate(cells)))
    assert file.rows[0].at == (None if file.untimed else first)
    assert file.untimed == (cells[0] == "01.08.2026, 10:00:00")


def test_order_of_answers_decides_between_day_and_month():
    days = ("03/04/2026 10:00", "12/04/2026 10:00", "01/05/2026 10:00")
    file = table(("Timestamp", "Username"), *((day, f"U{n}") for n, day in enumerate(days)))
    assert [row.at[:10] for row in file.rows] == ["2026-04-03", "2026-04-12", "2026-05-01"]


# ── user names ──────────────────────────────────────────────────────────────────────────────────────
@for_each(
    ("typed", "user"),
    [
        ("Asha Rao", "Asha Rao"),
        ("asha_rao", "Asha rao"),
        ("User:Asha Rao", "Asha Rao"),
        ("सदस्य:अनिता", "अनिता"),
        ("[[User talk:Asha|me]]", "Asha"),
        ("@Asha", "Asha"),
        ("https://hi.wikipedia.org/wiki/%E0%A4%B8%E0%A4%A6%E0%A4%B8%E0%A5%8D%E0%A4%AF:Asha", "Asha"),
        ("asha@example.org", None),
        ("asha at example dot org", None),
        ("+91 98765 43210", None),
        ("192.0.2.7", None),
        ("2001:db8::7", None),
        ("https://example.org/asha", None),
        ("<b>Asha</b>", None),
        ("N/A", None),
        ("नहीं", None),
        ("", None),
    ],
)
def test_accounts(typed, user):
    assert account_in(typed) == user


@for_each("head", ["Username", "Your Wikipedia user name (required)", "Benutzername", "आपका सदस्यनाम", "ব্যবহারকারীর নাম", "利用者名", "您的用户名是？", "اسم المستخدم", "Nom d’utilisateur", "Имя участника"])  # fmt: skip
def test_column_of_user_names(head):
    assert used(table(("Name", head), ("Asha Rao", "Asha"))) == {2: "Asha"}


def test_real_names_are_no_user_names():
    with pytest.raises(UsageError, match="--people-name"):
        table(("Name", "Full name", "E-mail"), ("Asha", "Asha Rao", "a@example.org"))


def test_file_without_heads_does_not_print_an_address():
    with pytest.raises(UsageError) as error:
        table(("Asha", "canary@example.org"), ("Bala", "b@example.org"))
    assert "canary" not in str(error.value)


# ── consent ─────────────────────────────────────────────────────────────────────────────────────────
@for_each(
    "answer", ["Yes", "yes.", "Y", "TRUE", "Ja", "oui", "हाँ", "जी हाँ", "হ্যাঁ", "نعم", "是", "はい", "네", "✓"]
)
def test_yes(answer):
    assert used(table(("Username", "OK?"), ("Ann", answer), consent="OK?")) == {2: "Ann"}


@for_each("answer", ["No", "", "N", "FALSE", "nein", "नहीं", "না", "لا", "否", "Yes, but only to organisers", "Ja, aber nicht öffentlich", "I agree to the code of conduct"])  # fmt: skip
def test_anything_else_is_no_consent(answer):
    file = table(("Username", "OK?"), ("Canary", answer), consent="OK?")
    assert used(file) == {}
    assert len(file.registration.hidden) == 1
    assert "Canary" not in repr(file)


def test_answer_that_the_organiser_names():
    rows = (("Username", "OK?"), ("Ann", "I agree that my user name is shown"), ("Ben", "Yes"))
    file = table(*rows, consent="OK?", yes=("I agree that my user name is shown",))
    assert (used(file), unused(file)) == ({2: "Ann"}, {3: NotUsed.NO_CONSENT})


def test_last_answer_counts():
    rows = [
        ("Timestamp", "Username", "OK?"),
        ("2026-08-01 10:00", "Canary", "Yes"),
        ("2026-08-02 10:00", "canary", "No"),
    ]
    file = table(*rows, consent="OK?")
    assert unused(file) == {2: NotUsed.AGAIN, 3: NotUsed.NO_CONSENT}
    assert "Canary" not in repr(file)
    assert used(table(rows[0], rows[2], rows[1], consent="OK?")) == {}  # in whatever order the file has them


# ── what becomes public ─────────────────────────────────────────────────────────────────────────────
SECRET = ["E-mail", "Phone", "Your e-mail address", "मोबाइल नंबर", "WhatsApp number", "IP address", "IP-Adresse", "Home address (for the T-shirt)", "Postleitzahl", "घर का पता", "Passport number", "Aadhaar", "IBAN"]  # fmt: skip


@for_each("head", SECRET)
def test_columns_with_personal_data_are_refused(head):
    with pytest.raises(UsageError, match="cannot be shown"):
        table(("Username", head), ("Ann", "x"), columns={head: "Notes"})


@for_each(
    "head",
    ["Date of birth", "Geburtsdatum", "जन्म तिथि", "Gender", "Your full name", "出生日期", "Food allergies"],
)
def test_columns_that_may_be_private_are_told(head):
    file = table(("Username", head, "City"), ("Ann", "x", "Pune"), columns={head: "Notes", "City": "City"})
    assert file.delicate == (head,)
    assert dict(file.rows[0].fields) == {"Notes": "x", "City": "Pune"}


@for_each(
    "head",
    [
        "City",
        "Country",
        "Affiliation",
        "T-shirt size",
        "Language",
        "Arrival",
        "Talk",
        "Diet",
        "Session",
        "Package",
        "Home wiki",
        "Tips",
        "Topic",
    ],
)
def test_other_columns_are_not_private(head):
    assert table(("Username", head), ("Ann", "x"), columns={head: head}).delicate == ()


@for_each("cell", ["192.0.2.7", "2001:db8::7", "[2001:db8::7]", "::1"])
def test_addresses_of_computers_stay_private(cell):
    file = table(
        ("Username", "Notes"),
        ("Ann", cell),
        ("Ben", "10:30:00"),
        ("Cay", "1.43.12"),
        columns={"Notes": "Notes"},
    )
    assert [row.refused for row in file.rows] == [("Notes",), (), ()]


CANARIES = ("canary@example.org", "canary (at) example (dot) org", "canary at gmail dot com", "+91 98765 43210", "call 98765-43210", "mailto:canary@example.org", "canary&#64;example.org", "canary&commat;example&period;org")  # fmt: skip


@for_each("canary", CANARIES)
def test_no_address_becomes_public(canary):
    file = table(
        ("Username", "Diet"),
        ("Ann", f"vegan {canary}"),
        ("Ben", canary),
        (canary, "x"),
        columns={"Diet": "Diet"},
    )
    public = (
        repr([row.fields for row in file.rows])
        + repr(file.registration)
        + repr([row.user for row in file.rows])
    )
    assert not any(part in public.casefold() for part in ("canary", "98765"))
    assert [row.refused for row in file.rows[:2]] == [("Diet",), ("Diet",)]
    assert unused(file) == {4: NotUsed.NO_NAME}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(CANARIES))
def test_no_address_becomes_public_in_any_words(words, canary):
    rows = io.StringIO()
    csv.writer(rows).writerows([("Username", "Diet"), ("Ann", f"{words} {canary}")])
    try:
        data = rows.getvalue().encode()
    except UnicodeEncodeError:
        return
    if b"\0" in data:
        return
    file = read_people(data, "people.csv", HowToRead("all", {"Diet": "Diet"}))
    said = repr(file.registration)
    assert not any(part in said for part in ("canary", "98765"))


def test_long_cells_and_hidden_characters():
    file = table(
        ("Username", "Diet"), ("Ann", "x" * 1001), ("Ben", "a\u202eb\x07c"), columns={"Diet": "Diet"}
    )
    assert [dict(row.fields) for row in file.rows] == [{}, {"Diet": "a b c"}]
    assert file.rows[0].refused == ("Diet",)


@for_each(
    "typed",
    [
        "User:a@b.org",
        "[[User:a@b.org]]",
        "https://en.wikipedia.org/wiki/User:A%40b.org",
        "user:+91 98765 43210",
        "[[User:9876543210]]",
        "https://meta.wikimedia.org/wiki/User:9876543210",
    ],
)
def test_an_address_or_a_number_is_no_user_name_in_a_link_either(typed):
    assert account_in(typed) is None


def test_marks_of_the_direction_separate_no_words_of_a_name():
    rows = "Username,Town\n\u202aAs\u202eha\u202c \u200fRao\u200e,Pu\u200fne\n"
    (row,) = read_people(rows.encode(), "a.csv", HowToRead("all", {"Town": "Town"})).rows
    assert (row.user, dict(row.fields)) == ("Asha Rao", {"Town": "Pu\u200fne"})


# ── files that are not what they seem ───────────────────────────────────────────────────────────────
def far_cell():
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheet = book.add_worksheet()
    sheet.write(0, 0, "Username")
    sheet.write(1_048_575, 16_383, "far")
    book.close()
    return made.getvalue()


def bomb():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
        book.writestr("xl/worksheets/sheet1.xml", b" " * (65 * 2**20))
    return made.getvalue()


@for_each(
    ("data", "words"),
    [
        (b"", "has no rows"),
        (b"\n\n", "has no rows"),
        ("Username\nJosé".encode("cp1252"), "encoding"),
        (b"Username\nAnn\0", "not a table"),
        (b"PK\x03\x04 no archive", "not a workbook"),
        (b"\xd0\xcf\x11\xe0", "old Office"),
        (b'Username,Diet\n"Ann,x\n', "row 2"),
        (b"Username\n" + b"x" * 200_000, "row 2"),
        (b"," * 2_000, "too large"),
        (b"Username\n" + b"x\n" * 200_001, "too large"),
        (far_cell, "too large"),
        (bomb, "too large"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_files_that_cannot_be_used(data, words):
    """To make some files takes more than a second, which is not for collecting the tests."""
    data = data() if callable(data) else data
    with pytest.raises(UsageError, match=words):
        read_people(data, "people.csv", HowToRead("all", {}))


def test_without_the_extra_a_workbook_cannot_be_read(monkeypatch):
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(UsageError, match=r"wikiconbot\[xlsx\]"):
        read_people(pretix(), "p.xlsx", HowToRead("all", {}))


def test_a_row_with_too_many_cells_is_not_used():
    file = read_people(b"Username;Diet\nAnn;vegan\nBen;a;b\n", "p.csv", HowToRead("all", {"Diet": "Diet"}))
    assert (used(file), unused(file)) == ({2: "Ann"}, {3: NotUsed.SHIFTED})


def test_the_line_of_excel_about_the_separator():
    file = read_people(b"sep=;\r\nUsername;Diet\r\nAnn;a, b\r\n", "p.csv", HowToRead("all", {"Diet": "Diet"}))
    assert dict(file.rows[0].fields) == {"Diet": "a, b"}


def test_many_rows_in_linear_time():
    def seconds(count):
        rows = [f"2026-08-01 10:00:00,User {n},Town {n},Yes" for n in range(count)]
        data = "\n".join(("Timestamp,Username,Town,OK?", *rows)).encode()
        start = time.process_time()
        file = read_people(data, "p.csv", HowToRead("OK?", {"Town": "Town"}))
        assert len(used(file)) == count
        return time.process_time() - start

    seconds(100)
    assert seconds(8_000) < 8 * seconds(2_000) + 0.5


# ── after the wiki was asked ────────────────────────────────────────────────────────────────────────
def test_accounts_that_do_not_exist_and_renamed_ones():
    file = table(
        ("Username", "OK?"),
        ("Ann", "Yes"),
        ("Ghost", "Yes"),
        ("Ann old", "Yes"),
        ("Here", "No"),
        ("Canary", "No"),
        consent="OK?",
    )
    accounts = {
        "Ann": Account("Ann", AccountKind.NAMED),
        "Ghost": Account("Ghost", AccountKind.MISSING),
        "Ann old": Account("Ann old", AccountKind.NAMED, renamed_to="Ann"),
    }
    present = {"Ann old": "Ann"}
    known = with_accounts(file, accounts, lambda user: present.get(user, user), lambda user: user == "Here")
    assert used(known) == {4: "Ann old"}
    assert unused(known) == {2: NotUsed.AGAIN, 3: NotUsed.NO_ACCOUNT, 5: NotUsed.AGAIN, 6: NotUsed.NO_CONSENT}
    assert len(known.registration.hidden) == 1
