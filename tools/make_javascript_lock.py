"""Makes tools/javascript/package-lock.json: python -m tools.make_javascript_lock (npm 10 or later).

The packages that check the gadget, with their versions and checksums, without addresses: the user's npm knows them.
Plugins of Wikimedia's configuration that check other kinds of files are left out (tools/javascript/absent).
"""

import json
from pathlib import Path

from tools.make_etherpad_lock import resolved, trimmed, write

HERE = Path(__file__).parent / "javascript"
CONFIGURATION = "eslint-config-wikimedia"
#: What its configurations for a browser and for MediaWiki load.
KEPT = {
    "browserslist-config-wikimedia",
    *(
        f"eslint-plugin-{name}"
        for name in ("compat", "es-x", "jsdoc", "mediawiki", "security", "unicorn", "vue")
    ),
}


def main() -> None:
    """Write the file."""
    package = json.loads((HERE / "package.json").read_text("utf-8"))
    packages = trimmed(resolved(package, "hoisted"), CONFIGURATION, KEPT)
    packages[""]["dependencies"] = package["dependencies"]
    write(packages, package["name"], HERE / "package-lock.json")


if __name__ == "__main__":
    main()
