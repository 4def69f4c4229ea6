"""Contributions of participants: from a wiki's list of edits to numbers. Pure."""
