"""The argument FOLDER of most commands: a module's folder, the present one when nothing is given."""

from pathlib import Path
from typing import Any

import click

MODULE_FILE = "module.yaml"


class ModuleFolder(click.ParamType[Path]):
    """An existing folder; its module.yaml is taken for the folder itself."""

    name = "folder"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the folder's path, or say what exists that looks like it."""
        path = Path(value)
        if path.name == MODULE_FILE and path.is_file():
            return path.parent
        if path.is_dir():
            return path
        if path.exists():
            raise click.BadParameter(f"{path} is a file. Give the folder that holds {MODULE_FILE}.", ctx, param)
        near = _similar(path)
        hint = f" Did you mean {near}?" if near else ""
        raise click.BadParameter(f"There is no folder {path}.{hint}", ctx, param)


def _similar(path: Path) -> Path | None:
    import difflib

    try:
        beside = [entry.name for entry in path.parent.iterdir() if entry.is_dir()]
    except OSError:
        return None
    near = difflib.get_close_matches(path.name, beside, n=1)
    return path.parent / near[0] if near else None


folder_argument = click.argument("folder", type=ModuleFolder(), default=".")
