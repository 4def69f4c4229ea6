"""The text next to people's signatures with the parts that the mask hides; the page is read a second time for it."""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from wikiconbot.model import Roster, SignUp
from wikiconbot.wikitext.as_typed import StandIns, has_hidden_text

#: A sign-up of a page: its line, the account, the typed name, and its number among equal ones.
_Place = tuple[int, str | None, str | None, int]


def as_typed(rosters: tuple[Roster, ...], again: Iterable[Roster], stand_ins: StandIns) -> tuple[Roster, ...]:
    """Return the lists with comments and fields as a reader sees them.

    ``again`` are the lists read with the mask of ``stand_ins``. The first reading decides who signed up: text in
    ``nowiki`` is not a signature.
    """
    found = dict(_places(signup for roster in again for signup in roster.signups))
    known = {id(signup): place for place, signup in _places(s for r in rosters for s in r.signups)}
    return tuple(
        replace(
            roster,
            signups=tuple(
                _with_words(signup, found.get(known[id(signup)]), stand_ins)
                if has_hidden_text(signup.wikitext)
                else signup
                for signup in roster.signups
            ),
        )
        for roster in rosters
    )


def _places(signups: Iterable[SignUp]) -> Iterable[tuple[_Place, SignUp]]:
    counted: dict[tuple[int, str | None, str | None], int] = {}
    for signup in signups:
        key = (signup.page_line, signup.user, signup.name)
        counted[key] = counted.get(key, 0) + 1
        yield (*key, counted[key]), signup


def _with_words(signup: SignUp, again: SignUp | None, stand_ins: StandIns) -> SignUp:
    if again is None or not signup.who:
        return signup
    fields = {stand_ins.put_back(name): stand_ins.put_back(value) for name, value in again.fields.items()}
    return replace(
        signup,
        comment=stand_ins.put_back(again.comment),
        fields=MappingProxyType(fields) if fields else signup.fields,
    )
