"""Data about languages, and the functions that look up words; imports no other part of this package."""
