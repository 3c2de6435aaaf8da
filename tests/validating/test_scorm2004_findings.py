"""Each finding about SCORM 2004 manifests: said of the bad package, not of the nearest good one."""

from pathlib import Path

import pytest

from tests.validating.cases import Case, Changes, holds, item, second, sequencing

S = "scorm2004-4"
FILE = '<file href="session.js"/>'
MODE = '<imsss:controlMode choice="true" flow="true"/>'
PRIMARY = '<imsss:primaryObjective objectiveID="P"/>'
NESTED = '<item identifier="I-3" identifierref="R-1"><title>In</title></item>'


def mode(new: str) -> Changes:
    return ((MODE, new),)


def objectives(inside: str, after: str = "") -> Changes:
    return sequencing(f"<imsss:objectives>{inside}</imsss:objectives>{after}")


def rule(condition: str, after: str = f"<imsss:objectives>{PRIMARY}</imsss:objectives>") -> Changes:
    return sequencing(
        "<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions>"
        f"<imsss:ruleCondition {condition}/></imsss:ruleConditions>"
        f'<imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules>{after}'
    )


def rollup(attributes: str) -> Changes:
    return mode(
        f"{MODE}<imsss:rollupRules><imsss:rollupRule {attributes}><imsss:rollupConditions>"
        '<imsss:rollupCondition condition="completed"/></imsss:rollupConditions>'
        '<imsss:rollupAction action="completed"/></imsss:rollupRule></imsss:rollupRules>'
    )


def passes(attributes: str, mark: str) -> Changes:
    mark = f"<imsss:minNormalizedMeasure>{mark}</imsss:minNormalizedMeasure>" if mark else ""
    return objectives(f"<imsss:primaryObjective {attributes}>{mark}</imsss:primaryObjective>")


def collection(attributes: str) -> Changes:
    return (("</resources>\n", f"</resources>\n<imsss:sequencingCollection><imsss:sequencing {attributes}>"
             "</imsss:sequencing></imsss:sequencingCollection>\n"),)  # fmt: skip


def mapped(objective: str, *maps: str) -> str:
    infos = "".join(f"<imsss:mapInfo {each}/>" for each in maps)
    return f'<imsss:objective objectiveID="{objective}">{infos}</imsss:objective>'


LOCAL = (('identifier="O-1">', 'identifier="O-1" adlseq:objectivesGlobalToSystem="false">'),)
READS = 'targetObjectiveID="G"'
WRITES = 'targetObjectiveID="G" writeSatisfiedStatus="true"'
REFERS = (("<imsss:sequencing>\n     <imsss:del", '<imsss:sequencing IDRef="C">\n     <imsss:del'),)
THRESHOLD = "<adlcp:completionThreshold{}</adlcp:completionThreshold>"
MAP = '<adlcp:map targetID="{}"/>'

