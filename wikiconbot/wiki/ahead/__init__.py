"""Pages and accounts that are read ahead, many in a request, for runs on many pages."""
