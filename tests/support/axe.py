"""axe-core on a page or frame: what a person with a disability would stumble over."""

from functools import cache
from pathlib import Path
from typing import cast

from playwright.sync_api import Frame, Page

AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
RUN = "() => window.axe.run(document, {iframes: false, resultTypes: ['violations']}).then((found) => found.violations)"


@cache
def _source() -> str:
    return AXE.read_text(encoding="utf-8")


def axe_violations(place: Page | Frame) -> list[str]:
    """Every violation, as one line: rule, what it says, and where; empty when there is none."""
    if not place.evaluate("() => 'axe' in window"):
        place.evaluate(f"() => {{ {_source()} }}")
    found = cast("list[dict[str, object]]", place.evaluate(RUN))
    lines = []
    for violation in found:
        nodes = cast("list[dict[str, object]]", violation["nodes"])
        for node in nodes:
            lines.append(f"{violation['id']}: {violation['help']} at {node['target']}: {node['html']}")
    return lines
