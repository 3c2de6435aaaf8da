"""Makes the Course of a module: pages, interactions, texts, and the proof that every saved state fits."""

from collections.abc import Iterator

from markupsafe import Markup

from essence_packager.composing.course import (
    Assessed,
    Asset,
    Course,
    Drawn,
    Interaction,
    Page,
    PageKind,
    QuestionText,
    Texts,
)
from essence_packager.composing.direction import direction
from essence_packager.composing.html import Packed, blocks
from essence_packager.composing.html import Page as Rendering
from essence_packager.composing.keys import collisions, digest, key
from essence_packager.composing.layout import largest_answers, worst_case
from essence_packager.composing.names import portable_names
from essence_packager.composing.numbering import Placed, placed_competences, placed_questions
from essence_packager.composing.widgets import assessment_html, question_html, quiz_html
from essence_packager.findings.catalogue import finding
from essence_packager.model.assessment import Role
from essence_packager.model.finding import Finding, Position
from essence_packager.model.module import Bank, Lesson, Module
from essence_packager.model.node import Kind, Node
from essence_packager.model.questions import QuestionBase
from essence_packager.strings import Strings, strings_for


def compose(module: Module) -> tuple[Course, tuple[Finding, ...]]:
    """Return the course, and what only composing can see: ids that a saved state could not tell apart."""
    placed = tuple(placed_questions(module))
    homes = _homes(module)
    pages = tuple(_pages(module, homes))
    outcomes = _competences_of_outcomes(module)
    surveys = {bank.assessment.id for bank in module.banks if bank.assessment.role is Role.SURVEY}
    interactions = tuple(_interaction(entry, homes, outcomes, entry.assessment in surveys) for entry in placed)
    assessments = tuple(_assessed(bank) for bank in module.banks)
    names = portable_names(media.path for media in module.media)
    assets = tuple(Asset(names[media.path], media) for media in module.media)
    packed = {media.path: Packed(f"media/{names[media.path]}", media.size) for media in module.media}
    course = Course(
        module=module,
        pages=pages,
        interactions=interactions,
        assessments=assessments,
        competences=placed_competences(module, first=sum(entry.number is not None for entry in interactions)),
        assets=assets,
        texts={module.facts.language: _texts(module, packed, homes)},
        worst_state=worst_case(
            [page.key for page in pages if page.kind is PageKind.LESSON],
            len(assessments),
            largest_answers(interactions, assessments),
        ),
    )
    return course, tuple(_collisions(course))


def _homes(module: Module) -> dict[str, str]:
    """Return the page on which each assessment stands: the lesson that places it, else a page of its own."""
    homes = {bank.assessment.id: _own_page(bank.assessment.id) for bank in module.banks}
    for lesson in module.lessons:
        for node in (inner for top in lesson.body for inner in top.walk()):
            if node.kind is Kind.QUIZ and node.get("ref"):
                homes[node.get("ref")] = lesson.id
    return homes


def _own_page(assessment: str) -> str:
    """Return the id of an assessment's own page: with a dot, so that no lesson can have it too."""
    return f"assessment.{assessment}"


def _pages(module: Module, homes: dict[str, str]) -> Iterator[Page]:
    for lesson in module.lessons:
        yield Page(lesson.id, key("page", lesson.id), PageKind.LESSON, lesson.facts.minutes)
    for bank in module.banks:
        name = bank.assessment.id
        own = _own_page(name)
        if homes[name] == own:
            yield Page(own, key("page", own), PageKind.ASSESSMENT, None, name)


def _competences_of_outcomes(module: Module) -> dict[str, int]:
    return {
        outcome.id: index
        for index, competence in enumerate(module.facts.competences)
        for outcome in competence.outcomes
    }


def _interaction(entry: Placed, homes: dict[str, str], outcomes: dict[str, int], survey: bool) -> Interaction:
    question = entry.question
    scored = question.scored and not survey
    return Interaction(
        id=question.id,
        key=key("question", question.stable_id),
        digest=digest(question),
        number=entry.number,
        report_id=entry.report_id,
        type=str(getattr(question, "type", "")),
        part=question.part,
        reported_as=question.interaction,
        right_response=question.right_response() if scored else "",
        scored=scored,
        points=question.points,
        page=entry.lesson or homes[str(entry.assessment)],
        assessment=entry.assessment,
        competences=tuple(sorted({outcomes[name] for name in question.outcomes})),
        scoring=question.player_facts(),
        state_size=question.state_size(),
    )


