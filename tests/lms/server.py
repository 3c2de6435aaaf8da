"""The HTTP side of the tests' LMS: pages, the package's files, and the commits with their faults."""

import json
import mimetypes
import socket
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

from tests.lms import pages
from tests.lms.records import Delivery, Fault, Launch

if TYPE_CHECKING:
    from tests.lms.state import LmsState

TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".vtt": "text/vtt",
    ".webp": "image/webp",
    ".html": "text/html",
}
DEVICE_COOKIE = "device"


class LmsServer(ThreadingHTTPServer):
    """Serves one LMS on a free port of the loopback."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, state: "LmsState") -> None:
        super().__init__(("127.0.0.1", 0), LmsHandler)
        self.state = state
        self.thread = threading.Thread(target=lambda: self.serve_forever(poll_interval=0.02), daemon=True)

    @property
    def origin(self) -> str:
        """`http://127.0.0.1:PORT`."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no news."""


class LmsHandler(BaseHTTPRequestHandler):
    """One connection of a browser."""

    protocol_version = "HTTP/1.1"
    server: LmsServer
    query: dict[str, str]

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        self.query = {name: values[0] for name, values in parse_qs(url.query).items()}
        if self._fault() is Fault.LINE_DOWN:
            self._drop()
        elif url.path == "/":
            self._answer(pages.HOME)
        elif url.path == "/play":
            self._play()
        elif url.path == pages.LOADER:
            self._answer(pages.loading_page(self.query["to"]))
        elif url.path == "/nest":
            self._answer(pages.nested_page(self.query["to"], int(self.query["depth"])))
        elif url.path.startswith("/host/"):
            self._host_script(url.path.removeprefix("/host/"))
        else:
            self._package_file(url.path)

    def do_POST(self) -> None:
        url = urlsplit(self.path)
        self.query = {name: values[0] for name, values in parse_qs(url.query).items()}
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        fault = self._fault()
        if fault is Fault.LINE_DOWN:
            self._drop()
        elif url.path == "/commit":
            self._commit(json.loads(body), fault)
        else:
            self._answer("", HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests ask the state."""

    def _play(self) -> None:
        page, device = self.server.state.open_player(self.query)
        self._answer(page, cookie=f"{DEVICE_COOKIE}={device}; Path=/; SameSite=Strict")

    def _host_script(self, name: str) -> None:
        script = pages.host_script(name)
        if script is None:
            self._answer("not found", HTTPStatus.NOT_FOUND)
        else:
            self._answer(script, content_type="text/javascript; charset=utf-8")

    def _package_file(self, path: str) -> None:
        """Only what the manifest lists, by its exact name: an LMS need not keep anything else."""
        found = self.server.state.package_file(unquote(path))
        if found is None:
            self._answer("not found", HTTPStatus.NOT_FOUND)
            return
        guessed = TYPES.get(found.suffix) or mimetypes.guess_type(found.name)[0] or "application/octet-stream"
        self._answer(found.read_bytes(), content_type=guessed)

    def _commit(self, commit: dict[str, object], fault: Fault | None) -> None:
        state = self.server.state
        launch = state.launches[self.query["launch"]]
        delivery = self._delivery(commit, launch, fault)
        state.receive(launch, delivery, commit.get("violations"))
        if fault is Fault.ANSWER_LOST:
            self._drop()
        elif fault is Fault.SESSION_EXPIRED:
            self._answer(pages.LOGIN)
        elif fault is Fault.BROKEN:
            self._answer("broken", HTTPStatus.INTERNAL_SERVER_ERROR)
        elif not launch.logged_in:
            self._answer("", content_type="text/plain")
        else:
            if fault is Fault.SLOW:
                state.wait_while_slow()
            self._answer("true\n0", content_type="text/plain")

    def _delivery(self, commit: dict[str, object], launch: Launch, fault: Fault | None) -> Delivery:
        elements = commit["elements"]
        assert isinstance(elements, dict)
        return Delivery(
            elements={name: str(value) for name, value in elements.items() if value not in (None, {}, [])},
            finish=bool(commit["finish"]),
            beacon="beacon" in self.query,
            stored=launch.logged_in and fault not in (Fault.SESSION_EXPIRED, Fault.LIES, Fault.BROKEN),
        )

    def _fault(self) -> Fault | None:
        device = ""
        for part in self.headers.get("Cookie", "").split(";"):
            name, _, value = part.strip().partition("=")
            device = value if name == DEVICE_COOKIE else device
        is_commit = self.command == "POST"
        sent = int(self.query["sent"]) if "sent" in self.query else None
        return self.server.state.fault_of(device, is_commit, sent)

    def _drop(self) -> None:
        self.close_connection = True
        try:
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:  # the browser was quicker
            pass

    def _answer(
        self,
        body: str | bytes,
        status: HTTPStatus = HTTPStatus.OK,
        content_type: str = "text/html; charset=utf-8",
        cookie: str = "",
    ) -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-cache")
        if cookie:
            self.send_header("Set-Cookie", cookie)
        self.end_headers()
        self.wfile.write(data)
