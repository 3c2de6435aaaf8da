"""Tells a person what stopped the program: their part in plain words, ours with the way to report it."""

import os
import sys

import click

from essence_packager import __version__

WRONG, MISUSED, OURS, STOPPED = 1, 2, 3, 130
"""Exit status for: the world is not as needed, wrong use, a fault of the program, Ctrl+C (128 + SIGINT)."""

DEBUG = "ESSENCE_DEBUG"


def told(error: BaseException) -> int:
    """Print what the error means on stderr and return the exit status."""
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else MISUSED
    if os.environ.get(DEBUG):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, click.ClickException):
        error.show()
        return error.exit_code
    if isinstance(error, (click.Abort, KeyboardInterrupt)):
        _say("Stopped. Nothing was left half done.")
        return STOPPED
    if isinstance(error, BrokenPipeError):
        # Whoever read our output has enough; without this the interpreter complains once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG
    words = _words(error)
    if words:
        _say(f"Error: {words}")
        return WRONG
    _say(_apology(error))
    return OURS


def _words(error: BaseException) -> str:
    from essence_packager.packaging.errors import FULL, PackagingError

    if isinstance(error, PackagingError):
        return f"{error}."
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror or error}."
    if isinstance(error, OSError) and error.errno in FULL:
        return "The disk is full. Free some space and try again."
    if isinstance(error, MemoryError):
        return "The computer has not enough free memory. Close other programs and try again."
    return ""


def _apology(error: BaseException) -> str:
    return (
        f"essence-packager {__version__} made a mistake of its own ({type(error).__name__}: {error}).\n"
        "Your files are as they were. Please report it: set the environment variable "
        f"{DEBUG}=1, run the same command again, and send the whole text with the folder, or the part of it\n"
        "that you may share, to the issue tracker of essence-packager."
    )


def _say(text: str) -> None:
    click.echo(click.style(text, fg="red") if sys.stderr.isatty() else text, err=True)
