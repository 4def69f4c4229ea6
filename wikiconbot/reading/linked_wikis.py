"""The wikis to which links in wikitext lead: ``[[:hi:…]]``, ``[[s:hi:…]]``, ``https://hi.wikisource.org/…``."""

from collections.abc import Iterator
from urllib.parse import unquote

from wikiconbot.language import projects
from wikiconbot.language.named_wikis import host_of
from wikiconbot.lazy import pattern
from wikiconbot.wikitext.siteinfo import SiteInfo, fold
from wikiconbot.wikitext.usernames import WIKI_URL, decode, named_by_title, named_by_url

_LONGEST = 5000  # characters of an entry; the time for an address with very many parameters grows with the square of its length
_LINK = pattern(r"\[\[([^\[\]|\n]*)|" + WIKI_URL.pattern)


def wikis_linked(wikitext: str, siteinfo: SiteInfo) -> Iterator[str]:
    """Yield the hosts of the wikis to which links in wikitext lead, in order.

    Links that name people do not show where the writer comes from and do not count. For Commons, Meta and the
    English wikis only links without a particular page count.
    """
    if "[[" not in wikitext and ".org/" not in wikitext:
        return
    for match in _LINK.finditer(wikitext[:_LONGEST]):
        if match["host"]:
            named, place = named_by_url(match, siteinfo), (match["host"].replace(".m.", "."), match["title"])
        else:
            space, colon, _ = match[1].partition(":")
            if not colon or space in siteinfo.namespaces:
                continue  # nearly all links do, in a signature
            named, place = named_by_title(match[1], siteinfo), _place(match[1], siteinfo)
        host, page = place
        if named is None and host and _is_home(host, page):
            yield host


def _place(target: str, siteinfo: SiteInfo) -> tuple[str | None, str]:
    """Return the host of the wiki to which a wikilink leads (None for this wiki), and the page there.

    A language's prefix after a project's (``s:hi:``) means that project's wiki in the language.
    """
    rest = decode(unquote(target)) if "%" in target or "&" in target else target
    rest = rest.lstrip(" _").removeprefix(":")
    host: str | None = None
    while ":" in rest:
        prefix, _, tail = rest.partition(":")
        prefix = fold(prefix)
        there = None if prefix in siteinfo.namespaces else siteinfo.host(prefix)
        if there is None:
            break
        host = _beside(host, prefix) if host and _is_language(prefix, there) else there
        rest = tail
    return host, rest.strip(" _")


def _is_language(prefix: str, host: str) -> bool:
    """Whether an interwiki prefix leads to the wiki in another language: ``hi``, and not ``commons``."""
    return host.startswith(f"{prefix}.") and not host.endswith(".wikimedia.org")


def _beside(host: str, code: str) -> str:
    """Return the host of the wiki to which a language's prefix leads from the wiki at ``host``."""
    project = host.split(".")[-2]
    return host_of(code, project if project in projects.PROJECTS else "wikipedia")


def _is_home(host: str, page: str) -> bool:
    """Whether a link to a page of a wiki shows that its writer comes from there."""
    from wikiconbot.language.languages import CODES  # noqa: PLC0415

    if host in projects.BEFORE_WIKI.values():
        return not page
    code, _, rest = host.partition(".")
    known = code in CODES and rest.removesuffix(".org") in projects.PROJECTS
    return known and (code != "en" or not page)
