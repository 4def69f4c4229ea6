"""People who are registered elsewhere than on the event's page: which registrations a page has, and what is kept of them."""
