"""pywikibot's own options to choose pages, for the scripts that pwb runs."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wikiconbot import environment
from wikiconbot.errors import ConfigurationError, UsageError
from wikiconbot.i18n import says
from wikiconbot.special_files import what_else
from wikiconbot.wiki.configuration import CONFIG, Place, find_place, inspect, load, require_named_wiki
from wikiconbot.wiki.connection import Connection
from wikiconbot.wiki.explanations import sentence, translated
from wikiconbot.wiki.families import register_sandbox
from wikiconbot.wiki.output import has_terminal, never_ask
from wikiconbot.wiki.secret_files import require_files, require_private
from wikiconbot.wiki.session import Session, adopt
from wikiconbot.wiki.transport import PATIENCE, OnResponse

#: pywikibot's arguments that name a wiki; with them no configuration is needed.
_SITE = frozenset({"-site", "-family", "-code", "-lang"})

_PAGE = "-page:"

#: The messages about an argument without its value, and about one that cannot be used.
_THIS_ARGUMENT = ("wiki-argument-no-value", "wiki-argument-unusable")
_SOME_ARGUMENT = ("wiki-some-argument-no-value", "wiki-some-argument-unusable")
_SOME_PAGE = ("wiki-some-page-no-value", "wiki-some-page-unusable")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The wiki from pywikibot's arguments, the titles of its pages, and the other arguments.

    ``by`` has the arguments that chose the pages. ``ini`` is the script's
    section of pywikibot's ``scripts.ini``, and ``ini_file`` where that is.
    """

    session: Session
    titles: Iterator[str]
    by: tuple[str, ...]
    rest: tuple[str, ...]
    simulate: bool
    verbose: bool
    named: frozenset[str] = frozenset()
    ini: Mapping[str, str] = field(default_factory=dict)
    ini_file: Path | None = None

    def is_named(self, title: str) -> bool:
        """Whether only ``-page:`` chose pages, and no generator."""
        return _key(title) in self.named


def _key(title: str) -> str:
    """Return a title in the form for comparisons: without differences in case, underscores and spaces."""
    return " ".join(title.replace("_", " ").casefold().split())


def parameter_help() -> str:
    """Return pywikibot's help about the arguments that choose pages; imports pywikibot.

    Raises ConfigurationError if pywikibot cannot be started on its configuration.
    """
    _require_a_file()
    try:
        from pywikibot import pagegenerators  # noqa: PLC0415 - reads its configuration, -dir: and the like
    except (Exception, SystemExit) as error:
        for name in [name for name in sys.modules if name.partition(".")[0] == "pywikibot"]:
            del sys.modules[name]
        load(find_place())  # the error says in which file and line
        raise ConfigurationError(says("wiki-pywikibot-failed", why=sentence(str(error)))) from error
    return str(pagegenerators.parameterHelp)


def _require_a_file() -> None:
    """Refuse a pipe or a device in place of user-config.py before the import of pywikibot, which would wait for it forever."""
    folders = [arg.partition(":")[2] for arg in sys.argv if arg.startswith("-dir:")]
    named = os.environ.get(environment.CONFIG_FOLDER)
    for folder in (*folders, *([named] if named else []), ".", "~/.pywikibot"):
        directory = Path(os.path.expanduser(folder))
        if (directory / CONFIG).exists():
            inspect(directory)
            return


def choose_pages(args: Sequence[str], on_response: OnResponse, say: Callable[[str], None]) -> Chosen:
    """Return the pages that ``-page:``, ``-cat:``, ``-transcludes:`` and similar arguments name (pywikibot.pagegenerators).

    ``say`` is called with a message about pages on other wikis, which are left out. Raises
    UsageError if the arguments name no pages, ConfigurationError, LoginRefused and Unreachable.
    """
    import pywikibot  # noqa: PLC0415 - reads its configuration, which pwb has set up here

    given = list(args) or list(pywikibot.argvu[1:])
    if any(arg.startswith("-help") for arg in given):
        pywikibot.handle_args(given)  # prints the help and exits
    never_ask()
    register_sandbox()
    _require_configuration(pywikibot.config, given)
    from wikiconbot.wiki.process import common_connection  # noqa: PLC0415 - pywikibot is configured here

    first = common_connection(
        PATIENCE, on_response
    )  # a wiki that does not answer is reported at once, also under cron
    local, site = _start(pywikibot, first, given)
    session = adopt(site, on_response, os.environ.get(environment.RUN_PAGE), has_terminal())
    titles, rest = _titles(session, local, say)
    by = tuple(arg for arg in local if arg not in rest)
    config = pywikibot.config
    named = frozenset(_key(arg.removeprefix(_PAGE)) for arg in by if arg.startswith(_PAGE))
    ini_file = Path(config.base_dir) / "scripts.ini"
    ini = _section_of(ini_file, pywikibot.calledModuleName())
    return Chosen(
        session,
        titles,
        by,
        tuple(rest),
        bool(config.simulate),
        config.verbose_output > 0,
        named,
        ini,
        ini_file,
    )


def _section_of(file: Path, script: str) -> dict[str, str]:
    """Return a script's section of ``scripts.ini``, empty if there is none.

    Source: pywikibot 11.9, ``bot.ConfigParserBot.set_options``. Raises ConfigurationError if the file cannot be read.
    """
    from configparser import ConfigParser  # noqa: PLC0415
    from configparser import Error as IniError  # noqa: PLC0415

    found = ConfigParser(inline_comment_prefixes=[";"])
    if file.exists() and (instead := what_else(file)) is not None:
        raise ConfigurationError(says("wiki-scripts-ini-no-file", file=file, what=instead))
    try:
        found.read_string(file.read_text("utf-8-sig"), str(file))
        return dict(found.items(script)) if found.has_section(script) else {}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, IniError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise ConfigurationError(says("wiki-scripts-ini", file=file, why=sentence(why))) from error


