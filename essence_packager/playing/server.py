"""The HTTP server on the loopback that a playing browser talks to: host pages, the package's files, the LRS."""

import re
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import NamedTuple, Self
from urllib.parse import unquote, urlsplit

from essence_packager.playing.site import Site

CONTENT = "/content/"
_MOST_SENT = 4 << 20
"""Bytes of a request's body; more is refused."""
_RANGE = re.compile(r"bytes=(\d+)-(\d*)")


class Asked(NamedTuple):
    """A request to one of the pages that are not files of the package."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    """By names in lower case."""
    body: bytes


class Answer(NamedTuple):
    """What is answered."""

    status: int
    body: bytes = b""
    type: str = "text/plain; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()


Counterpart = Callable[[Asked], Answer]
"""Answers the requests below a path."""


class PlayServer(ThreadingHTTPServer):
    """Serves one package; a context manager. ``counterparts`` answer what begins with their path."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, site: Site) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.site = site
        self.counterparts: dict[str, Counterpart] = {}
        self.port = int(self.server_address[1])
        self._hosts = (f"127.0.0.1:{self.port}", f"localhost:{self.port}")
        self._thread = threading.Thread(target=lambda: self.serve_forever(poll_interval=0.02), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.shutdown()
        self.server_close()

    @property
    def origin(self) -> str:
        """Where pages are served."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def other_origin(self) -> str:
        """The same server by another name: pages reach an LRS across origins, as in life."""
        return f"http://localhost:{self.port}"

    def owns(self, host: str) -> bool:
        """Tell whether a request is meant for this server, not for one out in the world."""
        return host in self._hosts

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: PlayServer

    def _handle(self) -> None:
        url = urlsplit(self.path)
        if not self.server.owns(url.netloc or self.headers.get("Host", "")):
            self.close_connection = True
            self._send(Answer(HTTPStatus.FORBIDDEN))
            return
        length = int(self.headers.get("Content-Length") or 0)
        if not 0 <= length <= _MOST_SENT:
            self.close_connection = True  # what is left unread would be taken for the next request
            self._send(Answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE))
            return
        body = self.rfile.read(length)
        if url.path.startswith(CONTENT):
            self._send_file(unquote(url.path.removeprefix(CONTENT)))
            return
        for path, counterpart in self.server.counterparts.items():
            if url.path.startswith(path):
                headers = {name.lower(): value for name, value in self.headers.items()}
                self._send(counterpart(Asked(self.command, url.path.removeprefix(path), url.query, headers, body)))
                return
        self._send(Answer(HTTPStatus.NOT_FOUND))

    def __getattr__(self, name: str) -> Callable[[], None]:
        """Handle every method: the base class looks for do_GET and so on."""
        if name.startswith("do_"):
            return self._handle
        raise AttributeError(name)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _send_file(self, path: str) -> None:
        found = self.server.site.file(path)
        if found is None:
            self._send(Answer(HTTPStatus.NOT_FOUND))
            return
        wanted = _RANGE.fullmatch(self.headers.get("Range", ""))
        size = len(found.data)
        if wanted is None:
            self._send(Answer(HTTPStatus.OK, found.data, found.type, (("Accept-Ranges", "bytes"),)))
        elif int(wanted[1]) >= size:
            self._send(
                Answer(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, headers=(("Content-Range", f"bytes */{size}"),))
            )
        else:
            first, last = int(wanted[1]), min(int(wanted[2] or size), size - 1)
            place = ("Content-Range", f"bytes {first}-{last}/{size}")
            self._send(Answer(HTTPStatus.PARTIAL_CONTENT, found.data[first : last + 1], found.type, (place,)))

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.type)
        self.send_header("Cache-Control", "no-store")
        for name, value in answer.headers:
            self.send_header(name, value)
        if answer.status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD" and answer.status != HTTPStatus.NO_CONTENT:
            self.wfile.write(answer.body)
