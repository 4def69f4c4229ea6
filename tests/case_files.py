"""The cases in tests/cases: where they are, the wikis that they are on, and what the reader reads in them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from tests.blocks import Answer, Case, Expected, Known, Row, Told, Warned, parse
from wikiconbot.model import Reading, SignUp
from wikiconbot.wikitext.siteinfo import SiteInfo

FOLDER = Path(__file__).parent / "cases"
#: The files of blocks: lists of sign-ups, and whole pages with facts.
SIGNUPS = (
    "signups.txt",
    "signups-more.txt",
    "signups-life.txt",
    "dates.txt",
    "lists.txt",
    "signers.txt",
    "second_look.txt",
)
PAGES = ("pages.txt", "pages-more.txt", "pages-life.txt")
META: dict[str, Any] = json.loads((FOLDER / "profile-meta.json").read_text(encoding="utf-8"))


def read_text(path: Path) -> str:
    """Return a file's text byte for byte: no line end is translated."""
    return path.read_bytes().decode("utf-8")


def read_cases(*names: str) -> list[Case]:
    """Return the cases of files of blocks.

    Raises:
        MalformedError: a file is not as tests/cases/README.md has it.
    """
    return [case for name in names for case in parse(read_text(FOLDER / name), f"tests/cases/{name}")]


@cache
def languages() -> dict[str, Any]:
    """Return what MediaWiki says in each of its languages, with signatures as it writes them."""
    lines = (
        line
        for name in ("languages.jsonl", "languages-more.jsonl")
        for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()
    )
    return {case["lang"]: case for case in map(json.loads, lines)}


def profile_body(lang: str = "en", timezone: str = "UTC") -> dict[str, Any]:
    """Return a wiki's profile file: Meta's, or a language's own; Meta's too where a language is not recorded."""
    known = {} if lang == "en" else languages()
    query = known[lang]["profile"]["query"] if lang in known else META["query"]
    return {"query": query | {"general": query["general"] | {"timezone": timezone}}}


@cache
def profile(lang: str = "en", timezone: str = "UTC") -> SiteInfo:
    """Return the profile of `profile_body`."""
    return SiteInfo.from_api(profile_body(lang, timezone))


def _status(signup: SignUp) -> str:
    if signup.withdrawn:
        return "withdrawn"
    return "tentative" if signup.tentative else "active"


def found_in(reading: Reading) -> Expected:
    """Return what was read on a page, in the form in which cases expect it."""
    signups = reading.signups
    return Expected(
        tuple(Row(s.user, s.signed, _status(s), s.section or "") for s in signups if s.user),
        tuple(Answer(reply.user, reply.signed) for s in signups for reply in s.replies),
        tuple(s.name for s in signups if s.name),
        tuple(
            Known(group.section, fact.label, fact.value, fact.undecided)
            for group in reading.facts
            for fact in group.values
        ),
        tuple(Told(s.who, s.added_by) for s in signups if s.who and s.added_by),
        tuple(Told(s.who, str(s.guests)) for s in signups if s.who and s.guests),
        tuple(s.name for s in signups if s.name and s.withdrawn),
        tuple(Warned(notice.line, notice.code) for notice in reading.notices),
    )
