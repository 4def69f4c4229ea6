"""Pads of watched events: when each is saved on the wiki, at a polite pace and apart from the updates of pages."""
