"""The texts of the gadget for signing up, from the same messages as everything else: one JSON object for each language."""

from wikiconbot.i18n.messages import Messages

#: The messages that are only the gadget's.
_OWN = "gadget-"
#: Messages of the sign-up template and of the table that the gadget shows too.
_SHARED = (
    "signup-attendance", "signup-button", "signup-online", "signup-onsite", "table-attended", "table-comment", "table-community",
    "table-role",
)  # fmt: skip


def gadget_texts(messages: Messages) -> dict[str, str]:
    """Return the gadget's texts in one language, by key; those that it lacks are left out, and the gadget takes them from another one.

    ``$name`` stands for a value, as in the messages.
    """
    keys = (key for key in messages.texts if is_of_gadget(key) or key in _SHARED)
    return {key: messages.texts[key] for key in sorted(keys)}


def is_of_gadget(key: str) -> bool:
    """Whether a message is the gadget's alone: a text of its dialog and buttons, or the summary of an edit."""
    return key.removeprefix("summary-").startswith(_OWN)
