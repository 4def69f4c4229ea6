"""Data about languages, and the functions that look words up; knows nothing else of this package."""
