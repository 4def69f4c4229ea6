"""``wikiconbot etherpad find``: which pads pages name or link to."""

from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, Input, asked, note_page
from wikiconbot.cli.pads import AS_JSON, Hosts, takes_hosts
from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.model import Snapshot
    from wikiconbot.pads.names import Pad
    from wikiconbot.wikitext.siteinfo import SiteInfo


@click.command()
@click.argument("page", required=False, callback=note_page)
@click.option("--cat", "category", metavar="CATEGORY", help="Look through all pages of this category.")
@click.option(
    "--file",
    metavar="FILE",
    help="Look through wikitext from disk (- for standard input); no network at all.",
)
@takes_hosts
@AS_JSON
@click.pass_obj
def find(
    options: Globals, page: str | None, category: str | None, file: str | None, hosts: Hosts, as_json: bool
) -> int:
    """List the pads that PAGE, or the pages of a CATEGORY, name or link to, with those pages. No Etherpad is asked."""
    from wikiconbot.runs.notes.which import pads_of_pages  # noqa: PLC0415

    if [page, category, file].count(None) != 2:
        raise click.UsageError(says("cli-pad-where"))
    pages, siteinfo = _pages(options, page, category, file)
    found = pads_of_pages(pages, siteinfo, asked(), hosts.all(options), options.stats)
    if as_json:
        print_json({"pads": [found_json(pad, titles) for pad, titles in found.items()]})
        return 0
    for pad, titles in found.items():
        tell(f"{pad.url}  {', '.join(titles)}", err=False)
    options.say(says("cli-pads-found", count=len(found)), err=True)
    return 0


def found_json(pad: "Pad", titles: tuple[str, ...]) -> dict[str, Any]:
    """Return a pad as docs/contract.md has it, with the pages that name it."""
    from wikiconbot.cli.pads import pad_json  # noqa: PLC0415

    return {**pad_json(pad), "pages": list(titles)}


def _pages(
    options: Globals, page: str | None, category: str | None, file: str | None
) -> "tuple[list[Snapshot], SiteInfo]":
    if file is not None:
        snapshot, siteinfo = Input(None, file, None, None, asked()).from_file()
        return [snapshot], siteinfo
    from wikiconbot.runs.wiki_pages import read_wiki  # noqa: PLC0415
    from wikiconbot.wiki.finding.categories import CATEGORY, pages_in_category  # noqa: PLC0415
    from wikiconbot.wiki.read import read_profile  # noqa: PLC0415
    from wikiconbot.wikitext.siteinfo import SiteInfo, fold  # noqa: PLC0415

    session = options.connect()
    if page is not None:
        snapshot, siteinfo = read_wiki(session, page, options.stats, links=True)
        return [snapshot], siteinfo
    assert category is not None
    with options.phase("read"):
        siteinfo = SiteInfo.from_api(read_profile(session))
        space = fold(category.partition(":")[0]) if ":" in category else ""
        title = category if siteinfo.namespaces.get(space) == CATEGORY else f"Category:{category}"
        return list(pages_in_category(session, title)), siteinfo
