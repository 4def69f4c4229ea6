"""The parts of the service: the names of their signs of life in the store, how often these come, and after what time a part is dead."""

WATCH, WORKER, SWEEP = "watch", "worker", "sweep"
#: The parts that must be alive where somebody watches.
WATCHED = (WATCH, WORKER)

#: Seconds between two signs of life.
BEAT = 10.0
#: Seconds without a sign of life after which a part is dead.
ALIVE = 120.0
