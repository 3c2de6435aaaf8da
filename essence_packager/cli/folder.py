"""The argument FOLDER of most commands: a module's folder, the present one when nothing is given."""

from pathlib import Path
from typing import Any

import click

MODULE_FILE = "module.yaml"
PARTS = ("lessons", "questions", "media", "locales", "variants", "guide")
"""The folders inside a module."""


class ModuleFolder(click.ParamType[Path]):
    """An existing folder; its module.yaml is taken for the folder itself."""

    name = "folder"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the folder's path, or say what exists that looks like it."""
        path = Path(value)
        if path.name == MODULE_FILE and path.is_file():
            return path.parent
        if path.is_dir():
            meant = _module_nearby(path)
            if meant:
                raise click.BadParameter(f"{path} is not the folder of a module. Give the folder {meant}.", ctx, param)
            return path
        if path.exists():
            raise click.BadParameter(f"{path} is a file. Give the folder that holds {MODULE_FILE}.", ctx, param)
        near = _similar(path)
        shown = f'"{near}" (in quotation marks, as it has a space)' if " " in str(near) else near
        hint = f" Did you mean {shown}?" if near else ""
        raise click.BadParameter(f"There is no folder {path}.{hint}", ctx, param)


def _module_nearby(path: Path) -> Path | None:
    """Return the module of which a folder is a part, or that lies in it; None where the folder may be one itself."""
    if any(entry.is_file() for entry in path.glob("[Mm]odule*")):
        return None
    part = path.resolve()
    if part.name in PARTS and (part.parent / MODULE_FILE).is_file():
        return part.parent
    return next((found.parent for found in sorted(path.glob(f"*/{MODULE_FILE}"))), None)


def _similar(path: Path) -> Path | None:
    import difflib

    try:
        beside = [entry.name for entry in path.parent.iterdir() if entry.is_dir()]
    except OSError:
        return None
    begun = [name for name in beside if name.startswith(f"{path.name} ")]
    near = begun or difflib.get_close_matches(path.name, beside, n=1)
    return path.parent / near[0] if near else None


folder_argument = click.argument("folder", type=ModuleFolder(), default=".")
