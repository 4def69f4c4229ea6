"""A list of the people who came: a text with one name a line."""

from wikiconbot.model.attendance import Arrival, AttendanceSource


def read_name_list(text: str, day: str = "") -> tuple[Arrival, ...]:
    """Return who came by a list; empty lines say nothing. ``day`` is the date for which the list is, an empty text if not known."""
    lines = text.removeprefix("\ufeff").splitlines()
    return tuple(
        Arrival(number, line.strip(), day, AttendanceSource.LIST)
        for number, line in enumerate(lines, 1)
        if line.strip()
    )
