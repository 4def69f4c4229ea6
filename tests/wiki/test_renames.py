"""Chains of renames."""

from wikiconbot.wiki.renames import Rename, end_of


def test_a_chain_is_followed_to_its_end() -> None:
    renamed = {"A": Rename("B", "2024"), "B": Rename("C", "2025")}
    assert [end_of(renamed, name) for name in "ABCD"] == ["C", "C", "C", "D"]


def test_a_rename_before_somebody_took_the_name_was_another_persons() -> None:
    renamed = {"A": Rename("B", "2025"), "B": Rename("C", "2024")}
    assert [end_of(renamed, name) for name in "AB"] == ["B", "C"]


def test_a_circle_ends_before_its_beginning() -> None:
    renamed = {"A": Rename("B", "2024"), "B": Rename("A", "2024")}
    assert [end_of(renamed, name) for name in "AB"] == ["B", "A"]
