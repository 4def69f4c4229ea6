import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikiconbot.model import Obstacle, Region
from wikiconbot.wikitext.regions import begin, end, find_region, live, new_body, new_region, splice

B, E = begin("participants"), end("participants")


def body(text):
    region = find_region(text, "participants")
    assert isinstance(region, Region)
    return text[region.body_start : region.body_end]


def test_a_page_without_markers_has_no_region():
    assert find_region("== A ==\ntext", "participants") is None


def test_a_region_is_what_stands_between_its_markers():
    assert body(f"a\n{B}\nx\n{E}\nb") == "\nx\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"a\n{B}\nx", "obstacle-marker-missing"),
        (f"x\n{E}\n", "obstacle-marker-missing"),
        (f"{B}\n{E}\n{B}\n{E}", "obstacle-markers-doubled"),
        (f"{B}\n{B}\n{E}", "obstacle-markers-doubled"),
        (f"{E}\n{B}", "obstacle-markers-swapped"),
        (f"{B}\n{begin('other')}\n{E}\n{end('other')}", "obstacle-markers-nested"),
        (f"{begin('other')}\n{B}\n{E}\n{end('other')}", "obstacle-markers-nested"),
    ],
)
def test_doubtful_markers_are_an_obstacle(text, message):
    found = find_region(text, "participants")
    assert isinstance(found, Obstacle)
    assert found.message == message


@pytest.mark.parametrize("shown", [f"<nowiki>{B}</nowiki>", f"<pre>{B}</pre>", f"<nowiki>\n{E}\n</nowiki>"])
def test_markers_that_are_only_shown_do_not_count(shown):
    assert find_region(f"{shown}\n", "participants") is None
    assert body(f"{shown}\n{B}\nx\n{E}") == "\nx\n"


def test_other_regions_beside_it_are_no_obstacle():
    assert body(f"{begin('o')}\ny\n{end('o')}\n{B}\nx\n{E}") == "\nx\n"


@given(st.text(st.sampled_from("ab \n=#*"), max_size=60), st.data())
def test_a_new_region_leaves_every_byte_and_can_be_taken_out_again(text, data):
    after = data.draw(st.integers(0, len(text)))
    change = new_region(text, after, "participants", "the table")
    new = splice(text, [change])
    assert text[: change.start] + text[change.end :] == text
    assert body(new) == "\nthe table\n"
    at = new.index(B)
    assert at == 0 or new[at - 1] == "\n"
    behind = new[new.index(E) + len(E) :]
    assert behind == "" or behind[0] == "\n"


def test_a_new_body_changes_nothing_else():
    text = f"a \n{B}old{E} b\n"
    region = find_region(text, "participants")
    assert isinstance(region, Region)
    assert splice(text, [new_body(region, "new")]) == f"a \n{B}\nnew\n{E} b\n"


def test_the_reader_does_not_see_regions():
    text = f"# a\n{B}\n# bot\n{E}\n# b"
    assert len(live(text)) == len(text)
    assert "bot" not in live(text)
    assert live(text).startswith("# a\n")
    assert live(text).endswith("\n# b")


def test_a_lost_end_marker_hides_nothing_from_the_reader():
    assert "# b" in live(f"# a\n{B}\n# b")
