"""The bot's findings as a table on the report page: only if the organisers ask for it, and only the parts they ask for."""

from collections.abc import Iterable, Sequence

from wikiconbot.i18n.messages import Messages
from wikiconbot.lazy import pattern
from wikiconbot.model import Event, Finding, Part
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.regions import sealed

REGION = "findings"

_ELIGIBILITY = frozenset(f"A{number}" for number in range(10, 15))
_COLUMNS = ("rule", "who", "line", "finding")
#: On a phone, sentences would have one word per line.
_WIDTHS = {"finding": 'style="min-width:14em"'}


def published(findings: Iterable[Finding], event: Event) -> tuple[Finding, ...]:
    """Return the findings that the organisers want on the wiki; blocks and eligibility only if they ask for them."""
    return tuple(finding for finding in findings if part_of(finding.check) in event.parts)


def part_of(code: str) -> Part:
    """Return the part in which findings of a rule are published: accounts, eligibility, or the others."""
    if code in _ELIGIBILITY:
        return Part.ELIGIBILITY
    return Part.ACCOUNTS if code[0] == "A" else Part.FINDINGS


def render_report(findings: Sequence[Finding], messages: Messages) -> str:
    """Return the table of findings; it links nobody, so that the wiki notifies nobody."""
    caption = messages.say("report-caption", {"count": len(findings)})
    if not findings:
        inside = messages.say("report-none")
    else:
        heads = [
            markup.column_head(messages.say(f"report-{name}"), messages.language, _WIDTHS.get(name, ""))
            for name in _COLUMNS
        ]
        rows: list[tuple[str, Sequence[str]]] = [("", heads)]
        rows += (("", _row(finding, messages)) for finding in findings)
        inside = markup.table('{| class="wikitable sortable"', f" {caption}", rows)
    return sealed(
        markup.frame(inside, caption, messages.language, messages.direction, is_foreign=messages.is_foreign)
    )


def _row(finding: Finding, messages: Messages) -> list[str]:
    source = messages.source(finding.message)
    is_foreign = source.language != messages.language
    spoken = f"{markup.attributes(lang=source.language, dir=source.direction)} |" if is_foreign else ""
    says = source.say(finding.message, {key: _shown(key, v, source) for key, v in finding.values.items()})
    if messages.is_converted or source.direction == "rtl":
        says = _with_typed_words(says)
    if finding.iteration:
        says = messages.of_iteration(finding.iteration, says, markup.marked_off)
    return [
        f'! scope="row" | {finding.check}',
        f"| {markup.verbatim(markup.isolated(markup.plain(finding.user or '')), messages.is_converted)}".rstrip(),
        f"| {messages.number(finding.line) if finding.line else ''}".rstrip(),
        f"|{spoken} {_verbatim(markup.with_isolated(says, messages.is_converted), source, messages)}",
    ]


#: Values that are counts or lines, and not ids: they are written in the digits of the language.
_COUNTS = frozenset(
    ("edits", "needed", "capacity", "taken", "place", "events", "most", "lines", "first_line")
)
#: Values that people wrote, on the page or about a registration; other values name accounts and pages, which may consist of digits.
_WORDS = frozenset((
    "name", "text", "says", "would", "column", "community", "communities", "heading", "section", "list", "page", "registration",
))  # fmt: skip


#: Words of a message that readers type as they are: tags, options, comments for the bot.
_TYPED = pattern(r"<([a-z]+)>…</\1>|</?[a-z]+>|--[a-z]+|wikiconbot:[a-z]+")


def _shown(key: str, value: str, messages: Messages) -> str | int:
    """Return a value in the language's format: times, counts, and names, which keep their direction."""
    if key in _COUNTS and value.isdecimal():
        return int(value)
    if key == "kinds":
        return messages.listed(messages.say(f"report-{kind}") for kind in value.split(", "))
    shown = messages.time(value)
    if shown != value:
        return shown
    said = without_personal(value) if key in _WORDS else value
    parts = said.split(", ") if key == "communities" else [said]
    return messages.listed(map(markup.marked_off, parts))


def _with_typed_words(sentence: str) -> str:
    """Return a sentence with the words that readers must type marked like people's words.

    A wiki that converts would write "wikiconbot:skip" in another script, and in a sentence from right to left the dashes of
    "--section" would be at its end.
    """
    return markup.outside_of_marks(
        sentence, lambda text: _TYPED.sub(lambda word: markup.marked_off(word[0]), text)
    )


def _verbatim(sentence: str, source: Messages, messages: Messages) -> str:
    """Return a sentence of ``source``; if it is in another language than the report, the wiki must not convert it."""
    return markup.verbatim(sentence, messages.is_converted and source.language not in messages.variants)
