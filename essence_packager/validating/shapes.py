"""What SCORM 2004 allows where, as data: elements, children in order, attributes, values. Source: its XSDs."""

from typing import NamedTuple

from essence_packager.validating.standards import TIME_LIMIT_ACTIONS


class Shape(NamedTuple):
    """An element. Children are ``name?``, ``name*``, ``name+``, ``…`` for those of other namespaces.

    Attributes are ``name:kind``, ``name!:kind`` where needed; ``text`` is the kind of its text (``""``: none).
    """

    children: str = ""
    attributes: str = ""
    text: str = ""


SHAPES: dict[str, Shape] = {
    "manifest": Shape("metadata? organizations resources manifest* …", "identifier!:text version:text"),
    "metadata": Shape("schema? schemaversion? …"),
    "schema": Shape(text="text"),
    "schemaversion": Shape(text="text"),
    "organizations": Shape("organization* …", "default:text"),
    "organization": Shape("title? item* metadata? …", "identifier!:text structure:text"),
    "item": Shape("title? item* metadata? …", "identifier!:text identifierref:text isvisible:boolean parameters:text"),
    "title": Shape(text="text"),
    "resources": Shape("resource* …"),
    "resource": Shape("metadata? file* dependency* …", "identifier!:text type!:text href:text"),
    "file": Shape("metadata? …", "href!:text"),
    "dependency": Shape("…", "identifierref!:text"),
    "adlcp:location": Shape(text="text"),
    "adlcp:dataFromLMS": Shape(text="text"),
    "adlcp:timeLimitAction": Shape(text="action"),
    "adlcp:completionThreshold": Shape(
        attributes="completedByMeasure:boolean minProgressMeasure:share progressWeight:share", text="text"
    ),
    "adlcp:data": Shape("adlcp:map+"),
    "adlcp:map": Shape(attributes="targetID!:text readSharedData:boolean writeSharedData:boolean"),
    "adlnav:presentation": Shape("adlnav:navigationInterface?"),
    "adlnav:navigationInterface": Shape("adlnav:hideLMSUI*"),
    "adlnav:hideLMSUI": Shape(text="hidden"),
    "imsss:sequencingCollection": Shape("imsss:sequencing+"),
    "imsss:sequencing": Shape(
        "imsss:controlMode? imsss:sequencingRules? imsss:limitConditions? imsss:auxiliaryResources? imsss:rollupRules? "
        "imsss:objectives? imsss:randomizationControls? imsss:deliveryControls? …",
        "ID:text IDRef:text",
    ),
    "imsss:controlMode": Shape(
        attributes="choice:boolean choiceExit:boolean flow:boolean forwardOnly:boolean "
        "useCurrentAttemptObjectiveInfo:boolean useCurrentAttemptProgressInfo:boolean"
    ),
    "imsss:sequencingRules": Shape("imsss:preConditionRule* imsss:exitConditionRule* imsss:postConditionRule*"),
    "imsss:preConditionRule": Shape("imsss:ruleConditions? imsss:ruleAction"),
    "imsss:exitConditionRule": Shape("imsss:ruleConditions? imsss:ruleAction"),
    "imsss:postConditionRule": Shape("imsss:ruleConditions? imsss:ruleAction"),
    "imsss:ruleConditions": Shape("imsss:ruleCondition+", "conditionCombination:combination"),
    "imsss:ruleCondition": Shape(
        attributes="condition!:condition operator:operator measureThreshold:measure referencedObjective:text"
    ),
    "imsss:ruleAction": Shape(attributes="action!:ruleaction"),
    "imsss:limitConditions": Shape(
        attributes="attemptLimit:count attemptAbsoluteDurationLimit:duration attemptExperiencedDurationLimit:duration "
        "activityAbsoluteDurationLimit:duration activityExperiencedDurationLimit:duration "
        "beginTimeLimit:time endTimeLimit:time"
    ),
    "imsss:auxiliaryResources": Shape("imsss:auxiliaryResource*"),
    "imsss:auxiliaryResource": Shape(attributes="auxiliaryResourceID!:text purpose!:text"),
    "imsss:rollupRules": Shape(
        "imsss:rollupRule*",
        "rollupObjectiveSatisfied:boolean rollupProgressCompletion:boolean objectiveMeasureWeight:share",
    ),
    "imsss:rollupRule": Shape(
        "imsss:rollupConditions imsss:rollupAction",
        "childActivitySet:childset minimumCount:count minimumPercent:share",
    ),
    "imsss:rollupConditions": Shape("imsss:rollupCondition+", "conditionCombination:combination"),
    "imsss:rollupCondition": Shape(attributes="condition!:rollupcondition operator:operator"),
    "imsss:rollupAction": Shape(attributes="action!:rollupaction"),
    "imsss:objectives": Shape("imsss:primaryObjective imsss:objective*"),
    "imsss:primaryObjective": Shape(
        "imsss:minNormalizedMeasure? imsss:mapInfo*", "satisfiedByMeasure:boolean objectiveID:text"
    ),
    "imsss:objective": Shape(
        "imsss:minNormalizedMeasure? imsss:mapInfo*", "satisfiedByMeasure:boolean objectiveID!:text"
    ),
    "imsss:minNormalizedMeasure": Shape(text="measure"),
    "imsss:mapInfo": Shape(
        attributes="targetObjectiveID!:text readSatisfiedStatus:boolean readNormalizedMeasure:boolean "
        "writeSatisfiedStatus:boolean writeNormalizedMeasure:boolean"
    ),
    "imsss:randomizationControls": Shape(
        attributes="randomizationTiming:timing selectCount:count reorderChildren:boolean selectionTiming:timing"
    ),
    "imsss:deliveryControls": Shape(
        attributes="tracked:boolean completionSetByContent:boolean objectiveSetByContent:boolean"
    ),
    "adlseq:constrainedChoiceConsiderations": Shape(attributes="preventActivation:boolean constrainChoice:boolean"),
    "adlseq:rollupConsiderations": Shape(
        attributes="requiredForSatisfied:consider requiredForNotSatisfied:consider requiredForCompleted:consider "
        "requiredForIncomplete:consider measureSatisfactionIfActive:boolean"
    ),
    "adlseq:objectives": Shape("adlseq:objective+"),
    "adlseq:objective": Shape("adlseq:mapInfo+", "objectiveID!:text"),
    "adlseq:mapInfo": Shape(
        attributes="targetObjectiveID!:text readRawScore:boolean readMinScore:boolean readMaxScore:boolean "
        "readCompletionStatus:boolean readProgressMeasure:boolean writeRawScore:boolean writeMinScore:boolean "
        "writeMaxScore:boolean writeCompletionStatus:boolean writeProgressMeasure:boolean"
    ),
}

