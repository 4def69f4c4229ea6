"""Moments as the service keeps them (seconds since 1970), and as wikis, the journal and people write them (ISO 8601, UTC). Pure."""

from datetime import UTC, datetime


def seconds_of(time: object) -> float | None:
    """Return the seconds of an ISO 8601 time with its zone (``2026-11-29T02:00:00.123Z``), None for anything else."""
    if not isinstance(time, str):
        return None
    try:
        parsed = datetime.fromisoformat(time)
        return parsed.timestamp() if parsed.tzinfo else None
    except (ValueError, OverflowError):
        return None


def text_of(seconds: float) -> str:
    """Return the ISO 8601 time of seconds since 1970, without fractions."""
    return f"{datetime.fromtimestamp(int(seconds), UTC):%Y-%m-%dT%H:%M:%SZ}"


def day_of(seconds: float) -> str:
    """Return the day (UTC) of seconds since 1970: ``2026-11-29``."""
    return text_of(seconds)[:10]
