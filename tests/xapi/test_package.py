"""The xAPI package: led by tincan.xml, with the right adapter and policy, the same bytes for the same module."""

import json
import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from essence_packager.api import build
from essence_packager.packaging.pack import Package, pack_all
from essence_packager.packaging.targets import TARGETS
from tests.xapi.courses import course

MODULE = """\
format: 1
uuid: 3f1c0d92-6b0e-4c9f-8a57-9a6d1d0a7e42
title: Working in a team
language: en
license: CC-BY-4.0
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A module of one lesson."""
    (tmp_path / "teamwork" / "lessons").mkdir(parents=True)
    (tmp_path / "teamwork" / "module.yaml").write_text(MODULE, encoding="utf-8")
    (tmp_path / "teamwork" / "lessons" / "01-why.md").write_text("# Why\n\nText.\n", encoding="utf-8")
    return tmp_path / "teamwork"


def packed(out: Path, *targets: str) -> tuple[Package, ...]:
    return pack_all(course(), [TARGETS[name] for name in targets], ["en"], out)


def members(package: Package) -> dict[str, bytes]:
    with zipfile.ZipFile(package.path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def data(package: Package) -> dict[str, Any]:
    page = members(package)["index.html"].decode("utf-8")
    found = re.search(r'id="essence-data">(.*?)</script>', page, re.DOTALL)
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return told


def test_it_is_led_by_tincan_xml_and_holds_nothing_of_scorm(tmp_path: Path) -> None:
    [package] = packed(tmp_path, "xapi")
    assert package.path.name == "teamwork-1.2.0-en-xapi.zip"
    assert list(members(package)) == ["tincan.xml", "index.html", "player.css", "player.js"]


def test_its_page_may_ask_the_lrs_and_a_scorm_page_nobody(tmp_path: Path) -> None:
    scorm, xapi = packed(tmp_path, "scorm12", "xapi")
    assert b"connect-src http: https:;" in members(xapi)["index.html"]
    assert b"connect-src &#39;none&#39;;" in members(scorm)["index.html"]


def test_each_package_has_the_adapter_of_its_standard_alone(tmp_path: Path) -> None:
    scorm, xapi = packed(tmp_path, "scorm12", "xapi")
    assert b"LMSInitialize" in members(scorm)["player.js"]
    assert b"X-Experience-API-Version" not in members(scorm)["player.js"]
    assert b"X-Experience-API-Version" in members(xapi)["player.js"]
    assert b"LMSInitialize" not in members(xapi)["player.js"]


def test_statement_templates_are_in_xapi_packages_alone(tmp_path: Path) -> None:
    scorm, xapi, xapi2 = packed(tmp_path, "scorm12", "xapi", "xapi2")
    assert "xapi" not in data(scorm)
    assert (data(xapi)["xapi"]["version"], data(xapi2)["xapi"]["version"]) == ("1.0.3", "2.0.0")
    assert data(xapi)["xapi"]["activity"] == data(xapi)["id"]


def test_all_standards_save_the_same_state(tmp_path: Path) -> None:
    scorm, xapi = packed(tmp_path, "scorm12", "xapi")
    kept = ("id", "pages", "assessments", "questions", "completion")
    assert [data(scorm)[name] for name in kept] == [data(xapi)[name] for name in kept]
    assert scorm.state == xapi.state


def test_the_same_module_makes_the_same_bytes(tmp_path: Path) -> None:
    [first], [second] = packed(tmp_path / "one", "xapi"), packed(tmp_path / "two", "xapi")
    assert first.path.read_bytes() == second.path.read_bytes()


def test_one_command_reads_and_composes_once(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from essence_packager import api

    times: list[str] = []

    def counted(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any) -> Any:
            times.append(name)
            return real(*given)

        return call

    for name in ("read", "compose"):
        monkeypatch.setattr(api, name, counted(name, getattr(api, name)))

    made = build(folder, targets=["scorm12", "xapi", "xapi2"], out=tmp_path / "out")

    assert [package.target for package in made] == ["scorm12", "xapi", "xapi2"]
    assert times == ["read", "compose"]


def test_a_scorm_package_is_made_without_loading_tincan(folder: Path, tmp_path: Path) -> None:
    import subprocess

    script = (
        "import sys; from essence_packager import build;"
        f"build({str(folder)!r}, out={str(tmp_path / 'out')!r});"
        "assert 'tincan' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_a_package_of_one_page_is_small(folder: Path, tmp_path: Path) -> None:
    """The design promises 40 KB for all that is not the author's."""
    [package] = build(folder, targets=["xapi"], out=tmp_path / "out")
    assert package.size <= 40_960
