"""``wikiconbot etherpad find``: which pads pages name or link to."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, Input, asked, note_page, read_text
from wikiconbot.cli.output_file import takes_output, write_output
from wikiconbot.cli.pads import AS_JSON, Hosts, pad_json, takes_hosts
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.number_types import WholeNumber
from wikiconbot.cli.words import named, says, tell

if TYPE_CHECKING:
    from wikiconbot.model import Snapshot
    from wikiconbot.pads.names import Pad
    from wikiconbot.runs.notes.finding import Where
    from wikiconbot.wiki.session import Session
    from wikiconbot.wikitext.siteinfo import SiteInfo

_DEPTH = 5  # levels of subcategories
_AT_ONCE = 50  # titles in a request
_OF_JSON = ".json"


_EXAMPLES = (
    (
        "wikiconbot etherpad find Event",
        "List the pads of one page.",
    ),
    (
        'wikiconbot etherpad find --cat "Events in 2027" --output pads.json',
        "List those of a category, for `etherpad archive --list`.",
    ),
)


@command(examples=_EXAMPLES, common=("--wiki", "--cat", "--list", "--output", "--json"))
@click.argument("page", required=False, callback=note_page)
@click.option(
    "--wiki", "whole", is_flag=True, help="Search the whole wiki: all pages that link to an Etherpad."
)
@click.option(
    "--cat",
    "category",
    metavar="CATEGORY",
    help="Search all pages of this category and its subcategories.",
)
@click.option(
    "--depth",
    metavar="N",
    type=WholeNumber(0, 20),
    help=f"With --cat: how many levels of subcategories to search. [default: {_DEPTH}]",
)
@click.option("--list-page", "linked_from", metavar="TITLE", help="Search all pages that this page links to.")
@click.option(
    "--list",
    "listed",
    metavar="FILE",
    help="Search the pages in this file: one title per line, or as find wrote it (- for standard input).",
)
@click.option(
    "--file",
    metavar="FILE",
    help="Search wikitext from disk (- for standard input), without network.",
)
@click.option(
    "--namespace",
    "spaces",
    metavar="NAME",
    multiple=True,
    help="With --wiki, --cat and --list-page: only pages of this namespace (name or number); may be repeated.",
)
@takes_output(
    "Write the result into this file: JSON if its name ends in .json, else one page title per line."
)
@takes_hosts
@AS_JSON
@click.pass_obj
def find(
    options: Globals,
    page: str | None,
    whole: bool,
    category: str | None,
    depth: int | None,
    linked_from: str | None,
    listed: str | None,
    file: str | None,
    spaces: tuple[str, ...],
    output: str | None,
    hosts: Hosts,
    as_json: bool,
) -> int:
    """List the pads that pages name or link to.

    Search PAGE, a category, a list or the whole wiki. The command asks no Etherpad.
    """
    from wikiconbot.runs.notes.finding import Where, titles_in  # noqa: PLC0415
    from wikiconbot.runs.notes.which import pads_of_pages  # noqa: PLC0415

    if [page, whole or None, category, linked_from, listed, file].count(None) != 5:
        raise click.UsageError(says("cli-pad-where"))
    many = whole or category is not None or linked_from is not None
    if (spaces and not many) or (depth is not None and category is None):
        raise click.UsageError(says("cli-pad-narrowed"))
    titles = titles_in(read_text(listed), listed) if listed is not None else None
    depth = _DEPTH if depth is None else depth
    where = Where(page, whole, category, depth, linked_from, titles, spaces)
    session = options.connect() if file is None else None
    pages, siteinfo = _pages(options, session, where, file, hosts)
    seen: set[str] = set()
    found = pads_of_pages(_noted(pages, seen), siteinfo, asked(), hosts.all(options), options.stats)
    document = {"pads": [{**pad_json(pad), "pages": list(on)} for pad, on in found.items()]}
    if output is not None:
        write_output(output, _written(document, found, output))
    if as_json:
        print_json(document)
    elif output is None:
        for pad, on in found.items():
            tell(f"{pad.url}  {', '.join(on)}", err=False)
    options.say(_count(found), err=True)
    if titles is not None and session and (unread := _unread(session, titles, seen, siteinfo)):
        about = {
            "count": len(unread),
            "total": len(titles),
            "titles": named(f"“{one}”" for one in unread),
        }
        options.say(says("cli-pages-missing", **about), err=True)
    return 0


def _unread(
    session: "Session", titles: tuple[str, ...], seen: set[str], siteinfo: "SiteInfo"
) -> tuple[str, ...]:
    """Return the titles of a list whose pages were not read, each once; a redirect to a page that was read counts as read."""
    from wikiconbot.wiki.finding.moved_titles import titles_now  # noqa: PLC0415
    from wikiconbot.wikitext.title_keys import title_key, unlike  # noqa: PLC0415

    read = {title_key(title, siteinfo) for title in seen}
    unread = [title for title in unlike(titles, siteinfo) if title_key(title, siteinfo) not in read]
    now: dict[str, str | None] = {}
    for start in range(0, len(unread), _AT_ONCE):
        now |= titles_now(session, unread[start : start + _AT_ONCE])
    return tuple(title for title in unread if now.get(title) not in seen)


def _noted(pages: "Iterable[Snapshot]", seen: set[str]) -> "Iterator[Snapshot]":
    for page in pages:
        seen.add(page.page)
        yield page


def _count(found: "Mapping[Pad, tuple[str, ...]]") -> str:
    pages = {title for titles in found.values() for title in titles}
    return says("cli-pads-found", count=len(found), pages=len(pages))


def _written(document: dict[str, Any], found: "Mapping[Pad, tuple[str, ...]]", name: str) -> bytes:
    if name.lower().endswith(_OF_JSON):
        return (json.dumps(document, ensure_ascii=False, indent="\t") + "\n").encode()
    pages = dict.fromkeys(title for titles in found.values() for title in titles)
    return "".join(f"{title}\n" for title in pages).encode()


def _pages(
    options: Globals, session: "Session | None", where: "Where", file: str | None, hosts: Hosts
) -> "tuple[Iterable[Snapshot], SiteInfo]":
    if file is not None or session is None:
        snapshot, siteinfo = Input(None, file, None, None, asked()).from_file()
        return [snapshot], siteinfo
    from wikiconbot.runs.notes.finding import pages_to_search  # noqa: PLC0415

    def told(done: int, total: int) -> None:
        if options.line is not None:
            options.line.whole(says("cli-progress-read"), done, total)
        elif total > done or done > 50:
            options.say(says("cli-pages-searched", done=done, total=total), err=True)

    return pages_to_search(session, where, hosts.all(options), options.stats, told)
