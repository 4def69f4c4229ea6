"""What is published: the files of the wheel and of the source distribution, their bytes, and what PyPI shows."""

import re
import runpy
import tarfile
from email import message_from_bytes
from hashlib import sha256
from zipfile import ZipFile

from tests.build_package import ROOT, build, checkout_files
from wikiconbot import __version__

NAME = f"wikiconbot-{__version__}"

#: Where the files of a folder, or a file, of the checkout are in the wheel. Nothing else is in it.
IN_THE_WHEEL = {
    "wikiconbot/": "wikiconbot/",
    "scripts/": "wikiconbot_scripts/",
    "families/": "wikiconbot/share/families/",
    "onwiki/": "wikiconbot/share/onwiki/",
    "user-config.py.sample": "wikiconbot/share/user-config.py.sample",
    "LICENSE": f"{NAME}.dist-info/licenses/LICENSE",
}
#: What the tools add to the wheel, and to the source distribution, which has every file of the checkout.
MADE_FOR_THE_WHEEL = {
    f"{NAME}.dist-info/{name}"
    for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "top_level.txt")
}
MADE_FOR_THE_SDIST = {"PKG-INFO"} | {
    f"wikiconbot.egg-info/{name}"
    for name in (
        "PKG-INFO",
        "SOURCES.txt",
        "dependency_links.txt",
        "entry_points.txt",
        "requires.txt",
        "top_level.txt",
    )
}
LINK = re.compile(r"\]\(([^)\s]+)\)")


def test_the_wheel_and_the_sdist_have_the_files_that_they_should_have(built):
    wheel, sdist = built
    files = checkout_files()
    assert "tests/test_package.py" in files
    expected = {
        there + name.removeprefix(here)
        for name in files
        for here, there in IN_THE_WHEEL.items()
        if name.startswith(here)
    }
    with ZipFile(wheel) as archive:
        assert set(archive.namelist()) == expected | MADE_FOR_THE_WHEEL
    with tarfile.open(sdist) as archive:
        names = {member.name for member in archive if not member.isdir()}
    assert names == {f"{NAME}/{name}" for name in files | MADE_FOR_THE_SDIST}


def test_the_same_files_make_the_same_bytes(built, tmp_path):
    assert [path.name for path in built] == [f"{NAME}-py3-none-any.whl", f"{NAME}.tar.gz"]
    first, second = (
        [sha256(path.read_bytes()).hexdigest() for path in paths] for paths in (built, build(tmp_path))
    )
    assert first == second


def test_pypi_is_told_what_it_shows(built):
    with ZipFile(built[0]) as archive:
        metadata = message_from_bytes(archive.read(f"{NAME}.dist-info/METADATA"))
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["Author"] == metadata["Maintainer"] == "The wikiconbot maintainers"
    assert not [line for line in metadata.get_all("Classifier", []) if line.startswith("License ::")]
    repository = runpy.run_path(str(ROOT / "setup.py"))["REPOSITORY"]
    assert len(metadata.get_all("Project-URL", [])) == (4 if repository else 0)
    text = str(metadata.get_payload())
    assert "## On Meta-Wiki in five minutes" in text
    assert all("://" in target for target in LINK.findall(text))


def test_links_of_the_description_lead_to_the_repository_where_there_is_one():
    for_pypi = runpy.run_path(str(ROOT / "setup.py"))["for_pypi"]
    text = "![A table](docs/a.png) [docs](docs/a.md), [wiki](https://wiki.example/a), [below](#more)"
    assert for_pypi(text, "https://code.example/a/b", "1.2.0") == (
        "![A table](https://code.example/a/b/raw/v1.2.0/docs/a.png) "
        "[docs](https://code.example/a/b/blob/v1.2.0/docs/a.md), [wiki](https://wiki.example/a), [below](#more)"
    )
    assert for_pypi(text, "", "1.2.0") == " docs, [wiki](https://wiki.example/a), [below](#more)"
