"""The only module that makes a sentence and an exit code from errors, for the command line and for the scripts."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import click

from wikiconbot import errors, interrupts, terminal
from wikiconbot.cli import json_output
from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.cli.options import Globals

#: click 8.2 and later raises it if a group is called without a command; its message is the help.
_NO_ARGUMENTS: Any = getattr(click.exceptions, "NoArgsIsHelpError", ())

#: The cause, for programs, of an error without a separate one (docs/contract.md).
_CODES: dict[type[BaseException], str] = {
    errors.MissingPage: "missing-page",
    errors.UsageError: "usage",
    click.UsageError: "usage",
    errors.ConfigurationError: "configuration",
    errors.LoginRefused: "login-refused",
    errors.Unreachable: "unreachable",
    errors.WikiError: "wiki",
    errors.SandboxError: "sandbox",
    KeyboardInterrupt: "interrupted",
    click.Abort: "interrupted",
    OSError: "file",
}


@contextmanager
def told(
    verbose: Callable[[], bool], flag: str, options: "Globals", *, as_json: bool = False
) -> Iterator[None]:
    """Exit with a sentence and a code if something fails inside; Ctrl-C and SIGTERM count as failures.

    ``verbose`` returns, after an error, whether to print the traceback; ``flag`` is its option. ``options`` know the
    page and what was saved before. With ``as_json`` a document reports it too, unless one was printed.
    """
    try:
        with interrupts.raised(), _explained(verbose, flag, options, as_json):
            yield
    except KeyboardInterrupt:  # during the report of another failure
        interrupts.end_now()


@contextmanager
def _explained(verbose: Callable[[], bool], flag: str, options: "Globals", as_json: bool) -> Iterator[None]:
    def fail(error: BaseException, sentence: str, code: int, *, trace: bool = True) -> NoReturn:
        _fail(options, error, sentence, code, as_json=as_json, trace=trace and verbose())

    try:
        yield
    except click.exceptions.Exit as stopped:  # --help of a command that a script runs
        sys.exit(stopped.exit_code)
    except click.ClickException as error:
        fail(error, _usage(error), error.exit_code, trace=False)
    except errors.WikiconbotError as error:
        fail(error, says("cli-error", error=error), error.exit_code)
    except (KeyboardInterrupt, click.Abort) as error:
        fail(error, _interrupted(), interrupts.exit_code(), trace=False)
    except BrokenPipeError:  # the program that reads our output (head, less) has closed it
        sys.exit(0)
    except OSError as error:
        fail(error, _of_system(error), errors.WikiconbotError.exit_code)
    except Exception as error:  # people get a sentence, not a traceback
        if interrupts.was_interrupted():
            fail(KeyboardInterrupt(), _interrupted(), interrupts.exit_code(), trace=False)
        said = says("cli-mistake", error=f"{type(error).__name__}: {error}", flag=flag)
        fail(error, said, errors.MISTAKE)


def _fail(
    options: "Globals", error: BaseException, sentence: str, code: int, *, as_json: bool, trace: bool
) -> NoReturn:
    """Report what failed and what is saved in spite of it, with the error's traceback if requested, and exit."""
    terminal.show_status("")
    sentence = " ".join([sentence, *_known(options, sentence)])
    if as_json and not json_output.has_printed():
        message = sentence.removeprefix(says("cli-error", error=""))
        if isinstance(error, click.ClickException):  # without the command's usage
            message = error.format_message()
        document = {"error": {"code": _code(error), "message": message, "page": options.page}, "exit": code}
        json_output.print_json(document)
    tell(sentence)  # it may contain text of a wiki
    if trace:
        import traceback  # noqa: PLC0415 - most runs do not fail

        tell("".join(traceback.format_exception(error)), nl=False)
    if isinstance(error, KeyboardInterrupt | click.Abort):
        interrupts.end_now(code)
    sys.exit(code)


def _interrupted() -> str:
    """Return that a person stopped the run, or which signal did."""
    signal = interrupts.name()
    return says("cli-interrupted-by-signal", signal=signal) if signal else says("cli-interrupted")


def _code(error: BaseException) -> str:
    """Return a word for an error: its own cause, or that of its class."""
    cause = getattr(error, "cause", "")
    if isinstance(cause, str) and re.fullmatch(r"[\w-]+", cause):
        return cause
    return next((code for kind, code in _CODES.items() if isinstance(error, kind)), "mistake")


def _known(options: "Globals", sentence: str) -> Iterator[str]:
    """Yield what is certain about the edits of this process, if the sentence does not say it."""
    progress = options.progress
    if progress.sending:
        yield says("save-sending", page=progress.sending)
    if progress.saved and str(progress.saved[-1].revision) not in sentence:
        last = progress.saved[-1]
        yield says("save-was-saved", page=last.page, revision=str(last.revision))


def _usage(error: click.ClickException) -> str:
    """Return click's message about wrong usage, with the command's usage above."""
    if isinstance(error, _NO_ARGUMENTS):
        return str(error.format_message())
    sentence = says("cli-error", error=error.format_message())
    context = getattr(error, "ctx", None)
    if context is None:
        return sentence
    lines = [context.get_usage()]
    if context.command.get_help_option(context) is not None:
        hint = says("cli-usage-help", command=context.command_path, option=context.help_option_names[-1])
        lines.append(hint)
    return "\n".join([*lines, "", sentence])


def _of_system(error: OSError) -> str:
    key = "cli-os-error-file" if error.filename else "cli-os-error"
    return says(key, error=error.strerror or error, file=error.filename)


def leave(code: int) -> NoReturn:
    """Exit; from here on Ctrl-C is ignored."""
    interrupts.all_is_done()
    sys.exit(code)


def ended(options: "Globals", code: int) -> int:
    """Return the exit code of a finished command, and report if standard output could not be written.

    A save that succeeded is never reported as failed (docs/contract.md).
    """
    terminal.show_status("")
    sys.stdout.flush()
    trouble = terminal.output_trouble()
    saved = options.progress.saved
    if trouble is None or (isinstance(trouble, BrokenPipeError) and not saved):
        return code
    known = says("save-was-saved", page=saved[-1].page, revision=str(saved[-1].revision)) if saved else ""
    tell(says("cli-output-lost", error=trouble.strerror or trouble, known=known).rstrip())
    return code if saved else code or errors.WikiconbotError.exit_code
