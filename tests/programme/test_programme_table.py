"""The bot's table of a programme: a fixed point, with all that people wrote in it, and keys that stay."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.programme.programmes import AROUND, frame, kept, on_page, session, shown, write
from tests.random_runs import draws
from wikiconbot.model.programme import ProgrammeSource
from wikiconbot.programme.programme_region import programme_of_region
from wikiconbot.programme.programme_table import render_programme
from wikiconbot.programme.reading_programme import programme_of
from wikiconbot.programme.session_match import _Looks
from wikiconbot.wikitext.siteinfo import DEFAULT

ONE = session("Opening", room="Hall A", speakers=("Ann", "Ben"), accounts=("Ann", None))
TWO = session(
    "Lua", "2018-04-07T05:00:00Z", "2018-04-07T06:00:00Z", room="Hall B", speakers=("Zed",), accounts=(None,)
)
LATER = "2019-01-01T00:00:00Z"


def seen(text):
    return programme_of_region(kept(text), AROUND.zone).sessions


def test_the_table_has_local_and_utc_times_by_day():
    text = write([TWO, ONE])
    assert "Time (Asia/Kolkata)" in text
    assert [shown(one) for one in seen(text)] == [shown(ONE), shown(TWO)]
    assert re.findall(r"\| (2018-04-0\d)\n", text) == ["2018-04-06", "2018-04-07"]
    assert "| 10:00–10:45\n| 04:30–05:15\n| Hall A\n" in text


def test_a_time_on_another_date_in_utc_has_the_date():
    text = write([session("Early", "2018-04-05T20:00:00Z", "2018-04-05T21:00:00Z")])
    assert '"2018-04-05T20:00:00Z/2018-04-05T21:00:00Z" | 01:30–02:30\n| 2018-04-05 20:00–21:00\n' in text


def test_the_zone_utc_needs_one_column():
    assert 'data-wcb="utc"' not in write([ONE], zone="UTC")


def test_a_second_run_changes_nothing_whatever_the_source_is():
    text = write([ONE, TWO])
    assert write([ONE, TWO], text, now=LATER) == text
    assert write(None, text, now=LATER) == text


@pytest.mark.parametrize("now", [None, LATER])
def test_a_moved_or_renamed_session_keeps_its_key_and_is_counted(now):
    text = write([ONE, TWO])
    before = {one.title: one for one in seen(text)}
    moved = replace(ONE, starts="2018-04-07T08:00:00Z", ends="2018-04-07T09:00:00Z", room="Hall C")
    renamed = replace(TWO, title="Lua for all", speakers=("Zed", "Ann"), accounts=(None, None))
    after = {one.key: one for one in seen(write([moved, renamed], text, now=now))}
    assert after[before["Opening"].key].room == "Hall C"
    assert after[before["Lua"].key].title == "Lua for all"
    assert {one.sequence for one in after.values()} == {1}
    assert {one.changed for one in after.values()} == {now}


def test_the_same_hours_on_another_day_are_not_the_same_time():
    days = [
        session("Lunch", f"2018-04-0{day}T07:30:00Z", f"2018-04-0{day}T08:30:00Z", room=room)
        for day, room in ((6, "Hall"), (7, "Hall"))
    ]
    text = write(days)
    keys = {one.day: one.key for one in seen(text)}
    assert {one.day: one.key for one in seen(write(days[1:], text))} == {"2018-04-07": keys["2018-04-07"]}
    other = replace(days[1], title="Tea", speakers=("Ann",), accounts=(None,))
    assert seen(write([other], write(days[:1])))[0].key != keys["2018-04-06"]


def test_rows_are_found_without_comparing_each_with_each(monkeypatch):
    compared, has = [], _Looks._has

    def counted(*values):
        compared.append(1)
        return has(*values)

    monkeypatch.setattr(_Looks, "_has", counted)

    def work(count):
        titles = [session(f"Session {n}", room=f"Hall {n % 20}") for n in range(count)]
        text = write(titles)
        compared.clear()
        write([replace(one, title=f"{one.title}!") for one in titles[:9]] + titles[9:], text)
        return len(compared)

    assert work(160) < 3 * work(80)


def test_a_key_that_organisers_give_decides_alone():
    text = write([replace(ONE, key="a"), replace(TWO, key="b")])
    first = {one.title: one.key for one in seen(text)}
    swapped = write([replace(TWO, key="a"), replace(ONE, key="b")], text)
    assert {one.title: one.key for one in seen(swapped)} == {"Lua": first["Opening"], "Opening": first["Lua"]}


def test_sessions_with_the_same_key_have_their_rows_in_the_second_run_too():
    twice = [replace(ONE, key="a"), replace(TWO, key="a")]
    text = write(twice)
    assert write(twice, text, now=LATER) == text


def test_a_cell_that_people_changed_stays_and_counts():
    text = (
        write([ONE, TWO])
        .replace("rowheader | Lua", "rowheader | '''[[Lua]]''' for all")
        .replace("10:30–11:30", "11:00–11:30")
    )
    new = write([ONE, TWO], text, now=LATER)
    assert "rowheader | '''[[Lua]]''' for all" in new
    assert shown(seen(new)[1])[1:4] == ("05:30–06:00", "Hall B", "Lua for all")
    assert "| 05:30–06:00\n" in new  # the time in UTC follows
    assert (seen(new)[1].sequence, seen(new)[1].changed) == (1, LATER)
    assert write([ONE, TWO], new, now=None) == new
    assert write(None, new, now=None) == write(None, write(None, new, now=None), now=None)


def test_what_people_and_the_source_both_changed_is_one_change():
    text = write([replace(ONE, speakers=("Ann, of Pune",), accounts=(None,))])
    new = [replace(ONE, speakers=("Bea, of Pune",), accounts=(None,))]
    once = write(new, text.replace("| Ann, of Pune", "| Bea, of Pune"), now=LATER)
    assert write(new, once, now="2020-01-01T00:00:00Z") == once
    assert (seen(once)[0].sequence, seen(once)[0].speakers) == (1, ("Bea, of Pune",))


def test_an_emptied_cell_is_written_again():
    text = write([ONE, TWO])
    assert write([ONE, TWO], text.replace("| Hall A\n", "|\n")) == text


def test_columns_and_rows_of_people_stay():
    text = write([ONE, TWO])
    text = text.replace("| Speakers\n", "| Speakers\n! Notes\n")
    text = text.replace("| Zed\n", "| Zed\n| style=color:red | {{tick}} [[Slides]]\n")
    text = text.replace(
        '|- data-wcb="group', '|-\n| 12:00–13:00\n|\n| Garden\n| Walk\n| Foo\n|- data-wcb="group', 2
    ).replace('|-\n| 12:00–13:00\n|\n| Garden\n| Walk\n| Foo\n|- data-wcb="group', '|- data-wcb="group', 1)
    new = write([ONE, TWO], text)
    assert "| style=color:red | {{tick}} [[Slides]]" in new
    assert "| 12:00–13:00\n" in new
    assert [one.title for one in seen(new)] == ["Opening", "Walk", "Lua"]
    assert write([ONE, TWO], new, now=LATER) == new
    assert write(None, new, now=LATER) == new
    again = write([TWO], new)
    assert [one.title for one in seen(again)] == ["Walk", "Lua"]
    assert seen(again)[0].key == seen(new)[1].key


def test_a_session_that_is_gone_stays_only_with_words_of_people():
    text = write([ONE, TWO])
    assert "Lua" not in write([ONE], text)
    noted = write(
        [ONE],
        text.replace("| Speakers\n", "| Speakers\n! Notes\n").replace(
            "| Zed\n", "| Zed\n| moved to autumn\n"
        ),
    )
    assert "No longer in the programme" in noted
    assert "moved to autumn" in noted
    assert [one.title for one in seen(noted)] == ["Opening"]
    assert write([ONE], noted, now=LATER) == noted
    back = write([ONE, TWO], noted)
    assert [one.title for one in seen(back)] == ["Opening", "Lua"]
    assert "moved to autumn" in back
    assert "No longer" not in back


def test_a_head_that_people_renamed_and_a_caption_stay():
    text = write([ONE]).replace("| Room\n", "| Where\n").replace("|+ Programme (Asia/Kolkata)", "|+ Our days")
    assert write([ONE], text) == text


HOSTILE = [
    "{{PAGENAME}}", "[[Category:X]]", "<script>alert(1)</script>", "</div>", "|}", "|-", "~~~~", "''x''", "<!-- -->", "__NOTOC__", "{{!}}",
    "a||b!!c", "<br>Ann<br>", "* x", "https://evil.example/ x", "-{T|x}-", "]]", "<nowiki>", "&lt;b&gt;", "wikiconbot:programme:end -->",
    "\u202eabc", "दिल्ली & मुंबई", "القاعة الكبرى", "|+ x", "= x =",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_text(text):
    made = session(text, room=text, speakers=(text, "Ben"), accounts=(None, None), description=text)
    page = write([made])
    clean = text.replace("\u202e", "")
    (found,) = seen(page)
    assert (found.title, found.room, found.description, found.speakers) == (
        clean,
        clean,
        clean,
        (clean, "Ben"),
    )
    assert write([made], page, now=LATER) == page
    assert "<script" not in page
    assert "{{PAGENAME" not in page


def test_personal_data_is_not_written():
    assert "ann@example.org" not in write(
        [session("Write to ann@example.org", description="ann@example.org")]
    )


def test_programme_of_prefers_the_bot_s_table():
    found = programme_of(
        write([ONE, TWO]) + "\n{|\n! Time !! Session\n|-\n| 10:00 || Other\n|}\n", DEFAULT, AROUND.zone
    )
    assert found is not None
    assert found.source is ProgrammeSource.REGION
    assert [one.title for one in found.sessions] == ["Opening", "Lua"]


# ── random programmes ───────────────────────────────────────────────────────────────────────────────
WORDS = st.text(st.sampled_from("aB é'[]{}|<>&~=!*#-_:;\n/नमস्ع\u200f"), min_size=0, max_size=12)
NAMES = st.tuples(WORDS.filter(str.strip), st.sampled_from([None, "Ann", "Ben"]))
SESSIONS = st.builds(
    lambda title, minute, length, room, people, about: session(
        f"{title} T", f"2018-04-0{6 + minute // 720}T{minute // 60 % 12:02}:{minute % 60:02}:00Z",
        None if not length else f"2018-04-0{6 + minute // 720}T{(minute // 60 % 12) + length:02}:00:00Z",
        room=room, speakers=tuple(n for n, _ in people), accounts=tuple(a for _, a in people), description=about,
    ),
    WORDS, st.integers(0, 1439), st.integers(0, 9), st.sampled_from(["", "A", "B", "Hall | 3"]), st.lists(NAMES, max_size=2), WORDS,
)  # fmt: skip
LINES = st.sampled_from(["| x", "| [[Foo]]", "|", "| style=color:red | '''y'''", "| {{tick}}", "| a<br>b"])


@given(st.lists(SESSIONS, max_size=5), st.lists(SESSIONS, max_size=5))
@draws(300)
def test_a_plan_is_a_fixed_point(first, second):
    text = write(first)
    assert write(first, text, now=LATER) == text
    new = write(second, text, now=LATER)
    assert write(second, new, now="2020-01-01T00:00:00Z") == new
    assert write(None, new, now="2020-01-01T00:00:00Z") == new
    assert len(seen(new)) == len(second)
    keys = [one.key for one in seen(new)]
    assert len(set(keys)) == len(keys)


@given(st.lists(SESSIONS, min_size=1, max_size=4), st.lists(SESSIONS, max_size=4), st.data())
@draws(300)
def test_what_people_write_in_the_table_stays(first, second, data):
    lines = write(first).split("\n")
    cells = [n for n, line in enumerate(lines) if line.startswith("| ") and "colspan" not in line]
    changed = data.draw(st.lists(st.sampled_from(cells), max_size=3, unique=True))
    typed = {n: data.draw(LINES) for n in changed}
    heads = next(n for n, line in enumerate(lines) if 'data-wcb="title"' in line)
    text = "\n".join(typed.get(n, line) for n, line in enumerate(lines))
    if data.draw(st.booleans()):  # somebody adds a column at the end, and fills one of its cells
        row = data.draw(
            st.sampled_from([n for n, line in enumerate(lines) if re.match(r'\|- data-wcb="\d', line)])
        )
        end = next(n for n in range(row + 1, len(lines)) if lines[n].startswith(("|-", "|}")))
        last = max(n for n, line in enumerate(lines) if line.startswith('! scope="col"'))
        out = [typed.get(n, line) for n, line in enumerate(lines)]
        out.insert(end, "| [[Own words]] §")
        out.insert(last + 1, "! Own")
        text = "\n".join(out)
    assert heads
    new = write(second, text, now=LATER)
    for line in typed.values():
        if line.strip("| "):
            assert line.removeprefix("|").strip() in new
    assert text.count("[[Own words]] §") == new.count("[[Own words]] §")
    assert write(second, new, now="2020-01-01T00:00:00Z") == new
    own = write(None, text, now=LATER)
    for line in typed.values():
        assert line.removeprefix("|").strip() in own
    assert write(None, own, now="2020-01-01T00:00:00Z") == own


def test_the_table_is_in_the_language_of_the_page():
    text = on_page(render_programme([ONE], None, frame(language="ur")).body)
    assert 'dir="rtl"' in text
    assert "مقررین" in text
    assert [shown(one) for one in seen(text)] == [shown(ONE)]
