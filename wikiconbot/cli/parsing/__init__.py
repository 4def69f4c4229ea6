"""Parse the command line: commands, global options, help, suggestions."""
