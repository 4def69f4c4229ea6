"""wikiconbot: keeps a wiki event page in order.

One run is one straight way: read → understand → judge → write → show → save (docs/design.md).
"""

__version__ = "0.1.0"
