"""What of this folder `make test` leaves to `make test-long`."""

import os

#: The year of a page, from the first edit until the bot leaves: most of its stations are also in the other tests here.
collect_ignore = [] if os.environ.get("WIKICONBOT_YEAR") else ["test_year.py"]
