"""Listens to a browser's pages: calls of the API, requests, scripts that stop, dialogs."""

import json
import re
from contextlib import suppress
from urllib.parse import unquote, urlsplit

from playwright.sync_api import BrowserContext, Dialog, Error, Page, Request, Response, WebError, WebSocket

from essence_packager.playing.played import Call, Form, Played
from essence_packager.playing.server import CONTENT, PlayServer

MOST_HEARD = 20_000
"""Calls that are remembered; a script that asks without pause must not fill the memory."""
_HARMLESS = re.compile(r"ResizeObserver loop|play\(\) |no supported source")
"""What stops no script: layout that settles later, sounds that are interrupted, films that need another codec."""
_LOCAL_SCHEMES = frozenset(("about", "blob", "data", "chrome-error", "chrome", "javascript"))


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

    def hear(self, text: str) -> None:
        event = json.loads(text)
        if event["kind"] == "found":
            self.played.found = True
        elif event["kind"] == "form":
            if len(self.played.forms) < MOST_HEARD:
                self.played.forms.append(Form(event["method"], tuple(event["args"]), event["type"]))
        elif len(self.played.calls) < MOST_HEARD:
            call = (event["method"], tuple(event["args"]), event["code"], event["problem"], event["warning"])
            self.played.calls.append(Call(*call))

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
        if url.scheme in _LOCAL_SCHEMES or self.server.owns(url.netloc):
            return ""
        host = url.hostname or url.scheme
        self.played.hosts.setdefault(host, address)
        return host

    def on_response(self, response: Response) -> None:
        url = urlsplit(response.url)
        if response.status == 404 and url.netloc == urlsplit(self.server.origin).netloc and url.path != "/favicon.ico":
            self.played.missing[unquote(url.path.removeprefix(CONTENT))] += 1

    def on_error(self, error: WebError) -> None:
        message = (error.error.message.strip() or "an error without words").splitlines()[0]
        if not _HARMLESS.search(message):
            self.played.errors[message] += 1

    def on_dialog(self, dialog: Dialog) -> None:
        if dialog.type == "alert" and len(self.played.alerts) < 100:
            self.played.alerts.append(dialog.message)
        with suppress(Error):
            if dialog.type in {"beforeunload", "confirm"}:
                dialog.accept()
            else:
                dialog.dismiss()

    def on_page(self, page: Page) -> None:
        page.on("websocket", self.on_socket)


def _in_window(request: Request) -> bool:
    try:
        return request.frame.parent_frame is None
    except Error:  # the frame has gone, or is not there yet: a new window's
        return True
