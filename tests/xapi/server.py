"""A small LRS of the tests' own, with the State resource that Ralph lacks, and every fault at hand.

Written from xAPI 1.0.3, Part 3 (2.1 Statements, 2.3 State, 3.1 Concurrency). It also serves packages, under another
name of the same host, so that pages meet it across origins as they do in life.
"""

import json
import mimetypes
import socket
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

if TYPE_CHECKING:
    from tests.xapi.lrs import Lrs

CONTENT = "/content/"
ENDPOINT = "/lrs/"
ALLOWED = "Authorization, X-Experience-API-Version, Content-Type, If-Match, If-None-Match"

Answer = tuple[int, str, dict[str, str]]
"""Status, body, headers."""


class LrsServer(ThreadingHTTPServer):
    """Listens on a free port of the loopback."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, lrs: "Lrs") -> None:
        super().__init__(("127.0.0.1", 0), LrsHandler)
        self.lrs = lrs
        self.thread = threading.Thread(target=lambda: self.serve_forever(poll_interval=0.02), daemon=True)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no news."""


class LrsHandler(BaseHTTPRequestHandler):
    """One connection of a browser."""

    protocol_version = "HTTP/1.1"
    server: LrsServer

    def do_OPTIONS(self) -> None:
        self._send(HTTPStatus.NO_CONTENT, "", {})

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path.startswith(CONTENT):
            self._file(unquote(path).removeprefix(CONTENT))
        else:
            self._ask()

    def do_PUT(self) -> None:
        self._ask()

    def do_POST(self) -> None:
        self._ask()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests ask the LRS."""

    def _ask(self) -> None:
        url = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
        headers = {name.lower(): value for name, value in self.headers.items()}
        query = dict(parse_qsl(url.query))
        answer = self.server.lrs.receive(self.command, url.path.removeprefix(ENDPOINT), query, headers, body)
        if answer is None:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
        else:
            self._send(*answer)

    def _file(self, name: str) -> None:
        folder = self.server.lrs.package
        found = None if folder is None else folder / name
        if found is None or not found.resolve().is_relative_to(folder or Path()) or not found.is_file():
            self._send(HTTPStatus.NOT_FOUND, "not found", {})
            return
        guessed = "text/javascript" if found.suffix == ".js" else mimetypes.guess_type(found.name)[0] or ""
        self._write(HTTPStatus.OK, found.read_bytes(), {"Content-Type": f"{guessed}; charset=utf-8"})

    def _send(self, status: int, body: str, headers: dict[str, str]) -> None:
        lrs = self.server.lrs
        shared = {}
        if lrs.opens_to_pages:
            shared = {"Access-Control-Allow-Origin": self.headers.get("Origin", "*"), "Vary": "Origin"}
            shared["Access-Control-Allow-Headers"] = ALLOWED
            shared["Access-Control-Allow-Methods"] = "GET, PUT, POST"
            shared["Access-Control-Expose-Headers"] = "ETag, Retry-After" if lrs.shows_etags else ""
        self._write(status, body.encode(), {**shared, **headers})

    def _write(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if status != HTTPStatus.NO_CONTENT:
            self.wfile.write(body)


def said(status: int, body: object = "", **headers: str) -> Answer:
    """An answer; names of headers are written with underscores."""
    text = body if isinstance(body, str) else json.dumps(body)
    return int(status), text, {name.replace("_", "-"): value for name, value in headers.items()}
