"""The report on an event: what is known of the event, and the loop of save_cycle.py for `wikiconbot report`."""
