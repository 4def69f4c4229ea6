"""What stops a run that nobody watches: reverts, strangers' settings, emptied pages; and what the bot stores about a page for that."""
