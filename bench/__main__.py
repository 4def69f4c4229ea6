"""``python -m bench``: what reading costs, ours beside others on the same pages, in one run."""

from bench import reading

if __name__ == "__main__":
    reading.main()
