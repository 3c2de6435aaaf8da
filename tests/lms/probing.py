"""Short ways to make calls from the small package's page."""

from playwright.sync_api import Frame, Page

from tests.lms.lms import Lms

STATUS = "cmi.core.lesson_status"
STATE = "cmi.suspend_data"


def call(frame: Frame, method: str, *arguments: str) -> str:
    """One call of the content; its result as text."""
    return str(frame.evaluate("([method, args]) => String(lms[method](...args))", [method, list(arguments)]))


def save(frame: Frame, **elements: str) -> str:
    """Set elements (named by their last part) and commit; the commit's answer."""
    names = {"status": STATUS, "state": STATE, "raw": "cmi.core.score.raw", "exit": "cmi.core.exit"}
    for name, value in elements.items():
        assert call(frame, "LMSSetValue", names[name], value) == "true"
    return call(frame, "LMSCommit", "")


def start(lms: Lms, page: Page, url: str) -> Frame:
    """Launch the content and initialize."""
    frame = lms.launch(page, url)
    assert call(frame, "LMSInitialize", "") == "true"
    return frame
