import pytest

from tests.for_each import for_each


@for_each("number", [1, 2, 3])
def all_small(number, limit):
    """The cases are compared."""
    assert number < limit


def test_all_cases_run_and_each_that_fails_is_named():
    all_small(limit=4)
    with pytest.raises(BaseExceptionGroup, match="2 of 3 cases: 2, 3") as failure:
        all_small(limit=2)
    assert [error.__notes__ for error in failure.value.exceptions] == [["the case: 2"], ["the case: 3"]]
    assert all("assert" in str(error) for error in failure.value.exceptions)


def test_cases_may_have_names_and_several_values():
    @for_each(("a", "b"), [pytest.param(1, 1, id="one"), pytest.param(2, 3, id="two")])
    def same(a, b):
        if a != b:
            pytest.fail("different")

    with pytest.raises(BaseExceptionGroup, match="1 of 2 cases: two"):
        same()


def test_an_interruption_is_no_failed_case():
    @for_each("n", "ab")
    def interrupted(n):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()


def test_no_cases_are_an_error():
    with pytest.raises(ValueError, match="asserts nothing"):
        for_each("case", [])
