"""The notes of a pad on the notes page: where they go, what is new, and the edits. Pure."""

from wikiconbot.plan.notes.added_lines import new_lines

__all__ = ["new_lines"]
