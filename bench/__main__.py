"""``python -m bench``: what reading costs, ours next to others on the same pages; the start; hostile pages; history; pads.

``python -m bench.soak`` is apart: it takes the better part of an hour.
"""

from bench import history, hostile, pads, reading, start

if __name__ == "__main__":
    reading.main()
    start.main()
    hostile.main()
    history.main()
    pads.main()
