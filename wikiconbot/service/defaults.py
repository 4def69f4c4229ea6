"""How fast the service works unless the operator says something else: the commands' help and the service itself have these numbers from here."""

#: The most edits on a wiki in a minute, and how many of them at once.
PER_MINUTE, BURST = 10.0, 2
#: How long the lease of a page lasts at least, in seconds.
LEASE = 300.0
#: Seconds from the first change of a page to its update: people often save twice, and 20 sign-ups in a minute are two or three runs.
QUIET = 30.0
#: Seconds between two sweeps of a wiki, and between two polls of a wiki without a stream.
SWEEP_EVERY, POLL_EVERY = 3600.0, 10.0
