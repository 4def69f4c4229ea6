"""What stops a run that nobody watches: reverts, strangers' settings, emptied pages; and what is remembered of a page for that."""
