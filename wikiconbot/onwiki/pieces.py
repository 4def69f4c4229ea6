"""The one list of what belongs on a wiki: each piece with its file in ``onwiki/``, its page, and what the wiki must have for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from wikiconbot.i18n.messages import Messages
from wikiconbot.onwiki.chosen_names import Names
from wikiconbot.pages.signup_line import signup_intro
from wikiconbot.pages.update_now import line_page
from wikiconbot.wikitext.siteinfo import SiteInfo


def _always(_: SiteInfo) -> bool:
    return True


def _without_message(siteinfo: SiteInfo) -> bool:
    """Whether a link cannot fill in the line of a request with MediaWiki's own message."""
    return not siteinfo.has_raw_message


@dataclass(frozen=True, slots=True)
class Piece:
    """A page, or a line of a page, that belongs on a wiki.

    ``part`` is the name of its group for ``--only``. ``file`` is the file in ``onwiki/``, and the name of the file with the text to
    paste. ``title`` is the page (`Names.title`); with ``$language`` there is one for each language. ``version`` grows with each
    change of the text (tests/onwiki/versions.toml). ``model`` is the content model that the page must have, ``extension`` the
    extension that the wiki must have. ``line``: the piece is one line of a page with other people's lines; ``former`` are the lines
    of older versions. ``on_request``: it is only installed if it is named. ``needed`` says whether a wiki needs it.
    ``shows_people``: pages that include it have people's own words in it, and do not show them without it.
    ``text`` makes the text in a language with the names, instead of the file.
    """

    part: str
    file: str
    title: str
    version: int = 1
    model: str = "wikitext"
    extension: str | None = None
    line: bool = False
    former: tuple[str, ...] = ()
    on_request: bool = False
    needed: Callable[[SiteInfo], bool] = _always
    shows_people: bool = False
    text: Callable[[Names, Messages], str] | None = None

    @property
    def each_language(self) -> bool:
        """Whether there is one page for each language."""
        return "$language" in self.title


def _intro(names: Names, messages: Messages) -> str:
    return signup_intro(names.pages, messages)


#: What the link for signing up shows above the form: in the wiki's language, and for readers of others below it (Special:MyLanguage).
_INTRO = Piece("sign-up", "Sign-up-intro.wikitext", "$intro", text=_intro)
#: A style-only gadget: the look of the sign-up button where the skin does not load Codex's styles (1.43: MonoBook, Timeless).
_BUTTON = "gadget.css"

PIECES: tuple[Piece, ...] = (
    Piece("settings", "Event.wikitext", "$settings"),
    Piece("settings", "Requests-line.txt", line_page("$account"), needed=_without_message),
    Piece("sign-up", "Sign-up.wikitext", "$sign-up", shows_people=True),
    _INTRO,
    replace(_INTRO, title=f"{_INTRO.title}/$language"),
    Piece("styles", "styles.css", "$template/styles.css", model="sanitized-css", extension="TemplateStyles"),
    Piece("gadget", _BUTTON, "MediaWiki:Gadget-$gadget.css", model="css", extension="Gadgets"),
    Piece("gadget", "Gadgets-definition.txt", "MediaWiki:Gadgets-definition", extension="Gadgets", line=True),
    Piece("user-styles", _BUTTON, "User:$account/$gadget.css", model="css", on_request=True),
)

#: The names for ``--only``, in order.
PARTS: tuple[str, ...] = tuple(dict.fromkeys(piece.part for piece in PIECES))

#: The name of a gadget (MediaWikiGadgetsDefinitionRepo::newFromDefinition).
GADGET_NAME = re.compile(r"[A-Za-z](?:[\w.-]{0,60}[A-Za-z0-9])?", re.ASCII)
