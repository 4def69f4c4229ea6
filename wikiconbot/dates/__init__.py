"""Times, zones, dates and ranges, as people and wikis write them."""
