"""Reads what people wrote on a page: sign-ups, facts, mentions. Pure."""
