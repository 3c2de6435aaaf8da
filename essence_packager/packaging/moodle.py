"""The settings with which a SCORM 1.2 package works in Moodle 4, named as Moodle's English pack names them."""

from typing import NamedTuple

ACTIVITY = "SCORM package"
ANSWERS_REPORT = "Interactions report"
ANSWERS_OPTIONS = "Summary of question, Summary of responses, Summary of right answer, Summary of result"
ATTEMPTS_REPORT = "Basic report"


class Setting(NamedTuple):
    """A setting of the activity: its section, name and value, and the key of the sentence that says why."""

    section: str
    name: str
    value: str
    why: str


def settings(graded: bool, passes: bool) -> tuple[Setting, ...]:
    """Return the settings for a course that sends a score (``graded``) and decides on pass or fail (``passes``)."""
    grading = (
        (
            Setting("Grade", "Grading method", "Highest grade", "why-grading-highest"),
            Setting("Grade", "Maximum grade", "100", "why-maximum"),
        )
        if graded
        else (Setting("Grade", "Grading method", "Learning objects", "why-grading-objects"),)
    )
    status = ("Passed", "why-status-passed") if passes else ("Completed", "why-status-completed")
    return (
        Setting("Appearance", "Display package", "Current window", "why-window"),
        Setting("Appearance", "Student skip content structure page", "Always", "why-skip"),
        Setting("Appearance", "Display course structure in player", "Disabled", "why-structure"),
        *grading,
        Setting("Attempts management", "Number of attempts", "Unlimited attempts", "why-attempts"),
        Setting("Attempts management", "Force new attempt", "No", "why-force"),
        Setting("Attempts management", "Lock after final attempt", "No", "why-lock"),
        Setting("Completion conditions", "Add requirements", *status),
    )
