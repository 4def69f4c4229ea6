"""Words of programmes, days and attendance. Data only."""
