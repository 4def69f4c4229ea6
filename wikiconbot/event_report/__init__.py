"""The draft of the report on an event: what each part of it says, and the edit that writes it. Pure."""
