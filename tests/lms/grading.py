"""How Moodle 4.3 stores a commit, and when it looks at grade and completion (locallib.php, scorm_insert_track)."""

from collections.abc import Mapping

from tests.lms.records import Attempt

STATUS = "cmi.core.lesson_status"
RAW = "cmi.core.score.raw"
DONE = ("passed", "completed")


def store_as_moodle(attempt: Attempt, elements: Mapping[str, str]) -> None:
    """Store element by element, in the order of the request.

    A raw score always makes Moodle grade and judge completion, with the status stored by then. A status does so only
    if it is new to the attempt and done, or if the value that it replaces was: the old value is asked, not the new.
    """
    for element, value in elements.items():
        asked = attempt.values.get(element, value)
        attempt.values[element] = value
        if element == RAW or (element == STATUS and asked in DONE):
            raw = attempt.values.get(RAW)
            attempt.grade = None if raw is None else round(float(raw), 2)
            attempt.completed = attempt.completed or attempt.values.get(STATUS) in DONE
