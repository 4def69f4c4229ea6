"""pywikibot's own way to choose pages, for the scripts that pwb runs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from wikiconbot.errors import UsageError
from wikiconbot.wiki.session import Session, adopt


@dataclass(frozen=True, slots=True)
class Chosen:
    """The wiki that pywikibot's arguments name, the titles of its pages, and the arguments left over."""

    session: Session
    titles: Iterator[str]
    rest: tuple[str, ...]
    simulate: bool


def choose_pages(args: Sequence[str], on_response: Callable[[int], None]) -> Chosen:
    """Return the pages that ``-page:``, ``-cat:``, ``-transcludes:`` and the like name (pywikibot.pagegenerators).

    Raises:
        UsageError: they name none.
    """
    import pywikibot  # noqa: PLC0415 - reads its configuration, which pwb has set up by now
    from pywikibot import pagegenerators  # noqa: PLC0415

    factory = pagegenerators.GeneratorFactory()
    rest = factory.handle_args(pywikibot.handle_args(list(args)))
    session = adopt(pywikibot.Site(), on_response)
    generator = factory.getCombinedGenerator()
    if generator is None:
        raise UsageError("Name the pages: -page:TITLE, -cat:CATEGORY or -transcludes:TEMPLATE.")
    titles = (page.title() for page in generator)
    return Chosen(session, titles, tuple(rest), bool(pywikibot.config.simulate))
