"""When contributions to an event count, by its page and its settings; and what a command asks for instead."""

import pytest

from wikiconbot.errors import UsageError
from wikiconbot.model import Snapshot
from wikiconbot.runs.assess import Judgement, asked_for, assess_text, understand
from wikiconbot.runs.counting.event_contributions import Asked, Window, counting_of, window_of
from wikiconbot.wikitext.siteinfo import DEFAULT

PAGE = "* Date: 6 and 7 April 2018\n\n== Sign up ==\n# [[User:Ann]] 10:40, 2 March 2018 (UTC)\n"
SERIES = """== First iteration ==
* Date: 6 April 2018

=== Sign up ===
# [[User:Ann]] 10:40, 2 March 2018 (UTC)

== Second iteration ==
* Date: 9 and 10 November 2018

=== Sign up ===
# [[User:Ben]] 10:40, 2 October 2018 (UTC)
"""


def judged(text: str) -> Judgement:
    reading, settings = understand(Snapshot("Event", text), DEFAULT, asked_for())
    return assess_text(Snapshot("Event", text), DEFAULT, settings, "2018-03-01T00:00:00Z", reading=reading)


def with_settings(settings: str) -> str:
    return f"{{{{User:WikiconBot/Event\n{settings}\n}}}}\n{PAGE}"


def test_the_days_of_the_event_are_whole_in_its_time_zone() -> None:
    assert window_of(judged(PAGE)) == Window("2018-04-06T00:00:00Z", "2018-04-08T00:00:00Z", "UTC")
    india = window_of(judged(with_settings("|time zone = Asia/Kolkata")))
    assert india == Window("2018-04-05T18:30:00Z", "2018-04-07T18:30:00Z", "Asia/Kolkata")


def test_a_command_may_give_days_or_times() -> None:
    judgement = judged(with_settings("|time zone = Asia/Kolkata"))
    longer = window_of(judgement, Asked(until="2018-04-30"))
    assert (longer.since, longer.until) == ("2018-04-05T18:30:00Z", "2018-04-30T18:30:00Z")
    hours = window_of(judgement, Asked("2018-04-06T10:00:00Z", "2018-04-06T12:00:00Z"))
    assert (hours.since, hours.until) == ("2018-04-06T10:00:00Z", "2018-04-06T12:00:00Z")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("== Sign up ==\n# [[User:Ann]]\n", Asked()),
        (PAGE, Asked(until="2018-04-05")),
        (PAGE, Asked(since="2018-04-06T10:00:00Z", until="2018-04-06T10:00:00Z")),
    ],
)
def test_days_that_are_not_known_or_end_early_are_refused(text: str, asked: Asked) -> None:
    with pytest.raises(UsageError, match="--from"):
        window_of(judged(text), asked)


def test_each_event_of_a_series_has_its_own_days() -> None:
    first, second, _ = judged(SERIES).parts
    assert window_of(first).since == "2018-04-06T00:00:00Z"
    assert window_of(second) == Window("2018-11-09T00:00:00Z", "2018-11-11T00:00:00Z", "UTC")


def test_the_command_goes_before_the_settings() -> None:
    told = "|contributions on = or.wikipedia.org\n|contributions in = 0, 104\n|newcomer days = 30"
    event = judged(with_settings(told)).settings.event
    settings = counting_of(event)
    assert (settings.wikis, settings.namespaces, settings.newcomer_days) == (
        ("or.wikipedia.org",),
        (0, 104),
        30,
    )
    typed = counting_of(event, Asked(wikis=("meta",), namespaces=(), newcomer_days=14))
    assert (typed.wikis, typed.namespaces, typed.newcomer_days) == (("meta",), (), 14)
    default = counting_of(judged(PAGE).settings.event)
    assert (default.wikis, default.namespaces, default.newcomer_days) == ((), (0,), 60)
