"""``python -m bench``: what reading costs, ours beside others on the same pages, in one run; then hostile pages."""

from bench import hostile, reading

if __name__ == "__main__":
    reading.main()
    hostile.main()
