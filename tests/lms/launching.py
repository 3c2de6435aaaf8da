"""Which attempt a launch opens, in which mode, and what the run-time knows at its start."""

from collections.abc import Sequence

from tests.lms.manifest import Manifest
from tests.lms.records import Attempt, LmsKind, MoodleSettings

SESSION_ONLY = ("cmi.core.exit", "cmi.core.session_time")


def open_attempt(
    attempts: list[Attempt], kind: LmsKind, settings: MoodleSettings, lesson_mode: str, new_attempt: bool
) -> tuple[Attempt, str]:
    """Pick or make the attempt and the lesson mode: Moodle's own rules in its mode, else what was asked."""
    if not attempts:
        attempts.append(Attempt(1))
        return attempts[-1], lesson_mode
    if kind is LmsKind.MOODLE and lesson_mode != "browse":
        new_attempt, lesson_mode = _moodle_mode(attempts[-1], settings, new_attempt)
    if new_attempt:
        attempts.append(Attempt(attempts[-1].number + 1))
    return attempts[-1], lesson_mode


def _moodle_mode(last: Attempt, settings: MoodleSettings, wanted: bool) -> tuple[bool, str]:
    """A decided attempt opens in review unless a new one is asked for (or forced) and left [mod/scorm/lib.php]."""
    if settings.force_new_attempt == "always":
        return True, "normal"
    if not last.decided:
        return False, "normal"
    left = settings.max_attempts == 0 or last.number < settings.max_attempts
    if (wanted or settings.force_new_attempt == "when-decided") and left:
        return True, "normal"
    return False, "review"


def launch_values(
    attempt: Attempt, manifest: Manifest, learner: str, kind: LmsKind, lesson_mode: str, forget: Sequence[str]
) -> dict[str, str]:
    """The data model at the start: what was stored, who learns, and what the manifest says.

    A strict LMS starts each session without the last one's exit and session time; Moodle keeps the exit.
    `forget` names beginnings of elements that this LMS does not keep from session to session.
    """
    stored = {name: value for name, value in attempt.values.items() if not name.startswith(tuple(forget))}
    leaving = stored.get("cmi.core.exit", "")
    if kind is not LmsKind.MOODLE:
        for name in SESSION_ONLY:
            stored.pop(name, None)
            attempt.values.pop(name, None)
    first_time = "cmi.core.lesson_status" not in stored if kind is LmsKind.MOODLE else not stored
    name = learner.capitalize()
    return {
        **stored,
        "cmi.core.student_id": learner,
        "cmi.core.student_name": f"{name} Learner" if kind is LmsKind.MOODLE else f"Learner, {name}",
        "cmi.core.credit": "credit" if lesson_mode == "normal" else "no-credit",
        "cmi.core.lesson_mode": lesson_mode,
        "cmi.core.entry": "ab-initio" if first_time else "resume" if leaving == "suspend" else "",
        "cmi.launch_data": manifest.launch_data,
        "cmi.student_data.mastery_score": manifest.mastery_score,
        "cmi.student_data.max_time_allowed": manifest.max_time_allowed,
        "cmi.student_data.time_limit_action": manifest.time_limit_action or "continue,no message",
    }
