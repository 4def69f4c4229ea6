"""The values of a case: a page's wikitext, and what a careful person reads in it."""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Row:
    """One expected sign-up. ``signed`` is None for no time; ``section`` is None if the case does not compare it.

    A list that is under no heading has the section "".
    """

    user: str
    signed: str | None = None
    status: str = "active"
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One expected reply; ``signed`` is None for no time."""

    user: str
    signed: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """One expected fact of the event; ``section`` is None for a fact under no heading."""

    section: str | None
    label: str
    value: str
    undecided: bool = False


@dataclass(frozen=True, slots=True)
class Warned:
    """One expected warning: its line, from 1, and its code."""

    line: int
    code: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a person: who put the entry there (``added``), or how many guests come (``guests``)."""

    who: str
    value: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What is to be read on a page, all in page order; None for what the case does not compare."""

    signups: tuple[Row, ...] = ()
    replies: tuple[Answer, ...] | None = ()
    names: tuple[str, ...] | None = ()
    facts: tuple[Known, ...] | None = ()
    added: tuple[Told, ...] = ()
    guests: tuple[Told, ...] = ()
    struck: tuple[str, ...] = ()
    warnings: tuple[Warned, ...] | None = None

    def comparable(self, found: "Expected") -> "Expected":
        """Return what was found, without the values that this expectation does not compare."""
        given = [row.section is not None for row in self.signups]
        rows = tuple(
            row if n >= len(given) or given[n] else replace(row, section=None)
            for n, row in enumerate(found.signups)
        )
        return Expected(
            rows,
            None if self.replies is None else found.replies,
            None if self.names is None else found.names,
            None if self.facts is None else found.facts,
            found.added,
            found.guests,
            found.struck,
            None if self.warnings is None else found.warnings,
        )


@dataclass(frozen=True, slots=True)
class Case:
    """A page's wikitext, the wiki that it is on, and what a careful person reads in it."""

    id: str
    wikitext: str
    expected: Expected = field(default_factory=Expected)
    note: str = ""
    lang: str = "en"
    timezone: str = "UTC"
    page: str = "Event"
