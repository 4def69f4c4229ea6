"""The address behind “Update now”: a form on the page of requests that has the request filled in. Pure."""

from urllib.parse import quote

#: A message of MediaWiki whose text is “$1” (since 1.41): no page has to be made for it.
RAW_MESSAGE = "MediaWiki:Rawmessage"


def requests_page(account: str) -> str:
    """Return the page of an account where people ask for an update; a wiki may spell its namespace in another language."""
    return f"User:{account}/Requests"


def line_page(account: str) -> str:
    """Return the page whose text fills in the line of a request, for wikis without MediaWiki's message."""
    return f"{requests_page(account)}/line"


def request_address(index: str, account: str, title: str, *, has_message: bool = True) -> str:
    """Return the address of a form with the line ``* [[:title]]`` in a new section without a heading.

    ``index`` is the address of the wiki's index.php. On a wiki without the message (``has_message``), the operator can make the page
    `User:BOT/Requests/line` with the text ``$1``; without it, the form is empty (API: action=edit, preload and preloadparams, 1.25).
    """
    page = requests_page(account)
    form = {
        "title": page,
        "action": "edit",
        "section": "new",
        "nosummary": "1",
        "preload": RAW_MESSAGE if has_message else line_page(account),
        "preloadparams[]": f"* [[:{title}]]",
    }
    return f"{index}?{'&'.join(f'{quote(name)}={quote(value)}' for name, value in form.items())}"
