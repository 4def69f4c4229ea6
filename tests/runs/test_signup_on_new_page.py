"""The contract of signing up, from the page that `init` makes: the line of each way is read as one sign-up with its answers."""

import re

from tests.for_each import for_each
from tests.runs.test_page_from_answers import made, started
from wikiconbot.i18n import languages, load
from wikiconbot.model.new_event import Answers, EventKind
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.pages.signup_line import signup_line
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.new_line import with_line
from wikiconbot.wikitext.sections import split_sections
from wikiconbot.wikitext.siteinfo import DEFAULT

NAMES = OnWikiNames("Template:Con events")
SIG = "[[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:00, 2 March 2026 (UTC)"
OWN = {"community": "Odia", "attendance": "online"}


def signed(page, line):
    """Return a page with a line that a person put into the section that the link opens."""
    (number,) = re.findall(r"section=(\d+)&", page)
    section = split_sections(page)[int(number)]
    return page[: section.start] + with_line(page[section.start : section.stop], line) + page[section.stop :]


@for_each("language", languages())
def test_the_page_takes_the_line_of_each_way(language):
    page = made(Answers(kind=EventKind.WORKSHOP, title="WikiCon", language=language))
    heading = load(language).say("start-sign-up")
    for line, comment, fields in (
        (f"# {SIG} Odia", "Odia", {}),
        (signup_line(NAMES.template, OWN | {"comment": "vegan"}, {"Bus": "8:30"}, SIG), "vegan", OWN | {"Bus": "8:30"}),
    ):  # fmt: skip
        (signup,) = read_signups(signed(page, line), DEFAULT).signups
        assert (signup.user, signup.section, signup.comment, dict(signup.fields)) == (
            "Ann",
            heading,
            comment,
            fields,
        )


def test_the_link_leads_to_the_pages_below_the_chosen_one():
    plan = started("", Answers(kind=EventKind.MEETUP, title="WikiCon"), names=NAMES)
    (edit,) = plan.edits
    assert "editintro=Special:MyLanguage/Template:Con%20events/Sign-up%20intro" in edit.new
