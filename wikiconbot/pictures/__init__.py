"""Numbers of an event as pictures (SVG) and as a page (HTML). Pure."""
