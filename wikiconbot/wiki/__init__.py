"""MediaWiki through pywikibot: session, read, accounts, save, doctor. The only importer of pywikibot.

pywikibot reads its configuration (and sys.argv) while it is imported, so nothing here imports it at
module level: `session.connect` finds the configuration first (docs/design.md, field measure §1).
"""