def _assessed(bank: Bank) -> Assessed:
    facts = bank.assessment
    return Assessed(
        id=facts.id,
        key=key("assessment", facts.id),
        role=facts.role.value,
        pass_mark=facts.pass_mark,
        tries=facts.tries,
        feedback=facts.policy.value,
        questions=tuple(question.id for question in bank.questions),
        draws=tuple(_draws(bank)),
        shuffles_questions=facts.shuffles_questions,
        shuffles_options=facts.shuffles_options,
    )


def _draws(bank: Bank) -> Iterator[Drawn]:
    draw = bank.assessment.draw
    if draw is None or draw >= len(bank.questions):
        return
    for outcome, count in bank.assessment.quotas.items():
        yield Drawn(count, tuple(question.id for question in bank.questions if outcome in question.outcomes))
    yield Drawn(draw, tuple(question.id for question in bank.questions))


def _texts(module: Module, assets: dict[str, Packed], homes: dict[str, str]) -> Texts:
    strings = strings_for(module.facts.language)
    banks = [bank.assessment for bank in module.banks]
    titles = {bank.id: bank.title or strings.t(bank.role.value) for bank in banks}
    renderer = _Renderer(module, assets, strings, titles)
    pages = {lesson.id: renderer.lesson(lesson) for lesson in module.lessons}
    page_titles = {lesson.id: lesson.title for lesson in module.lessons}
    for bank in banks:
        own = homes[bank.id]
        if own not in pages:
            pages[own] = renderer.assessment(
                bank.id, Rendering(own, assets, strings, renderer.embed_nothing), heading=False
            )
            page_titles[own] = titles[bank.id]
    competences = module.facts.competences
    surveys = {bank.id for bank in banks if bank.role is Role.SURVEY}
    return Texts(
        language=module.facts.language,
        direction=direction(module.facts.language),
        title=module.facts.title,
        summary=module.facts.summary,
        page_titles=page_titles,
        pages=pages,
        assessment_titles=titles,
        competence_titles={competence.id: competence.title for competence in competences},
        outcomes={outcome.id: outcome.statement for competence in competences for outcome in competence.outcomes},
        questions={
            entry.question.id: _words(entry.question, strings, entry.assessment in surveys)
            for entry in placed_questions(module)
        },
    )


class _Renderer:
    """Renders the pages of one language."""

    def __init__(self, module: Module, assets: dict[str, Packed], strings: Strings, titles: dict[str, str]) -> None:
        self._assets, self._strings, self._titles = assets, strings, titles
        self._questions = {q.id: q for lesson in module.lessons for q in lesson.questions}
        self._banks = {bank.assessment.id: bank for bank in module.banks}

    def lesson(self, lesson: Lesson) -> str:
        def embed(node: Node) -> str:
            if node.kind is Kind.QUESTION:
                return question_html(self._questions[node.get("ref")], page)
            if node.get("ref"):
                return self.assessment(node.get("ref"), page, heading=True)
            inside = tuple(Markup(embed(child)) for child in node.children)
            return quiz_html(node.get("title"), inside, page)

        page = Rendering(lesson.id, self._assets, self._strings, embed)
        return blocks(lesson.body, page)

    def assessment(self, name: str, page: Rendering, *, heading: bool) -> Markup:
        bank = self._banks[name]
        survey = bank.assessment.role is Role.SURVEY
        questions = tuple(question_html(question, page, survey=survey) for question in bank.questions)
        return assessment_html(_assessed(bank), self._titles[name], questions, page, heading=heading)

    @staticmethod
    def embed_nothing(node: Node) -> str:
        """A bank's texts hold no questions of their own: the reading room refuses them."""
        raise AssertionError(node.kind)


def _words(question: QuestionBase, strings: Strings, survey: bool) -> QuestionText:
    options = tuple(option.text.plain for option in question.offered(strings.t))
    targets = tuple(target.plain for target in question.targets())
    return QuestionText(question.text.plain, options, targets, () if survey else question.right_answers(strings.t))


def _collisions(course: Course) -> Iterator[Finding]:
    kinds = (
        [(page.key, page.id) for page in course.pages],
        [(entry.key, entry.id) for entry in course.interactions],
        [(entry.key, entry.id) for entry in course.assessments],
    )
    for first, second in (pair for kind in kinds for pair in collisions(kind)):
        yield finding("key-collision", Position("module.yaml"), first=first, second=second)
