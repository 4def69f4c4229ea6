"""People named in a part of the wikitext: by links, by addresses of other wikis, by templates."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from wikiconbot.dates.times import Time, find_times
from wikiconbot.language import templates
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.nesting import Template, find_templates
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.usernames import WIKI_URL, NamedBy, canonical_user, named_by_title, named_by_url

_LINK = re.compile(r"\[\[([^\[\]{}|<>\n]{2,300})(?=[|\]])")
_IMAGE = re.compile(rf"(?<={HIDDEN})link\s*=\s*([^|\[\]{HIDDEN}\n]{{2,300}})(?={HIDDEN})")
_NAME_ENDS = re.compile(r"\s+(?:[–—-]\s|\d)")  # before a remark, or a time
_TYPED = re.compile(rf" ?: ?([^\W_][^\[\]{{}}|<>#/:\n,;(){HIDDEN}]{{0,60}})")
_WORD = re.compile(r"(?:[\w-]{1,12}:){0,2}[^\W\d_][^\s:\[\]{}|<>#/]*(?=[ :]|$)|[^\W\d_][^\s:\[\]{}|<>#/]*")
_MOST_TYPED = 50  # colons that are searched for a namespace before them
_LONGEST_SPACE, _SPACE_WORDS = 40, 3  # characters and words of a namespace with its prefixes
_DATE = len("2026-11-22")
_LABEL = 1000  # characters in which a link must close
_LONGEST, _DEEPEST = 4000, 8  # characters and templates inside a template that names a person
_NOTHING: Mapping[str, str] = MappingProxyType({})


class Mention(NamedTuple):
    """A person named at ``start``–``end``.

    ``kind`` is how. The weak kinds, a special page and a guess, count only if nothing stronger names anybody. ``time``
    is a time inside the template, ``fields`` its other parameters.
    """

    start: int
    end: int
    user: str
    kind: NamedBy
    home_wiki: str | None = None
    time: Time | None = None
    fields: Mapping[str, str] = _NOTHING

    @property
    def weak(self) -> bool:
        """Whether the mention counts only if there is nothing stronger."""
        return self.kind in (NamedBy.SPECIAL, NamedBy.GUESS)


def find_mentions(text: str, siteinfo: SiteInfo) -> list[Mention]:
    """Return the people named in a masked part of the wikitext, in order; people who are only pinged do not count."""
    found = []
    if "[[" in text:
        for match in _LINK.finditer(text):
            named = named_by_title(match[1], siteinfo)
            if named and (end := _close(text, match.end())):
                found.append(Mention(match.start(), end, named.user, named.kind, named.home_wiki))
    if ".org/" in text:
        found += _addresses(text, siteinfo)
    if HIDDEN in text:
        for match in _IMAGE.finditer(text):
            if named := named_by_title(match[1], siteinfo):
                found.append(Mention(*match.span(), named.user, named.kind, named.home_wiki))
    if "{{" in text:
        found = _with_templates(text, siteinfo, found)
    if not found and ":" in text:
        found = _typed(text, siteinfo)
    return found


def find_subpages(text: str, siteinfo: SiteInfo) -> list[Mention]:
    """Return the people whose subpages are linked in a text: ``[[User:Ann/Intro|Ann]]``."""
    found = []
    for match in _LINK.finditer(text) if "/" in text else ():
        owner = named_by_title(match[1].partition("/")[0], siteinfo)
        if owner and owner.kind is NamedBy.USER and (end := _close(text, match.end())):
            found.append(Mention(match.start(), end, owner.user, owner.kind, owner.home_wiki))
    return found


def _typed(text: str, siteinfo: SiteInfo) -> list[Mention]:
    """Return the people named by a title typed without brackets: ``User:Foo``, ``w:fr:User: Foo``."""
    found = []
    for match in islice(_TYPED.finditer(text), _MOST_TYPED):
        words = list(_WORD.finditer(text, max(0, match.start() - _LONGEST_SPACE), match.start()))[
            -_SPACE_WORDS:
        ]
        for word in words:
            space = text[word.start() : match.start()]
            if text[word.start() - 1 : word.start()] in ("/", "[") or "\n" in space:
                continue
            name = _NAME_ENDS.split(match[1], maxsplit=1)[0].strip(" .")
            if templates.OWN_SIGNUP_PAGE.match(text, match.start(1) + len(name)):
                continue  # the bot's template, in braces that are not closed
            named = named_by_title(f"{space.strip()}:{name}", siteinfo)
            if named and named.kind in (NamedBy.USER, NamedBy.TALK):
                end = match.start(1) + len(name)
                found.append(Mention(word.start(), end, named.user, NamedBy.TYPED, named.home_wiki))
                break
    return found


def _close(text: str, at: int) -> int | None:
    """Return where the link ends whose label begins at ``at``, or None if it does not end."""
    end = text.find("]]", at, at + _LABEL)
    if end < 0 or text.find("[[", at, end) >= 0:
        return None
    return end + 3 if text.startswith("]]]", end) and text.find("[", at, end) >= 0 else end + 2


def _addresses(text: str, siteinfo: SiteInfo) -> list[Mention]:
    """Return the people whose pages on Wikimedia's wikis are linked by address."""
    found = []
    for match in WIKI_URL.finditer(text):
        if named := named_by_url(match, siteinfo):
            start, end = match.span()
            if text[start - 1 : start] == "[" and (close := text.find("]", end, end + _LABEL)) >= 0:
                start, end = start - 1, close + 1
            found.append(Mention(start, end, named.user, named.kind, named.home_wiki))
    return found