CASES = (
    Case("scorm2004-element-missing", S, sequencing("<imsss:objectives/>"), objectives(PRIMARY)),
    Case("scorm2004-element-misplaced", S, sequencing(PRIMARY), objectives(PRIMARY)),
    Case("scorm2004-element-twice", S, sequencing(MODE * 2), sequencing(MODE)),
    Case("scorm2004-element-unknown", S, sequencing("<imsss:controlmode/>"), sequencing("<imsss:controlMode/>")),
    Case("scorm2004-order", S,
         sequencing(f"<imsss:deliveryControls/><imsss:objectives>{PRIMARY}</imsss:objectives>"),
         sequencing(f"<imsss:objectives>{PRIMARY}</imsss:objectives><imsss:deliveryControls/>")),
    Case("scorm2004-order", S, (
        ("<title>Unit</title>", "<adlcp:dataFromLMS>a</adlcp:dataFromLMS><title>Unit</title>"),),
         item("<adlcp:dataFromLMS>a</adlcp:dataFromLMS>")),
    Case("scorm2004-attribute-missing", S, ((' type="webcontent"', ""),)),
    Case("scorm2004-attribute-unknown", S, mode('<imsss:controlMode choice="true" Flow="true"/>')),
    Case("scorm2004-boolean-wrong", S, mode('<imsss:controlMode choice="true" flow="True"/>')),
    Case("scorm2004-value-wrong", S, rule('condition="passed"'), rule('condition="satisfied"')),
    Case("scorm2004-value-wrong", S, rule('condition="satisfied" measureThreshold="80"'),
         rule('condition="satisfied" measureThreshold="0.8"')),
    Case("scorm2004-content-wrong", S, passes('satisfiedByMeasure="true"', "80"),
         passes('satisfiedByMeasure="true"', "0.8")),
    Case("scorm2004-content-empty", S, passes('satisfiedByMeasure="true"', " "),
         passes('satisfiedByMeasure="true"', "0.8")),
    Case("scorm2004-word-unknown", S, item("<adlcp:timeLimitAction>exit</adlcp:timeLimitAction>"),
         item("<adlcp:timeLimitAction>exit,no message</adlcp:timeLimitAction>")),
    Case("scorm2004-text-misplaced", S, (("<resources>", "<resources>all files"),)),
    Case("fourth-edition-only", "scorm2004-3", item(f"<adlcp:data>{MAP.format('x')}</adlcp:data>")),
    Case("schema-missing-2004", S, (("<schema>ADL SCORM</schema>", ""),)),
    Case("schemaversion-missing-2004", S, (("<schemaversion>2004 4th Edition</schemaversion>", ""),)),
    Case("schemaversion-unknown-2004", S, (("2004 4th Edition", "2004 4th edition"),)),
    Case("schemaversion-blanks", S, ((">2004 4th Edition<", "> 2004 4th Edition<"),),
         ((">2004 4th Edition<", ">\n2004 4th Edition\n  <"),)),
    Case("default-organization-missing-2004", S, ((' default="O-1"', ""),)),
    Case("container-launches-2004", S, good=(('"I-1" identifierref="R-1"', '"I-1"'),),
         common=item(NESTED)),
    Case("organization-missing-2004", S, (
        ("<organizations default", "<organizations/><!-- "), ("</organizations>", "-->"))),
    Case("added-dropped", S, item("<adlcp:masteryscore>80</adlcp:masteryscore>")),
    Case("added-misspelt", S, item("<adlcp:datafromlms>a</adlcp:datafromlms>"),
         item("<adlcp:dataFromLMS>a</adlcp:dataFromLMS>")),
    Case("scormtype-misspelt", S, (("adlcp:scormType", "adlcp:scormtype"),)),
    Case("launch-file-unlisted-2004", S, (('<file href="index.html"/>', ""),)),
    Case("href-query", S, (('href="index.html">', 'href="index.html?a=1">'),)),
    Case("control-documents-missing", S, (("<manifest ", '<manifest xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
         ' xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd" '),)),
    Case("sequencing-unknown", S, REFERS, REFERS + collection('ID="C"')),
    Case("sequencing-id-missing", S, collection(""), collection('ID="C"')),
    Case("sequencing-id-misplaced", S, (("<imsss:sequencing>\n", '<imsss:sequencing ID="C">\n'),)),
    Case("activities-unreachable", S, mode('<imsss:controlMode choice="false"/>'),
         mode('<imsss:controlMode choice="false" flow="true"/>')),
    Case("flow-missing", S, mode('<imsss:controlMode choice="true"/>') + second(), second()),
    Case("attempts-none", S, sequencing('<imsss:limitConditions attemptLimit="0"/>'),
         sequencing('<imsss:limitConditions attemptLimit="1"/>')),
    Case("threshold-missing", S, rule('condition="objectiveMeasureLessThan"'),
         rule('condition="objectiveMeasureLessThan" measureThreshold="0.8"')),
    Case("rollup-minimum-missing", S, rollup('childActivitySet="atLeastCount"'),
         rollup('childActivitySet="atLeastCount" minimumCount="1"')),
    Case("selection-too-large", S, mode(f'{MODE}<imsss:randomizationControls selectCount="2"/>'),
         mode(f'{MODE}<imsss:randomizationControls selectCount="1"/>')),
    Case("pass-mark-missing", S, passes('satisfiedByMeasure="true"', ""), passes('satisfiedByMeasure="true"', "1")),
    Case("pass-mark-unused", S, passes("", "0.8"), passes('satisfiedByMeasure="true"', "0.8")),
    Case("completion-threshold-wrong", S, item(THRESHOLD.format(">80")), item(THRESHOLD.format(">0.8"))),
    Case("completion-threshold-as-text", S, item(THRESHOLD.format(">0.8")),
         item(THRESHOLD.format(' completedByMeasure="true" minProgressMeasure="0.8">'))),
    Case("shared-data-twice", S, item(f"<adlcp:data>{MAP.format('x') * 2}</adlcp:data>"),
         item(f"<adlcp:data>{MAP.format('x') + MAP.format('y')}</adlcp:data>")),
    Case("datafromlms-long-2004", S, item(f"<adlcp:dataFromLMS>{'x' * 4001}</adlcp:dataFromLMS>"),
         item(f"<adlcp:dataFromLMS>{'x' * 4000}</adlcp:dataFromLMS>")),
    Case("added-to-container", S, item(f"{NESTED}<adlcp:dataFromLMS>a</adlcp:dataFromLMS>"),
         item("<adlcp:dataFromLMS>a</adlcp:dataFromLMS>")),
    Case("objective-twice", S, objectives(PRIMARY + mapped("P")), objectives(PRIMARY + mapped("Q"))),
    Case("objective-unknown", S, rule('condition="satisfied" referencedObjective="Q"'),
         rule('condition="satisfied" referencedObjective="P"')),
    Case("objective-unknown", S, rule('condition="satisfied" referencedObjective="P%20Q"'),
         rule('condition="satisfied" referencedObjective=" %20P "')),
    Case("objective-unknown", S,
         objectives(PRIMARY, '<adlseq:objectives><adlseq:objective objectiveID="Q"><adlseq:mapInfo '
                    'targetObjectiveID="G"/></adlseq:objective></adlseq:objectives>'),
         objectives(PRIMARY, '<adlseq:objectives><adlseq:objective objectiveID="P"><adlseq:mapInfo '
                    'targetObjectiveID="G"/></adlseq:objective></adlseq:objectives>')),
    Case("objective-without-id", S,
         objectives(f"<imsss:primaryObjective><imsss:mapInfo {READS}/></imsss:primaryObjective>"),
         objectives(PRIMARY + mapped("Q", READS))),
    Case("objective-read-twice", S, objectives(PRIMARY + mapped("Q", READS, 'targetObjectiveID="H"')),
         objectives(PRIMARY + mapped("Q", READS))),
    Case("objective-written-twice", S, objectives(PRIMARY + mapped("Q", WRITES) + mapped("R", WRITES)),
         objectives(PRIMARY + mapped("Q", WRITES) + mapped("R", READS))),
    Case("objective-never-written", S, objectives(PRIMARY + mapped("Q", READS)),
         objectives(PRIMARY + mapped("Q", WRITES)), common=LOCAL),
    Case("objectives-shared-stop-moodle", S, objectives(PRIMARY + mapped("Q", WRITES)),
         objectives(PRIMARY + mapped("Q"))),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_scorm2004(case: Case, tmp_path: Path) -> None:
    holds(case, tmp_path)
