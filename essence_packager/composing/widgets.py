"""Renders questions, practice groups and assessments through their templates."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from essence_packager.composing.course import Assessed
from essence_packager.composing.html import Page, blocks, compact
from essence_packager.composing.templating import environment
from essence_packager.model.questions import QuestionBase
from essence_packager.model.text import Text


@dataclass(frozen=True, slots=True)
class OptionView:
    """An option as its template needs it."""

    index: int
    html: Markup
    feedback: Markup


class QuestionView(NamedTuple):
    """A question as its template needs it; texts that are not there are empty.

    ``declared`` has what only its type knows.
    """

    declared: QuestionBase

    id: str
    part: str
    several: bool
    true_false: bool
    text: Markup
    options: tuple[OptionView, ...]
    hint: Markup
    right: Markup
    wrong: Markup
    limit: int


def question_html(question: QuestionBase, page: Page) -> Markup:
    """Render a question."""
    view = QuestionView(
        declared=question,
        id=question.id,
        part=question.part,
        several=question.several,
        true_false=question.interaction == "true-false",
        text=Markup(blocks(question.text.nodes, page)),
        options=_options(question, page),
        hint=_short(question.hint, page),
        right=_short(question.feedback.right, page),
        wrong=_short(question.feedback.wrong, page),
        limit=question.limit,
    )
    return _rendered(f"questions/{question.part}.html.j2", page, question=view)


def quiz_html(title: str, questions: tuple[Markup, ...], page: Page) -> Markup:
    """Render a practice group."""
    return _rendered("page/quiz.html.j2", page, title=title, questions=questions)


def assessment_html(
    assessment: Assessed, title: str, questions: tuple[Markup, ...], page: Page, *, heading: bool
) -> Markup:
    """Render an assessment with its questions; ``heading`` where the page's own h1 is not its title already."""
    return _rendered(
        "page/assessment.html.j2", page, assessment=assessment, title=title, questions=questions, heading=heading
    )


def _options(question: QuestionBase, page: Page) -> tuple[OptionView, ...]:
    return tuple(
        OptionView(index, _short(option.text, page), _short(option.feedback, page))
        for index, option in enumerate(question.offered(page.strings.t))
    )


def _short(text: Text | None, page: Page) -> Markup:
    if text is None:
        return Markup()
    return Markup(compact(text.nodes, page)) if text.nodes else Markup.escape(text.source)


def _rendered(template: str, page: Page, **values: object) -> Markup:
    t: Callable[..., str] = page.strings.t
    return Markup(environment().get_template(template).render(t=t, **values).strip())
