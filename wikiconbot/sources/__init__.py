"""Other registers of participants than the event's page."""
