"""``wikiconbot completion``: the script with which a shell completes commands, options and files."""

import click

from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.suggestions import Choice
from wikiconbot.cli.words import tell
from wikiconbot.environment import COMPLETE

#: The variable with which the script calls the program; click derives it from the program's name.
_PROGRAM = "wikiconbot"
_SHELLS = ("bash", "zsh", "fish")

_EXAMPLES = (
    (
        "wikiconbot completion bash > ~/.local/share/bash-completion/completions/wikiconbot",
        "Install completion for bash; open a new shell then.",
    ),
    (
        "wikiconbot completion fish > ~/.config/fish/completions/wikiconbot.fish",
        "Install it for fish.",
    ),
    (
        'wikiconbot completion zsh > "${fpath[1]}/_wikiconbot"',
        "Install it for zsh, in which compinit must run.",
    ),
)


@command(examples=_EXAMPLES)
@click.argument("shell", type=Choice(_SHELLS))
def completion(shell: str) -> None:
    """Print the script that lets a shell complete commands.

    Then the Tab key completes commands, options, their values and names of files. Make the folder first if it does
    not exist.
    """
    from click.shell_completion import get_completion_class  # noqa: PLC0415

    from wikiconbot.cli.parsing.program import main  # noqa: PLC0415 - it has this command

    script = get_completion_class(shell)
    assert script is not None, shell
    tell(script(main, {}, _PROGRAM, COMPLETE).source(), err=False)
