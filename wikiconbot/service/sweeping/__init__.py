"""One pass over all events of a wiki: which events there are, which of them changed, and the reading of many pages ahead."""
