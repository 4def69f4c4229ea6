"""The participants table in both directions: from values to wikitext, and from wikitext back with people's changes. Pure."""
