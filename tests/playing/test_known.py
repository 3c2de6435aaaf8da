"""What the manifest tells an LMS about a SCO is what the SCO finds when it is played."""

import zipfile
from pathlib import Path

import pytest

from essence_packager.playing.known import Known, Store
from essence_packager.playing.launchable import launchables
from essence_packager.validating.say import Say
from essence_packager.validating.validate import subjects
from tests.playing.courses import write_course

_ITEM = "<title>one</title>"


def known(path: Path, standard: str, facts: str, edition: str = "2004 4th Edition") -> Known:
    """What is known about the one SCO of a package whose item has these elements."""
    write_course(path, standard, {"one": "1;"})
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    manifest = files["imsmanifest.xml"].replace(_ITEM, _ITEM + facts).replace("2004 4th Edition", edition)
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in (files | {"imsmanifest.xml": manifest}).items():
            archive.writestr(name, text)
    ((launchable,),) = (launchables(subject) for subject in subjects(path, Say(path.name)))
    return launchable.known


def test_scorm12_hands_on_what_adl_added_to_the_item(tmp_path: Path) -> None:
    facts = """<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
        <adlcp:timelimitaction>exit,message</adlcp:timelimitaction><adlcp:datafromlms>lv</adlcp:datafromlms>
        <adlcp:masteryscore>80</adlcp:masteryscore>"""
    values = known(tmp_path / "course.zip", "scorm12", facts).values
    assert values["cmi.launch_data"] == "lv"
    assert values["cmi.student_data.mastery_score"] == "80"
    assert values["cmi.student_data.max_time_allowed"] == "00:30:00"
    assert values["cmi.student_data.time_limit_action"] == "exit,message"


def test_scorm2004_hands_on_time_launch_data_and_objectives(tmp_path: Path) -> None:
    facts = """<adlcp:timeLimitAction>exit,no message</adlcp:timeLimitAction><adlcp:dataFromLMS>lv</adlcp:dataFromLMS>
        <imsss:sequencing><imsss:limitConditions attemptAbsoluteDurationLimit="PT30M"/><imsss:objectives>
        <imsss:primaryObjective objectiveID="whole" satisfiedByMeasure="true">
        <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective>
        <imsss:objective objectiveID="part"/></imsss:objectives></imsss:sequencing>"""
    values = known(tmp_path / "course.zip", "scorm2004", facts).values
    assert values["cmi.launch_data"] == "lv"
    assert values["cmi.time_limit_action"] == "exit,no message"
    assert values["cmi.max_time_allowed"] == "PT30M"
    assert values["cmi.scaled_passing_score"] == "0.8"
    assert [values[f"cmi.objectives.{number}.id"] for number in range(2)] == ["whole", "part"]


@pytest.mark.parametrize(
    ("primary", "least"),
    [
        ('<imsss:primaryObjective objectiveID="whole" satisfiedByMeasure="true"/>', "1.0"),
        (
            "<imsss:primaryObjective><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>"
            "</imsss:primaryObjective>",
            None,
        ),
    ],
)
def test_a_score_passes_only_where_the_objective_goes_by_it(tmp_path: Path, primary: str, least: str | None) -> None:
    facts = f"<imsss:sequencing><imsss:objectives>{primary}</imsss:objectives></imsss:sequencing>"
    values = known(tmp_path / "course.zip", "scorm2004", facts).values
    assert values.get("cmi.scaled_passing_score") == least


@pytest.mark.parametrize(
    ("element", "edition", "least"),
    [
        ('<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.7"/>', "2004 4th Edition", "0.7"),
        ('<adlcp:completionThreshold completedByMeasure="true"/>', "2004 4th Edition", "1.0"),
        ('<adlcp:completionThreshold minProgressMeasure="0.7"/>', "2004 4th Edition", None),
        ("<adlcp:completionThreshold>0.5</adlcp:completionThreshold>", "2004 3rd Edition", "0.5"),
    ],
)
def test_progress_completes_where_the_threshold_says_so(
    tmp_path: Path, element: str, edition: str, least: str | None
) -> None:
    values = known(tmp_path / "course.zip", "scorm2004", element, edition).values
    assert values.get("cmi.completion_threshold") == least


def test_stores_of_shared_data_may_be_used_unless_the_map_says_no(tmp_path: Path) -> None:
    facts = """<adlcp:data><adlcp:map targetID="notes"/>
        <adlcp:map targetID="marks" readSharedData="false" writeSharedData="true"/>
        <adlcp:map targetID="names" writeSharedData="false"/></adlcp:data>"""
    found = known(tmp_path / "course.zip", "scorm2004", facts)
    assert [found.values[f"adl.data.{number}.id"] for number in range(3)] == ["notes", "marks", "names"]
    assert found.shared == (Store(read=True, write=True), Store(read=False, write=True), Store(read=True, write=False))
