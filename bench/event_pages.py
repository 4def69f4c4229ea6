"""Many event pages on a sandbox, by one import: for `bench.sweep` and its live test."""

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from wikiconbot.sandbox import php
from wikiconbot.sandbox.record import load, state_dir
from wikiconbot.sandbox.wiki_client import DemoPerson

SIGNERS = tuple(f"Signer {letter}" for letter in "ABCDEFGHIJ")
#: The templates with the settings; the second one is for events that have their table on a subpage.
TEMPLATE, WITH_TARGET = "User:WikiconBot/Event", "User:WikiconBot/Elsewhere"


def make_signers(admin: DemoPerson) -> None:
    """Register those who sign up."""
    for name in SIGNERS:
        admin.create_account(name)


def page(number: int, signed: int, template: str = TEMPLATE) -> str:
    """Return the text of an event with so many sign-ups."""
    target = "|target=/Participants" if template == WITH_TARGET else ""
    names = (SIGNERS[(number + place) % len(SIGNERS)] for place in range(signed))
    lines = (
        f"# [[User:{name}|{name}]] ([[User talk:{name}|talk]]) 10:{place:02}, 3 March 2026 (UTC)"
        for place, name in enumerate(names)
    )
    words = "We meet and write articles together. Bring a laptop and your own mug. " * 20
    return (
        f"{{{{{template}{target}}}}}\n{words}\n\n== Sign up ==\n" + "\n".join(lines) + "\n\n== Programme ==\n"
    )


def write_pages(texts: Mapping[str, str], user: str = SIGNERS[0]) -> None:
    """Save pages of the running sandbox by their titles, with one start of PHP (maintenance/importTextFiles.php)."""
    state = state_dir()
    record = load(state)
    assert record is not None
    with tempfile.TemporaryDirectory() as folder:
        files: list[str] = []
        for title, text in texts.items():
            file = Path(folder) / f"{title}.txt"
            file.write_text(text, encoding="utf-8")
            files.append(str(file))
        for some in _some(files):
            php.maintain(
                Path(record.tree),
                state / "wiki" / "LocalSettings.php",
                "importTextFiles",
                ["--overwrite", "--user", user, "--summary", "signed up", *some],
            )


def _some(files: list[str]) -> Iterable[list[str]]:
    """Yield the files in parts that fit into a command line."""
    for start in range(0, len(files), 1000):
        yield files[start : start + 1000]
