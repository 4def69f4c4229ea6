"""Reads wikitext to values and writes values as wikitext. Pure: no wiki, no network, no file."""
