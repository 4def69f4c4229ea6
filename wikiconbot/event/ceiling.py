"""The limits of the operator for publication: parts that a page asks for beyond them are left out and reported."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wikiconbot.event.settings import MAY_PUBLISH, Said, SettingOrigin
from wikiconbot.i18n import says
from wikiconbot.model import Part

PUBLISH = "publish"

#: Parts about people that become public: a page can ask for them, but only the bot's operator can allow them.
OF_PEOPLE = frozenset((Part.FINDINGS, Part.ACCOUNTS, Part.ELIGIBILITY, Part.CONTRIBUTIONS))


@dataclass(frozen=True, slots=True)
class Withheld:
    """The ``parts`` that a page asks for but the operator does not allow, the ``allowed`` ones, and where they are asked for."""

    parts: tuple[Part, ...]
    allowed: tuple[Part, ...]
    origin: SettingOrigin

    @property
    def words(self) -> str:
        """The remark: what is left out, which line asks for it, and what the operator must write to allow it."""
        every = [part for part in Part if part in self.parts or part in self.allowed]
        return says(
            "event-withheld",
            parts=", ".join(self.parts),
            line=str(self.origin.line),
            write=", ".join(f'"{part}"' for part in every),
            options=" ".join(f"--publish {part}" for part in self.parts),
        )


def within_ceiling(said: Said, file: Said, page: Said, command: Said) -> tuple[Said, Withheld | None]:
    """Return the settings without those that a page may not ask for, and these.

    The file and the command allow what they ask for themselves.
    """
    if PUBLISH not in page or PUBLISH in command:
        return said, None
    voices = (
        voice[name].value for voice in (file, command) for name in (MAY_PUBLISH, PUBLISH) if name in voice
    )
    allowed = frozenset[Part]().union(*voices) & OF_PEOPLE
    asked: frozenset[Part] = page[PUBLISH].value
    left = asked & OF_PEOPLE - allowed
    if not left:
        return said, None
    kept = replace(page[PUBLISH], value=asked - left)
    return {**said, PUBLISH: kept}, Withheld(_ordered(left), _ordered(allowed), page[PUBLISH].origin)


def _ordered(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(part for part in Part if part in frozenset(parts))
