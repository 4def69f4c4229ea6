"""Sign-ups by a template whose parameters are the answers of a form, with the signature among them or after it.

``{{User:Bot/Sign-up|community=…|signature=[[User:Ann]] 10:00 …}}`` is read as the signature alone, by the same rules as
every other line; the other parameters are added to the sign-up afterwards. A template is known by its name, or, as it
may be renamed or reached by a redirect, by a parameter with the signature.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from wikiconbot.language import templates
from wikiconbot.lazy import pattern
from wikiconbot.model import SignUp
from wikiconbot.reading.mentions import find_mentions
from wikiconbot.reading.signatures import find_signatures
from wikiconbot.wikitext.as_typed import with_stand_ins
from wikiconbot.wikitext.mask import HIDDEN, blank, hidden_spans
from wikiconbot.wikitext.nesting import Template, find_templates
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo

#: The parameters of the sign-up template (onwiki/Sign-up.wikitext).
SIGNATURE = "signature"
COMMUNITY, ROLE, ATTENDANCE = "community", "role", "attendance"
_COMMENTS = ("comment", "comments")
_KNOWN_NAMES = frozenset((SIGNATURE, COMMUNITY, ROLE, ATTENDANCE, *_COMMENTS, *templates.NAMING_PARAMETERS))
#: Each of these in a template next to a signature says that the template is a form.
_OF_A_FORM = frozenset((COMMUNITY, ROLE, ATTENDANCE))
#: What a page with a form has: most pages have none, and need no search for templates.
_MAY_HAVE = pattern(
    r"\{\{[^{}|\n]*/[ _]?sign|\|\s*(?:signature|community|role|attendance)\s*=", re.IGNORECASE
)
#: What may divide parameters, and what they may contain.
_MARKS = pattern(r"\{\{|\}\}|\||=")
_LINKS = pattern(r"\[\[[^\[\]]*\]\]")
#: "Diet: vegan", but neither a time nor an address.
_ANSWER = pattern(r"([^:：]*[^:：\s])\s*[:：](?!//)(?<!\d:(?=\d))\s*(\S.*)")
#: A line of a list.
_ITEM = pattern(r"\n[ \t]*[#*]")
_LONGEST = 10_000  # characters of a template on one line
_NEAR = 400  # characters around a template that may have the signature
_NO_FORMS: Mapping[int, tuple["Form", ...]] = MappingProxyType({})


class Part(NamedTuple):
    """A parameter: its name, a number if it has none, and the offsets of its value on the page."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Form:
    """The answers of one sign-up. ``added_by`` is the account that signed, if a parameter names another person."""

    fields: Mapping[str, str]
    comment: str = ""
    added_by: str | None = None


class Opened(NamedTuple):
    """The mask of a page with each form replaced by the signature in it, and the forms by their lines (from 1)."""

    masked: str
    forms: Mapping[int, tuple[Form, ...]]


def opened_forms(text: str, masked: str, siteinfo: SiteInfo) -> Opened:
    """Return a page's mask in which only the signatures of sign-up templates are left, and what the templates say."""
    if not _MAY_HAVE.search(masked):
        return Opened(masked, _NO_FORMS)
    forms: dict[int, tuple[Form, ...]] = {}
    pieces: list[str] = []
    at = counted = 0
    line = 1
    for template in sorted(find_templates(masked), key=lambda one: one.start):
        if template.start < at or template.end - template.start > _LONGEST:
            continue
        made = _opened(text, masked, template, siteinfo)
        if made is None:
            continue
        form, shown = made
        line += text.count("\n", counted, template.start)
        counted = template.start
        forms[line] = (*forms.get(line, ()), form)
        pieces += (masked[at : template.start], shown)
        at = template.end
    return (
        Opened("".join((*pieces, masked[at:])), MappingProxyType(forms))
        if forms
        else Opened(masked, _NO_FORMS)
    )


def is_by_form(wikitext: str, siteinfo: SiteInfo) -> bool:
    """Whether the wikitext of a sign-up has a sign-up template."""
    return bool(opened_forms(wikitext, blank(wikitext, hidden_spans(wikitext)), siteinfo).forms)


