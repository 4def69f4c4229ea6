"""The gadget's text functions, asked from Python: the same answers as the bot's own functions, or as its reading."""
