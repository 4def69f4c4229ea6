"""The one list of what belongs on a wiki: each piece with its file in ``onwiki/``, its page, and what the wiki must have for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from wikiconbot.i18n import load
from wikiconbot.i18n.messages import Messages
from wikiconbot.onwiki.chosen_names import Names
from wikiconbot.onwiki.json_pages import json_text
from wikiconbot.pages.gadget_texts import gadget_texts
from wikiconbot.pages.signup_line import signup_intro
from wikiconbot.pages.update_now import line_page
from wikiconbot.wikitext.siteinfo import SiteInfo


def _always(_: SiteInfo) -> bool:
    return True


def _without_message(siteinfo: SiteInfo) -> bool:
    """Whether a link cannot fill in the line of a request with MediaWiki's own message."""
    return not siteinfo.has_raw_message


def _with_scripts(siteinfo: SiteInfo) -> bool:
    """Whether the gadget's scripts run: they need Codex's dialog, and JavaScript of 2016 in gadgets."""
    return siteinfo.has_codex


@dataclass(frozen=True, slots=True)
class Piece:
    """A page, or lines of a page, that belong on a wiki.

    ``part`` is the name of its group for ``--only``. ``file`` is the file in ``onwiki/``, and the name of the file with the text to
    paste. ``title`` is the page (`Names.title`); with ``$language`` there is one for each language. ``version`` grows with each
    change of the text (tests/onwiki/versions.toml). ``model`` is the content model that the page must have (a JSON text may be on a
    page of wikitext too), ``extension`` and ``core`` are the extension and the MediaWiki that the wiki must have. ``line``: the
    piece is lines of a page with other people's lines; ``former`` are the lines of older versions, with ``$gadget``. ``on_request``: it is only installed if it is named. ``needed`` says whether a wiki needs it.
    ``shows_people``: pages that include it have people's own words in it, and do not show them without it.
    ``text`` makes the text in a language with the names, instead of the file. ``has_english``: if there is one page for each
    language, there is one for English.
    """

    part: str
    file: str
    title: str
    version: int = 1
    model: str = "wikitext"
    extension: str | None = None
    core: str | None = None
    line: bool = False
    former: tuple[str, ...] = ()
    on_request: bool = False
    needed: Callable[[SiteInfo], bool] = _always
    shows_people: bool = False
    text: Callable[[Names, Messages], str] | None = None
    has_english: bool = True

    @property
    def each_language(self) -> bool:
        """Whether there is one page for each language."""
        return "$language" in self.title


def _intro(names: Names, messages: Messages) -> str:
    return signup_intro(names.pages, messages)


def _texts(_: Names, messages: Messages) -> str:
    return json_text(gadget_texts(messages))


def _english_texts(names: Names, _: Messages) -> str:
    """Return the texts that the gadget has with it, and where it finds what else it needs."""
    pages = {"$template": names.pages.template, "$texts": f"{names.base}/{_TEXTS}"}
    return json_text(pages | gadget_texts(load("en")))


#: The pages with the gadget's texts in other languages, below the bot's page.
_TEXTS = "Sign-up texts"
#: What the link for signing up shows above the form: in the wiki's language, and for readers of others below it (Special:MyLanguage).
_INTRO = Piece("sign-up", "Sign-up-intro.wikitext", "$intro", text=_intro)
#: The look of the sign-up button where the skin does not load Codex's styles (1.43: MonoBook, Timeless), and of the gadget's buttons.
_BUTTON = "gadget.css"
#: The only line of the gadget before it had scripts, and where they do not run.
LOOK_ONLY = "* $gadget[ResourceLoader|default|hidden|type=styles]|$gadget.css"
_SCRIPT = Piece(
    "gadget", "gadget.js", "MediaWiki:Gadget-$gadget.js", model="javascript", extension="Gadgets", needed=_with_scripts
)  # fmt: skip


#: The MediaWiki that the scripts need.
WITH_CODEX = "MediaWiki 1.43"


def _package(name: str) -> Piece:
    """Return a file of the gadget's packages."""
    return replace(_SCRIPT, file=f"gadget-{name}.js", title=f"MediaWiki:Gadget-$gadget-{name}.js")


PIECES: tuple[Piece, ...] = (
    Piece("settings", "Event.wikitext", "$settings"),
    Piece("settings", "Requests-line.txt", line_page("$account"), needed=_without_message),
    Piece("sign-up", "Sign-up.wikitext", "$sign-up", shows_people=True),
    _INTRO,
    replace(_INTRO, title=f"{_INTRO.title}/$language"),
    Piece("styles", "styles.css", "$template/styles.css", model="sanitized-css", extension="TemplateStyles"),
    replace(
        _SCRIPT,
        file="gadget-texts.json",
        title="$base/Sign-up texts/$language.json",
        model="json",
        text=_texts,
        has_english=False,
    ),
    Piece("gadget", _BUTTON, "MediaWiki:Gadget-$gadget.css", model="css", extension="Gadgets"),
    *map(_package, ("wikitext", "own", "lines", "rows", "save", "page", "dialog")),
    replace(
        _SCRIPT,
        file="gadget-texts.json",
        title="MediaWiki:Gadget-$gadget-texts.json",
        model="json",
        text=_english_texts,
    ),
    replace(_SCRIPT, core=WITH_CODEX, needed=_always),
    Piece(
        "gadget",
        "Gadgets-definition.txt",
        "MediaWiki:Gadgets-definition",
        2,
        extension="Gadgets",
        line=True,
        former=(LOOK_ONLY,),
    ),
    Piece("user-styles", _BUTTON, "User:$account/$gadget.css", model="css", on_request=True),
)

#: The names for ``--only``, in order.
PARTS: tuple[str, ...] = tuple(dict.fromkeys(piece.part for piece in PIECES))

#: The name of a gadget (MediaWikiGadgetsDefinitionRepo::newFromDefinition).
GADGET_NAME = re.compile(r"[A-Za-z](?:[\w.-]{0,60}[A-Za-z0-9])?", re.ASCII)
