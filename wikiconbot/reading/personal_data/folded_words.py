"""The lists of words of `wikiconbot.language.contact_words`, folded."""

from functools import lru_cache

from wikiconbot.language.folding import folded


@lru_cache(maxsize=16)
def phrases(*lists: str) -> frozenset[str]:
    """Return the folded words and phrases of lists (`wikiconbot.language.contact_words`)."""
    return frozenset(folded(p) for text in lists for p in text.replace("\n", "|").split("|")) - {""}
