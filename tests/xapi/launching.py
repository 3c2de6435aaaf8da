"""Launches an xAPI package as an LMS does: by an address that says who learns and where the LRS is."""

import json
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Page

from tests.e2e.learner import Learner
from tests.xapi.lrs import AUTHORIZATION, Lrs

ANNA = {"objectType": "Agent", "name": "Anna Bērziņa", "account": {"homePage": "https://lms.example.org", "name": "7"}}
OTHER = {"objectType": "Agent", "name": "Somebody Else", "mbox": "mailto:else@example.org"}
REGISTRATION = "0f6e2f0a-54a1-4a43-9d0b-3ec4a3a3d1c9"

UNREACHABLE = (
    "Not saved yet. There is a problem with the connection. Your answers stay on this device. "
    "They will be sent when the connection works again."
)
DENIED = "Not saved yet. Your answers stay on this device; log in again and open this course."
REFUSED = (
    "Some of your results are not saved. They stay on this device. "
    "Open “Help”, press “Copy for support” and ask for help."
)
UNKEPT = (
    "Not saved yet. This browser can’t keep your answers. "
    "Do not close this page before you read that your work is saved."
)


def parameters(endpoint: str, /, **changes: object) -> dict[str, str]:
    """The launch parameters; `changes` replace one, or leave it out (None)."""
    given: dict[str, object] = {
        "endpoint": endpoint,
        "auth": AUTHORIZATION,
        "actor": ANNA,
        "registration": REGISTRATION,
        **changes,
    }
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in given.items()
        if value is not None
    }


def address(content: str, endpoint: str, /, **changes: object) -> str:
    """The address that launches the package."""
    return f"{content}?{urlencode(parameters(endpoint, **changes))}"


def launch(page: Page, lrs: Lrs, /, **changes: object) -> Learner:
    """Open the package in a tab, for a learner in a registration; `changes` are of launch parameters."""
    page.goto(address(lrs.content, lrs.endpoint, **changes))
    return Learner(page, page)


def saved(ana: Learner) -> None:
    """Press "Save and exit", and read that it is done."""
    ana.press_exit()
    ana.see("text=Saved. You can close this page.").wait_for()


def pass_all(ana: Learner) -> None:
    """Do everything that is asked, rightly."""
    ana.read_all()
    ana.take()


def storage(page: Page) -> str:
    """Everything that the package has left in the browser."""
    found: Any = page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])")
    return str(found)


def support(ana: Learner) -> str:
    """What Help → Copy for support gives."""
    ana.go("player.help")
    ana.frame.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    ana.see("[data-do=copy]").click()
    ana.see(".copied textarea").wait_for()
    return ana.see(".copied textarea").input_value()