def _opened(text: str, masked: str, template: Template, siteinfo: SiteInfo) -> tuple[Form, str] | None:
    """Return what a template says, and what is left of it in the mask; None if it is not a form."""
    is_own = templates.OWN_SIGNUP_TEMPLATE.fullmatch(template.name) is not None
    if not is_own and not _may_be_form(masked[template.start : template.end].lower(), template.name):
        return None
    parts = list(_parts(masked, template))
    named = {part.name: part for part in parts}
    outside = _around(masked, template)
    signature = _signed_part(masked, named, outside, siteinfo) if is_own else named.get(SIGNATURE)
    said = masked[signature.start : signature.end] if signature else ""
    signed = find_signatures(said, siteinfo) if said.strip() else []
    if any(
        masked[named[key].start : named[key].end].strip()
        for key in templates.NAMING_PARAMETERS
        if key in named
    ):
        # The parameter names the person (mentions.py), and who signed added them.
        return Form({}, added_by=signed[0].user if signed else None), masked[template.start : template.end]
    if not is_own and not _is_one_signup(
        masked[template.start : template.end], named, said, outside, siteinfo
    ):
        return None
    if signature and said.strip():
        before, after = " " * (signature.start - template.start), " " * (template.end - signature.end)
        answers = [part for part in parts if part.name != signature.name]
        return _form(text, answers), f"{before}{said.replace(chr(10), ' ')}{after}"
    return _form(text, parts), _without_answers(masked, template)


def _around(masked: str, template: Template) -> str:
    """Return what is before and after a template on its lines."""
    before = masked[max(template.start - _NEAR, 0) : template.start]
    after = masked[template.end : template.end + _NEAR]
    return before.rpartition("\n")[2] + " " + after.partition("\n")[0]


def _signed_part(masked: str, named: Mapping[str, Part], outside: str, siteinfo: SiteInfo) -> Part | None:
    """Return the parameter with the signature; if people signed in another one, that one, unless they signed outside too."""
    signature = named.get(SIGNATURE)
    if signature and masked[signature.start : signature.end].strip():
        return signature
    signed = [part for part in named.values() if _has_signed(masked[part.start : part.end], siteinfo)]
    return signed[-1] if signed and not _has_signed(outside, siteinfo) else signature


def _is_one_signup(
    wikitext: str, named: Mapping[str, Part], said: str, outside: str, siteinfo: SiteInfo
) -> bool:
    """Whether a template with another name is one person's form, not a box with a list or with names for another use."""
    signed = find_signatures(said, siteinfo) if said.strip() else []
    if signed:
        return len(signed) == 1 and _ITEM.search(said) is None
    if SIGNATURE in named or "1" in named or not _OF_A_FORM & named.keys():
        return False
    return not find_mentions(wikitext, siteinfo) and _has_signed(outside, siteinfo)


def _has_signed(masked: str, siteinfo: SiteInfo) -> bool:
    """Whether a text has a signature with a time."""
    return any(signature.signed for signature in find_signatures(masked, siteinfo))


def _without_answers(masked: str, template: Template) -> str:
    """Return a template without parameters and without its prefix, which may name an account, in the same length."""
    begin, end = template.start + 2, template.end - 2
    bar = masked.find("|", begin, end)
    stop = end if bar < 0 else bar
    name = masked[masked.rfind("/", begin, stop) + 1 or begin : stop].strip()
    return "{{" + name.replace("\n", " ").ljust(end - begin) + "}}"


def _may_be_form(wikitext: str, name: str) -> bool:
    """Whether a template with another name may be a form, by its parameters; one with another use is not."""
    if not any(f"{key}" in wikitext for key in (SIGNATURE, *_OF_A_FORM)) or name.startswith("#"):
        return False
    others = (templates.USER_TEMPLATES, templates.SIGNING_TEMPLATES, templates.PINGING_TEMPLATES)
    return not any(
        name in kind for kind in (*others, templates.QUOTING_TEMPLATES, templates.STRIKING_TEMPLATES)
    )


