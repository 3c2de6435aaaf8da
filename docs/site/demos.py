"""Builds every example and puts what learners get beside the pages of the site, where it plays without an LMS."""

import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import essence_packager

if TYPE_CHECKING:
    from sphinx.application import Sphinx

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FOLDER = "demo"


def examples() -> Iterator[Path]:
    """Yield the folder of each example, in the order of their names."""
    return (path.parent for path in sorted(EXAMPLES.glob("*/module.yaml")))


def connect(app: "Sphinx") -> None:
    """Build the examples when the site is built."""
    app.connect("builder-inited", lambda app: build(Path(app.outdir) / FOLDER))


def build(folder: Path) -> None:
    """Unpack the package of each example into a folder of its name."""
    shutil.rmtree(folder, ignore_errors=True)
    for example in examples():
        with tempfile.TemporaryDirectory() as place:
            [package] = essence_packager.build(example, out=place)
            with zipfile.ZipFile(package.path) as archive:
                archive.extractall(folder / example.name)
