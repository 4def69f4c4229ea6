"""Precedence: the command line over the page, the page over the file, the file over the defaults."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from wikiconbot.errors import UsageError
from wikiconbot.event import titles
from wikiconbot.event.ceiling import Withheld, within_ceiling
from wikiconbot.event.converters import Bounds, plain_pad
from wikiconbot.event.settings import (
    DECIDED,
    NOTHING,
    OPTOUT,
    RESUME,
    SETTINGS,
    Fault,
    OriginKind,
    Said,
    Saying,
    SettingOrigin,
    conflicts,
    event_of,
    spaced,
)
from wikiconbot.event.template import FOR, Read, read_templates
from wikiconbot.event.template_name import TEMPLATE, template_of
from wikiconbot.event.toml_source import fault_says, shown_text
from wikiconbot.i18n import says
from wikiconbot.model import Event
from wikiconbot.model.people_file import PeopleFile
from wikiconbot.wikitext.mask import blank
from wikiconbot.wikitext.siteinfo import SiteInfo


def _nothing() -> Said:
    return NOTHING


def _no_origins() -> Mapping[str, SettingOrigin]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Asked:
    """The settings of the file and the command, before the page is read; and the limits for the page.

    ``template`` is the name of the settings' template (`template_of` explains the default), ``languages`` are the bot's
    languages, ``codes`` those of the rules (empty: any plausible one), ``is_pad`` recognises names of pads. ``people`` is the file of
    the organisers with people who registered by a form.
    """

    file: Said = field(default_factory=_nothing)
    command: Said = field(default_factory=_nothing)
    template: str = TEMPLATE
    languages: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    is_pad: Callable[[str], bool] = plain_pad
    people: PeopleFile | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force for a page, the origin of each (``checks.A3`` for a rule), and the template's faults.

    If there are faults, ``event`` has the readable settings, and nothing should be written. ``places`` are the offsets of the
    templates of settings on the page. ``iterations`` has the settings of each event of a series (scopes.py); ``templates`` are
    the contents of the templates, ``general`` the faults of text that is not a valid template, ``file`` and ``command`` the
    settings of these. ``withheld`` are the parts that the page asks for but the operator does not allow: they are never in force.
    """

    event: Event = field(default_factory=Event)
    origins: Mapping[str, SettingOrigin] = field(default_factory=_no_origins)
    faults: tuple[Fault, ...] = ()
    places: tuple[tuple[int, int], ...] = ()
    iterations: tuple["Settings", ...] = ()
    templates: tuple[Read, ...] = ()
    general: tuple[Fault, ...] = ()
    file: Said = field(default_factory=_nothing)
    command: Said = field(default_factory=_nothing)
    withheld: Withheld | None = None

    @property
    def optout(self) -> tuple[str, ...]:
        """The people who opted out; an opt-out from one event of a series applies to all."""
        names = (name for one in (self, *self.iterations) for name in one.event.optout)
        return tuple(dict.fromkeys(names))

    @property
    def resumes(self) -> tuple[Saying, ...]:
        """The numbers of reverted edits after which the bot may continue: from the file and from the page, separately."""
        voices = (self.file, *(read.said for read in self.templates))
        return tuple(voice[RESUME] for voice in voices if RESUME in voice)

    def without_template(self, text: str) -> str:
        """Return the page with the template blanked out; lines and length stay. The template is neither a fact nor a sign-up."""
        spans = [
            (start + at, start + at + len(line))
            for start, end in self.places
            for at, line in _lines(text[start:end])
        ]
        return blank(text, spans)


def ask_more(asked: Asked, command: Said) -> Asked:
    """Return the settings together with more options of the command."""
    return replace(asked, command={**asked.command, **command})


