"""Walking a page by keyboard alone."""

from dataclasses import dataclass
from typing import cast

from playwright.sync_api import Frame, Page

FOCUSED = """() => {
  let at = document.activeElement;
  if (!at || at === document.body) return null;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const label = at.labels && at.labels[0]
    ? at.labels[0].textContent.trim() || at.labels[0].querySelector("img")?.alt : "";
  const labelledBy = (at.getAttribute("aria-labelledby") || "").split(/\\s+/)
    .map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
  return [
    at.tagName.toLowerCase(),
    at.id,
    (at.getAttribute("aria-label") || labelledBy || label || at.textContent || at.value || "")
      .trim().replace(/\\s+/g, " "),
    box.width > 0 && box.height > 0 && style.visibility !== "hidden",
    style.outlineStyle !== "none" || style.boxShadow !== "none",
  ];
}"""


@dataclass(frozen=True, slots=True)
class Focus:
    """What has the keyboard focus."""

    tag: str
    id: str
    name: str
    """Label or text, white space folded."""
    visible: bool
    ring: bool
    """Whether an outline or shadow shows the focus."""


def focused(frame: Frame | Page) -> Focus | None:
    """The element with the focus inside a frame, or None when it is the body."""
    found = cast("tuple[str, str, str, bool, bool] | None", frame.evaluate(FOCUSED))
    return None if found is None else Focus(*found)


class Keyboard:
    """Presses keys in a page and says where the focus went in the content."""

    def __init__(self, page: Page, frame: Frame | Page | None = None) -> None:
        self.page = page
        self.frame = frame or page

    def press(self, *keys: str) -> "Focus | None":
        """Press keys one after the other ("Tab", "Shift+Tab", "Enter", "Space", "ArrowDown")."""
        for key in keys:
            self.page.keyboard.press(key)
        return focused(self.frame)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.page.keyboard.type(text)

    def tab_to(self, name: str, tag: str = "", limit: int = 80) -> Focus:
        """Press Tab until something whose name contains `name` has the focus."""
        seen = []
        for _ in range(limit):
            focus = self.press("Tab")
            seen.append(focus)
            if focus is not None and name in focus.name and tag in ("", focus.tag):
                return focus
        raise AssertionError(f"{name!r} is not reached by Tab; on the way: {seen}")

    def walk(self, limit: int = 200) -> list[Focus]:
        """Every stop of the Tab key in the content, from where the focus is until it leaves or comes round."""
        stops: list[Focus] = []
        for _ in range(limit):
            focus = self.press("Tab")
            if focus is None or (stops and focus == stops[0]):
                return stops
            stops.append(focus)
        return stops