def _parts(masked: str, template: Template) -> Iterator[Part]:
    """Yield a template's parameters in order; known names are in lower case, and those without a name have a number.

    Bars and equals signs in links and in templates divide nothing (Preprocessor_Hash::buildDomTreeArrayFromText).
    """
    bars, equals = _divisions(masked, template)
    unnamed = 0
    for start, end in pairwise([*bars, template.end - 2] if bars else []):
        sign = next((at for at in equals if start < at < end), None)
        unnamed += sign is None
        name = str(unnamed) if sign is None else masked[start + 1 : sign].replace(HIDDEN, "").strip()
        yield Part(
            name.lower() if name.lower() in _KNOWN_NAMES else name,
            start + 1 if sign is None else sign + 1,
            end,
        )


def _divisions(masked: str, template: Template) -> tuple[list[int], list[int]]:
    """Return the offsets of the bars and of the equals signs of a template itself, not of what is inside of it.

    A link that is not closed keeps MediaWiki from reading the template; here it does not count.
    """
    begin = template.start + 2
    inner = _LINKS.sub(lambda link: HIDDEN * len(link[0]), masked[begin : template.end - 2])
    braces = 0
    found: dict[str, list[int]] = {"|": [], "=": []}
    for mark in _MARKS.finditer(inner):
        if mark[0] in ("{{", "}}"):
            braces += 1 if mark[0] == "{{" else -1
        elif braces == 0:
            found[mark[0]].append(begin + mark.start())
    return found["|"], found["="]


def _form(text: str, parts: Iterable[Part]) -> Form:
    """Return the answers; of several with one name, the last counts. Answers without a name are "name: answer", or comments."""
    said: dict[str, str] = {}
    for part in parts:
        said[part.name] = _shown(text[part.start : part.end])
    fields: dict[str, str] = {}
    comments: list[str] = []
    for name, value in said.items():
        answer = _ANSWER.fullmatch(value) if name.isdecimal() else None
        if answer:
            fields[answer[1]] = answer[2]
        elif name.isdecimal() or name in _COMMENTS:
            comments.append(value)
        elif name != SIGNATURE:
            fields[name] = value
    answers = {name: value for name, value in fields.items() if name and value}
    return Form(MappingProxyType(answers), "; ".join(filter(None, comments)))


def _shown(wikitext: str) -> str:
    """Return a parameter's value as a reader of the page sees it, with the text in ``nowiki``."""
    masked = blank(wikitext, hidden_spans(wikitext))
    stand_ins = with_stand_ins(wikitext, masked) if HIDDEN in masked else None
    shown = stand_ins.masked if stand_ins else masked
    said = plain_text(shown) or plain_text(shown, templates=True)
    return stand_ins.put_back(said) if stand_ins else said


def answered(signups: list[SignUp], forms: Mapping[int, tuple[Form, ...]]) -> list[SignUp]:
    """Return the sign-ups with the comments of the forms on their lines; their other answers are added by `filled_in`."""
    if not forms:
        return signups
    return [
        replace(signup, comment="; ".join(filter(None, (signup.comment, form.comment))))
        if form.comment
        else signup
        for signup, form in _with_forms(signups, forms)
    ]


def filled_in(signups: list[SignUp], forms: Mapping[int, tuple[Form, ...]]) -> list[SignUp]:
    """Return the sign-ups with the answers of the forms on their lines: the first person on a line has those of the first form."""
    if not forms:
        return signups
    return [
        replace(
            signup,
            fields=MappingProxyType({**signup.fields, **form.fields}) if form.fields else signup.fields,
            added_by=form.added_by if form.added_by not in (None, signup.user) else signup.added_by,
        )
        for signup, form in _with_forms(signups, forms)
    ]


def _with_forms(
    signups: list[SignUp], forms: Mapping[int, tuple[Form, ...]]
) -> Iterator[tuple[SignUp, Form]]:
    used: dict[int, int] = {}
    for signup in signups:
        line = signup.line or 0
        number = used.get(line, 0)
        used[line] = number + 1
        own = forms.get(line, ())
        yield signup, own[number] if number < len(own) else _NOTHING_SAID


_NOTHING_SAID = Form({})
