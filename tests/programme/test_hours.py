"""Hours of a day as people write them in programmes."""

import pytest

from wikiconbot.dates.hours import Hours, read_hours, zone_in


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("10:00–10:45", (600, 645)), ("10:00 to 10:45", (600, 645)), ("10.00 am", (600, None)), ("10.00 am – 12 pm", (600, 720)),
        ("10–11 am", (600, 660)), ("11–1 pm", (660, 780)), ("12 am", (0, None)), ("12:30 pm – 1 pm", (750, 780)),
        ("14 Uhr", (840, None)), ("10.30–11.15 Uhr", (630, 675)), ("10h30 – 11h", (630, 660)), ("kl. 10.00-11.00", (600, 660)),
        ("0900-1000", (540, 600)), ("१०:०० – १०:४५", (600, 645)), ("午前10時30分", (630, None)), ("下午2:00", (840, None)),
        ("오전 10시 30분", (630, None)), ("10:00 a.m.", (600, None)), ("24:00", (1440, None)), ("14:00-13:00", (840, 780)),
        ("22:00–01:30", (1320, 1530)), ("from 10:00 until 11:00", (600, 660)),
    ],
)  # fmt: skip
def test_hours_are_read(text, hours):
    start, end = hours
    assert read_hours(text) == Hours(start, end, None)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("22:00–01:30 IST", (1320, 1530, "IST")), ("10:00 (UTC+5:30)", (600, None, "UTC+5:30")),
        ("10:00 IST / 04:30 UTC", (600, None, "IST")), ("10:00–10:45 IST (04:30–05:15 UTC)", (600, 645, "IST")),
        ("10:00 – 10:45 CET", (600, 645, "CET")),
    ],
)  # fmt: skip
def test_the_zone_after_the_hours_belongs_to_them(text, hours):
    assert read_hours(text) == Hours(*hours)


@pytest.mark.parametrize(
    "text", ["", "10", "10-11", "TBA", "10:00 Keynote", "25:00", "10:75", "2018", "room 12:00x", "13 am"]
)
def test_what_is_no_hour_is_not_guessed(text):
    assert read_hours(text) is None


@pytest.mark.parametrize(
    ("head", "zone"), [("Time (IST)", "IST"), ("UTC", "UTC"), ("Time", None), ("Time (IST/UTC)", None)]
)
def test_heads_name_a_zone(head, zone):
    assert zone_in(head) == zone
