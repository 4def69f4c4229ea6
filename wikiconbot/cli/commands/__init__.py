"""The commands: one file each, with a click command of the same name."""
