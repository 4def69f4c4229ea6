"""Tests of what the bot has on a wiki besides events (wikiconbot/onwiki)."""
