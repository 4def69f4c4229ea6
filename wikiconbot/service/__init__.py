"""Many events, all the time: what is kept from one run to the next on all machines, and the jobs."""
