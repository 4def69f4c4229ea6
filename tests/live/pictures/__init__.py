"""The dashboard and its pictures: in a real browser, and before MediaWiki's own check of uploads."""
