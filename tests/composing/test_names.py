"""Names of media inside a package: portable, distinct, the same each time."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essence_packager.composing.names import LONGEST, portable_names


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("media/roles.svg", "roles.svg"),
        ("media/Teātris Rīgā 2.JPG", "teatris-riga-2.jpg"),
        ("media/Straße.png", "strasse.png"),
        ("media/50% & more.pdf", "50-more.pdf"),
        ("media/my.film.final.mp4", "my-film-final.mp4"),
        ("media/Zin\u0327a.png", "zina.png"),
    ],
)
def test_what_can_be_kept_of_a_name_is_kept(path: str, name: str) -> None:
    assert portable_names([path]) == {path: name}


@pytest.mark.parametrize(
    "path", ["media/план.png", "media/صورة.png", "media/план A.png", "media/con.png", f"media/{'a' * 90}.png"]
)
def test_a_name_that_loses_letters_gets_a_tag(path: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]+-[0-9a-f]{8}\.png", portable_names([path])[path])


def test_files_of_one_name_in_two_folders_stay_apart() -> None:
    names = portable_names(["media/a/photo.png", "media/b/photo.png", "media/Photo.PNG"])
    assert len(set(names.values())) == 3


def test_a_portable_name_is_not_taken_from_its_file_by_another() -> None:
    names = portable_names(["media/photo.png", "media/Photo.PNG", "media/phöto.png"])
    assert names["media/photo.png"] == "photo.png"
    assert len(set(names.values())) == 3


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=90).map(lambda s: f"media/{s}"),
        unique=True,
    )
)
def test_any_names_become_portable_distinct_and_the_same_in_any_order(paths: list[str]) -> None:
    names = portable_names(paths)
    assert set(names) == set(paths)
    assert len(set(names.values())) == len(names)
    for name in names.values():
        assert re.fullmatch(r"[a-z0-9_][a-z0-9._-]*", name)
        assert len(name) <= LONGEST
    shuffled = paths[:]
    random.Random(1).shuffle(shuffled)
    assert portable_names(shuffled) == names
