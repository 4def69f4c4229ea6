"""Writes what an event's page lacks, from an organiser's answers; from nothing, that is the whole page.

Text of people passes through `markup.plain`. What is on the page stays byte for byte: facts follow the last fact of the
list, everything else comes to the end of the page, in sections of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import unquote

from wikiconbot.dates.ranges import read_period
from wikiconbot.i18n.messages import Messages
from wikiconbot.lazy import pattern
from wikiconbot.model import Fact
from wikiconbot.model.new_event import Answers
from wikiconbot.pages.page_parts import Missing
from wikiconbot.reading.event_days import languages_of
from wikiconbot.reading.facts import is_undecided
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.placement import at_the_end, stands_in_template, stands_in_unit
from wikiconbot.wikitext.regions import Splice, new_lines, splice
from wikiconbot.wikitext.siteinfo import SiteInfo

#: What people type to sign up by hand, shown and not signed.
BY_HAND = f'<code dir="ltr" {markup.ONE_LINE}><nowiki># ~~~~</nowiki></code>'
_MOST_DAYS = 10  # of a programme with a heading for each day
#: A line of a list that belongs to the line above.
_OF_FACT = pattern(r"[*#:]+[*#:]")
_PLACE = "\ufdd0"  # no text has it (Unicode: noncharacter)


@dataclass(frozen=True, slots=True)
class Written:
    """A page with what it lacked: its text, and the blocks that came, as they are on it."""

    text: str
    blocks: tuple[str, ...] = ()


def write_parts(
    text: str,
    answers: Answers,
    missing: Missing,
    siteinfo: SiteInfo,
    messages: Messages,
    button: str = "",
    *,
    turned: bool = False,
) -> Written:
    """Return the page with everything that it lacks; ``button`` is the wikitext of the link with which people sign up.

    ``turned``: the wiki is written in the other direction; then each sentence says its own, or its full stop would be at its beginning.
    """
    facts = [_fact(name, answers, siteinfo, messages) for name in missing.facts]
    blocks: list[str] = []
    changes: list[Splice] = []
    last = missing.last_fact
    if facts and last and not _is_closed_off(text, last):
        blocks.append("\n".join(_like(line, text, last) for line in facts))
        at, facts = _below(text, last), []
        changes.append(new_lines(text[:at], at, len(text), blocks[0]))
    if missing.button_at is not None and button:
        blocks.append(button)
        changes.append(new_lines(text[: missing.button_at], missing.button_at, len(text), button))
    text = splice(text, changes)
    sections = [*_sections(answers, missing, facts, messages, button, turned=turned)]
    if missing.lead:
        sections.insert(0, _lead(answers))
    # With the blank line above it: a revert removes both.
    blocks += [section if missing.lead and section is sections[0] else f"\n{section}" for section in sections]
    return Written(_with_sections(text, sections, siteinfo), tuple(blocks))


def _with_sections(text: str, sections: list[str], siteinfo: SiteInfo) -> str:
    """Return the page with new sections at its end, before its categories, with a blank line around each."""
    if not sections:
        return text
    at = at_the_end(text, siteinfo).at
    before, after = text[:at], text[at:]
    gap = "\n" if before and not before.endswith("\n\n") else ""
    gap_after = "\n" if after.strip() and not after.startswith("\n") else ""
    new = gap + "\n\n".join(sections) + gap_after
    return splice(text, [new_lines(before, at, len(text), new)])


def _below(text: str, fact: Fact) -> int:
    """Return the start of the line below a fact and the lines that belong to it."""
    at = _next_line(text, fact.end)
    while _OF_FACT.match(text, at):
        at = _next_line(text, at)
    return at


def _next_line(text: str, at: int) -> int:
    """Return the start of the next line, or the end of the text."""
    stop = text.find("\n", at)
    return len(text) if stop < 0 else stop + 1


def _is_closed_off(text: str, fact: Fact) -> bool:
    """Whether a line below a fact would be in a template, or a text of translators."""
    return stands_in_template(text, fact.start) or stands_in_unit(text, fact.start)


def _like(line: str, text: str, fact: Fact) -> str:
    """Return a new fact in the way in which the page has its facts: in bold or not."""
    begin = text.rfind("\n", 0, fact.start) + 1
    return line if "'''" in text[begin : fact.end] else line.replace("'''", "", 2)


def _lead(answers: Answers) -> str:
    about = answers.texts.get("about", "")
    title = f"'''{markup.plain(answers.title)}'''"
    return f"{title}\n\n{markup.plain(about)}" if about else title


# ── sections ────────────────────────────────────────────────────────────────────────────────────────
def _sections(
    answers: Answers, missing: Missing, facts: list[str], messages: Messages, button: str, *, turned: bool
) -> Iterator[str]:
    """Yield the sections, each with its heading."""
    if facts:
        yield _section("details", "\n".join(facts), messages)
    if missing.signing:
        yield _section("sign-up", _signing(messages, button, turned=turned), messages)
    for name in missing.sections:
        yield _section(name, _content(name, answers, messages, turned=turned), messages)


def _section(name: str, content: str, messages: Messages) -> str:
    return f"== {messages.say(f'start-{name}')} ==\n{content}"


def _sentence(wikitext: str, messages: Messages, *, turned: bool) -> str:
    if not turned:
        return wikitext
    return f'<div lang="{markup.language_tag(messages.language)}" dir="{messages.direction}">{wikitext}</div>'


def _signing(messages: Messages, button: str, *, turned: bool) -> str:
    """Return the text above the list: who signs up, the button, and the line for those who write it by hand."""
    invite = _sentence(messages.say("start-invite"), messages, turned=turned)
    return "\n\n".join(filter(None, (invite, button, _by_hand(messages, turned=turned))))


def _by_hand(messages: Messages, *, turned: bool) -> str:
    by_hand = markup.plain(messages.say("start-by-hand", {"line": _PLACE})).replace(_PLACE, BY_HAND)
    return _sentence(by_hand, messages, turned=turned)


def below_button(text: str, end: int, messages: Messages) -> int:
    """Return the end of the sentence about signing up by hand that follows a button, as the bot wrote it, and of the empty lines after it.

    ``end`` is that of the button, and is returned if there is no such sentence.
    """
    for turned in (False, True):
        if text.startswith(said := f"\n\n{_by_hand(messages, turned=turned)}\n", end):
            return len(text) - len(text[end + len(said) :].lstrip("\n"))
    return end


def _content(name: str, answers: Answers, messages: Messages, *, turned: bool) -> str:
    if name == "report":
        return _sentence(messages.say("start-later"), messages, turned=turned)
    undecided = messages.say("start-undecided")
    if name != "programme":
        return undecided
    days = [day.isoformat() for day in _days(answers)]
    if not 1 < len(days) <= _MOST_DAYS:
        return undecided
    return "\n\n".join(f"=== {messages.time(day)} ===\n{undecided}" for day in days)


def _days(answers: Answers) -> list[date]:
    if not answers.starts:
        return []
    first = date.fromisoformat(answers.starts)
    last = date.fromisoformat(answers.ends or answers.starts)
    return [first + timedelta(days=n) for n in range(min((last - first).days, _MOST_DAYS) + 1)]


# ── facts ───────────────────────────────────────────────────────────────────────────────────────────
def _fact(name: str, answers: Answers, siteinfo: SiteInfo, messages: Messages) -> str:
    """Return a fact as a line of a list."""
    label = "Etherpad" if name == "etherpad" else messages.say(f"start-{name}")
    value = _value(name, label, answers, siteinfo, messages) or messages.say("start-undecided")
    return "* " + messages.say("start-fact", {"label": f"'''{label}'''", "value": value})


def _value(name: str, label: str, answers: Answers, siteinfo: SiteInfo, messages: Messages) -> str:
    """Return the answer as wikitext; nothing if it is not decided."""
    if name == "date":
        return _shown_days(answers.starts, answers.ends, label, siteinfo, messages)
    if name == "deadline":
        return _shown_days(answers.deadline, None, label, siteinfo, messages)
    if name == "organisers":
        teams = (_words(team, messages) for team in answers.teams)
        return messages.listed([*map(markup.user_link, answers.organisers), *teams])
    text = answers.texts.get(name, "")
    if is_undecided(text):
        return ""
    if name == "etherpad" and "://" in text:
        return markup.external_link(text, unquote(text.rstrip("/").rpartition("/")[2]), messages.is_converted)
    return markup.plain(text) if name == "etherpad" else _words(text, messages)


def _words(text: str, messages: Messages) -> str:
    return markup.isolated_in(markup.plain(text), text, messages.direction)


def _shown_days(
    first: str | None, last: str | None, label: str, siteinfo: SiteInfo, messages: Messages
) -> str:
    """Return days as the language writes them, if the bot reads them as the same days, otherwise in ISO 8601."""
    if not first:
        return ""
    last = last or first
    shown = messages.time(first) if first == last else f"{messages.time(first)} – {messages.time(last)}"
    read = read_period(shown, siteinfo, languages=languages_of(label))
    if read and not read.problem and (read.first, read.last) == (first, last):
        return shown
    return first if first == last else f"{first} – {last}"
