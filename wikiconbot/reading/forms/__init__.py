"""Sign-ups by a template with a field for each answer."""
