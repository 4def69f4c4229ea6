"""``python -m bench``: the cost of reading, ours and others on the same pages; the start; hostile pages; history; pads.

``python -m bench.soak`` is separate: it takes most of an hour; so is ``python -m bench.sweep``, which takes seven minutes.
"""

from bench import history, hostile, pads, reading, start

if __name__ == "__main__":
    reading.main()
    start.main()
    hostile.main()
    history.main()
    pads.main()
