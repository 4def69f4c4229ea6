"""Counting what the participants of an event contributed to wikis."""
