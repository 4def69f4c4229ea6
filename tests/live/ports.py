"""Ports for servers that are slow to start."""

import random
import socket

#: Below those that the kernel gives to anybody who asks for any (32768 and up, ip(7)): the proxies of the faults, each
#: connection. An Etherpad opens its port seconds after it was chosen; one of the others would answer in its place.
_OURS = range(20_000, 32_000)


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on, another one each time."""
    for number in random.SystemRandom().sample(_OURS, 100):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if probe.connect_ex(("127.0.0.1", number)):
                return number
    raise AssertionError("a hundred ports are taken")
