"""The tokens with which a run holds a lease, a turn or the right to write."""

import os
import secrets
import socket


def new_token() -> str:
    """Return a token that nobody else has. It begins with the computer and the process, for people who look into the store."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(8)}"
