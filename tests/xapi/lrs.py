"""The tests' LRS as tests see it: what it keeps, its rules, its faults, and everything that it was asked."""

import base64
import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import UUID

from tests.xapi.server import CONTENT, ENDPOINT, Answer, LrsServer, said

AUTHORIZATION = "Basic " + base64.b64encode(b"course:a+secret~of/tests").decode()
VERSION = "x-experience-api-version"

Sent = dict[str, Any]


class Fault(StrEnum):
    """What may go wrong."""

    UNAUTHORIZED = "401"
    FORBIDDEN = "403"
    CONFLICT = "409"
    BUSY = "429"
    BROKEN = "500"
    NO_CORS = "pages of other origins may not read its answers"
    SLOW = "it answers only when the fault is over"
    DOWN = "nothing arrives"
    ANSWER_LOST = "it does what it is asked, and the answer never arrives"


STATUS = {
    Fault.UNAUTHORIZED: HTTPStatus.UNAUTHORIZED,
    Fault.FORBIDDEN: HTTPStatus.FORBIDDEN,
    Fault.CONFLICT: HTTPStatus.CONFLICT,
    Fault.BUSY: HTTPStatus.TOO_MANY_REQUESTS,
    Fault.BROKEN: HTTPStatus.INTERNAL_SERVER_ERROR,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that arrived, and what was answered (0: nothing)."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: str
    status: int


class Lrs:
    """A running LRS; a context manager.

    Args:
        package: the folder of the package that it serves to browsers.
        keeps_states: whether it has a State resource.
        shows_etags: whether pages of other origins may read its ETags.
        etag_on_put: whether the answer to a PUT names the new version.
        demands_conditions: whether a state that is there can be replaced only with If-Match, as xAPI 2.0 has it.
    """

    def __init__(
        self,
        package: Path | None = None,
        *,
        keeps_states: bool = True,
        shows_etags: bool = True,
        etag_on_put: bool = False,
        demands_conditions: bool = False,
    ) -> None:
        self.package = package
        self.keeps_states = keeps_states
        self.shows_etags = shows_etags
        self.etag_on_put = etag_on_put
        self.demands_conditions = demands_conditions
        self.most: int | None = None
        """The most statements that one request may hold; more give 413."""
        self.refuses: Callable[[Sent], bool] = lambda statement: False
        """Which statements it finds malformed."""
        self.statements: list[Sent] = []
        self.states: dict[str, str] = {}
        """Documents by their place, as JSON of the query."""
        self.asked: list[Asked] = []
        self.changed = threading.Condition()
        self._fault: tuple[Fault, str, str] | None = None
        self._released = threading.Event()
        self._server = LrsServer(self)

    def __enter__(self) -> Self:
        self._server.thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._released.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def endpoint(self) -> str:
        """What launches name; without the slash at its end, as some LMSs have it."""
        return f"http://127.0.0.1:{self._server.server_address[1]}{ENDPOINT}".rstrip("/")

    @property
    def content(self) -> str:
        """The first page of the package, on another origin than the endpoint's."""
        return f"http://localhost:{self._server.server_address[1]}{CONTENT}index.html"

    @property
    def opens_to_pages(self) -> bool:
        """Whether it lets pages of other origins read its answers."""
        return self._fault is None or self._fault[0] is not Fault.NO_CORS

    @contextmanager
    def fault(self, fault: Fault, *, only: str = "", wait: str = "") -> Iterator[None]:
        """Let something go wrong inside the `with`, perhaps on paths with `only` in them; `wait` is a Retry-After."""
        self._released.clear()
        self._fault = (fault, only, wait)
        try:
            yield
        finally:
            self._fault = None
            self._released.set()

    def wait_for(self, reached: "Callable[[Lrs], bool]", seconds: float = 10) -> None:
        """Wait until something has arrived."""
        with self.changed:
            assert self.changed.wait_for(lambda: reached(self), timeout=seconds), f"not reached within {seconds} s"

    def verbs(self) -> list[str]:
        """The short verbs of the statements in the order of their times, those about parts with the part's id."""
        ordered = sorted(self.statements, key=lambda one: str(one["timestamp"]))
        return [one["verb"]["id"].rpartition("/")[2] + part_of(one) for one in ordered]

    def tries(self, method: str, path: str) -> list[Asked]:
        """The requests of a kind."""
        return [one for one in self.asked if (one.method, one.path) == (method, path)]

    def receive(
        self, method: str, path: str, query: dict[str, str], headers: dict[str, str], body: str
    ) -> Answer | None:
        """Answer a request; None: the connection breaks."""
        fault, only, wait = self._fault or (None, "", "")
        if fault and only not in path:
            fault = None
        if fault is Fault.SLOW:
            self._released.wait(60)
        with self.changed:
            answer: Answer | None = None
            if fault in STATUS:
                answer = said(STATUS[fault], f"fault {fault}", **({"Retry_After": wait} if wait else {}))
            elif fault is not Fault.DOWN:
                answer = self._answered(method, path, query, headers, body)
                answer = None if fault is Fault.ANSWER_LOST else answer
            self.asked.append(Asked(method, path, query, headers, body, answer[0] if answer else 0))
            self.changed.notify_all()
            return answer

    def _answered(self, method: str, path: str, query: dict[str, str], headers: dict[str, str], body: str) -> Answer:
        if headers.get(VERSION) not in ("1.0.3", "2.0.0"):
            return said(HTTPStatus.BAD_REQUEST, "which version of xAPI?")
        if headers.get("authorization") != AUTHORIZATION:
            return said(HTTPStatus.UNAUTHORIZED, "who are you?")
        if path == "statements" and method in ("PUT", "POST"):
            given = json.loads(body)
            return self._store([given] if method == "PUT" else given, query.get("statementId"))
        if path == "activities/state" and self.keeps_states:
            return self._state(method, query, headers, body)
        return said(HTTPStatus.NOT_FOUND, "no such resource")

    def _store(self, given: list[Sent], id: str | None) -> Answer:
        if self.most is not None and len(given) > self.most:
            return said(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too large")
        if any(self.refuses(statement) for statement in given) or (id and given[0]["id"] != id):
            return said(HTTPStatus.BAD_REQUEST, "malformed statement")
        known = {statement["id"]: statement for statement in self.statements}
        for statement in given:
            UUID(statement["id"])
            if known.get(statement["id"], statement) != statement:
                return said(HTTPStatus.CONFLICT, "another statement has this id")
        self.statements += [statement for statement in given if statement["id"] not in known]
        return said(HTTPStatus.NO_CONTENT) if id else said(HTTPStatus.OK, [statement["id"] for statement in given])

    def _state(self, method: str, query: dict[str, str], headers: dict[str, str], body: str) -> Answer:
        if "stateId" not in query:
            return said(HTTPStatus.OK, [json.loads(place)["stateId"] for place in self.states])
        place = json.dumps(query, sort_keys=True)
        there = self.states.get(place)
        if method == "GET":
            return said(HTTPStatus.NOT_FOUND) if there is None else said(HTTPStatus.OK, there, ETag=etag(there))
        wanted = headers.get("if-match")
        if wanted is not None and (there is None or wanted not in ("*", etag(there))):
            return said(HTTPStatus.PRECONDITION_FAILED, "it has changed")
        if headers.get("if-none-match") == "*" and there is not None:
            return said(HTTPStatus.PRECONDITION_FAILED, "it is there")
        if self.demands_conditions and there is not None and wanted is None:
            return said(HTTPStatus.CONFLICT, "read it first")
        self.states[place] = body
        return said(HTTPStatus.NO_CONTENT, **({"ETag": etag(body)} if self.etag_on_put else {}))


def etag(document: str) -> str:
    """The ETag of a document (xAPI 1.0.3, Part 3, 3.1)."""
    return f'"{hashlib.sha1(document.encode(), usedforsecurity=False).hexdigest()}"'


def part_of(statement: Sent) -> str:
    """The part of the course that a statement is about: what follows the `#` of its id."""
    return " ".join(["", *statement["object"]["id"].split("#")[1:]])
