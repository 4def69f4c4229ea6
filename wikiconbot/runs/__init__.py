"""All steps of a run: from a page's title to the saved edits."""
