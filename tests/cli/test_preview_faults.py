"""A fault of the program itself does not end the preview that an author writes with."""

from pathlib import Path

import pytest

from essence_packager.api import Examined
from essence_packager.previewing import workshop as room
from essence_packager.previewing.workshop import Workshop
from tests.cli.program import write_module


def fail(*_: object) -> Examined:
    raise LookupError("no such part")


def test_a_fault_of_ours_is_told_and_the_last_good_build_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workshop = Workshop(write_module(tmp_path / "team"), tmp_path / "space")
    workshop.build()
    good = workshop.shown()["page"]
    assert workshop.shown()["trouble"] == ""
    with monkeypatch.context() as patch:
        patch.setattr(room, "examine", fail)
        workshop.build()
    shown = workshop.shown()
    assert "made a mistake of its own (LookupError: no such part)" in shown["trouble"]
    assert shown["page"] == good != ""
    assert workshop.site() is not None
    workshop.build()
    assert workshop.shown()["trouble"] == ""
    assert workshop.shown()["page"] != good
