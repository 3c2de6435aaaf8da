"""What playing may not do: go on for ever, reach anything, unpack anything, stop where tools are missing."""

import http.server
import signal
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import BrowserContext

from essence_packager import CannotPlayError, validate
from essence_packager.model.finding import Severity
from essence_packager.playing.chromium import Chromium
from essence_packager.playing.play import play
from essence_packager.playing.server import PlayServer
from essence_packager.playing.site import Site
from essence_packager.validating.say import Say
from essence_packager.validating.validate import subjects
from tests.cli.program import essence
from tests.playing.courses import write_course
from tests.playing.test_scorm12 import SESSION


def test_a_missing_playwright_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(CannotPlayError, match="pip install playwright"):
        validate(write_course(tmp_path / "course.zip", "scorm12", {"one": SESSION}), run=True)


@pytest.mark.browser
def test_a_missing_browser_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ESSENCE_CHROMIUM", str(tmp_path / "nowhere"))
    path = write_course(tmp_path / "course.zip", "scorm12", {"one": SESSION})
    with pytest.raises(CannotPlayError, match="Install Chromium"):
        play(path)


def test_a_manifest_alone_is_not_played(tmp_path: Path) -> None:
    manifest = tmp_path / "imsmanifest.xml"
    manifest.write_text("<manifest/>", encoding="utf-8")
    assert play(manifest).report.findings == ()


@pytest.mark.browser
def test_a_script_without_end_is_ended_and_the_next_page_played(tmp_path: Path) -> None:
    scripts = {"loops": SESSION + "setTimeout(() => { while (true); }, 500);", "bad": SESSION + "nowhere();"}
    report = play(write_course(tmp_path / "course.zip", "scorm12", scripts), seconds=36).report
    assert {finding.id for finding in report.findings} == {"run-endless", "run-script-stopped"}


@pytest.mark.browser
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to threads")
def test_ctrl_c_ends_the_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_course(tmp_path / "course.zip", "scorm12", {"loops": SESSION + "while (true);"})
    main = threading.main_thread().ident
    assert main is not None
    began, kill, killed = Chromium.context, Chromium.kill, []

    def interrupted(chromium: Chromium, patience: float) -> BrowserContext:
        threading.Timer(1, lambda: signal.pthread_kill(main, signal.SIGINT)).start()
        return began(chromium, patience)

    def noted(chromium: Chromium) -> None:
        killed.append(chromium)
        kill(chromium)

    monkeypatch.setattr(Chromium, "context", interrupted)
    monkeypatch.setattr(Chromium, "kill", noted)
    with pytest.raises(KeyboardInterrupt):
        play(path, seconds=60)
    assert [chromium.runs for chromium in killed] == [False]


@pytest.mark.browser
def test_where_time_is_short_the_rest_is_named(tmp_path: Path) -> None:
    scripts = {f"page{number}": SESSION for number in range(9)}
    report = play(write_course(tmp_path / "course.zip", "scorm12", scripts), seconds=5).report
    assert [(each.id, each.severity) for each in report.findings] == [("run-part-played", Severity.NOTE)]


@pytest.fixture
def outside() -> Iterator[tuple[int, list[str]]]:
    """A server on the loopback that is not ours, and what it was asked."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1], asked
    server.shutdown()
    server.server_close()


@pytest.mark.browser
def test_nothing_but_the_package_is_reached(tmp_path: Path, outside: tuple[int, list[str]]) -> None:
    port, asked = outside
    script = f"""
        for (const host of ["127.0.0.1", "localhost", "[::1]"]) {{
          fetch(`http://${{host}}:{port}/fetched`, {{ mode: "no-cors" }}).catch(() => 0);
          new Image().src = `http://${{host}}:{port}/shown`;
        }}
        new WebSocket("ws://127.0.0.1:{port}/socket");
        navigator.sendBeacon("http://127.0.0.1:{port}/beacon", "x");
        new Worker(URL.createObjectURL(new Blob(["fetch('http://127.0.0.1:{port}/worker', {{ mode: 'no-cors' }})"])));
        open("http://127.0.0.1:{port}/opened");
        open("http://192.0.2.1/elsewhere");"""
    report = play(write_course(tmp_path / "course.zip", "scorm12", {"one": SESSION + script})).report
    assert asked == []
    assert {finding.id for finding in report.findings} == {"run-other-server"}


@pytest.mark.browser
def test_the_command_plays_when_it_is_told_to(tmp_path: Path) -> None:
    write_course(tmp_path / "course.zip", "scorm12", {"one": SESSION + "nowhere();"})
    assert "run-script-stopped" not in essence("validate", "course.zip", cwd=tmp_path).out
    (tmp_path / "essence.toml").write_text("run = true\nrun-seconds = 15\n", encoding="utf-8")
    assert "run-script-stopped" in essence("validate", "course.zip", cwd=tmp_path).out
    assert "run-script-stopped" not in essence("validate", "course.zip", "--no-run", cwd=tmp_path).out


def test_the_command_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ESSENCE_CHROMIUM", str(tmp_path / "nowhere"))
    write_course(tmp_path / "course.zip", "scorm12", {"one": SESSION})
    said = essence("validate", "course.zip", "--run", cwd=tmp_path)
    assert (said.status, said.out) == (2, "")
    assert "Install Chromium or Chrome" in said.err


def test_a_part_of_a_film_is_served_out_of_the_zip(tmp_path: Path) -> None:
    path = write_course(tmp_path / "course.zip", "scorm12", {"one": SESSION}, files={"media/film.mp4": "0123456789"})
    for subject in subjects(path, Say("course.zip")):
        with PlayServer(Site(subject)) as server:
            address = f"http://127.0.0.1:{server.port}/content/media/film.mp4"
            with urlopen(Request(address, headers={"Range": "bytes=2-4"})) as answer:
                assert (answer.status, answer.read(), answer.headers["Content-Range"]) == (206, b"234", "bytes 2-4/10")
            with urlopen(address) as answer:
                assert (answer.status, answer.read(), answer.headers["Content-Type"]) == (
                    200,
                    b"0123456789",
                    "video/mp4",
                )


def test_a_package_whose_page_is_missing_is_told_not_to_have_been_played(tmp_path: Path) -> None:
    write_course(tmp_path / "course.zip", "scorm12", {"one": ""})
    with zipfile.ZipFile(tmp_path / "course.zip") as whole, zipfile.ZipFile(tmp_path / "bare.zip", "w") as bare:
        bare.writestr("imsmanifest.xml", whole.read("imsmanifest.xml"))
    said = essence("validate", "bare.zip", "--run", cwd=tmp_path)
    assert said.status == 1
    assert "bare.zip was not played: no page that it names could be opened." in said.err
