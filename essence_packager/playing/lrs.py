"""A small strict LRS for what is being played: it takes statements and documents, and notes what it must refuse.

Source: xAPI 1.0.3, Part 3 (1.3 alternate requests, 1.5 versions, 2.1 statements, 2.3 to 2.7 documents); cmi5 8.2, 10.
"""

import json
from collections import Counter
from dataclasses import dataclass, field
from http import HTTPStatus
from threading import Lock
from urllib.parse import parse_qsl, urlencode

from essence_packager.playing.server import Answer, Asked
from essence_packager.playing.statements import Sent, faults

LRS = "/xapi/"
FETCH = "/fetch/"
_DOCUMENTS = {
    "activities/state": ("activityId", "agent", "stateId"),
    "activities/profile": ("activityId", "profileId"),
    "agents/profile": ("agent", "profileId"),
}
_ALLOWED = "Authorization, X-Experience-API-Version, Content-Type, If-Match, If-None-Match"
_DONE = Answer(HTTPStatus.NO_CONTENT)


@dataclass
class Lrs:
    """What one launch may send and read. ``documents`` are there from the start, by resource and id."""

    authorization: str
    documents: dict[tuple[str, str], bytes] = field(default_factory=dict)
    statements: list[Sent] = field(default_factory=list)
    """Those taken, in the order of their coming."""
    refused: Counter[str] = field(default_factory=Counter)
    """Why requests were refused, and how often."""
    malformed: Counter[str] = field(default_factory=Counter)
    """Why statements were refused, and how often."""
    read: set[str] = field(default_factory=set)
    """Ids of documents that were asked for."""
    fetched: list[str] = field(default_factory=list)
    """Methods by which cmi5's fetch URL was asked."""
    lock: Lock = field(default_factory=Lock)

    @property
    def is_told(self) -> bool:
        """Whether anything was sent, right or wrong."""
        return bool(self.statements or self.malformed or self.refused)

    def answer(self, asked: Asked) -> Answer:
        """Answer a request of a page, of whatever origin."""
        with self.lock:
            return _opened(asked, _DONE if asked.method == "OPTIONS" else self._answer(_plain(asked)))

    def fetch(self, asked: Asked) -> Answer:
        """Hand out the authorization, once (cmi5 8.2.1, 8.2.3)."""
        with self.lock:
            return _opened(asked, _DONE if asked.method == "OPTIONS" else self._fetch(asked))

    def _fetch(self, asked: Asked) -> Answer:
        self.fetched.append(asked.method)
        if self.fetched == ["POST"]:
            return _said({"auth-token": self.authorization.removeprefix("Basic ")})
        return _said({"error-code": "1", "error-text": "The authorization was handed out before, or not asked by POST"})

    def _answer(self, asked: Asked) -> Answer:
        query = dict(parse_qsl(asked.query, keep_blank_values=True))
        resource = asked.path.strip("/")
        if resource == "about":
            return _said({"version": ["1.0.3"]})
        if not asked.headers.get("x-experience-api-version", "").startswith(("1.0", "2.0")):
            return self._refuse(
                "the header X-Experience-API-Version is missing or names no version", HTTPStatus.BAD_REQUEST
            )
        if asked.headers.get("authorization") != self.authorization:
            return self._refuse("the header Authorization is not that of the launch", HTTPStatus.UNAUTHORIZED)
        if resource == "statements":
            return self._statements(asked, query)
        if resource in _DOCUMENTS:
            return self._document(resource, asked, query)
        if asked.method == "GET" and resource in {"activities", "agents"}:
            return _said({})
        return self._refuse(f"an LRS has no resource {resource or 'of this name'}", HTTPStatus.NOT_FOUND)

    def _statements(self, asked: Asked, query: dict[str, str]) -> Answer:
        if asked.method == "GET":
            return _said({"statements": list(reversed(self.statements)), "more": ""})
        given = _json(asked.body)
        if asked.method not in {"POST", "PUT"} or not isinstance(given, (dict, list)):
            return self._refuse("statements are sent as JSON by POST or PUT", HTTPStatus.BAD_REQUEST)
        sent: list[Sent] = [given] if isinstance(given, dict) else given
        if asked.method == "PUT" and not query.get("statementId"):
            return self._refuse("PUT of a statement without statementId", HTTPStatus.BAD_REQUEST)
        wrong = [reason for statement in sent for reason in faults(statement)]
        self.malformed.update(wrong)
        if wrong:
            return Answer(HTTPStatus.BAD_REQUEST, "; ".join(wrong).encode())
        self.statements += sent
        return _DONE if asked.method == "PUT" else _said([each.get("id", "") for each in sent])

    def _document(self, resource: str, asked: Asked, query: dict[str, str]) -> Answer:
        *needed, named = _DOCUMENTS[resource]
        if missing := [name for name in needed if not query.get(name)]:
            return self._refuse(f"{resource} was asked without {', '.join(missing)}", HTTPStatus.BAD_REQUEST)
        if "agent" in needed and not isinstance(_json(query["agent"].encode()), dict):
            return self._refuse(f"{resource} was asked with an agent that is no JSON", HTTPStatus.BAD_REQUEST)
        id = query.get(named, "")
        if asked.method == "GET" and not id:
            return _said([name for kind, name in self.documents if kind == resource])
        place = (resource, id)
        if asked.method == "GET":
            self.read.add(id)
            there = self.documents.get(place)
            return Answer(HTTPStatus.NOT_FOUND) if there is None else Answer(HTTPStatus.OK, there, "application/json")
        if asked.method == "DELETE":
            self.documents.pop(place, None)
        elif not id:
            return self._refuse(f"{resource} was written without {named}", HTTPStatus.BAD_REQUEST)
        elif resource != "activities/state" and asked.method == "PUT" and not _is_conditional(asked):
            return self._refuse(f"{resource} was replaced without If-Match or If-None-Match", HTTPStatus.CONFLICT)
        else:
            self.documents[place] = asked.body
        return _DONE

    def _refuse(self, reason: str, status: int) -> Answer:
        self.refused[reason] += 1
        return Answer(status, reason.encode())


def _opened(asked: Asked, answer: Answer) -> Answer:
    """Return an answer that pages of other origins may read, as LRSs let them."""
    shared = (
        ("Access-Control-Allow-Origin", asked.headers.get("origin", "*")),
        ("Access-Control-Allow-Credentials", "true"),
        ("Access-Control-Allow-Headers", _ALLOWED),
        ("Access-Control-Allow-Methods", "GET, PUT, POST, DELETE"),
        ("Access-Control-Expose-Headers", "ETag, X-Experience-API-Version"),
        ("X-Experience-API-Version", "1.0.3"),
    )
    return answer._replace(headers=(*answer.headers, *shared))


def _is_conditional(asked: Asked) -> bool:
    return bool(asked.headers.get("if-match") or asked.headers.get("if-none-match"))


def _plain(asked: Asked) -> Asked:
    """Return what a request in the alternate syntax of old browsers means (Part 3, 1.3)."""
    method = dict(parse_qsl(asked.query)).get("method")
    if asked.method != "POST" or method is None:
        return asked
    form = dict(parse_qsl(asked.body.decode("utf-8", "replace"), keep_blank_values=True))
    headers = asked.headers | {name.lower(): value for name, value in form.items()}
    query = urlencode({name: value for name, value in form.items() if name != "content"})
    return Asked(method, asked.path, query, headers, form.get("content", "").encode())


def _json(data: bytes) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _said(value: object) -> Answer:
    return Answer(HTTPStatus.OK, json.dumps(value).encode(), "application/json")
