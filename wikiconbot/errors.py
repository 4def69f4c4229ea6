"""The errors that a person has to correct; each carries the sentence that the person reads.

::

    WikiconbotError
    ├── UsageError            2  the command was given something that cannot be used
    │   └── NoEventPage       2  there is no event on the page that was named
    │       ├── MissingPage   2  the wiki has no such page
    │       └── AnotherPage   2  a redirect, a translation, no wikitext: another page is meant
    ├── ConfigurationError    2  user-config.py, a password file or a setting is missing or wrong
    │   └── QueueUnusable     2  the queue's file or Redis: the disk is full, the password was changed
    ├── WikiError             3  the wiki could not be reached, or refused us
    │   ├── Unreachable       3  no answer, or no answer that a wiki would give
    │       └── LoginRefused      3  the wiki does not accept this name and password
    └── SandboxError          3  the local wiki could not be started or stopped

Expected results are not errors: a protected page or an edit conflict is an `Outcome` (model/edits.py).
Errors are caught in one place, `wikiconbot.cli.failures`, which prints the sentence and exits with the number.
"""

#: The exit code of a fault of this program itself (EX_SOFTWARE in sysexits.h).
MISTAKE = 70


class WikiconbotError(Exception):
    """Something that a person has to correct; ``str()`` is one or two sentences with what to do next."""

    exit_code = 2


class UsageError(WikiconbotError):
    """The command was given something that cannot be used: a file, a page, a value."""


class NoEventPage(UsageError):
    """There is no event on the page that was named.

    ``lost`` is what is known of an event that was there (runs/wiki_pages.py), else None. ``remark`` is an additional sentence for
    the report of a run that nobody watched.
    """

    def __init__(self, says: str, lost: object = None) -> None:
        self.lost = lost
        self.remark: str | None = None
        super().__init__(says)


class MissingPage(NoEventPage):
    """The wiki has no page of that title."""


class AnotherPage(NoEventPage):
    """The page is a redirect, a translation that the wiki makes again, or has no wikitext: another page is meant."""


class ConfigurationError(WikiconbotError):
    """A configuration file or a setting is missing or wrong."""


class QueueUnusable(ConfigurationError):
    """The queue cannot be used: a service that used it before waits until a person has corrected that."""


class WikiError(WikiconbotError):
    """The wiki could not be reached, or refused us; ``cause`` says in a word why, for programs.

    ``saved`` is False if an edit was certainly not saved, None if that is not known, or nothing was to be saved.
    """

    exit_code = 3

    def __init__(self, says: str, cause: str = "") -> None:
        self.cause = cause
        self.saved: bool | None = None
        super().__init__(says)


class Unreachable(WikiError):
    """The wiki gave no answer, or an answer that no wiki gives."""


class LoginRefused(WikiError):
    """The wiki does not accept the account, the password or the key; ``reason`` is the wiki's own message on a password."""

    def __init__(self, says: str, cause: str = "", reason: str = "") -> None:
        self.reason = reason
        super().__init__(says, cause)


class SandboxError(WikiconbotError):
    """The local wiki could not be installed, started or stopped."""

    exit_code = 3
