"""The programme of an event: read, checked, written to its region, exported."""
