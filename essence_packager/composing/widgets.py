"""Renders questions, practice groups and assessments through their templates."""

from collections.abc import Callable

from markupsafe import Markup

from essence_packager.composing.course import Assessed
from essence_packager.composing.html import Page
from essence_packager.composing.question_views import view_of
from essence_packager.composing.templating import environment
from essence_packager.model.questions import QuestionBase


def question_html(question: QuestionBase, page: Page, *, survey: bool = False) -> Markup:
    """Render a question; in a ``survey`` no answer is right or wrong."""
    template = f"questions/{question.template or question.part}.html.j2"
    view = view_of(question, page)
    return _rendered(template, page, question=view._replace(scored=False) if survey else view)


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


def _rendered(template: str, page: Page, **values: object) -> Markup:
    t: Callable[..., str] = page.strings.t
    return Markup(environment().get_template(template).render(t=t, **values).strip())
