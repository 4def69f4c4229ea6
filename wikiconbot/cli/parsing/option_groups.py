"""Options that belong together reach a command as one value."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def takes_group(name: str, make: Callable[..., Any], *options: Decorator) -> Decorator:
    """Return what gives a command some options, in this order, as one value with a name: what ``make`` returns for theirs."""
    own = tuple(signature(make).parameters)

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def wrapped(*args: Any, **values: Any) -> Any:
            made = make(**{option: values.pop(option) for option in own})
            return function(*args, **values, **{name: made})

        command: Callable[..., Any] = wrapped
        for option in reversed(options):  # click lists the option that was added last first
            command = option(command)
        return command

    return decorate
