"""Other registers of participants."""
