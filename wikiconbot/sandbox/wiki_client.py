"""A client of the sandbox's wiki: a person with a browser's cookies, acting through the API as people do."""

import secrets
from typing import Any

import requests

from wikiconbot.errors import SandboxError
from wikiconbot.i18n import says


class DemoPerson:
    """One session at one wiki, logged out at first."""

    def __init__(self, api: str, name: str | None = None) -> None:
        self.api = api
        self.name = name
        self.http = requests.Session()
        self.http.trust_env = False  # 127.0.0.1 needs no proxy
        self.http.headers["User-Agent"] = "wikiconbot sandbox"
        self._tokens: dict[str, str] = {}

    def ask(self, **parameters: str | int) -> dict[str, Any]:
        """Send one API request and return its answer.

        Raises:
            SandboxError: the wiki refused; the message begins with the API's error code.
        """
        form = {"format": "json", "formatversion": "2", "errorformat": "plaintext", **parameters}
        answer: dict[str, Any] = self.http.post(self.api, data=form, timeout=60).json()
        if "errors" in answer:
            error = answer["errors"][0]
            raise SandboxError(f"{error['code']}: {error['text']} (action={parameters.get('action')})")
        return answer

    def token(self, kind: str = "csrf") -> str:
        """A token of the session, requested once (https://www.mediawiki.org/wiki/API:Tokens)."""
        if kind not in self._tokens:
            tokens = self.ask(action="query", meta="tokens", type=kind)["query"]["tokens"]
            self._tokens[kind] = tokens[f"{kind}token"]
        return self._tokens[kind]

    def login(self, user: str, password: str) -> "DemoPerson":
        """Log in with an account's or a bot password (https://www.mediawiki.org/wiki/API:Login)."""
        answer = self.ask(action="login", lgname=user, lgpassword=password, lgtoken=self.token("login"))[
            "login"
        ]
        if answer["result"] != "Success":
            raise SandboxError(says("sandbox-said-no", user=user, why=answer.get("reason", answer["result"])))
        self.name = answer["lgusername"]
        self._tokens.clear()  # a token belongs to the session that requested it
        return self

    def create_account(self, user: str) -> "DemoPerson":
        """Register an account with a random password, and return its owner, logged in.

        See https://www.mediawiki.org/wiki/API:Account_creation
        """
        password = secrets.token_hex(16)
        answer = self.ask(
            action="createaccount",
            username=user,
            password=password,
            retype=password,
            createreturnurl=self.api,
            createtoken=self.token("createaccount"),
        )["createaccount"]
        if answer["status"] != "PASS":
            raise SandboxError(
                says("sandbox-not-registered", user=user, why=answer.get("message", answer["status"]))
            )
        return DemoPerson(self.api).login(user, password)

    def edit(self, title: str, **parameters: str | int) -> dict[str, Any]:
        """Save a page, or a section of it (https://www.mediawiki.org/wiki/API:Edit); returns the wiki's answer."""
        answer: dict[str, Any] = self.ask(action="edit", title=title, token=self.token(), **parameters)[
            "edit"
        ]
        if answer["result"] != "Success":
            raise SandboxError(says("sandbox-not-saved", page=title, answer=answer))
        return answer

    def act(self, action: str, **parameters: str | int) -> dict[str, Any]:
        """Do an action that needs a token: block, protect, move, delete, unblock."""
        answer: dict[str, Any] = self.ask(action=action, token=self.token(), **parameters)[action]
        return answer

    def text(self, title: str, section: int | None = None) -> str | None:
        """The current wikitext of a page or a section, None if there is no such page."""
        part = {} if section is None else {"rvsection": section}
        query = {"prop": "revisions", "rvprop": "content", "rvslots": "main", "titles": title}
        page = self.ask(action="query", **query, **part)["query"]["pages"][0]
        return None if "missing" in page else str(page["revisions"][0]["slots"]["main"]["content"])
