"""What `wikiconbot login` writes: pywikibot's configuration and its password file, with everything in them kept."""
