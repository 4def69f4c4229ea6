"""The programme of an event: read from tables and files, checked, written as a table, and exported to calendars. Pure."""
