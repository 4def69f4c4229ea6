"""Changes on wikis as they happen: from a stream or from polls to the pages that somebody should look at."""
