"""The way through the house for pads: which pads an event has, how they are, and their notes home to the wiki."""