def settle(text: str, page: str, siteinfo: SiteInfo, asked: Asked) -> Settings:
    """Return the settings in force for a page with that title and the wikitext ``text``, as for a single event.

    Raises:
            UsageError: the file names a page that is not a subpage of this one.
    """
    file = {name: _placed(name, saying, page, siteinfo) for name, saying in asked.file.items()}
    default = Event().etherpad
    hosts = (default, file["etherpad"].value) if "etherpad" in file else (default,)
    bounds = Bounds(asked.codes, asked.languages, tuple(dict.fromkeys(hosts)), asked.is_pad, siteinfo, page)
    reads, general = read_templates(text, template_of(asked.template, siteinfo.account, text), bounds)
    settings = Settings(
        places=tuple(_outermost([(read.start, read.end) for read in reads])),
        templates=tuple(reads),
        general=tuple(general),
        file=file,
        command=asked.command,
    )
    if not reads:
        return replace(combined(settings, NOTHING), faults=settings.general)
    first, *more = reads
    made = combined(settings, first.said, frozenset(first.typed))
    faults = (*general, *first.faults, *made.faults, *(read.twice(first) for read in more))
    return replace(made, faults=tuple(sorted(faults, key=lambda fault: fault.line)))


def combined(settings: Settings, page: Said, typed: frozenset[str] = frozenset()) -> Settings:
    """Return the settings in force with those of the page; settings that conflict are its faults.

    ``typed`` are the settings that were typed there, even if they cannot be read.
    """
    said: Said = {
        name: saying for name, saying in {**settings.file, **page, **settings.command}.items() if name != FOR
    }
    if OPTOUT in settings.file and OPTOUT in page:
        names = (*page[OPTOUT].value, *settings.file[OPTOUT].value)
        said = {**said, OPTOUT: replace(page[OPTOUT], value=tuple(dict.fromkeys(names)))}
    said, withheld = within_ceiling(said, settings.file, page, settings.command)
    origins = {setting.name: SettingOrigin() for setting in SETTINGS}
    origins |= {name: saying.origin for name, saying in said.items()}
    faults = tuple(_conflicts(said, typed))
    own = {name: settings.file[name].value for name in DECIDED if name in settings.file}
    event = replace(event_of(said), by_operator=MappingProxyType(own))
    return replace(settings, event=event, origins=MappingProxyType(origins), faults=faults, withheld=withheld)


_SUBPAGES = {
    "target": titles.target,
    "notes_page": titles.subpage,
    "report_page": titles.subpage,
    "event_report_page": titles.subpage,
    "programme_page": titles.target,
}


def _placed(name: str, saying: Saying, page: str, siteinfo: SiteInfo) -> Saying:
    """Return a setting of the file; a subpage is replaced by its whole title."""
    if name not in _SUBPAGES or not saying.value:
        return saying
    try:
        return replace(saying, value=_SUBPAGES[name](saying.value, Bounds(siteinfo=siteinfo, page=page)))
    except ValueError as right:
        file, line = saying.origin.file, str(saying.origin.line)
        about = {"line": line, "value": saying.value, "name": name, "right": right}
        if file:
            raise UsageError(says("event-subpage-in-file", file=file, **about)) from right
        raise UsageError(says("event-subpage-in-the-file", **about)) from right


def _conflicts(said: Said, typed: frozenset[str]) -> list[Fault]:
    """Return the conflicts of the page's settings with each other and with all others."""
    faults = []
    for names, wrong in conflicts(said, spaced, edits="edits" in typed):
        for name in names:
            origin = said[name].origin
            if origin.kind is OriginKind.PAGE and origin.line is not None:
                words = shown_text(f"{spaced(name)} = {origin.typed[:60]}")
                faults.append(Fault(origin.line, fault_says(says("event-quoted", text=words), wrong)))
                break
    return faults


def _outermost(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the places in order, without those inside others."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _lines(text: str) -> list[tuple[int, str]]:
    """Return the lines of a text, without their ends, and the offset of each."""
    found, at = [], 0
    for line in text.split("\n"):
        found.append((at, line))
        at += len(line) + 1
    return found
