"""Serves a preview on this computer alone: the host page, the module as built, and an event for every build."""

import contextlib
import json
import signal
import socket
import tempfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import anyio
import anyio.to_thread
import uvicorn
import watchfiles
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from essence_packager.previewing.workshop import Workshop
from essence_packager.resources import resource

LOOPBACK = "127.0.0.1"
HOSTS = (LOOPBACK, "localhost")
"""Names under which a browser may ask; any other is a foreign page that points its own name here (DNS rebinding)."""

_HOST_FILES = {
    "": "index.html",
    "host/host.css": "host.css",
    "host/host.js": "host.js",
    "host/runtime.js": "runtime.js",
}
_HEADERS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": "frame-ancestors 'self'",
}


def serve(folder: Path, port: int, started: Callable[[str], None]) -> None:
    """Build and serve a module until the process is interrupted; rebuild at every change in its folder.

    ``started`` is called once with the address, when it answers. Port 0 takes any free one.
    Raises OSError when the port is taken.
    """
    with tempfile.TemporaryDirectory(prefix="essence-preview-", ignore_cleanup_errors=True) as workspace:
        workshop = Workshop(folder, Path(workspace))
        workshop.build()
        with listening(port) as listener:
            address = f"http://{LOOPBACK}:{listener.getsockname()[1]}/"
            preview = Preview(workshop, lambda: started(address))
            config = uvicorn.Config(
                preview.application(),
                log_level="critical",
                lifespan="on",
                timeout_graceful_shutdown=1,
                server_header=False,
            )
            _end_like_ctrl_c()
            uvicorn.Server(config).run(sockets=[listener])


def _end_like_ctrl_c() -> None:
    """Let SIGTERM, and a terminal that is closed, end the preview by KeyboardInterrupt: the workspace is removed."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))


def listening(port: int) -> socket.socket:
    """Return a socket that listens on loopback. Raises OSError when the port is taken."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen(64)
    except OSError:
        listener.close()
        raise
    return listener


class Preview:
    """The web application around a workshop."""

    def __init__(self, workshop: Workshop, started: Callable[[], None]) -> None:
        self._workshop = workshop
        self._started = started
        self._news = anyio.Event()

    def application(self) -> ASGIApp:
        """Return the ASGI application; its lifespan watches the folder."""
        return Starlette(
            routes=[
                Route("/events", self._events),
                Route("/package/{number:int}/{path:path}", self._package),
                Route("/{path:path}", self._host),
            ],
            middleware=[
                Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS), www_redirect=False),
                Middleware(_Guarded),
            ],
            lifespan=self._lifespan,
        )

    @contextlib.asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._watch)
            tasks.start_soon(anyio.to_thread.run_sync, self._started)
            yield
            tasks.cancel_scope.cancel()

    async def _watch(self) -> None:
        async for _ in watchfiles.awatch(self._workshop.folder):
            await anyio.to_thread.run_sync(self._workshop.build)
            self._news.set()
            self._news = anyio.Event()

    async def _events(self, request: Request) -> Response:
        return StreamingResponse(self._stream(), media_type="text/event-stream")

    async def _stream(self) -> AsyncIterator[str]:
        while True:
            news = self._news
            yield f"data: {json.dumps(self._workshop.shown())}\n\n"
            await news.wait()

    async def _package(self, request: Request) -> Response:
        site = self._workshop.site()
        if site is None or site.name != f"build-{request.path_params['number']}":
            raise HTTPException(404)
        root = site.resolve()
        path = root.joinpath(request.path_params["path"]).resolve()
        if not path.is_relative_to(root) or not path.is_file():
            raise HTTPException(404)
        return FileResponse(path)

    async def _host(self, request: Request) -> Response:
        name = _HOST_FILES.get(request.path_params["path"])
        if name is None:
            raise HTTPException(404)
        return FileResponse(resource("templates", "preview", name))


class _Guarded:
    """Adds to every response the headers that keep other sites out of the preview."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                extra = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in _HEADERS.items()]
                message["headers"] = [*message.get("headers", ()), *extra]
            await send(message)

        await self._app(scope, receive, guarded)
