"""Live tests of `wikiconbot onwiki`: on a real wiki, with and without the rights of an interface administrator."""
