"""The words of our xAPI statements: verbs, types of activities, extensions, and the profile that names them."""

from typing import NamedTuple

PROFILE = "urn:uuid:1c4d8aa7-6090-4187-a539-532f19e5526d"
"""The profile's name for ever. It is an IRI that nobody has to own, so no address that could lapse or mislead."""

PROFILE_VERSION = f"{PROFILE}#v1"
"""What statements name as their category: the version of the profile that they follow."""

FRAMEWORK = f"{PROFILE}#framework"
CODE = f"{PROFILE}#code"

_ADL_VERBS = "http://adlnet.gov/expapi/verbs/"
_ADL_TYPES = "http://adlnet.gov/expapi/activities/"

COURSE, LESSON, ASSESSMENT = f"{_ADL_TYPES}course", f"{_ADL_TYPES}lesson", f"{_ADL_TYPES}assessment"
INTERACTION, OBJECTIVE = f"{_ADL_TYPES}cmi.interaction", f"{_ADL_TYPES}objective"
PROFILE_TYPE = f"{_ADL_TYPES}profile"


class Template(NamedTuple):
    """A kind of statement: its verb, the type of activity it is about, when it is sent, what its result holds.

    ``required`` results are in every such statement, ``optional`` ones where the sentence ``optional_when`` says so.
    ``once`` is ``session``, ``registration`` or empty: how often at most it is sent.
    """

    name: str
    verb: str
    activity_type: str
    when: str
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    optional_when: str = ""
    once: str = ""

    @property
    def verb_iri(self) -> str:
        """The verb's IRI, of the ADL vocabulary."""
        return f"{_ADL_VERBS}{self.verb}"


TEMPLATES = (
    Template("initialized", "initialized", COURSE, "The course has been opened; before anything else.", once="session"),
    Template("experienced", "experienced", LESSON, "A lesson has been finished for the first time."),
    Template(
        "answered",
        "answered",
        INTERACTION,
        "An answer has been checked, or given in a test, where the last one of a try counts.",
        required=("response", "duration"),
        optional=("success", "score"),
        optional_when="the question can be answered rightly or wrongly; success means that all of it is right",
    ),
    Template(
        "handed-in",
        "completed",
        ASSESSMENT,
        "A try of an assessment has been handed in.",
        required=("completion",),
        optional=("success", "score"),
        optional_when="the assessment is scored; success means that its pass mark is reached",
    ),
    Template(
        "competence",
        "scored",
        OBJECTIVE,
        "The result of a competence has changed.",
        required=("score",),
        optional=("success",),
        optional_when="the competence is passed or failed",
    ),
    Template(
        "completed",
        "completed",
        COURSE,
        "Everything required has been done.",
        required=("completion", "duration"),
        optional=("score",),
        optional_when="the course has a score, but no assessment that decides it: neither passed nor failed follows",
        once="registration",
    ),
    Template(
        "passed",
        "passed",
        COURSE,
        "Every final assessment has been passed; after completed.",
        required=("success", "score", "duration"),
        once="registration",
    ),
    Template(
        "failed",
        "failed",
        COURSE,
        "No try is left and a final assessment is not passed; after completed.",
        required=("success", "score", "duration"),
        once="registration",
    ),
    Template(
        "terminated",
        "terminated",
        COURSE,
        "The course has been left; after everything else.",
        required=("duration",),
        once="session",
    ),
)
"""All kinds of statements, in the order in which a session may send them."""

TEMPLATE = {template.name: template for template in TEMPLATES}
"""The same by name."""
