"""Signs of life for systemd (sd_notify(3)): a datagram to the socket in ``NOTIFY_SOCKET``; nothing without one."""

from __future__ import annotations

import os
import socket
from contextlib import suppress

from wikiconbot import environment

_ALIVE = b"READY=1\nWATCHDOG=1"


def sign_of_life() -> None:
    """Say that the program has started and works. A service manager that does not listen is no error of the program's."""
    address = os.environ.get(environment.NOTIFY_SOCKET, "")
    if not address:
        return
    if address.startswith("@"):  # an abstract name, which is not in the file system
        address = "\0" + address[1:]
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
        sender.setblocking(False)
        sender.sendto(_ALIVE, address)
