"""Etherpad: the notes of an event, and the way to them."""
