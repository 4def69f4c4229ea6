"""What counts as an edit, a new page, an improved one, bytes and files."""

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.contributing.counts import FILES, counted, in_all, total
from wikiconbot.model.contributions import ContributedEdit, Contributions, Totals, WikiContributions

EDITS = (
    ContributedEdit("Ann", 1, 0, 500, creates=True),
    ContributedEdit("Ann", 1, 0, -100),
    ContributedEdit("Ben", 1, 0, 40),
    ContributedEdit("Ben", 2, 0, 30),
    ContributedEdit("Ben", 3, 1, 9),
    ContributedEdit("Ben", 4, FILES, 70, creates=True),
    ContributedEdit("Foo", 5, 0, 20, creates=True, redirects=True),
    ContributedEdit("Zed", 6, 2, 8, creates=True),
)


def test_articles_and_files_are_counted_by_default() -> None:
    found = counted("w.example", EDITS, (0,))
    assert dict(found.people) == {
        "Ann": Totals(edits=2, created=1, added=500, net=400),
        "Ben": Totals(edits=2, added=70, net=70, files=1, improved=2),
        "Foo": Totals(edits=1, added=20, net=20, improved=1),
    }
    assert found.totals == Totals(edits=5, created=1, added=590, net=490, files=1, improved=2)
    assert found.editors == 3  # Zed edited elsewhere only


def test_without_namespaces_every_edit_counts() -> None:
    found = counted("w.example", EDITS, ())
    assert found.totals == Totals(edits=8, created=3, added=677, net=577, files=1, improved=3)
    assert [name for name, _ in found.people] == ["Ann", "Ben", "Foo", "Zed"]


def test_a_page_that_one_person_made_and_another_edited_is_new_and_not_improved() -> None:
    edits = (ContributedEdit("Ann", 1, 0, 500, creates=True), ContributedEdit("Ben", 1, 0, 40))
    found = counted("w.example", edits, (0,))
    assert dict(found.people)["Ben"].improved == 1
    assert (found.totals.created, found.totals.improved) == (1, 0)


def test_an_edit_whose_size_is_hidden_counts_without_bytes() -> None:
    found = counted("w.example", (ContributedEdit("Ann", 1, 0),), (0,))
    assert found.totals == Totals(edits=1, improved=1)


def test_an_upload_of_a_new_version_is_an_edit_and_not_a_file() -> None:
    found = counted("c.example", (ContributedEdit("Ann", 1, FILES, 0),), (0, FILES))
    assert found.totals == Totals(edits=1, improved=1)


_EDITS = st.builds(
    ContributedEdit,
    st.sampled_from(("Ann", "Ben", "Zed")),
    st.integers(1, 4),
    st.sampled_from((0, 1, FILES)),
    st.none() | st.integers(-50, 50),
    st.booleans(),
    st.booleans(),
)


@draws(200)
@given(st.lists(_EDITS, max_size=12))
def test_the_whole_is_the_sum_of_people_except_for_pages_of_several(edits: list[ContributedEdit]) -> None:
    found = counted("w.example", edits, (0,))
    summed = total(numbers for _, numbers in found.people)
    assert (summed.edits, summed.added, summed.net) == (
        found.totals.edits,
        found.totals.added,
        found.totals.net,
    )
    assert found.totals.created <= summed.created
    assert found.totals.net <= found.totals.added
    assert counted("w.example", edits[::-1], (0,)) == found  # the order of the wiki's list does not matter


def test_sums_have_every_number() -> None:
    one = Totals(*range(1, 7))
    twice = total((one, one))
    assert all(getattr(twice, field.name) == 2 * getattr(one, field.name) for field in fields(Totals))


def test_the_sum_of_two_wikis_is_that_of_their_totals() -> None:
    wiki = WikiContributions("w.example", Totals(edits=3), 1, (("Ann", Totals(edits=3)),))
    whole = Contributions("2026-11-28T00:00:00Z", "2026-11-30T00:00:00Z", (wiki, wiki), asked=1)
    assert in_all(whole).edits == 6
