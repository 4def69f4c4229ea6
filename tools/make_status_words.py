"""Make wikiconbot/language/status_words.py from the messages: ``python -m tools.make_status_words``.

The module keeps the words that it has: an older version may have written them on a page. So run this before a wording
is changed, and again after it.
"""

from pathlib import Path

from wikiconbot.i18n import languages, load
from wikiconbot.language.status_words import STATUS_WORDS

TARGET = Path(__file__).parents[1] / "wikiconbot" / "language" / "status_words.py"
#: The messages whose words are recognised on pages; `status-decided` is a word of organisers for a decision, `table-attended` the head of
#: their column; those of programmes are heads of people's tables too.
KEYS = (
    "programme-description",
    "programme-room",
    "programme-session",
    "programme-speakers",
    "programme-time",
    "start-programme",
    "status-attention",
    "status-confirmed",
    "status-decided",
    "status-not-coming",
    "status-tentative",
    "status-waiting",
    "status-withdrawn",
    "table-attended",
)


def words(key):
    """Return all words of a message: those of the languages now, and those that the module has already."""
    now = {text for language in languages() if (text := load(language).texts.get(key))}
    return sorted(now | set(STATUS_WORDS.get(key, ())))


def source():
    """Return the text of the module."""
    rows = "".join(
        f"    {key!r}: (\n{''.join(f'        {word!r},{chr(10)}' for word in words(key))}    ),\n"
        for key in KEYS
    )
    return (
        '"""The words of statuses in all languages, and those that older versions wrote: the bot recognises them on pages. '
        'Data, made by ``python -m tools.make_status_words``."""\n\n'
        "#: Key of a message → its words. None is ever removed: a page may have it.\n"
        f"STATUS_WORDS: dict[str, tuple[str, ...]] = {{\n{rows}}}  # fmt: skip\n"
    )


if __name__ == "__main__":
    TARGET.write_text(source(), encoding="utf-8")
