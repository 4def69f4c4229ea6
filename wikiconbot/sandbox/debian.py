"""MediaWiki's code from the packages of Debian 13, unpacked into a folder and not installed.

The machine's own apt configuration is read and never changed: the package lists, the cache and the one
source line are in a separate folder (apt.conf(5), apt-get(8)).
"""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from wikiconbot.errors import SandboxError
from wikiconbot.i18n import says

SUITE = "trixie"
PACKAGES = ("mediawiki", "mediawiki-classes")
OPTIONS = {
    "signed-by": "Signed-By",
    "trusted": "Trusted",
    "check-valid-until": "Check-Valid-Until",
    "check-date": "Check-Date",
}


@dataclass(frozen=True)
class PackageSource:
    """One entry of sources.list(5): the source of packages, and the key that signed them."""

    uris: str
    suites: tuple[str, ...]
    components: tuple[str, ...]
    options: dict[str, str] = field(default_factory=dict)

    def for_suite(self, suite: str) -> str:
        """The entry for another suite, as a deb822 stanza."""
        fields = {"Types": "deb", "URIs": self.uris, "Suites": suite, "Components": "main", **self.options}
        return "".join(f"{name}: {value}\n" for name, value in fields.items())


def read_sources(text: str, *, deb822: bool) -> Iterator[PackageSource]:
    """The enabled binary sources of a ``.list`` file or, with ``deb822``, of a ``.sources`` file."""
    yield from _stanzas(text) if deb822 else _lines(text)


def _lines(text: str) -> Iterator[PackageSource]:
    for line in text.splitlines():
        entry = re.match(r"\s*deb\s+(?:\[([^\]]*)\]\s*)?(\S+)\s+(\S+)\s+([^#]*)", line)
        if entry:
            pairs = [pair.partition("=") for pair in (entry[1] or "").split()]
            options = {OPTIONS[name]: value for name, _, value in pairs if name in OPTIONS}
            yield PackageSource(entry[2], (entry[3],), tuple(entry[4].split()), options)


def _stanzas(text: str) -> Iterator[PackageSource]:
    for stanza in re.split(r"\n\s*\n", text):
        lines = [line for line in stanza.splitlines() if line and not line.startswith("#")]
        fields = dict(re.findall(r"^([\w-]+):[ \t]*(.*(?:\n[ \t].*)*)", "\n".join(lines), re.MULTILINE))
        if "deb" in fields.get("Types", "").split() and fields.get("Enabled", "yes").strip().lower() != "no":
            options = {name: fields[name] for name in OPTIONS.values() if name in fields}
            components = tuple(fields.get("Components", "").split())
            yield PackageSource(
                fields.get("URIs", "").strip(), tuple(fields.get("Suites", "").split()), components, options
            )


def sources_for(machine: list[PackageSource], codename: str, suite: str = SUITE) -> str:
    """Debian's own source of this machine, and its security source, changed to another suite; '' if it has none.

    A third party's source may have the codename too, so Debian's key and the path ``…/debian`` decide.
    """
    usable = [source for source in machine if "main" in source.components and source.uris]
    main = [source for source in usable if codename in source.suites]
    security = [s for s in usable if f"{codename}-security" in s.suites and "debian-security" in s.uris]

    def likeness(source: PackageSource) -> int:
        archive = "debian-archive" in source.options.get("Signed-By", "")
        return 2 * archive + bool(re.search(r"/debian(/|\s|$)", source.uris))

    best = sorted((source for source in main if likeness(source)), key=likeness, reverse=True)[:1]
    stanzas = [source.for_suite(suite) for source in best]
    return "\n".join(stanzas + [s.for_suite(f"{suite}-security") for s in security[:1] if best])


def machine_sources(etc: Path = Path("/etc/apt")) -> list[PackageSource]:
    """The sources that this machine's apt has."""
    paths = [etc / "sources.list", *sorted((etc / "sources.list.d").glob("*"))]
    found: list[PackageSource] = []
    for path in paths:
        if path.suffix in (".list", ".sources") and path.is_file():
            found += read_sources(path.read_text("utf-8", "replace"), deb822=path.suffix == ".sources")
    return found


def codename(release: Path = Path("/etc/os-release")) -> str:
    """The machine's Debian release by name, '' if it is not Debian."""
    known = release.read_text("utf-8") if release.is_file() else ""
    name = re.search(r'^VERSION_CODENAME="?(\w+)', known, re.MULTILINE)
    return name[1] if name and re.search(r'^ID="?debian\b', known, re.MULTILINE) else ""


def fetch(target: Path, progress: Callable[[str], None]) -> Path:
    """Download and unpack MediaWiki; returns ``target``/mediawiki-VERSION, always complete.

    Raises:
        SandboxError: this is not Debian, or its archive cannot be reached or is not trusted.
    """
    stanzas = sources_for(machine_sources(), codename())
    if not stanzas or not shutil.which("apt-get") or not shutil.which("dpkg"):
        raise SandboxError(says("sandbox-debian-only"))
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="fetch-", dir=target) as name:
        work = Path(name)
        progress(says("sandbox-fetching"))
        (work / "debian.sources").write_text(stanzas, "utf-8")
        for folder in ("lists/partial", "cache/archives/partial", "tree"):
            (work / folder).mkdir(parents=True)
        _apt(work, "update")
        _apt(work, "download", *PACKAGES)
        for package in work.glob("*.deb"):
            _run(["dpkg", "-x", str(package), str(work / "tree")], work)
        return _settle(work / "tree" / "usr" / "share" / "mediawiki", target)


def _settle(unpacked: Path, target: Path) -> Path:
    """Move an unpacked tree to its place, without the links to files of an installed package."""
    for name in ("LocalSettings.php", "config", "extensions", "images"):
        if (unpacked / name).is_symlink():
            (unpacked / name).unlink()
    (unpacked / "extensions").symlink_to("extensions-core")
    (unpacked / "images").mkdir()
    place = target / f"mediawiki-{version(unpacked)}"
    try:
        unpacked.rename(place)
    except OSError:
        if not version(place):  # otherwise another sandbox was faster
            raise
    return place


def version(tree: Path) -> str:
    """The version of a MediaWiki code tree, '' if there is none (``MW_VERSION`` in includes/Defines.php)."""
    defines = tree / "includes" / "Defines.php"
    found = defines.is_file() and re.search(r"'MW_VERSION', '([\d.]+[^']*)'", defines.read_text("utf-8"))
    return found[1] if found else ""


def _apt(work: Path, *arguments: str) -> None:
    """Run apt-get with separate lists and sources; if root runs it, it stays root, because the folder is root's."""
    options = {
        "Dir::Etc::sourcelist": work / "debian.sources",
        "Dir::Etc::sourceparts": "/dev/null",
        "Dir::State::lists": work / "lists",
        "Dir::Cache": work / "cache",
        "Acquire::Languages": "none",
        "Acquire::Retries": "3",
        "APT::Sandbox::User": "root",
    }
    _run(["apt-get", "-q", *(f"-o{name}={value}" for name, value in options.items()), *arguments], work)


def _run(arguments: list[str], work: Path) -> None:
    done = subprocess.run(
        arguments, cwd=work, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return
    if "NO_PUBKEY" in done.stderr:
        raise SandboxError(says("sandbox-debian-key"))
    last = [line for line in done.stderr.splitlines() if line.startswith("E:")] or done.stderr.splitlines()
    raise SandboxError(says("sandbox-not-fetched", why=" ".join(last[-2:])[:300]))
