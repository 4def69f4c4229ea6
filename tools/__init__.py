"""Programs that make data, docs and cases: ``python -m tools.NAME``."""
