"""The line that is shown below a finding."""

from pathlib import Path

from essence_packager.findings.excerpt import excerpt
from essence_packager.model.finding import Position


def _shown(folder: Path, data: bytes, line: int = 2) -> str:
    folder.joinpath("a.md").write_bytes(data)
    found = excerpt(folder, Position("a.md", line, 0))
    return found.text if found else ""


def test_a_line_of_utf16_is_shown_in_its_letters(tmp_path: Path) -> None:
    assert _shown(tmp_path, "# Kāpēc\nRīga\n".encode("utf-16")) == "Rīga"


def test_a_line_in_an_old_encoding_is_not_shown_with_wrong_letters(tmp_path: Path) -> None:
    text = "# Why\nRīga\nRome\n".encode("cp1257")
    assert _shown(tmp_path, text) == ""
    assert _shown(tmp_path, text, 3) == "Rome"


def test_a_line_of_utf8_is_shown_with_the_sign_of_a_lost_letter(tmp_path: Path) -> None:
    assert _shown(tmp_path, "# Why\nR\ufffdga\n".encode()) == "R\ufffdga"
