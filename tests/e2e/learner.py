"""A learner in front of an open package: what they do and what they read, in the words of a test."""

from collections.abc import Callable, Iterable
from typing import Any, cast

from playwright.sync_api import Frame, Locator, Page

from tests.lms.lms import Lms
from tests.lms.records import LmsKind

Answer = list[int] | str
"""Indexes of the chosen options in source order, or words."""

# Sets the fields and raises the events that a hand raises; for the many answers that are not the subject of a test.
GIVE = """([id, given]) => {
  const form = document.getElementById(`q-${id}`);
  const entry = form.querySelector("input.entry");
  const press = form.querySelector("[type=submit]");
  const isShown = !press.closest("[hidden]");
  if (isShown && form.querySelector("fieldset").disabled) form.requestSubmit(press); // "Try again"
  if (entry) entry.value = given;
  else for (const input of form.querySelectorAll("input")) input.checked = given.includes(Number(input.value));
  form.querySelector("input").dispatchEvent(new Event("change", { bubbles: true }));
  if (isShown) form.requestSubmit(press);
}"""
GIVEN = """(id) => {
  const form = document.getElementById(`q-${id}`);
  const entry = form.querySelector("input.entry");
  const chosen = [...form.querySelectorAll("input:checked")].map((input) => Number(input.value));
  return entry ? entry.value : chosen.sort((one, other) => one - other); // options may be shuffled
}"""
DATA = "() => JSON.parse(document.getElementById('essence-data').textContent)"


class Learner:
    """One learner; `page` is the browser's tab, `frame` what the package shows in it."""

    def __init__(self, page: Page, frame: Frame | Page) -> None:
        self.page = page
        self.frame = frame
        frame.wait_for_selector("html.js .page.shown")
        self.data = cast("dict[str, Any]", frame.evaluate(DATA))

    def see(self, selector: str) -> Locator:
        """Elements of the package."""
        return self.frame.locator(selector)

    def go(self, page: str) -> None:
        """Open a page as a link in the text would."""
        self.frame.evaluate("id => { location.hash = `page-${id}`; }", page)
        self.see(f".page[data-page='{page}'].shown").wait_for()

    def next(self) -> None:
        """Press Next at the end of the page; by keyboard, as pictures that load late move it away from a mouse."""
        button = self.see(".page.shown .next")
        goal = button.get_attribute("href")
        button.press("Enter")
        self.see(f"[id='{str(goal)[1:]}'].shown").wait_for()

    def read_all(self) -> None:
        """Read every lesson from the first to the last, with Next."""
        lessons = [page["id"] for page in self.data["pages"] if page["kind"] == "lesson"]
        self.go(lessons[0])
        for _ in lessons:
            self.next()

    @property
    def place(self) -> str:
        """Id of the page that is shown."""
        return str(self.see(".page.shown").get_attribute("data-page"))

    def question(self, id: str) -> dict[str, Any]:
        """What the player knows of a question."""
        return next(known for known in self.data["questions"] if known["id"] == id)

    def right(self, id: str) -> Answer:
        """The right answer of a question."""
        known = self.question(id)
        return known["accept"][0] if "accept" in known else [n for n, right in enumerate(known["right"]) if right]

    def wrong(self, id: str) -> Answer:
        """A wrong answer of a question."""
        known = self.question(id)
        return "wrong words" if "accept" in known else [known["right"].index(False)]

    def give(self, id: str, answer: Answer) -> None:
        """Answer a question, and check it where it can be checked."""
        self.frame.evaluate(GIVE, [id, answer])

    def given(self, id: str) -> Answer:
        """What stands in the fields of a question."""
        return cast("Answer", self.frame.evaluate(GIVEN, id))

    def questions_of(self, assessment: str) -> list[str]:
        """Ids of the questions that the present try of an assessment asks, in the order on the page."""
        forms = self.see(f"#a-{assessment} form.question:not([hidden])")
        return cast("list[str]", forms.evaluate_all("forms => forms.map((form) => form.dataset.question)"))

    def take(self, assessment: str = "final", *, wrong: Iterable[str] | None = (), only: int | None = None) -> None:
        """Answer the questions of an assessment (`only` the first few); those named `wrong` (None: all) wrongly."""
        self.go(next(known["page"] for known in self.data["questions"] if known["assessment"] == assessment))
        for id in self.questions_of(assessment)[:only]:
            self.give(id, self.wrong(id) if wrong is None or id in wrong else self.right(id))

    def hand_in(self, assessment: str = "final") -> None:
        """Press "Send my answers"."""
        self.see(f"#a-{assessment} [data-do=submit]").click()

    def try_again(self, assessment: str = "final") -> None:
        """Press "Try again" in the result."""
        self.see(f"#a-{assessment} .outcome button").click()

    def outcome(self, assessment: str = "final") -> str:
        """The result of an assessment as it stands on the page; empty while there is none."""
        box = self.see(f"#a-{assessment} .outcome:visible")
        return " ".join(box.inner_text().split()) if box.count() else ""

    def verdict(self, id: str) -> str:
        """The verdict that stands at a question, whichever page is shown."""
        verdict = self.see(f"#q-{id} .result:not([hidden]) .verdict")
        return verdict.text_content() or "" if verdict.count() else ""

    def notice(self) -> str:
        """What stands in the notices above the page."""
        return " ".join(self.see(".notices .notice > span").all_inner_texts())

    def record(self) -> dict[str, str]:
        """My record, line by line."""
        self.go("player.record")
        names, values = self.see(".record dt").all_inner_texts(), self.see(".record dd").all_inner_texts()
        return {name: " ".join(value.split()) for name, value in zip(names, values, strict=True)}

    def state_in_menu(self, page: str) -> str:
        """What the menu says of a page beside its title."""
        state = self.see(f".menu a[data-page='{page}'] .state")
        return state.text_content() or "" if state.count() else ""

    def press_exit(self) -> None:
        """Press "Save and exit" on My record."""
        self.go("player.record")
        self.see(".page[data-page='player.record'] [data-do=exit]").click()

    def vanish(self) -> None:
        """Close the tab, and wait until the page has had its last word."""
        self.page.goto("about:blank")
        self.page.close()

    def leave(self, lms: Lms, learner: str = "ana") -> None:
        """Leave the LMS's player page by its own link, and wait until the end of the session has arrived."""
        sessions = sum(delivery.finish for delivery in lms.deliveries(learner))
        self.page.goto(lms.home_url)
        lms.wait_for(lambda lms: sum(delivery.finish for delivery in lms.deliveries(learner)) > sessions)


def launch(lms: Lms, page: Page, learner: str = "ana", mode: LmsKind | str = LmsKind.STRICT, **wanted: Any) -> Learner:
    """Open the course in the LMS; further keywords are those of `Lms.play_url`."""
    return Learner(page, lms.launch(page, lms.play_url(learner, mode, **wanted)))


Launch = Callable[..., Learner]
