"""The packages that check the gadget: fixed versions with checksums, and no address of a registry."""

import json
import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "tools" / "javascript"


def test_the_lock_file_has_checksums_and_no_address():
    text = (FOLDER / "package-lock.json").read_text("utf-8")
    assert not re.search(r"://|resolved|github:|git\+", text)
    packages = json.loads(text)["packages"]
    assert len(packages) > 100
    assert all("integrity" in known for path, known in packages.items() if path)


def test_each_package_has_one_version():
    wanted = json.loads((FOLDER / "package.json").read_text("utf-8"))["dependencies"]
    packages = json.loads((FOLDER / "package-lock.json").read_text("utf-8"))["packages"]
    assert wanted == packages[""]["dependencies"]
    assert wanted == {name: packages[f"node_modules/{name}"]["version"] for name in wanted}