def ask(question: str) -> str:
    """Return a person's answer to pywikibot's own question: y, n, a (all), q (quit) or d (the diff).

    Like ``pywikibot.bot.BaseBot.user_confirm``, but with the diff. Raises KeyboardInterrupt if the person ends it.
    """
    import pywikibot  # noqa: PLC0415 - configured here

    answers = [("yes", "y"), ("no", "n"), ("all", "a"), ("quit", "q"), ("diff", "d")]
    try:
        return str(pywikibot.input_choice(question, answers, default="n", automatic_quit=False))
    except EOFError as error:  # Ctrl-D
        raise KeyboardInterrupt from error


def _start(pywikibot: Any, connection: Connection, args: Sequence[str]) -> tuple[list[str], Any]:
    """Return the arguments that are not pywikibot's global ones, and the site that the global ones name."""
    from wikiconbot.wiki.process import signing_off  # noqa: PLC0415 - pywikibot is configured here

    with connection.serving():
        try:
            with signing_off(), _understood(_SOME_ARGUMENT):
                return pywikibot.handle_args(args), pywikibot.Site()
        except (Exception, SystemExit):
            name = f"{pywikibot.config.family}:{pywikibot.config.mylang}"  # as the arguments have set it
            with translated(name, connection.wire):
                raise


def _require_configuration(config: Any, args: Iterable[str]) -> None:
    """Refuse a configuration that pywikibot would silently read as wikipedia:test: no file, an ignored file, one without a wiki."""
    names = {arg.partition(":")[0] for arg in (*args, *sys.orig_argv)}
    directory = Path(config.base_dir)
    require_files(Place(directory, None))
    if not (directory / config.user_config_file).exists():
        if names & _SITE:
            return
        if "-dir" not in names:
            find_place()  # the error says which folders were searched
    place = inspect(directory, config.user_config_file)
    require_private(place, config)
    if not names & _SITE:
        require_named_wiki(place, config.family)


@contextmanager
def _understood(messages: tuple[str, str], argument: str = "") -> Iterator[None]:
    """Report an argument that makes pywikibot fail as one that cannot be used."""
    no_value, unusable = messages
    from pywikibot.exceptions import InvalidTitleError  # noqa: PLC0415

    try:
        yield
    except EOFError as error:  # pywikibot asks for the missing value
        raise UsageError(says(no_value, argument=argument)) from error
    except (InvalidTitleError, ValueError, KeyError, TypeError, re.error) as error:
        words = str(error.args[0] if isinstance(error, KeyError) else error)
        raise UsageError(says(unusable, argument=argument, why=sentence(words))) from error


def _titles(
    session: Session, args: Sequence[str], say: Callable[[str], None]
) -> tuple[Iterator[str], list[str]]:
    """Return the titles, and the arguments that do not choose pages.

    If ``-page:`` is the only choice, the titles are used as given: the wiki checks them
    when they are read, while pywikibot would ask other wikis about an interwiki prefix.
    """
    from pywikibot.pagegenerators import GeneratorFactory  # noqa: PLC0415

    factory = GeneratorFactory(site=session.site)
    named = [arg for arg in args if arg.startswith(_PAGE) and arg != _PAGE]
    others = [arg for arg in args if arg not in named]
    rest = _handle(session, factory, others)
    if named and len(rest) == len(others):
        return iter(dict.fromkeys(arg.removeprefix(_PAGE) for arg in named)), rest
    _handle(session, factory, _of_this_wiki(session, named, say))
    with session.connection.talking(session.api_url), _understood(_SOME_ARGUMENT):
        generator = factory.getCombinedGenerator()
    if generator is None:
        raise UsageError(says("wiki-no-pages-named"))
    return _each_title(session, iter(generator), say), rest


def _handle(session: Session, factory: Any, args: Iterable[str]) -> list[str]:
    """Give the arguments to pywikibot, those for namespaces first as pywikibot does; return the arguments that it does not know."""
    unknown = []
    for arg in sorted(args, key=lambda arg: not arg.startswith(("-ns", "-namespace"))):
        with session.connection.talking(session.api_url), _understood(_THIS_ARGUMENT, arg):
            if not factory.handle_arg(arg):
                unknown.append(arg)
    return unknown


def _of_this_wiki(session: Session, named: Iterable[str], say: Callable[[str], None]) -> Iterator[str]:
    """Yield the ``-page:`` arguments without an interwiki prefix."""
    site = session.site
    for arg in named:
        title = arg.removeprefix(_PAGE)
        prefix, colon, _ = title.lstrip(": ").partition(":")
        prefix = prefix.strip().lower()
        with session.connection.talking(session.api_url):
            foreign = colon and not site.namespaces.lookup_name(prefix)
            foreign = foreign and any(row["prefix"] == prefix for row in site.siteinfo["interwikimap"])
        if foreign:
            say(_skipped(title))
        else:
            yield arg


def _each_title(session: Session, pages: Iterator[Any], say: Callable[[str], None]) -> Iterator[str]:
    """Yield the titles of the pages that are on the wiki in use, each once."""
    taken: set[str] = set()
    while True:
        with session.connection.talking(session.api_url), _understood(_SOME_PAGE):
            page = next(pages, None)
            if page is None:
                return
            title, here = page.title(), page.site == session.site
        if here and title not in taken:
            taken.add(title)
            yield title
        elif not here:
            say(_skipped(title))


def _skipped(title: str) -> str:
    return says("wiki-page-left-out", page=title)