def _with_templates(text: str, siteinfo: SiteInfo, links: list[Mention]) -> list[Mention]:
    """Return the mentions and those that templates make. Mentions inside a template that pings somebody do not count.

    If templates are nested, the outermost one that names somebody counts.
    """
    made: list[Mention] = []
    silent: list[tuple[int, int]] = []
    covered = -1
    for template in sorted(find_templates(text), key=lambda t: t.start):
        if template.start < covered:
            continue
        pings = template.name in templates.PINGING_TEMPLATES
        mention = None if pings else _by_template(text, template, siteinfo)
        if mention:
            made.append(mention)
        if pings or mention:
            silent.append((template.start, template.end))
            covered = template.end
    starts = [start for start, _ in silent]
    kept = []
    for link in links:
        i = bisect_right(starts, link.start) - 1
        if i < 0 or link.start >= silent[i][1]:
            kept.append(link)
    return sorted(kept + made)


def _by_template(text: str, template: Template, siteinfo: SiteInfo) -> Mention | None:
    """Return the person that a template names: the template is known, or its parameters look like it."""
    inner = text[template.start + 2 : min(template.end - 2, template.start + _LONGEST + 3)]
    title = inner.partition("|")[0].strip().removeprefix("#target:").removeprefix("subst:")
    is_own = templates.OWN_SIGNUP_TEMPLATE.fullmatch(template.name)
    of_bot = is_own or templates.OWN_SIGNUP_PAGE.match(template.name, max(0, template.name.find("/")))
    if ":" in title and not of_bot and (shown := named_by_title(title.partition("/")[0], siteinfo)):
        return Mention(
            template.start, template.end, shown.user, NamedBy.TEMPLATE
        )  # {{User:Foo/sig}}, {{#target:User talk:X}}
    if (
        "|" not in inner
        or template.name.startswith("#")
        or len(inner) > _LONGEST
        or inner.count("{{") > _DEEPEST
    ):
        return None
    unnamed, named = parameters(inner)
    known = template.name in templates.USER_TEMPLATES or template.name in templates.SIGNING_TEMPLATES
    known = (
        known
        or is_own is not None
        or template.name in siteinfo.templates
        or templates.SIGNUP_TEMPLATE.search(template.name) is not None
    )
    name = next((named[key] for key in templates.NAMING_PARAMETERS if named.get(key)), None)
    times = [(value, found[0]) for value in unnamed if (found := find_times(value, siteinfo))]
    others = [value for value in unnamed if value and not find_times(value, siteinfo)]
    dated = [(key, found[0]) for key, value in named.items() if (found := _date_alone(key, value, siteinfo))]
    sure = known or name is not None or bool(times)
    if not sure and len(others) != 1:
        return None
    if "[[" in (raw := name or (others[0] if others else "")):
        return None  # the link inside names the person
    user = canonical_user(plain_text(raw))
    if user is None:
        return None
    rest = {key: plain_text(value) for key, value in named.items() if value and value is not name}
    kind = NamedBy.TEMPLATE if sure else NamedBy.GUESS
    time = times[0][1] if times else dated[0][1] if dated else None
    for key in (key for key, _ in dated[:1] if not times):
        rest.pop(key, None)
    fields = MappingProxyType(rest) if rest and template.name not in templates.USER_TEMPLATES else _NOTHING
    return Mention(template.start, template.end, user, kind, None, time, fields)


def _date_alone(key: str, value: str, siteinfo: SiteInfo) -> list[Time]:
    """Return the time in a named parameter that says when somebody signed: a signature, or only a time."""
    found = find_times(value, siteinfo) if any(map(str.isdigit, value)) else []
    if len(found) != 1 or not found[0].signed or any(word in key for word in templates.OTHER_DAYS):
        return []
    rest = plain_text(value[: found[0].start] + value[found[0].end :]).strip(" .,;:()-–—")
    alone = not rest and (len(found[0].signed) > _DATE or any(word in key for word in templates.SIGNED_DAYS))
    return found if alone or "[[" in value else []


def parameters(inner: str) -> tuple[list[str], dict[str, str]]:
    """Return a template's unnamed and named parameters (names in lower case) from the text between its braces."""
    if "[[" in inner or "{{" in inner:
        import mwparserfromhell as mwp  # noqa: PLC0415 - takes 30 ms, and few pages have such templates

        template = mwp.parse("{{" + inner + "}}").filter_templates(recursive=False)
        if not template:
            return [], {}
        pairs = [(str(p.name) if p.showkey else "", str(p.value)) for p in template[0].params]
    else:
        pairs = []
        for part in inner.split("|")[1:]:
            key, equals, value = part.partition("=")
            pairs.append((key, value) if equals else ("", part))
    unnamed = [value.strip() for key, value in pairs if not key.strip() or key.strip().isdecimal()]
    named = {
        key.strip().lower(): v.strip() for key, v in pairs if key.strip() and not key.strip().isdecimal()
    }
    return unnamed, named
