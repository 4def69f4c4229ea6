"""The wiki of a page's address: one in the configuration, or the one that the page itself names."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from wikiconbot import __version__
from wikiconbot.errors import ConfigurationError, Unreachable, UsageError
from wikiconbot.i18n import says
from wikiconbot.wiki.access.api_address import linked
from wikiconbot.wiki.configuration import find_place, load

if TYPE_CHECKING:
    from wikiconbot.wikitext.page_address import PageAddress

_HEAD = 2**18  # the first bytes of a page, which include its HTML head
_SECONDS = (10, 30)  # to connect, and between two pieces of the answer


def wiki_of(address: "PageAddress") -> str:
    """Return the wiki of a page's address as ``FAMILY:CODE`` or as the address of its api.php.

    Requests the page itself only if neither the address nor the configuration is enough. Raises UsageError if the page is
    not one of a MediaWiki, Unreachable if there is no answer.
    """
    return address.api or _configured(address) or _named_by_page(address)


def _configured(address: "PageAddress") -> str | None:
    """Return a wiki of the configuration on this server, None if there is none or no configuration."""
    with suppress(ConfigurationError):
        pywikibot = load(find_place())
        config = pywikibot.config
        for name in sorted({config.family, *config.usernames} & set(config.family_files)):
            family = pywikibot.family.Family.load(name)
            for code in family.langs:
                if family.hostname(code) == address.host:
                    return f"{name}:{code}"
    return None


def _named_by_page(address: "PageAddress") -> str:
    import requests  # noqa: PLC0415 - most addresses tell it themselves

    headers = {"User-Agent": f"wikiconbot/{__version__}"}
    try:
        with requests.get(address.typed, headers=headers, timeout=_SECONDS, stream=True) as answer:
            head = next(answer.iter_content(_HEAD), b"")
            api = next(linked(head.decode("utf-8", "replace"), answer.url), "")
    except requests.RequestException as error:
        raise Unreachable(says("wiki-page-unreachable", address=address.typed), "unreachable") from error
    if urlsplit(api).netloc.lower() != address.host:
        raise UsageError(says("wiki-page-no-mediawiki", address=address.typed))
    return api


def require_same_wiki(address: "PageAddress", api_url: str) -> None:
    """Refuse a page's address that belongs to another wiki than the one in use.

    Raises:
        UsageError: it does; the sentence names both.
    """
    same = address.host == urlsplit(api_url).netloc.lower()
    if same and address.api is not None:
        same = address.api.partition("://")[2] == api_url.partition("://")[2]
    if not same:
        raise UsageError(says("wiki-page-of-another", address=address.typed, wiki=api_url))


def title_of(request: Callable[..., dict[str, Any]], api_url: str, address: "PageAddress") -> str:
    """Return the title of a page whose address has its number, or that of a revision; one ``request`` of a session.

    Raises:
        UsageError: the wiki has no such page.
    """
    number = {"pageids": address.page_id} if address.page_id else {"revids": address.revision}
    answer = request(action="query", **number)
    for page in answer.get("query", {}).get("pages", []):
        if "title" in page and not page.get("missing"):
            return str(page["title"])
    raise UsageError(says("wiki-page-no-such-number", address=address.typed, wiki=api_url))
