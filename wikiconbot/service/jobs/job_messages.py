"""Jobs in the queue as JSON. huey's own form is pickle: then anybody who can write into a shared Redis could run code here."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from huey.registry import Message
from huey.serializer import Serializer

_TIMES = ("eta", "expires_resolved")


class JsonSerializer(Serializer):  # type: ignore[misc]  # huey has no types
    """Writes a job's name, its arguments (texts and numbers) and its times. Jobs that follow each other are not used."""

    def serialize(self, data: Any) -> bytes:
        """Return a message, or a value of huey's own, as JSON."""
        if not isinstance(data, Message):
            return json.dumps(data).encode()
        known = {name: value for name, value in data._asdict().items() if value is not None}
        for name in _TIMES:
            if isinstance(known.get(name), datetime):
                known[name] = known[name].isoformat()
        return json.dumps({"job": known}, ensure_ascii=False).encode()

    def deserialize(self, data: bytes) -> Any:
        """Return what ``serialize`` wrote; raises ValueError, KeyError or TypeError for anything else."""
        value = json.loads(bytes(data))
        if not isinstance(value, dict) or "job" not in value:
            return value
        known = dict(value["job"])
        for name in _TIMES:
            if name in known:
                known[name] = datetime.fromisoformat(known[name])
        return Message(**known | {"args": tuple(known["args"])})
