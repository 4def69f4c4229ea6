"""The text of a pad in which nobody has written yet: its Etherpad's welcome text, or the agenda with which the bot made it. Pure."""

from collections.abc import Iterable

from wikiconbot.i18n import languages, load
from wikiconbot.pads.conversion.html_export import Line
from wikiconbot.pads.exports import Export, begins_as

#: The first words of the welcome texts: Wikimedia's (operations/puppet, settings.json.erb), Etherpad's own, and the sandbox's.
DEFAULT_TEXTS = (
    "Welcome to the WMF Etherpad installation",
    "Welcome to Etherpad!",
    "Welcome to the sandbox's Etherpad",
)


def welcome_lines(export: Export, beginnings: tuple[str, ...] = DEFAULT_TEXTS) -> frozenset[str]:
    """Return the lines of the welcome text that a pad began with; none if it began with something else."""
    first = export.first.splitlines() if begins_as(export.first, beginnings) else ()
    return frozenset(words for line in first if (words := _words(line)))


def without_welcome(lines: Iterable[Line], welcome: frozenset[str]) -> list[Line]:
    """Return the lines of a pad without those of its welcome text."""
    if not welcome:
        return list(lines)
    return [line for line in lines if _words("".join(piece.text for piece in line.pieces)) not in welcome]


def is_bare_agenda(export: Export) -> bool:
    """Whether a pad has only the agenda with which it was made (`pages.notes.agenda`), and nobody wrote in it.

    The agenda was added at once, by the API or an import, which have no author; an Etherpad's own export of the whole history shows that.
    """
    if not export.steps or any(step.author for step in export.steps):
        return False
    later = sum(step.adds for step in export.steps if step.revision > 0)
    return later <= (not _is_agenda(export.first)) and _is_agenda(export.text)


def _is_agenda(text: str) -> bool:
    """Whether a text has the sentence of an agenda, and after it only headings with an empty item each."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if lines[-1:] != ["-"]:
        return False  # without reading the messages of all languages
    public = {said for language in languages() for said in load(language).ever_said("notes-public")}
    place = next((number for number, line in enumerate(lines) if line in public), None)
    if place is None or len(lines[place + 1 :]) % 2:
        return False
    items = lines[place + 2 :: 2]
    return bool(items) and all(item == "-" for item in items)


def _words(line: str) -> str:
    return " ".join(line.split())
