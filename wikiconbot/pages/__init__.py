"""What the bot owns on the wiki, from values to wikitext. Pure."""
