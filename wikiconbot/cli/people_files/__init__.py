"""Organisers' files with people who registered by a form, on the command line: the options, and what is printed about the rows."""
