"""What is said about a call depends on its code, on when it comes, and on the LMS that is asked for."""

from essence_packager.model.finding import Severity
from essence_packager.playing.gathered import Gathered
from essence_packager.playing.judge_calls import judge_calls
from essence_packager.playing.launchable import Launchable
from essence_packager.playing.opening import Opening
from essence_packager.playing.played import Call, Played
from essence_packager.validating.say import Say
from essence_packager.validating.xml_reader import parse

BEGIN = Call("Initialize", ("",), "0", None, None, "RTE 3.1.3.1")
END = Call("Terminate", ("",), "0", None, None, "RTE 3.1.3.2")


def judged(*calls: Call, profile: str = "generic") -> dict[str, tuple[Severity, str]]:
    """Severity and message by id, of a SCO of SCORM 2004 that made these calls in a session."""
    say = Say("course.zip", profile=profile)
    document = parse(b"<manifest/>", "imsmanifest.xml", say)
    assert document is not None
    launchable = Launchable(document.root, "one", "one.html", "", tracked=True)
    played = Played(launchable, Opening("", None, None), calls=[BEGIN, *calls, END], found=True, left=True)
    gathered = Gathered(say)
    judge_calls(played, gathered, is_2004=True)
    gathered.say_all()
    return {finding.id: (finding.severity, finding.message) for finding in say.report().findings}


def test_reading_behind_the_end_of_a_list_is_no_call_outside_the_session() -> None:
    reason = "cmi.objectives has no entry number 0"
    call = Call("GetValue", ("cmi.objectives.0.id",), "301", reason, None, "RTE 4.2.17")
    (severity, message) = judged(call)["run-get-refused"]
    assert severity is Severity.NOTE
    assert f"{reason} (RTE 4.2.17)" in message


def test_what_moodle_alone_refuses_is_said_for_moodle_alone() -> None:
    warning = "identifiers with characters beside letters, digits, _ and . which Moodle refuses in responses"
    call = Call("SetValue", ("cmi.interactions.0.learner_response", "urn:a"), "0", None, warning, "RTE 4.2.9")
    assert judged(call) == {}
    assert judged(call, profile="moodle")["run-moodle-refuses"][0] is Severity.WARNING
