"""Etherpad: the notes of an event, and how to read and make them."""
