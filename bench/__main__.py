"""``python -m bench``: what reading costs, ours beside others on the same pages, in one run; hostile pages; history.

``python -m bench.soak`` is apart: it takes the better part of an hour.
"""

from bench import history, hostile, reading

if __name__ == "__main__":
    reading.main()
    hostile.main()
    history.main()
