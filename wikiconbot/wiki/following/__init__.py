"""What changes on wikis, as it happens: Wikimedia's EventStreams, and the recent changes of any wiki."""
