"""The command ``preview``: shows a module in the browser while it is written."""

import os
import webbrowser
from pathlib import Path

import click

from essence_packager.cli.folder import folder_argument
from essence_packager.cli.language import words


@click.command(short_help="See the module in the browser while you write.")
@folder_argument
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port to serve on; any free one by default.")
@click.option("--no-open", is_flag=True, help="Do not open the browser; print the address only.")
def command(folder: Path, port: int, no_open: bool) -> int:
    """Show the module in FOLDER in the browser, as learners see it, while you write.

    The page reloads whenever you save a file, and shows what is wrong with it. Nothing is sent anywhere: the page
    comes from this computer and plays the LMS itself. Stop with Ctrl+C.
    """
    from essence_packager.previewing.server import serve

    t = words().t  # here, for the server calls from a thread that knows no command

    def started(address: str) -> None:
        click.echo(t("preview-at", name=folder.resolve().name, address=address))
        click.echo(t("preview-how"))
        if not no_open:
            webbrowser.open(address)

    try:
        serve(folder, port, started)
    except KeyboardInterrupt:
        pass
    except OSError as error:
        if error.filename is None:
            raise click.ClickException(f"Port {port} cannot be used: {os.strerror(error.errno or 0)}.") from error
        raise
    click.echo(t("preview-ended"))
    return 0
