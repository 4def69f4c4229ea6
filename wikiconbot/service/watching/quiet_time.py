"""When a changed page is looked at: some seconds after the first change since its last run. Pure."""

from wikiconbot.service.defaults import QUIET


def wait_after(changed: float, now: float, quiet: float = QUIET) -> float:
    """Return how many seconds from ``now`` a page waits that changed at ``changed``.

    Between 0 (the change was reported late) and ``quiet`` (the clocks of the wiki and of this computer differ). The store lets no later
    change postpone this (``Store.hint``), so a page that changes all the time is not forgotten.
    """
    return min(max(changed + quiet - now, 0.0), quiet)
