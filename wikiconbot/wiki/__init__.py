"""MediaWiki through pywikibot: session, read, accounts, save, doctor. The only importer of pywikibot.

pywikibot reads its configuration (and sys.argv) at its import, so no module here imports it at
module level: `session.connect` finds the configuration first (docs/design.md, field measure §1).
"""
