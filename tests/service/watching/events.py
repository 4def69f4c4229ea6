"""Events as Wikimedia's stream sends them: the fields of its schema recentchange 1.0.0, as MediaWiki's RCFeed fills them."""

from typing import Any

from wikiconbot.service.moments import seconds_of, text_of

SERVERS = {"dewiki": "de.wikipedia.org", "metawiki": "meta.wikimedia.org", "wikidatawiki": "www.wikidata.org"}


def at_of(time: str | None) -> float:
    """Return the seconds of a time that is known to be one."""
    seconds = seconds_of(time)
    assert seconds is not None
    return seconds


def event(
    number: int, at: float, title: str = "Q2190037", wiki: str = "wikidatawiki", **more: object
) -> dict[str, Any]:
    """An edit."""
    server = SERVERS.get(wiki, f"{wiki}.example.org")
    return {
        "$schema": "/mediawiki/recentchange/1.0.0",
        "meta": {
            "uri": f"https://{server}/wiki/{title.replace(' ', '_')}",
            "request_id": f"f7896e77-fd2b-4a95-a9e4-{number:012d}",
            "id": f"2cdec62f-a2b3-49b8-9a52-{number:012d}",
            "dt": f"{text_of(at)[:-1]}.{int(at * 1000) % 1000:03d}Z",
            "domain": server,
            "stream": "mediawiki.recentchange",
            "topic": ("eqiad" if number % 9 else "codfw") + ".mediawiki.recentchange",
            "partition": 0,
            "offset": 4_000_957_901 + number,
        },
        "id": 1_728_475_074 + number,
        "type": "edit",
        "namespace": 0,
        "title": title,
        "title_url": f"https://{server}/wiki/{title.replace(' ', '_')}",
        "comment": "/* wbsetreference-set:2| */ [[Property:P10585]]: 96FPN, см. / see [[Template:Autofix|autofix]]",
        "timestamp": int(at),
        "user": f"Person {number % 997}",
        "bot": number % 4 == 0,
        "notify_url": f"https://{server}/w/index.php?diff={1_676_015_019 + number}&oldid={1_675_697_125 + number}",
        "minor": False,
        "patrolled": True,
        "length": {"old": 8871, "new": 8890},
        "revision": {"old": 1_675_697_125 + number, "new": 1_676_015_019 + number},
        "server_url": f"https://{server}",
        "server_name": server,
        "server_script_path": "/w",
        "wiki": wiki,
        "parsedcomment": '\u200e<span dir="auto"><span class="autocomment">Изменена ссылка на заявление: </span></span> '
        '<a href="/wiki/Property:P10585" title="Property:P10585">Property:P10585</a>: 96FPN, см. / see <a href="/wiki/'
        'Template:Autofix" title="Template:Autofix">autofix</a>',
        **more,
    }


def move(number: int, at: float, old: str, new: str, wiki: str = "metawiki") -> dict[str, Any]:
    """A move, in the log."""
    moved = event(number, at, old, wiki, type="log", log_id=number, log_type="move", log_action="move")
    del moved["revision"], moved["length"], moved["minor"], moved["patrolled"]
    return moved | {
        "log_params": {"target": new, "noredir": "0"},
        "log_action_comment": f"moved [[{old}]] to [[{new}]]",
    }


def joins(number: int, at: float, page: str, category: str, wiki: str = "metawiki") -> dict[str, Any]:
    """A page that was put into a category."""
    added = event(
        number, at, category, wiki, type="categorize", namespace=14, comment=f"[[:{page}]] added to category"
    )
    del added["revision"], added["length"], added["minor"], added["patrolled"]
    return added


def canary(number: int, at: float) -> dict[str, Any]:
    """A canary event: not about a wiki, with few fields."""
    whole = event(number, at)
    return {
        "$schema": whole["$schema"],
        "meta": {**whole["meta"], "domain": "canary"},
        "type": "log",
        "wiki": "examplewiki",
    }
