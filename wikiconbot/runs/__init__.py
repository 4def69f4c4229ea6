"""The way itself: from a page's title to what was saved."""
