"""Who copies an example may: all are under the licence that the docs name, and their media are their own."""

import pytest

from docs.site.demos import examples
from essence_packager import load
from tests.conftest import PROJECT

SPOKEN = {".mp3", ".mp4"}


@pytest.mark.parametrize("name", [folder.name for folder in examples()])
def test_an_example_is_under_the_licence_that_the_docs_name(name: str) -> None:
    assert load(PROJECT / "examples" / name).facts.license == "CC-BY-4.0"
    assert "CC BY 4.0" in (PROJECT / "docs" / "reference" / "examples.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [folder.name for folder in examples()])
def test_where_a_voice_is_heard_the_guide_says_whose(name: str) -> None:
    folder = PROJECT / "examples" / name
    if any(path.suffix in SPOKEN for path in folder.glob("media/*")):
        guide = "".join(path.read_text(encoding="utf-8") for path in folder.glob("guide/*.md"))
        assert "voice" in guide
        assert "licence" in guide