HOMES: dict[str, tuple[str, ...]] = {
    "imsss:sequencing": ("item", "organization", "imsss:sequencingCollection"),
    "adlnav:presentation": ("item",),
    "adlcp:dataFromLMS": ("item",),
    "adlcp:timeLimitAction": ("item",),
    "adlcp:data": ("item",),
    "adlcp:completionThreshold": ("item", "organization"),
}
"""What other namespaces add has a meaning in these parents only; each once, but for sequencing in its collection."""

RULE_ACTIONS = {
    "imsss:preConditionRule": "skip disabled hiddenFromChoice stopForwardTraversal",
    "imsss:exitConditionRule": "exit",
    "imsss:postConditionRule": "exitParent exitAll retry retryAll continue previous",
}
"""What a rule may do, by the kind of rule."""

_SEEN = (
    "satisfied objectiveStatusKnown objectiveMeasureKnown completed activityProgressKnown attempted "
    "attemptLimitExceeded timeLimitExceeded outsideAvailableTimeRange"
)
VOCABULARIES: dict[str, tuple[str, ...]] = {
    "boolean": ("true", "false"),
    "action": TIME_LIMIT_ACTIONS,
    "hidden": tuple("previous continue exit exitAll abandon abandonAll suspendAll".split()),
    "combination": ("all", "any"),
    "operator": ("not", "noOp"),
    "condition": tuple(f"{_SEEN} objectiveMeasureGreaterThan objectiveMeasureLessThan always".split()),
    "rollupcondition": tuple(_SEEN.split()),
    "rollupaction": tuple("satisfied notSatisfied completed incomplete".split()),
    "childset": tuple("all any none atLeastCount atLeastPercent".split()),
    "timing": tuple("never once onEachNewAttempt".split()),
    "consider": tuple("always ifAttempted ifNotSkipped ifNotSuspended".split()),
    "ruleaction": tuple(" ".join(RULE_ACTIONS.values()).split()),
}
"""The words of each kind of value that has words."""

FOURTH = frozenset(("adlcp:data", "adlseq:objectives"))
"""Elements that only the 4th Edition has."""
FOURTH_ATTRIBUTES = {
    "adlcp:completionThreshold": ("completedByMeasure", "minProgressMeasure", "progressWeight"),
    "organization": ("sharedDataGlobalToSystem",),
}
"""Attributes that only the 4th Edition has."""
