"""The attendance of an event's page that was judged, for the commands that show it."""
