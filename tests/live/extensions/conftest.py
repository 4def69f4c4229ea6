"""Tests with extensions that are not in Debian: there are none if nobody gives their code (docs/developers.md)."""

from wikiconbot.sandbox.wiki import given

_NEEDS = {
    "test_oauth.py": "OAuth",
    "test_global_blocks.py": "GlobalBlocking",
    "test_campaign_events.py": "CampaignEvents",
}

collect_ignore = [test for test, extension in _NEEDS.items() if extension not in given()[1:]]
