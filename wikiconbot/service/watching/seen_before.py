"""Recognizes what was given before: the last so many identities. Streams and polls repeat changes after each cut."""


class SeenBefore:
    """Remembers the last ``size`` identities, the oldest is forgotten first."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._known: dict[str, None] = {}

    def __len__(self) -> int:
        return len(self._known)

    def again(self, identity: str) -> bool:
        """Return whether an identity is known, and remember it; an empty one is never known."""
        if not identity:
            return False
        if identity in self._known:
            return True
        self._known[identity] = None
        if len(self._known) > self._size:
            del self._known[next(iter(self._known))]
        return False
