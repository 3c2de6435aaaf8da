"""What a learner does on the page, in the words of a test."""

from playwright.sync_api import Frame, Locator, Page

from tests.support.answers import Answer, answered, give

FINAL: dict[str, int | str] = {"goal": 1, "money": 0, "word": "role"}
"""Right answers of the final test: the option's index, or the words to type."""
WRONG: dict[str, int | str] = {"goal": 0, "money": 1, "word": "thing"}


class Learner:
    """A learner in front of the open course; `frame` is what the package shows, `page` the tab around it."""

    def __init__(self, page: Page, frame: Frame | Page) -> None:
        self.page = page
        self.frame = frame

    def see(self, selector: str) -> Locator:
        """An element of the page."""
        return self.frame.locator(selector)

    def go(self, page: str) -> None:
        """Open a page as a link in the text would."""
        self.frame.evaluate("id => { location.hash = `page-${id}`; }", page)
        self.see(f".page[data-page='{page}']").wait_for(state="visible")

    def next(self) -> None:
        """Press Next at the end of the page."""
        self.follow(".page.shown .next")

    def follow(self, selector: str) -> None:
        """Press the first such link to a place on the page, and wait until it has the focus."""
        link = self.see(selector).first
        goal = (link.get_attribute("href") or "")[1:]
        link.click()
        self.frame.wait_for_function(
            "id => { const goal = document.getElementById(id), at = document.activeElement;"
            " return at === goal || (goal.matches('.page') && at === goal.querySelector('h1')); }",
            arg=goal,
        )

    def menu(self, page: str) -> Locator:
        """The entry of a page in the menu."""
        return self.see(f".menu a[data-page='{page}']")

    def state_in_menu(self, page: str) -> str:
        """What the menu says of a page beside its title."""
        state = self.menu(page).locator(".state")
        return state.text_content() or "" if state.count() else ""

    def give(self, question: str, given: int | Answer) -> None:
        """Choose an option by its index, or answer in the terms of `tests.support.answers`."""
        form = self.see(f"#q-{question}")
        if isinstance(given, int):
            form.locator(f"input[value='{given}']").check()
        else:
            give(form, given)

    def given(self, question: str) -> list[int] | list[str] | str:
        """What stands in the fields of a question."""
        return answered(self.see(f"#q-{question}"))

    def marks(self, question: str) -> list[str]:
        """What is said at the parts of an answer, in reading order."""
        return [" ".join(mark.split()) for mark in self.see(f"#q-{question} .mark:visible").all_inner_texts()]

    def check(self, question: str) -> None:
        """Press the button of a question."""
        self.see(f"#q-{question} [type=submit]").click()

    def verdict(self, question: str) -> str:
        """The verdict that stands at a question, empty when there is none."""
        result = self.see(f"#q-{question} .result")
        return result.locator(".verdict").inner_text() if result.is_visible() else ""

    def answer_final(self, answers: dict[str, int | str]) -> None:
        """Answer the final test, question by question."""
        self.go("assessment.final")
        for question, answer in answers.items():
            self.give(question, answer)
            self.check(question)

    def focus(self) -> str:
        """The element with the focus, as tag, id and classes."""
        script = "() => { const at = document.activeElement; return `${at.localName}#${at.id}.${at.className}`; }"
        return str(self.frame.evaluate(script))

    def scrolled(self) -> float:
        """How far the page is scrolled, in CSS pixels."""
        return float(self.frame.evaluate("() => scrollY"))

    def notice(self) -> str:
        """What stands in the notices above the page, without its buttons."""
        return " ".join(self.see(".notices .notice > span").all_inner_texts())
