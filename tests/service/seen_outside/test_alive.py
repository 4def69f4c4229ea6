"""Signs of life that other processes see, also of one that was killed at any moment."""

import multiprocessing
import threading
import time

from wikiconbot.service.seen_outside.alive import Alive


def _lives(alive):
    while True:
        alive()


def test_a_process_that_is_killed_at_any_moment_holds_up_no_other_one():
    alive = Alive()
    for _ in range(20):
        process = multiprocessing.get_context("fork").Process(target=_lives, args=(alive,))
        process.start()
        time.sleep(0.005)
        process.kill()
        process.join()
        asks = threading.Thread(target=alive.silent_for, daemon=True)
        asks.start()
        asks.join(10)
        assert not asks.is_alive(), "the killed process has the lock"
