"""Words of programmes and of the days of an event. Data only."""
