"""What the command line makes of the words that people type: commands, global options, help, suggestions."""
