"""Who is meant by a name in a list or in a scan: a person of the table by the current name or the typed name. Nobody is guessed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wikiconbot.language.folding import folded
from wikiconbot.model import Participant
from wikiconbot.reading.personal_data import find_personal
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.usernames import WIKI_URL, canonical_user, named_by_title, named_by_url

_LONGEST = 255  # MediaWiki's longest user name, in bytes
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
_BULLET = re.compile(r"^\s*(?:[*#:•‣◦]+|\d{1,4}[.)]\s|-\s)\s*")
_LINK = re.compile(r"\[\[\s*:?\s*([^\[\]|]+?)\s*(?:\|[^\[\]]*)?\]\]")


@dataclass(frozen=True, slots=True)
class Said:
    """Whom a text means: ``place`` in the list of people, or an account or a name that is not in it; or ``why`` it is nobody.

    ``near`` are similar names of people. ``hidden``: nothing may name the person.
    """

    place: int | None = None
    user: str | None = None
    name: str = ""
    why: str | None = None
    near: tuple[str, ...] = ()
    hidden: bool = False


class Persons:
    """The people of an event by their names; ``hidden`` says whom nothing may name."""

    def __init__(
        self,
        people: Sequence[Participant],
        siteinfo: SiteInfo,
        present: Callable[[str], str],
        hidden: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self.siteinfo, self.present, self.hidden = siteinfo, present, hidden
        self.accounts: dict[str, int] = {}
        self.typed: dict[str, list[int]] = {}
        self.near: dict[str, list[str]] = {}
        for place, person in enumerate(people):
            for user in filter(None, (person.signup.user, person.user)):
                self.accounts[user] = place
            if person.signup.user is None and (name := person.signup.name):
                self.typed.setdefault(folded(name) or name, []).append(place)
            elif name := person.user or person.signup.user:
                self.near.setdefault(folded(name) or name, []).append(name)

    def meant(self, text: str) -> Said:
        """Return whom a text means: an account, ``User:Name``, a link, an address of a user page, or a name as typed in the table."""
        typed = " ".join(_CONTROLS.sub(" ", text).split())
        typed = _BULLET.sub("", typed).strip().strip('"“”„«»').strip()
        if not typed or not any(map(str.isalnum, typed)):
            return Said(why="attendance-nobody")
        if user := self._linked(typed):
            return self._account(user)
        bare = plain_text(typed).removeprefix("@").strip()
        if find_personal(bare) and canonical_user(bare) not in self.accounts:
            return Said(why="attendance-personal")
        return self._name(bare) if len(bare.encode()) <= _LONGEST else Said(why="attendance-nobody")

    def _linked(self, typed: str) -> str | None:
        if url := WIKI_URL.search(typed):
            named = named_by_url(url, self.siteinfo)
        else:
            link = _LINK.search(typed)
            named = (
                named_by_title(link[1] if link else typed, self.siteinfo) if link or ":" in typed else None
            )
        return named.user if named else None

    def _account(self, user: str) -> Said:
        now = self.present(user)
        place = self.accounts.get(now, self.accounts.get(user))
        if place is None and (self.hidden(now) or self.hidden(user)):
            return Said(user=now, hidden=True)
        return Said(place, now, now)

    def _name(self, bare: str) -> Said:
        user = canonical_user(bare)
        compared = folded(bare) or bare
        places = set(self.typed.get(compared, ()))
        account = self._account(user) if user else Said()
        if account.place is not None:
            places.add(account.place)
        if len(places) > 1:
            return Said(why="attendance-two", name=bare)
        if places:
            return Said(places.pop(), account.user if account.place is not None else None, bare)
        if account.hidden or self.hidden(bare):
            return Said(user=account.user or bare, hidden=True)
        if near := self.near.get(compared):
            return Said(why="attendance-near", name=bare, near=tuple(near))
        return Said(name=bare)
