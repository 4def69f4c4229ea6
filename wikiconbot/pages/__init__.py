"""Converts the bot's own parts of wiki pages from values to wikitext. Pure."""
