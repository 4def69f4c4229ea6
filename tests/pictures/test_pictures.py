"""Pictures of numbers: SVG that every program shows, in each direction, with no colour that tells anything alone."""

import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.i18n import languages, load
from wikiconbot.pictures.canvas import COLOURS, INNER, MARGIN, WIDTH, fitted, width_of
from wikiconbot.pictures.charts import MOST_BARS, bars, bars_of, growth
from wikiconbot.pictures.drawing import draw
from wikiconbot.pictures.file_names import file_name

SVG = "{http://www.w3.org/2000/svg}"
HEADS = ("Status", "Number")
STATUSES = bars("statuses", "By status", HEADS, [("signed up", 1240), ("waiting list", 43), ("withdrawn", 0)])
DAYS = [("2026-01-01", 2), ("2026-01-03", 5), ("2026-01-04", 1)]
GROWTH = growth("sign-ups", "Sign-ups over time", ("Date", "Number", "In total"), DAYS)
ENGLISH = load("en")


def parsed(svg):
    return ElementTree.fromstring(svg)


def texts(root):
    """Return the visible words with the place where they begin or end."""
    return {node.text: (float(node.get("x")), node.get("text-anchor")) for node in root.iter(f"{SVG}text")}


def test_a_bar_has_its_name_and_its_number_next_to_it():
    root = parsed(draw(STATUSES, ENGLISH))
    assert set(texts(root)) == {"By status", "signed up", "1,240", "waiting list", "43", "withdrawn", "0"}
    widths = [float(node.get("width")) for node in root.iter(f"{SVG}rect") if node.get("class") == "bar"]
    assert widths == [INNER, round(INNER * 43 / 1240, 1)], "no bar for nobody"


def test_a_picture_says_what_it_is():
    root = parsed(draw(STATUSES, ENGLISH))
    assert root.get("role") == "img"
    title, description = (root.find(f"{SVG}{name}") for name in ("title", "desc"))
    assert (title.text, title.get("id")) == ("By status", root.get("aria-labelledby"))
    assert description.get("id") == root.get("aria-describedby")
    assert description.text == "signed up: 1,240, waiting list: 43, withdrawn: 0"
    assert root.get("lang") == root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"


def test_a_line_has_steps_and_says_its_beginning_and_its_end():
    root = parsed(draw(GROWTH, ENGLISH))
    assert root.find(f"{SVG}desc").text == "2026-01-01: 2, 2026-01-04: 8"
    assert {"2026-01-01", "2026-01-04", "8"} <= set(texts(root))
    line = next(node.get("d") for node in root.iter(f"{SVG}path") if node.get("class") == "line")
    points = [tuple(map(float, point.split(","))) for point in line[1:].split("L")]
    assert [x for x, _ in points] == [
        MARGIN,
        MARGIN + round(INNER * 2 / 3, 1),
        MARGIN + round(INNER * 2 / 3, 1),
        WIDTH - MARGIN,
        WIDTH - MARGIN,
    ]
    assert points[0][1] == points[1][1] > points[2][1] == points[3][1] > points[4][1]
    assert GROWTH.rows == (("2026-01-01", (2, 2)), ("2026-01-03", (5, 7)), ("2026-01-04", (1, 8)))


def test_a_right_to_left_picture_is_mirrored():
    urdu = load("ur")
    left, right = (parsed(draw(STATUSES, messages)) for messages in (ENGLISH, urdu))
    assert right.get("direction") == "rtl"
    names, mirrored = texts(left), texts(right)
    assert names["signed up"] == (MARGIN, "start")
    assert mirrored["\u2068signed up\u2069"] == (WIDTH - MARGIN, "start"), (
        "words of another direction are isolated"
    )
    edges = [
        [float(node.get("x")) for node in root.iter(f"{SVG}rect") if node.get("class") == "bar"]
        for root in (left, right)
    ]
    assert edges[0] == [MARGIN, MARGIN]
    assert edges[1][0] == MARGIN
    assert edges[1][1] == pytest.approx(WIDTH - MARGIN - INNER * 43 / 1240, abs=0.1)


