"""The database name of a wiki of Wikimedia, by its host: ``or.wikisource.org`` → ``orwikisource``."""

from wikiconbot.language import projects

#: Codes in hosts, and the older ones in names of databases (Wikimedia's wmf-config/InitialiseSettings.php).
_OLDER = {
    "be-tarask": "be_x_old",
    "bho": "bh",
    "gsw": "als",
    "lzh": "zh_classical",
    "nan": "zh_min_nan",
    "nb": "no",
    "rup": "roa_rup",
    "sgs": "bat_smg",
    "vro": "fiu_vro",
    "yue": "zh_yue",
}
_SHARED = {host: f"{name}wiki" for name, host in projects.BEFORE_WIKI.items()} | {
    "wikimania.wikimedia.org": "wikimaniawiki",
    "wikisource.org": "sourceswiki",
    "www.wikisource.org": "sourceswiki",
}


def database_of(host: str) -> str | None:
    """Return the database name of a wiki of Wikimedia for editors, by its host in lower case; None for any other host."""
    if host in _SHARED:
        return _SHARED[host]
    code, _, project = host.removesuffix(".org").partition(".")
    letters = code.replace("-", "")
    if (
        not host.endswith(".org")
        or project not in projects.PROJECTS
        or not letters.isascii()
        or not letters.isalpha()
    ):
        return None
    return _OLDER.get(code, code.replace("-", "_")) + ("wiki" if project == "wikipedia" else project)
