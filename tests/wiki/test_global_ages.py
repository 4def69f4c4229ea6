"""Whose account is a newcomer's where accounts are global: on answers that a wiki with CentralAuth gave."""

from dataclasses import replace

from tests.wiki.recorded import RecordedSession, RecordedWiki
from wikiconbot.runs.counting.contributions_of import Counting, contributions_of
from wikiconbot.wiki.accounts import fetch_accounts

#: Five days before it, 30 November, the recorded global accounts were two days old.
SINCE, UNTIL = "2026-12-05T00:00:00Z", "2026-12-07T00:00:00Z"
LATER = "2026-12-01T10:00:00Z"


class Meta(RecordedSession):
    """A session on Meta."""

    api_url = "http://127.0.0.1:18301/api.php"
    wiki_id = "metawiki"


def test_the_global_account_is_asked_for_only_where_the_one_here_is_new() -> None:
    session = Meta(RecordedWiki())
    names = ("Asha Local", "New Name", "Unattached Meta", "Hindi Only", "Nobody At All")
    accounts = fetch_accounts(session, names)  # type: ignore[arg-type]
    for name in ("Asha Local", "Unattached Meta"):
        accounts[name] = replace(accounts[name], registered=LATER)
    session.wiki.asked.clear()
    found = contributions_of(session, accounts, SINCE, UNTIL, Counting(newcomer_days=5))  # type: ignore[arg-type]
    asked = [params.get("guiuser") for params in session.wiki.asked if "guiuser" in params]
    assert asked == ["Asha Local", "Unattached Meta"]
    # The global account "Unattached Meta" is another person's: the account here decides, and that is said.
    assert (found.newcomers, found.local_ages, found.unknown_ages) == (1, 1, 0)
    assert (found.asked, found.without_account) == (4, 1)
    (contribs,) = (p["ucuser"] for p in session.wiki.asked if "ucuser" in p)
    assert contribs == "Asha Local|New Name|Unattached Meta"  # Hindi Only has no account on Meta


def test_accounts_without_an_account_here_are_counted_on_other_wikis() -> None:
    meta, hindi = Meta(RecordedWiki()), Meta(RecordedWiki())
    accounts = fetch_accounts(meta, ["Hindi Only", "Nobody At All"])  # type: ignore[arg-type]
    counting = Counting(("hi.wikipedia.org",))
    contributions_of(meta, accounts, SINCE, UNTIL, counting, lambda wiki: hindi)  # type: ignore[arg-type, return-value]
    assert [params["ucuser"] for params in hindi.wiki.asked] == ["Hindi Only"]
