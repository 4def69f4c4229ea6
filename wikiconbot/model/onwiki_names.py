"""The names of the pages that the bot has on a wiki; the operator chooses what they begin with."""

from dataclasses import dataclass

#: The account's name where no other one is known.
ACCOUNT = "WikiconBot"


@dataclass(frozen=True, slots=True)
class OnWikiNames:
    """The names of the bot's pages on a wiki; all begin with ``prefix``, a page's title without a slash at the end."""

    prefix: str = f"User:{ACCOUNT}"

    @classmethod
    def of_account(cls, account: str | None) -> "OnWikiNames":
        """Return the names below the user page of the bot's account."""
        return cls(f"User:{account or ACCOUNT}")

    @property
    def settings(self) -> str:
        """The template with an event's settings."""
        return f"{self.prefix}/Event"

    @property
    def template(self) -> str:
        """The template with which people sign up."""
        return f"{self.prefix}/Sign-up"

    @property
    def intro(self) -> str:
        """The edit intro of the link for signing up; its subpages, by code, have it in other languages."""
        return f"{self.prefix}/Sign-up intro"
