"""What was read ahead is taken while it is fresh, a page once; otherwise the run reads the page itself."""

import time

from wikiconbot.model import Account, AccountKind, Snapshot
from wikiconbot.wiki.ahead.kept_ahead import FRESH, KEPT, PROFILE_KEPT, Ahead

EVENT, TABLE = Snapshot("Event", "text", 7), Snapshot("Event/Participants", "", None)


def test_page_is_taken_once():
    ahead, began = Ahead(), time.monotonic() - 3
    ahead.keep({"Event": EVENT}, began)
    assert ahead.take("Event") is EVENT
    assert ahead.began == began  # the run knows how old the text is
    assert ahead.take("Event") is None
    assert ahead.began is None


def test_old_text_is_not_taken():
    ahead = Ahead()
    ahead.keep({"Event": EVENT}, time.monotonic() - FRESH - 1)
    assert ahead.take("Event") is None
    assert ahead.began is None
    assert not ahead.pages


def test_others_are_taken_together_or_not_at_all():
    ahead, now = Ahead(), time.monotonic()
    ahead.keep({"Event": EVENT, "Event/Participants": TABLE}, now - 4)
    ahead.keep({"Event": EVENT}, now - 1)
    ahead.take("Event")
    assert ahead.take_others(["Event/Participants"]) == {"Event/Participants": TABLE}
    assert ahead.began == now - 4  # the oldest of the texts
    assert ahead.take_others(["Event/Participants"]) is None
    ahead.keep({"Event/Report": TABLE}, now)
    assert ahead.take_others(["Event/Report", "Event/Participants"]) is None
    assert not ahead.pages


def test_accounts_and_the_profile_have_a_lifetime():
    ahead, now = Ahead(), time.monotonic()
    old, new = Account("Old", AccountKind.NAMED), Account("New", AccountKind.NAMED)
    ahead.accounts["Old"] = (now - KEPT - 1, old)
    ahead.keep_accounts({"New": new})
    assert ahead.known(["Old", "New", "Unknown"]) == {"New": new}
    assert list(ahead.accounts) == ["New"]
    ahead.keep_profile(None, {"query": {}})
    assert ahead.profile(None) == {"query": {}}
    assert ahead.profile("Template:Styles.css") is None
    ahead.profiles[None] = (now - PROFILE_KEPT - 1, {"query": {}})
    assert ahead.profile(None) is None
