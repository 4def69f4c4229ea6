"""The rate of edits, as both backends calculate with it. Pure."""


def check_rate(per_minute: float, burst: int) -> float:
    """Return the seconds from one edit to the next at a rate.

    Raises:
        ValueError: the rate is not above 0, or no edit may be made at once.
    """
    if not per_minute > 0 or burst < 1:
        raise ValueError(f"{per_minute} edits a minute, {burst} at once")
    return 60 / per_minute
