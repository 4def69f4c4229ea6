"""A test of many cases in one item of pytest's: all run, and the failure names each one that fails.

An item of its own costs four milliseconds of processor time where `make test` shares the tests out, and most of the
cases take less than one. `pytest.mark.parametrize` stays where somebody wants to run a single case by name.
"""

import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest

Test = Callable[..., None]
_SHOWN = 20  # names of failing cases in the first line; all are in the notes of the errors


def for_each(
    names: str | Sequence[str], cases: Iterable[Any], ids: Callable[[Any], str] | Iterable[str] | None = None
) -> Callable[[Test], Test]:
    """Return a decorator: the test runs for each case in turn, and at the end fails for those that failed.

    Args:
        names: what the test's parameter is called, or its parameters, as for `pytest.mark.parametrize`.
        cases: a value each, or as many as there are names; or what `pytest.param` returns.
        ids: the names of the cases, or what makes one of a case; without it a case's own id, else its text.

    Raises:
        ValueError: there are no cases, so that the test would assert nothing.
    """
    wanted = (names,) if isinstance(names, str) else tuple(names)
    listed = list(cases)
    if not listed:
        raise ValueError("a test for each of no cases asserts nothing")
    given = [None] * len(listed) if ids is None else list(map(ids, listed)) if callable(ids) else list(ids)
    known = [(name or _name(case), _values(case, wanted)) for name, case in zip(given, listed, strict=True)]

    def decorate(test: Test) -> Test:
        def whole(**fixtures: Any) -> None:
            failed = []
            for name, values in known:
                try:
                    test(**fixtures, **values)
                except (Exception, pytest.fail.Exception) as error:
                    error.add_note(f"the case: {name}")
                    failed.append((name, error))
            if failed:
                shown = ", ".join(name for name, _ in failed[:_SHOWN])
                message = f"{len(failed)} of {len(known)} cases: {shown}"
                raise BaseExceptionGroup(message, [error for _, error in failed])

        asked = [one for one in inspect.signature(test).parameters.values() if one.name not in wanted]
        whole.__name__, whole.__doc__, whole.__module__ = test.__name__, test.__doc__, test.__module__
        whole.__signature__ = inspect.Signature(asked)  # type: ignore[attr-defined]
        return whole

    return decorate


def _values(case: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """The values of a case by the names of the test's parameters."""
    values = case.values if hasattr(case, "marks") else (case,) if len(names) == 1 else case
    return dict(zip(names, values, strict=True))


def _name(case: Any) -> str:
    return str(getattr(case, "id", None) or repr(case)[:80])
