"""The titles that the operator chooses for the bot's pages on a wiki, and the names in its texts."""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from wikiconbot.errors import UsageError
from wikiconbot.event.template_name import TEMPLATE, title_of
from wikiconbot.event.titles import is_possible
from wikiconbot.i18n import says
from wikiconbot.language.namespaces import USER
from wikiconbot.model.onwiki_names import ACCOUNT, OnWikiNames
from wikiconbot.pages.update_now import RAW_MESSAGE, line_page, requests_page
from wikiconbot.wikitext.markup import plain
from wikiconbot.wikitext.siteinfo import fold
from wikiconbot.wikitext.usernames import canonical_user

#: The account's name as a link shows it, in the files.
_SHOWN = f"|{ACCOUNT}]]"
_DATA, _END = "<templatedata>", "</templatedata>"

#: Namespaces where the bot's pages may be: User, Project, Template, Help; and those that a wiki has made, for subjects.
_SPACES = frozenset((2, 4, 10, 12))
_OWN_SPACES = 100

#: The gadget's name without another one.
GADGET = "wikiconbot"


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a bot's pages on a wiki.

    ``account`` is the bot's, ``base`` the page below which its texts are, ``settings`` the template with an event's settings.
    ``without_message``: the wiki lacks MediaWiki's message that fills in the line of a request. ``without_scripts``: the gadget's
    scripts do not run there.
    """

    account: str
    base: str
    settings: str
    gadget: str = GADGET
    without_message: bool = False
    without_scripts: bool = False

    @property
    def pages(self) -> OnWikiNames:
        """The names of the pages below ``base``."""
        return OnWikiNames(self.base)

    def title(self, pattern: str, language: str = "") -> str:
        """Return the title of a piece (`Piece.title`).

        Styles are below the same name in the template namespace: TemplateStyles has no other place (``$wgTemplateStylesNamespaces``).
        """
        template = f"Template:{self.base.partition(':')[2]}"
        known = {"settings": self.settings, "template": template, "base": self.base}
        known |= {"sign-up": self.pages.template, "intro": self.pages.intro}
        known |= {"account": self.account, "gadget": self.gadget, "language": language}
        head, *parts = pattern.split("$")
        for part in parts:
            name = next(name for name in known if part.startswith(name))
            head += known[name] + part[len(name) :]
        return head

    def fill(self, text: str) -> str:
        """Return a text of ``onwiki/`` with these names; in its JSON (TemplateData) with the escapes of JSON."""
        wikitext, tag, rest = text.partition(_DATA)
        data, end, after = rest.partition(_END)
        return self._named(wikitext) + tag + self._named(data, in_json=True) + end + self._named(after)

    def fill_script(self, text: str) -> str:
        """Return a script of the gadget with its name; the files of a package are named as their pages are, without "Gadget-"."""
        return text.replace("$gadget", self.gadget).replace("'./gadget-", f"'./{self.gadget}-")

    def _preload(self) -> str:
        """Return the page with which a link fills in the line of a request, as a part of an address."""
        page = line_page(self.account).replace(" ", "_")
        return quote(page, safe="/:") if self.without_message else RAW_MESSAGE

    def _named(self, text: str, *, in_json: bool = False) -> str:
        def typed(name: str) -> str:
            return json.dumps(name, ensure_ascii=False)[1:-1] if in_json else name

        own = {
            _SHOWN: f"|{plain(self.account)}]]",
            TEMPLATE: typed(self.settings),
            requests_page(ACCOUNT): typed(requests_page(self.account)),
            f"Template:{ACCOUNT}/": typed(self.title("$template/")),
            f"{OnWikiNames().prefix}/": typed(f"{self.base}/"),
            ACCOUNT: typed(self.account),
            RAW_MESSAGE: self._preload(),
        }
        return re.sub("|".join(map(re.escape, own)), lambda found: own[found[0]], text)


def names_for(
    user: str | None,
    settings: str,
    prefix: str | None = None,
    account: str | None = None,
    gadget: str | None = None,
) -> Names:
    """Return the names for a bot.

    ``user`` is the account that is logged in, ``settings`` the name of the settings template that was set, its default if none was.
    Without an ``account``, the bot is the one whose user page ``prefix`` names, otherwise ``user``. Without a ``prefix``,
    its pages are below its user page.

    Raises:
        UsageError: no page can have that title, or no account that name.
    """
    base = _base(prefix) if prefix is not None else None
    bot = canonical_user(account) if account is not None else _owner(base) or user or ACCOUNT
    if bot is None:
        raise UsageError(says("cli-no-account-name", name=account))
    base = base or OnWikiNames.of_account(bot).prefix
    if settings == TEMPLATE:
        settings = OnWikiNames(base).settings
    return Names(bot, base, title_of(settings), gadget or GADGET)


def pages_below(prefix: str) -> OnWikiNames:
    """Return the names of the bot's pages below the page that the operator chose.

    Raises:
        UsageError: no page can have that title.
    """
    return OnWikiNames(_base(prefix))


def _owner(base: str | None) -> str | None:
    """Return the user whose page, or a page below it, the title names."""
    space, _, name = (base or "").partition(":")
    return canonical_user(name.partition("/")[0]) if fold(space) in USER else None


def _base(prefix: str) -> str:
    """Return the title below which the pages are, as it was typed, without unnecessary spaces."""
    title = " ".join(unicodedata.normalize("NFC", prefix).replace("_", " ").split())
    space, colon, name = title.partition(":")
    if not colon or not space.strip() or not (is_possible(title) and is_possible(name.strip() or "/")):
        raise UsageError(says("onwiki-no-prefix", prefix=prefix))
    return f"{space.strip()}:{name.strip()}"


def require_one_each(titles: Iterable[str]) -> None:
    """Refuse one title for two pages of the bot: the second one would write over the first.

    Raises:
        UsageError: two titles are the same.
    """
    seen: set[str] = set()
    for title in titles:
        if title in seen:
            raise UsageError(says("onwiki-one-title", page=title))
        seen.add(title)


def require_space(space: int, title: str) -> None:
    """Refuse a page in a namespace where the bot's pages cannot be: articles, talk, interface, files, modules.

    Raises:
        UsageError: the page is in such a namespace.
    """
    is_own = space >= _OWN_SPACES and space % 2 == 0
    if space not in _SPACES and not is_own:
        raise UsageError(says("onwiki-wrong-space", page=title))
