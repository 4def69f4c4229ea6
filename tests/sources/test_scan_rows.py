"""Files of scanners: which column has the names, which local day a time is, what is said and not counted."""

from zoneinfo import ZoneInfo

import pytest

from tests.for_each import for_each
from wikiconbot.errors import UsageError
from wikiconbot.sources.scan_rows import HowToScan, read_scans

DAYS = ("2018-04-06", "2018-04-07")
KNOWN = {"Asha Rao", "Ravi K"}


def scans(text, *, zone="Asia/Kolkata", days=DAYS, day=None):
    data = text if isinstance(text, bytes) else text.encode()
    return read_scans(data, "scans.csv", HowToScan(ZoneInfo(zone), days, KNOWN.__contains__, day))


def found(text, **others):
    return [(one.line, one.text, one.day[5:]) for one in scans(text, **others).arrivals]


BOTH = [(2, "Asha Rao", "04-06"), (3, "Ravi K", "04-07")]
FILES = {
    "a time with a zone": "Timestamp,Content\n2018-04-06T03:40:00Z,Asha Rao\n2018-04-06T19:00:00Z,Ravi K\n",
    "the zone of the event": "Time;Text\n2018-04-06 23:50;Asha Rao\n2018-04-07 00:10;Ravi K\n",
    "names before times": "Name,Scanned at\nAsha Rao,2018-04-06 09:00:10\nRavi K,2018-04-07 09:00:10\n",
    "day and hour in two columns": "Date,Time,Format,Content\n06/04/2018,09:10,QR_CODE,Asha Rao\n07/04/2018,09:10,QR_CODE,Ravi K\n",
    "the American order": "Date\tContent\n04/06/2018 9:10 AM\tAsha Rao\n04/07/2018 9:10 AM\tRavi K\n",
    "seconds since 1970": "t,n\n1522984200,Asha Rao\n1523070600000,Ravi K\n",
    "digits of another script": "समय,नाम\n२०१८-०४-०६ ०९:१०,Asha Rao\n२०१८-०४-०७ ०९:१०,Ravi K\n",
    "another encoding": "Time,Text\n2018-04-06 09:10,Asha Rao\n2018-04-07 09:10,Ravi K\n".encode("utf-16"),
}


@for_each("name", FILES)
def test_a_scan_is_on_a_local_day(name):
    assert found(FILES[name]) == BOTH


def test_a_file_without_heads_is_read():
    assert found("2018-04-06 09:10,Asha Rao\n2018-04-07 09:10,Ravi K\n") == [
        (1, "Asha Rao", "04-06"),
        (2, "Ravi K", "04-07"),
    ]


def test_a_file_without_times_has_the_day_that_is_said():
    assert found("Asha Rao\nRavi K\n", day=DAYS[1]) == [(1, "Asha Rao", "04-07"), (2, "Ravi K", "04-07")]
    assert found("Content\nAsha Rao\n") == [(2, "Asha Rao", "")]
    assert found("Content\nAsha Rao\n", days=DAYS[:1]) == [(2, "Asha Rao", "04-06")]


def test_the_day_that_is_said_counts_for_all():
    assert found("2018-01-01 09:10,Asha Rao\nsoon,Ravi K\n", day=DAYS[0]) == [
        (1, "Asha Rao", "04-06"),
        (2, "Ravi K", "04-06"),
    ]


def test_what_is_not_counted_is_said():
    text = "Time,Text\n2018-04-06 09:10,Asha Rao\n2018-04-05 09:10,Asha Rao\nsoon,Ravi K\n2018-04-06 09:11,\n"
    said = [(one.line, one.why, dict(one.values)) for one in scans(text).unread]
    assert said == [
        (3, "attendance-other-day", {"day": "2018-04-05"}),
        (4, "attendance-time", {}),
        (5, "attendance-nobody", {}),
    ]


def test_an_order_of_numbers_that_nothing_decides_is_not_guessed():
    text = "Date,Text\n03/04/2018,Asha Rao\n"
    assert [one.why for one in scans(text, days=()).unread] == ["attendance-time"]
    assert found(text, days=("2018-04-03",)) == [(2, "Asha Rao", "04-03")]


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\0", b'a,"b\n'])
def test_a_file_that_is_no_table_is_refused(data):
    with pytest.raises(UsageError):
        scans(data)
