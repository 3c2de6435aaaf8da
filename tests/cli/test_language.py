"""Messages in another language: where it is said, and what counts."""

from pathlib import Path

import pytest

from tests.cli.program import essence, write_module


@pytest.fixture
def module(tmp_path: Path) -> Path:
    folder = tmp_path / "course"
    write_module(folder)
    return folder


def test_the_option_stands_before_or_after_the_command(tmp_path: Path, module: Path) -> None:
    assert essence("--lang", "lv", "check", module, cwd=tmp_path).out == "Kļūdu nav.\n"
    assert essence("check", module, "--lang", "lv", cwd=tmp_path).out == "Kļūdu nav.\n"


def test_the_variable_and_the_settings_say_it_for_good(
    tmp_path: Path, module: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "essence.toml").write_text('lang = "lv"\n', encoding="utf-8")
    assert essence("check", module, cwd=tmp_path).out == "Kļūdu nav.\n"
    monkeypatch.setenv("ESSENCE_LANG", "en")
    assert essence("check", module, cwd=tmp_path).out == "No mistakes found.\n"
    assert essence("check", module, "--lang", "lv", cwd=tmp_path).out == "Kļūdu nav.\n"


def test_a_language_that_is_not_there_is_wrong_use(
    tmp_path: Path, module: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ESSENCE_LANG", "de")
    done = essence("check", module, cwd=tmp_path)
    assert done.status == 2
    assert "en, lv" in done.err


def test_findings_their_severity_and_the_count_are_translated(tmp_path: Path, module: Path) -> None:
    (module / "lessons" / "01.md").write_text("# One\n\n### Three\n", encoding="utf-8")
    done = essence("check", module, "--lang", "lv", cwd=tmp_path)
    assert done.status == 1
    assert ": kļūda: " in done.out
    assert "[heading-skips]" in done.out
    assert "1 kļūda" in done.out


def test_reports_for_machines_stay_english(tmp_path: Path, module: Path) -> None:
    (module / "lessons" / "01.md").write_text("# One\n\n### Three\n", encoding="utf-8")
    plain = essence("check", module, "--format", "json", cwd=tmp_path).out
    assert essence("check", module, "--format", "json", "--lang", "lv", cwd=tmp_path).out == plain


def test_explain_speaks_it_too(tmp_path: Path) -> None:
    assert "Ko darīt: " in essence("explain", "heading-skips", "--lang", "lv", cwd=tmp_path).out
