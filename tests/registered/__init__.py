"""People on the page and people registered elsewhere, as one list."""
