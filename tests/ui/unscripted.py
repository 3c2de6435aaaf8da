"""Opens a package where its scripts do nothing: JavaScript is off, or the player did not arrive."""

from pathlib import Path

from playwright.sync_api import Page

from tests.lms.lms import Lms
from tests.support.browser import Devices


def javascript_off(lms: Lms, package: Path, devices: Devices) -> Page:
    """The page in a browser where JavaScript is off."""
    lms.install(package)
    page = devices.new(javascript=False).new_page()
    page.goto(lms.content_url())
    return page


def player_missing(lms: Lms, package: Path, page: Page) -> Page:
    """The page with an empty script in place of the player."""
    lms.install(package)
    page.route("**/player.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(lms.content_url())
    return page
