"""Who really added each entry, and which entries were lost: a page's history, understood. Pure.

What a wiki must be asked for (the text of some revisions) is asked by yielding; who drives the search fetches it and
sends it in (update.py). So the search can be tested on values, and counts what it asks for.
"""
