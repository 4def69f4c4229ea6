"""The notes of a pad on the notes page: where they go, what is new, and the edits. Pure."""
