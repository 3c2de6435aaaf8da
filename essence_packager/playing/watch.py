"""Listens to a browser's pages: calls of the API, requests, scripts that stop, dialogs."""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import unquote, urlsplit

from playwright.sync_api import BrowserContext, Dialog, Error, Page, Request, Response, WebError, WebSocket

from essence_packager.playing.played import Call, Form, Played
from essence_packager.playing.server import CONTENT, PlayServer

MOST_HEARD = 20_000
"""Calls that are remembered; a script that asks without pause must not fill the memory."""
MOST_ALIKE = 1000
"""Different errors, missing files, servers and message boxes that are remembered."""
MOST_PAGES = 20
"""Windows that may be open at once."""
_MOST_WORDS = 500
"""Characters of what is remembered."""
_HARMLESS = re.compile(r"ResizeObserver loop|play\(\) |no supported source")
"""What stops no script: layout that settles later, sounds that are interrupted, films that need another codec."""
_OF_SERVERS = frozenset(("http", "https", "ws", "wss"))


def watch(context: BrowserContext, server: PlayServer, played: Played) -> None:
    """Have everything that happens in the context written down in ``played``."""
    listener = _Listener(server, played)
    context.expose_function("essenceHears", listener.hear)
    context.on("request", listener.on_request)
    context.on("response", listener.on_response)
    context.on("weberror", listener.on_error)
    context.on("dialog", listener.on_dialog)
    context.on("page", listener.on_page)


class _Listener:
    def __init__(self, server: PlayServer, played: Played) -> None:
        self.server = server
        self.played = played

    def hear(self, text: object) -> None:
        """Take what the host page tells. Content can call this, too, and say anything."""
        event = _event(text)
        kind = event.get("kind")
        if kind == "found":
            self.played.found = True
        elif kind == "form" and len(self.played.forms) < MOST_HEARD:
            self.played.forms.append(Form(_words(event.get("method")), _args(event)))
        elif kind == "call" and len(self.played.calls) < MOST_HEARD:
            self.played.calls.append(_call(event))

    def on_request(self, request: Request) -> None:
        if request.is_navigation_request() and _in_window(request):
            return  # a link that the learner followed
        host = self._visit(request.url)
        if host and (request.resource_type == "script" or request.is_navigation_request()):
            self.played.programs.add(host)

    def on_socket(self, socket: WebSocket) -> None:
        self._visit(socket.url)

    def _visit(self, address: str) -> str:
        url = urlsplit(address)
        if url.scheme not in _OF_SERVERS or self.server.owns(url.netloc):
            return ""
        host = url.hostname or ""
        if len(self.played.hosts) < MOST_ALIKE:
            self.played.hosts.setdefault(host, address[:_MOST_WORDS])
        return host if host in self.played.hosts else ""

    def on_response(self, response: Response) -> None:
        url = urlsplit(response.url)
        is_ours = url.netloc == urlsplit(self.server.origin).netloc and url.path != "/favicon.ico"
        if response.status == 404 and is_ours and len(self.played.missing) < MOST_ALIKE:
            self.played.missing[unquote(url.path.removeprefix(CONTENT))] += 1

    def on_error(self, error: WebError) -> None:
        message = (error.error.message.strip() or "an error without words").splitlines()[0][:_MOST_WORDS]
        if not _HARMLESS.search(message) and len(self.played.errors) < MOST_ALIKE:
            self.played.errors[message] += 1

    def on_dialog(self, dialog: Dialog) -> None:
        if dialog.type == "alert" and len(self.played.alerts) < MOST_ALIKE:
            self.played.alerts.append(dialog.message[:_MOST_WORDS])
        with suppress(Error):
            if dialog.type in {"beforeunload", "confirm"}:
                dialog.accept()
            else:
                dialog.dismiss()

    def on_page(self, page: Page) -> None:
        page.on("websocket", self.on_socket)
        page.on("crash", self.on_crash)
        if len(page.context.pages) > MOST_PAGES:
            with suppress(Error):
                page.close()

    def on_crash(self, _: Page) -> None:
        self.played.crashed = True


def _event(text: object) -> Mapping[str, object]:
    try:
        event = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        event = None
    return event if isinstance(event, dict) else {}


def _call(event: Mapping[str, object]) -> Call:
    method, code, section, problem, warning = (
        _words(event.get(name)) for name in ("method", "code", "section", "problem", "warning")
    )
    return Call(method, _args(event), code, problem or None, warning or None, section)


def _words(value: object) -> str:
    return str(value if value is not None else "")[:_MOST_WORDS]


def _args(event: Mapping[str, object]) -> tuple[str, ...]:
    args = event.get("args")
    return tuple(_words(each) for each in args[:10]) if isinstance(args, list) else ()


def _in_window(request: Request) -> bool:
    try:
        return request.frame.parent_frame is None
    except Error:  # the frame has gone, or is not there yet: a new window's
        return True
