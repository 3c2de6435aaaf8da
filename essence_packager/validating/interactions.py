"""Judges the interaction definitions of tincan.xml (xAPI 1.0.3, Part 2, 2.4.4.1, Interaction Activities)."""

from essence_packager.validating.interaction_patterns import judge_pattern
from essence_packager.validating.say import Say
from essence_packager.validating.subject import Subject
from essence_packager.validating.tincan import activities
from essence_packager.validating.tree import Element

_INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction"
_LISTS: dict[str, tuple[str, ...]] = {
    "true-false": (),
    "choice": ("choices",),
    "fill-in": (),
    "long-fill-in": (),
    "matching": ("source", "target"),
    "performance": ("steps",),
    "sequencing": ("choices",),
    "likert": ("scale",),
    "numeric": (),
    "other": (),
}
_ALL_LISTS = ("choices", "scale", "source", "target", "steps")
_TRAPS = frozenset({"correctResponsesPattern", "correctResponsesPatterns", "correctResponsePattern"})


def judge_interactions(subject: Subject, say: Say) -> None:
    """What an activity says about a question is complete and agrees with itself."""
    for activity in activities(subject.document.root):
        _judge_interaction(activity, say)


def _judge_interaction(activity: Element, say: Say) -> None:
    for trap in activity.children:
        if trap.name in _TRAPS:
            say("interaction-pattern-misnamed", trap, tag=trap.tag)
    types = activity.named("interactionType")
    lists = [child for child in activity.children if child.name in _ALL_LISTS]
    patterns = [
        each for right in activity.named("correctResponsePatterns") for each in right.named("correctResponsePattern")
    ]
    if not types:
        if lists or patterns:
            say("interaction-type-missing", activity, id=activity.get("id") or "")
        return
    type = types[0].text.strip()
    if type not in _LISTS:
        guess = type.casefold().replace("_", "-")
        say(
            "interaction-type-wrong", types[0], type=type, all=", ".join(_LISTS), guess=guess if guess in _LISTS else ""
        )
        return
    if (activity.get("type") or _INTERACTION) != _INTERACTION:
        say("interaction-activity-type", activity, type=activity.get("type"))
    components: dict[str, frozenset[str]] = {}
    for offered in lists:
        components[offered.name] = _component_ids(offered, say)
        if offered.name not in _LISTS[type]:
            fit = " and ".join(f"<{name}>" for name in _LISTS[type]) or "no list"
            say("interaction-list-unfit", offered, tag=offered.tag, type=type, fit=fit)
    filled = {offered.name for offered in lists if offered.named("component")}
    silent = [name for name in _LISTS[type] if name not in filled]
    if silent and filled.issubset(_LISTS[type]):
        say("interaction-list-missing", activity, type=type, tag=" and ".join(f"<{name}>" for name in silent))
    for pattern in patterns:
        judge_pattern(pattern, type, components, say)
    if type == "matching":
        _judge_pairs_apart(patterns, say)


def _component_ids(offered: Element, say: Say) -> frozenset[str]:
    ids: set[str] = set()
    for component in offered.named("component"):
        id = "".join(each.text for each in component.named("id")[:1]).strip()
        if not id:
            if component.named("id"):  # else the structure says so
                say("interaction-component-empty", component, list=offered.tag)
            continue
        if sign := next((sign for sign in ("[,]", "[.]", "[:]") if sign in id), ""):
            say("interaction-component-divided", component, id=id, sign=sign)
        if len(id.split()) > 1:
            say("interaction-component-blank", component, id=id, guess="_".join(id.split()))
        if id in ids:
            say("interaction-component-repeated", component, id=id, list=offered.tag)
        ids.add(id)
    return frozenset(ids)


def _judge_pairs_apart(patterns: list[Element], say: Say) -> None:
    """One pattern holds all pairs; a pattern per pair would mean that any one pair is the whole answer."""
    sources = [pattern.text.strip().partition("[.]")[0] for pattern in patterns]
    apart = all("[.]" in pattern.text and "[,]" not in pattern.text for pattern in patterns)
    if len(patterns) > 1 and apart and len(set(sources)) == len(sources):
        right = "[,]".join(pattern.text.strip() for pattern in patterns)
        say("interaction-pattern-pairs-apart", patterns[0], count=len(patterns), right=right)
