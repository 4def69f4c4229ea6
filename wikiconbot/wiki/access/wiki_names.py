"""The wiki that a person means: a name that pywikibot knows (`meta`, `hi.wikipedia`, `enwiki`), or any address of a wiki.

The families are pywikibot's; import it after configuration.
"""

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import pywikibot
from pywikibot.family import Family

from wikiconbot.errors import ConfigurationError, UsageError
from wikiconbot.i18n import says

#: Ends of database names, and the family that has the wikis of that project in all languages (wikitech: Help:MySQL).
_PROJECTS = {"wiki": "wikipedia"} | {
    name: name
    for name in (
        "wiktionary", "wikibooks", "wikinews", "wikiquote", "wikisource", "wikiversity", "wikivoyage",
    )
}  # fmt: skip
_DATABASE = re.compile(rf"([a-z0-9_]+?)({'|'.join(_PROJECTS)})")

#: Hosts that lead to a page of another wiki.
SHORT_LINKS = frozenset({"w.wiki"})


def known(name: str) -> str | None:
    """Return ``FAMILY:CODE`` of a wiki that pywikibot knows, by any of its names or addresses; None for another."""
    name = name.strip()
    if "://" in name or name.startswith("//"):
        return _by_host(urlsplit(name).netloc)
    first, colon, last = name.partition(":")
    if colon and re.fullmatch(r"[\w-]+:[\w-]+", name):
        return _of_family(first, last)
    if "/" not in name and "." in name:
        code, _, family = name.partition(".")
        return _of_family(family, code) or _by_host(name)
    return _by_host(name.partition("/")[0]) or _by_name(name.lower())


def require_known(name: str) -> str:
    """Return ``FAMILY:CODE`` of a wiki that pywikibot knows.

    Raises:
        UsageError: that is no name of a wiki.
        ConfigurationError: there is no such wiki.
    """
    if found := known(name):
        return found
    if "://" in name:
        raise UsageError(says("wiki-address-no-api", wiki=name))
    if re.fullmatch(r"[\w-]+:[\w-]+", name):
        raise ConfigurationError(says("wiki-unknown", wiki=name))
    raise UsageError(says("wiki-not-a-wiki", name=name))


def at_api(address: str, families: set[str] | None = None) -> str | None:
    """Return ``FAMILY:CODE`` of the wiki whose api.php is at an address, among some families or all; None for another."""
    for name in set(pywikibot.config.family_files) if families is None else families:
        if (family := _family(name)) is not None:
            for code in family.langs:
                if api_of(family, code) == address:
                    return f"{name}:{code}"
    return None


def api_of(family: Any, code: str) -> str:
    """Return the address of api.php of a wiki of a family."""
    return str(family.base_url(code, family.apipath(code)))


def api_address(name: str) -> str:
    """Return the address of api.php of a wiki by ``FAMILY:CODE``."""
    family, _, code = name.partition(":")
    return api_of(Family.load(family), code)


def new_family(address: str) -> str:
    """Return a name for a wiki that pywikibot does not know, by its host: of small letters and digits, not taken yet."""
    name = "".join(re.findall(r"[a-z0-9]", urlsplit(address).netloc.lower()))
    if pywikibot.config.family_files.get(name, address) != address:  # another wiki of the same host
        name += hashlib.sha256(address.encode()).hexdigest()[:8]
    return name


def register(address: str) -> str:
    """Let pywikibot know a wiki for this process, and return its ``FAMILY:CODE``."""
    name = new_family(address)
    pywikibot.config.family_files[name] = address
    return f"{name}:{name}"


def _by_name(name: str) -> str | None:
    """Return the wiki of a family of that name, or of a database."""
    family = _family(name)
    if family is not None:
        codes = list(family.langs)
        return f"{name}:{name}" if name in codes else f"{name}:{codes[0]}" if len(codes) == 1 else None
    parts = _DATABASE.fullmatch(name)
    if parts is None:
        return None
    code, project = parts[1].replace("_", "-"), parts[2]
    return (_by_name(parts[1]) if project == "wiki" else None) or _of_family(_PROJECTS[project], code)


def _of_family(name: str, code: str) -> str | None:
    """Return the wiki of a code; pywikibot itself takes any code for a family of one wiki."""
    family = _family(name)
    if family is None or code not in {*family.langs, *family.code_aliases, *family.obsolete}:
        return None
    return f"{name}:{code}"


def _by_host(host: str) -> str | None:
    """Return the only wiki on a host, also by the name of its mobile site."""
    host = host.rpartition("@")[2].lower()
    for form in _forms(host):
        found = {
            f"{name}:{code}"
            for name in pywikibot.config.family_files
            if (family := _family(name)) is not None
            for code, there in family.langs.items()
            if there == form
        }
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _forms(host: str) -> Iterator[str]:
    yield host
    yield host.replace(".m.", ".", 1)
    if host.startswith("m."):
        yield f"www.{host.removeprefix('m.')}"


def _family(name: str) -> Any:
    """Return a family, None if pywikibot has none of that name."""
    with suppress(pywikibot.exceptions.UnknownFamilyError):
        return Family.load(name)
    return None
