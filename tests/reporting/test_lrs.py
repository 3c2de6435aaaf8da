"""Fetching from an LRS: page after page from a real one; what goes wrong is said in words, without the password."""

import gc
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from essence_packager.reporting import lrs as fetching
from essence_packager.reporting.errors import ReportingError
from essence_packager.reporting.lrs import Account, statements
from tests.support.ralph import PASSWORD, USER, Ralph
from tests.xapi.courses import RESPONSES, facts, session

Answer = tuple[int, bytes]
SECRET = "pāsvords-s3cret"


@contextmanager
def answering(answer: Callable[[str], Answer], versions: list[str] | None = None) -> Iterator[str]:
    """Run a server that answers every request as told; yield its address. Which xAPI it asks for goes to versions."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if versions is not None:
                versions.append(self.headers["X-Experience-API-Version"])
            status, body = answer(self.path)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing to say."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/xapi"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def page(*found: object, more: str = "") -> Answer:
    return 200, json.dumps({"statements": list(found), "more": more}).encode()


def message(endpoint: str) -> str:
    """What is said when nothing can be fetched."""
    with pytest.raises(ReportingError) as raised:
        list(statements(Account(endpoint, "anna", SECRET)))
    assert SECRET not in str(raised.value)
    return str(raised.value)


def test_everything_is_fetched_from_a_real_lrs_page_by_page(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "PAGE", 5)
    sent = session(facts(), RESPONSES)
    with Ralph(tmp_path_factory.mktemp("ralph")) as ralph:
        ralph.send(sent)
        account = Account(ralph.endpoint, USER, PASSWORD)
        everything = list(statements(account))

    ids = {one["id"] for one in sent}
    assert {one["id"] for one in everything if isinstance(one, dict)} == ids
    assert len(everything) == len(sent)


@pytest.mark.parametrize("version", ["1.0.3", "2.0.0"])
def test_every_request_names_the_version_that_the_lrs_speaks(version: str) -> None:
    named: list[str] = []

    with answering(lambda path: page(more="" if "more" in path else "/xapi/more"), named) as endpoint:
        list(statements(Account(endpoint, "anna", SECRET, version)))

    assert named == [version, version]


def test_a_password_in_the_address_is_not_repeated() -> None:
    assert "--password" in message(f"https://anna:{SECRET}@lrs.example.org/xapi/")


def test_one_course_is_asked_for_with_all_of_its_parts() -> None:
    asked = []

    def answer(path: str) -> Answer:
        asked.append(path)
        return page()

    with answering(answer) as endpoint:
        assert list(statements(Account(endpoint, "anna", SECRET), "https://example.org/a?b&c")) == []
    query = parse_qs(urlsplit(asked[0]).query)
    assert query["activity"] == ["https://example.org/a?b&c"]
    assert query["related_activities"] == ["true"]


def test_a_wrong_password_is_said_to_be_wrong(ralph: Ralph) -> None:
    with pytest.raises(ReportingError, match="answers 401: it does not know this user and password"):
        list(statements(Account(ralph.endpoint, USER, "wrong")))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (301, "refuses the request"),
        (400, "--xapi-version"),
        (403, "may not read statements"),
        (404, "no LRS at this address"),
        (429, "asked too often"),
        (503, "a fault of its own"),
    ],
)
def test_a_refusal_is_said_in_words(status: int, words: str) -> None:
    with answering(lambda path: (status, b"<h1>No</h1>")) as endpoint:
        assert words in message(endpoint)


@pytest.mark.parametrize("body", [b"<html>Log in</html>", b"[]", b'{"statements": 7}', b"\xff\xfe", b"[" * 50_000])
def test_what_is_no_lrs_is_said_to_be_none(body: bytes) -> None:
    with answering(lambda path: (200, body)) as endpoint:
        assert "what answers there is no LRS" in message(endpoint)


def test_more_is_followed_from_the_root_of_the_server() -> None:
    def answer(path: str) -> Answer:
        return page("last") if "page=2" in path else page("first", more="/xapi/statements?page=2")

    with answering(answer) as endpoint:
        assert list(statements(Account(endpoint, "anna", SECRET))) == ["first", "last"]


def test_the_password_goes_to_no_other_server() -> None:
    with answering(lambda path: page(more="https://elsewhere.example.org/statements?page=2")) as endpoint:
        assert "sends us on to another server" in message(endpoint)


def test_a_circle_of_pages_ends() -> None:
    with answering(lambda path: page(more="/xapi/statements?page=2")) as endpoint:
        assert "sends us in a circle" in message(endpoint)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_silent_lrs_is_not_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "TIMEOUT", 0.2)
    awake = threading.Event()

    def answer(path: str) -> Answer:
        awake.wait(30)
        return page()

    with answering(answer) as endpoint:
        try:
            assert "was silent for" in message(endpoint)
        finally:
            awake.set()
            gc.collect()  # tincan leaves the socket to be found


@pytest.mark.parametrize(
    "endpoint", ["http://127.0.0.1:9/xapi/", "http://lrs.invalid/xapi/", "http://127.0.0.1:99999/"]
)
def test_an_lrs_that_is_not_there_is_said_to_be_unreachable(endpoint: str) -> None:
    assert "cannot be reached" in message(endpoint)


@pytest.mark.parametrize("endpoint", ["lrs.example.org/xapi", "ftp://example.org/", "https:///xapi", "http://[::1"])
def test_what_is_no_address_is_said_to_be_none(endpoint: str) -> None:
    assert "is no address of an LRS" in message(endpoint)
