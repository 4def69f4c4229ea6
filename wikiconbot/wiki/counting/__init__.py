"""What a wiki lists of people's contributions."""
