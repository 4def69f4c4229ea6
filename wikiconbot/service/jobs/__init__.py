"""The jobs: what is worked off, when it is tried again, and when a wiki is left alone for a while."""
