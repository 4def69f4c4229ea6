"""People in the tables of a sign-up list. Pure."""
