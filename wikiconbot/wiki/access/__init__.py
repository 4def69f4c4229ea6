"""Which wiki and which account: names and addresses of wikis, credentials from the environment, a login that is tried."""
