"""The participants table in both directions: from values to wikitext, and back with all that people wrote in it. Pure."""
