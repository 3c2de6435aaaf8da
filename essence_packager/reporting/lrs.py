"""Fetches statements from an LRS, through ``tincan``."""

import base64
import http.client
import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from tincan import HTTPRequest, LRSResponse, RemoteLRS

from essence_packager.reporting.errors import ReportingError

TIMEOUT = 30.0
"""Seconds that an LRS may be silent."""

PAGE = 200
"""Statements asked for at once; an LRS may give fewer."""

_REFUSALS = {
    400: "it does not understand the request. Perhaps it wants another version of xAPI: try --xapi-version",
    401: "it does not know this user and password",
    403: "this user may not read statements",
    404: "there is no LRS at this address. Such addresses often end in /xapi/ or /data/xAPI/",
    413: "it finds the request too large",
    429: "it is asked too often. Wait a little and try again",
}


class Account(NamedTuple):
    """Where an LRS is and who asks; ``version`` is the version of xAPI that requests name."""

    endpoint: str
    user: str
    password: str
    version: str = "1.0.3"


def statements(account: Account, activity: str = "") -> Iterator[object]:
    """Yield all statements that the LRS gives, page by page; only those about ``activity`` and its parts, if named.

    Raises ReportingError where the LRS cannot be reached, refuses, or is none. The password is in no message.
    """
    endpoint = account.endpoint if account.endpoint.endswith("/") else f"{account.endpoint}/"
    if not _is_address(endpoint):
        raise ReportingError(f"{account.endpoint} is no address of an LRS: it begins with https:// or http://")
    if "@" in urlsplit(endpoint).netloc:
        # Messages name the address, and no request would use what stands there.
        raise ReportingError("The LRS's address holds a user or password: give them with --user and --password")
    secret = base64.b64encode(f"{account.user}:{account.password}".encode()).decode("ascii")
    lrs = RemoteLRS(endpoint=endpoint, auth=f"Basic {secret}")
    # tincan itself knows no version after 1.0.3; what a request says goes before what it would say.
    headers = {"X-Experience-API-Version": account.version}
    query: dict[str, object] = {"limit": PAGE}
    if activity:
        query |= {"activity": activity, "related_activities": "true"}
    request = HTTPRequest(method="GET", resource="statements", headers=headers, query_params=query)
    seen: set[str] = set()
    while True:
        page = _page(lrs, request)
        yield from page["statements"]
        more = page.get("more")
        if not isinstance(more, str) or not more:
            return
        address = urljoin(endpoint, more)
        if urlsplit(address)[:2] != urlsplit(endpoint)[:2]:
            # Whoever is there is not to get the password.
            raise ReportingError(f"{endpoint}: the LRS sends us on to another server, {address}")
        if address in seen:
            raise ReportingError(f"{endpoint}: the LRS sends us in a circle, to {address}")
        seen.add(address)
        request = HTTPRequest(method="GET", resource=address, headers=headers, query_params={})


def _is_address(text: str) -> bool:
    try:
        return urlsplit(text).scheme in ("http", "https") and bool(urlsplit(text).hostname)
    except ValueError:
        return False


def _page(lrs: RemoteLRS, request: HTTPRequest) -> dict[str, Any]:
    """Return what the LRS answers, which holds a list of statements."""
    answer = _answer(lrs, request)
    status = answer.response.status
    if not answer.success:
        said = _REFUSALS.get(status) or (
            "it has a fault of its own; try again later" if status >= 500 else "it refuses the request"
        )
        raise ReportingError(f"{lrs.endpoint}: the LRS answers {status}: {said}")
    try:
        page = json.loads(answer.data)
    except (ValueError, RecursionError) as error:
        raise ReportingError(f"{lrs.endpoint}: what answers there is no LRS ({error})") from error
    if not isinstance(page, dict) or not isinstance(page.get("statements"), list):
        raise ReportingError(f"{lrs.endpoint}: what answers there is no LRS: the answer holds no statements")
    return page


def _answer(lrs: RemoteLRS, request: HTTPRequest) -> LRSResponse:
    try:
        with _patience(TIMEOUT):
            # Not query_statements(): where one statement of a stranger is odd, or of xAPI 2.0, that loses the page.
            return lrs._send_request(request)
    except UnicodeDecodeError as error:
        raise ReportingError(f"{lrs.endpoint}: what answers there is no LRS: the answer is no text") from error
    except TimeoutError as error:
        raise ReportingError(f"{lrs.endpoint}: the LRS was silent for {TIMEOUT:.0f} seconds") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise ReportingError(f"{lrs.endpoint}: the LRS cannot be reached ({reason})") from error


@contextmanager
def _patience(seconds: float) -> Iterator[None]:
    # tincan has no setting for it and would wait for ever.
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(seconds)
    try:
        yield
    finally:
        socket.setdefaulttimeout(before)
