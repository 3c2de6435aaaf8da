"""The examples that ``new --example`` copies, and what each of them shows."""

EXAMPLES = {
    "minimal": "one lesson with one question: the least that makes a package",
    "teamwork": "five lessons and a test: working in a multicultural team",
    "start-a-business": "six lessons in easy words, with pictures and sound: from an idea to a plan",
    "first-international-project": "six lessons with every directive: partners, plan, budget, tasks with a mentor",
    "question-types": "every type of question, a test that draws its questions, a survey",
}
"""By the names of their folders in examples/, the easiest first."""


def listed() -> str:
    """Return the examples as lines to choose from."""
    width = max(map(len, EXAMPLES))
    return "\n".join(f"  {name:{width}}  {what}" for name, what in EXAMPLES.items())
