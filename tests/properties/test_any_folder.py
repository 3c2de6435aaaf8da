"""Whatever a folder holds, it becomes a package or gives findings."""

import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import essence_packager
from tests.properties.modules import folders, spoiled, write

FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@FEW
@given(files=folders())
def test_a_module_without_mistakes_becomes_a_package(files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = write(files, Path(place, "module"))
        (package,) = essence_packager.build(folder, out=Path(place, "out"))
        assert package.state <= package.state_limit
        with zipfile.ZipFile(package.path) as archive:
            assert archive.testzip() is None
            assert archive.namelist()[0] == "imsmanifest.xml"


@FEW
@given(data=st.data())
def test_a_folder_with_accidents_gives_findings_or_a_package(data: st.DataObject) -> None:
    files = data.draw(spoiled(data.draw(folders())))
    with tempfile.TemporaryDirectory() as place:
        folder, out = write(files, Path(place, "module")), Path(place, "out")
        report = essence_packager.check(folder)
        if report.ok:
            assert essence_packager.build(folder, out=out)
            return
        assert all(finding.message and finding.mend for finding in report.findings)
        with pytest.raises(essence_packager.SourceError) as refused:
            essence_packager.build(folder, out=out)
        # A mend may propose a random uuid, another one each time.
        assert [(f.id, f.position) for f in refused.value.report.errors] == [(f.id, f.position) for f in report.errors]
        assert not out.exists() or not list(out.iterdir())
