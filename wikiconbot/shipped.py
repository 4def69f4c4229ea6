"""Files that come with the program and are not modules: sample configuration, template and styles for a wiki, the family.

In a checkout they are at the top level. In a wheel they are in ``wikiconbot/share`` (``package_dir`` in setup.cfg).
"""

from pathlib import Path

SAMPLE = "user-config.py.sample"
TEMPLATE = "onwiki/Event.wikitext"
SIGNUP = "onwiki/Sign-up.wikitext"
STYLES = "onwiki/styles.css"
BUTTON = "onwiki/gadget.css"
FAMILY = "families/sandbox_family.py"

#: The first line of a configuration of the sandbox. Without it, the file is somebody's own.
OF_SANDBOX = "# Written by wikiconbot for its sandbox; remove this line and it is yours."

#: What people copy: into a separate folder, or onto a wiki.
TO_COPY = (SAMPLE, TEMPLATE, SIGNUP, STYLES, BUTTON, "onwiki/README.md")

_HERE = Path(__file__).parent


def shipped(name: str) -> Path:
    """Return the path of a file by its path in a checkout, such as ``onwiki/Event.wikitext``."""
    share = _HERE / "share"
    return (share if share.is_dir() else _HERE.parent) / name
