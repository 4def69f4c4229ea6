"""The attendance of events."""
