"""Finds who added each entry and which entries were lost, from a page's history. Pure.

The search yields what it needs from the wiki (the text of some revisions); the caller fetches it and
sends it in (update.py). So the search can be tested with values, and its requests can be counted.
"""
