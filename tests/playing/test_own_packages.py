"""What this program packages is played without a finding, in every target, by the letter of the standards."""

from pathlib import Path

import pytest

from essence_packager import build
from essence_packager.packaging.targets import TARGETS
from essence_packager.playing.play import play
from tests.support.sources import write_source

pytestmark = pytest.mark.browser
FACTS = """\
assessments:
  - id: final
    pass: 50%
"""
QUESTIONS = """\
## Kurš runā pirmais? {#first}
- [ ] Vadītājs
- [x] Jaunākais
"""


@pytest.mark.parametrize("target", TARGETS)
def test_our_own_package_is_played_without_a_finding(tmp_path: Path, target: str) -> None:
    files = {"lessons/01-why.md": "# Kāpēc\n\nTāpēc.\n", "questions/final.md": QUESTIONS}
    write_source(tmp_path / "module", files, "lv", FACTS)
    (package,) = build(tmp_path / "module", targets=[target], out=tmp_path)
    assert play(package.path, profile="adl", seconds=60).report.findings == ()