@pytest.mark.parametrize("language", ["en", "hi", "ur", "my", "fa"])
def test_numbers_have_the_digits_of_the_language(language):
    messages = load(language)
    found = texts(parsed(draw(STATUSES, messages)))
    assert messages.number(1240) in {text.strip("\u2068\u2069") for text in found}


@pytest.mark.parametrize("language", languages())
def test_titles_fit(language):
    messages = load(language)
    for key in (
        "dashboard-growth",
        "overview-status",
        "overview-community",
        "overview-role",
        "table-attended",
    ):
        said = messages.say(key)
        assert fitted(said, INNER * 0.9) == said, key


@given(st.text(), st.text(), st.integers(0, 10**7), st.sampled_from(["en", "hi", "ur"]))
@draws(200)
def test_people_s_words_are_only_text(name, title, number, language):
    chart = bars("statuses", title, HEADS, [(name, number), (title, 1)])
    for is_inline in (False, True):
        made = draw(chart, load(language), is_inline=is_inline)
        assert {node.tag for node in parsed(made).iter()} <= {
            f"{SVG}{tag}" for tag in ("svg", "defs", "style", "title", "desc", "rect", "path", "text")
        }
        assert made == draw(chart, load(language), is_inline=is_inline), "the same bytes"
        made.encode()


def test_a_picture_needs_nothing_else():
    for chart in (STATUSES, GROWTH):
        made = draw(chart, ENGLISH)
        addresses = re.findall(r"https?://[^\"]+", made)
        assert set(addresses) == {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}, (
            "names of namespaces only"
        )
        assert not re.search(r"script|@import|url\(|href=|\son\w+=|data:", made)


def test_a_picture_in_a_page_has_the_page_s_styles():
    inline = draw(STATUSES, ENGLISH, is_inline=True, number=2)
    assert "<style>" not in inline
    assert not inline.startswith("<?xml")
    assert 'aria-labelledby="statuses-2-title"' in inline
    assert "By status" not in texts(parsed(inline)), "the page has the heading"


def test_many_bars_end_with_the_sum_of_the_rest():
    chart = bars("communities", "By community", HEADS, [(f"Community {number}", 20) for number in range(20)])
    shown = bars_of(chart, ENGLISH)
    assert len(shown) == MOST_BARS
    assert (shown[-1].name, shown[-1].number) == ("Others", 20 * (20 - MOST_BARS + 1))
    assert len(chart.rows) == 20, "the table has all of them"


def test_long_names_are_cut():
    long = "Wikimedians of the whole wide world and of all the other ones User Group"
    assert fitted(long, 200).endswith("…")
    assert width_of(fitted(long, 200)) <= 200
    assert fitted("维" * 100, 200).count("维") == 14
    assert fitted("short", 200) == "short"


def contrast(one, other):
    """Return the contrast of two colours (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""

    def luminance(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("shade", [0, 1], ids=["light", "dark"])
def test_words_and_bars_stand_out(shade):
    for name in ("words", "soft", "bar"):
        assert contrast(COLOURS[name][shade], COLOURS["ground"][shade]) >= 4.5, name


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("WikiCon India 2026", "WikiCon-India-2026-statuses.svg"),
        ("Event:Pune/2026: day 1?", "Event-Pune-2026-day-1-statuses.svg"),
        ("../../etc/passwd", "etc-passwd-statuses.svg"),
        ("-rf ~~~~ %2F &amp; [[x]]", "rf-2F-amp-x-statuses.svg"),
        ("विकी सम्मेलन", "विकी-सम्मेलन-statuses.svg"),
        ("???", "event-statuses.svg"),
    ],
)
def test_names_of_files_are_safe(page, name):
    assert file_name(page, "statuses") == name
    assert file_name(page, "statuses", 2) == name.replace(".svg", "-2.svg")


@given(st.text(max_size=300))
@draws(200)
def test_no_name_of_a_file_leads_elsewhere(page):
    name = file_name(page, "statuses")
    assert Path(name).name == name
    assert name[0] not in ".-"
    assert len(name.encode()) <= 240
    assert json.loads(json.dumps(name)) == name
