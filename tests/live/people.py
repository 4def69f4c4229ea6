"""What the live tests do at the wiki, besides what the bot does there."""

from dataclasses import dataclass, field
from typing import Any

from wikiconbot.sandbox import Sandbox
from wikiconbot.sandbox.wiki_client import DemoPerson


@dataclass
class Wiki:
    """The sandbox's wiki, with an administrator at hand and people as they are needed."""

    sandbox: Sandbox
    people: dict[str, DemoPerson] = field(default_factory=dict)

    def person(self, name: str) -> DemoPerson:
        """The owner of an account, logged in; the account is registered when it is first needed."""
        if name not in self.people:
            self.people[name] = self.admin.create_account(name)
        return self.people[name]

    def login(self, user: str, password: str) -> DemoPerson:
        """A new session of an account or a bot password."""
        return DemoPerson(self.sandbox.api).login(user, password)

    @property
    def admin(self) -> DemoPerson:
        """The administrator, logged in once."""
        known = self.sandbox.admin
        if known.user not in self.people:
            self.people[known.user] = self.login(known.user, known.password)
        return self.people[known.user]

    @property
    def stranger(self) -> DemoPerson:
        """Somebody who is not logged in: a new browser at each call, so a new temporary account when it edits."""
        return DemoPerson(self.sandbox.api)

    def save(self, title: str, text: str, by: str | None = None, **parameters: str | int) -> int:
        """Save a page as the administrator or somebody else; returns the revision."""
        editor = self.person(by) if by else self.admin
        saved = editor.edit(title, text=text, **parameters)
        return int(saved.get("newrevid") or self.revision(title))

    def sign_up(self, title: str, by: str, section: int = 1, line: str = "# ~~~~") -> int:
        """Let somebody add a line at the end of a section; returns the revision."""
        return int(self.person(by).edit(title, section=section, appendtext=f"\n{line}")["newrevid"])

    def text(self, title: str, section: int | None = None) -> str | None:
        """The wikitext of a page, or of a section of it; None if there is no such page."""
        return self.admin.text(title, section)

    def revision(self, title: str) -> int:
        """The page's newest revision."""
        page = self.query(prop="info", titles=title)["pages"][0]
        return int(page["lastrevid"])

    def query(self, **parameters: str | int) -> dict[str, Any]:
        """What ``action=query`` answers to the administrator."""
        answer: dict[str, Any] = self.admin.ask(action="query", **parameters).get("query", {})
        return answer

    def block(self, user: str, **parameters: str | int) -> None:
        """Block an account, for good unless ``expiry`` says otherwise."""
        self.admin.act("block", user=user, **{"expiry": "infinite", "reason": "a test", **parameters})

    def unblock(self, user: str) -> None:
        """Let a blocked account edit again."""
        self.admin.act("unblock", user=user)

    def protect(self, title: str, level: str = "edit=sysop", **parameters: str | int) -> None:
        """Protect a page; ``create=sysop`` for one that is not there."""
        self.admin.act("protect", title=title, protections=level, **parameters)

    def delete(self, title: str) -> None:
        """Delete a page."""
        self.admin.act("delete", title=title)

    def move(self, old: str, new: str, **parameters: str | int) -> None:
        """Move a page, leaving a redirect."""
        self.admin.act("move", **{"from": old, "to": new, **parameters})
