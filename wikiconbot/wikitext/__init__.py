"""Wikitext in, values out; values in, wikitext out. Pure: no wiki, no network, no file."""
