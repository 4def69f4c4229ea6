"""What setup.cfg cannot say: the README as PyPI needs it, and archives that come out the same every time."""

import gzip
import io
import os
import re
import tarfile
from copy import copy
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py
from setuptools.command.sdist import sdist

#: The address of the public repository, "https://github.com/OWNER/NAME". It is nowhere else. Without it the package
#: has no links to the repository, and the long description no images.
REPOSITORY = ""

_ROOT = Path(__file__).parent
_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")
_SHARE = "wikiconbot.share"


def for_pypi(text: str, repository: str, version: str) -> str:
    """Return Markdown whose links to files of the repository are absolute, and lead to the files of that version.

    Without a repository only the words of such links stay, and of images nothing.
    """

    def absolute(link: re.Match[str]) -> str:
        image, words, target = link.groups()
        if "://" in target or target.startswith("#"):
            return link[0]
        if repository:
            return f"{image}[{words}]({repository}/{'raw' if image else 'blob'}/v{version}/{target})"
        return "" if image else words

    return _LINK.sub(absolute, text)


def links(repository: str) -> dict[str, str]:
    """Return the links that PyPI shows next to the description, by their labels."""
    if not repository:
        return {}
    return {
        "Source": repository,
        "Documentation": f"{repository}/tree/main/docs",
        "Changelog": f"{repository}/blob/main/CHANGELOG.md",
        "Issues": f"{repository}/issues",
    }


def settle(archive: Path, epoch: int) -> None:
    """Write a .tar.gz again with one time, no owner and plain modes, so that its bytes depend on the files alone."""
    with tarfile.open(archive) as old:
        members = [
            (member, old.extractfile(member)) for member in sorted(old, key=lambda member: member.name)
        ]
        fresh = [(_plain(member, epoch), file.read() if file else b"") for member, file in members]
    with (
        archive.open("wb") as raw,
        gzip.GzipFile("", "wb", fileobj=raw, mtime=epoch) as packed,
        tarfile.open(
            fileobj=packed, mode="w", format=tarfile.GNU_FORMAT
        ) as new,  # pax would keep the old times
    ):
        for member, content in fresh:
            new.addfile(member, io.BytesIO(content))


def _plain(member: tarfile.TarInfo, epoch: int) -> tarfile.TarInfo:
    """Return the entry without what depends on the machine, its owner or the umask."""
    mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
    plain = copy(member)  # TarInfo.replace came with Python 3.11.4, and Debian 12 has 3.11.2
    plain.mtime, plain.mode, plain.uid, plain.gid, plain.uname, plain.gname = epoch, mode, 0, 0, "", ""
    return plain


class BuildPy(build_py):  # type: ignore[misc]  # setuptools has no types
    """Takes only data from the top level (``package_dir`` of wikiconbot.share): this file is no module of it."""

    def find_package_modules(self, package: str, package_dir: str) -> list[tuple[str, str, str]]:
        """Return the modules of a package, as (package, module, path)."""
        if package == _SHARE:
            return []
        modules: list[tuple[str, str, str]] = super().find_package_modules(package, package_dir)
        return modules


class Sdist(sdist):  # type: ignore[misc]
    """Makes the same bytes every time where SOURCE_DATE_EPOCH is set, as wheels do (reproducible-builds.org)."""

    def make_archive(self, *args: str, **options: str) -> str:
        """Return the path of the archive."""
        archive = str(super().make_archive(*args, **options))
        if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
            settle(Path(archive), int(epoch))
        return archive


def _version() -> str:
    source = (_ROOT / "wikiconbot" / "__init__.py").read_text("utf-8")
    (version,) = re.findall(r'^__version__ = "(.+)"$', source, re.MULTILINE)
    return str(version)


if __name__ == "__main__":
    setup(
        packages=[
            *find_packages(include=["wikiconbot", "wikiconbot.*"]),
            _SHARE,
            "wikiconbot_scripts",
        ],
        long_description=for_pypi((_ROOT / "README.md").read_text("utf-8"), REPOSITORY, _version()),
        project_urls=links(REPOSITORY),
        cmdclass={"build_py": BuildPy, "sdist": Sdist},
    )
