"""Sets up what a page is played with: the LMS around a SCO, or the launch parameters and the LRS of xAPI and cmi5."""

import base64
import json
import secrets
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from essence_packager.playing.host import HOST, host
from essence_packager.playing.known import LEARNER_ID, LEARNER_NAME
from essence_packager.playing.launchable import Launchable
from essence_packager.playing.lrs import FETCH, LRS, Lrs
from essence_packager.playing.server import CONTENT, PlayServer
from essence_packager.validating.standards import Standard
from essence_packager.validating.tree import Element

SESSION_ID = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"


class Launch(NamedTuple):
    """The facts of a launch of xAPI or cmi5, to which statements are held."""

    actor: Mapping[str, object]
    activity: str
    registration: str
    session: str
    grouping: str
    """cmi5: the id that the publisher gave, which the context template has."""
    mastery: str


class Opening(NamedTuple):
    """Where a page is opened, and what listens to it."""

    address: str
    lrs: Lrs | None
    launch: Launch | None


def opening(launchable: Launchable, standard: Standard, server: PlayServer) -> Opening:
    """Prepare the server for one page, and return where to open it."""
    server.counterparts.clear()
    if not launchable.tracked:
        return Opening(f"{server.origin}{CONTENT}{launchable.address}", None, None)
    if standard in {Standard.TINCAN, Standard.CMI5}:
        return _xapi(launchable, standard, server)
    server.counterparts[HOST] = host(launchable, standard)
    return Opening(f"{server.origin}{HOST}play", None, None)


def _xapi(launchable: Launchable, standard: Standard, server: PlayServer) -> Opening:
    is_cmi5 = standard is Standard.CMI5
    account = {"homePage": "https://lms.example.org", "name": LEARNER_ID}
    activity = f"https://lms.example.org/activities/{uuid4()}" if is_cmi5 else launchable.id
    actor = {"objectType": "Agent", "name": LEARNER_NAME, "account": account}
    mastery = (launchable.at.get("masteryScore") or "").strip() if is_cmi5 else ""
    launch = Launch(actor, activity, str(uuid4()), str(uuid4()), launchable.id, mastery)
    credentials = base64.b64encode(f"{LEARNER_ID}:{secrets.token_hex(8)}".encode()).decode()
    lrs = Lrs(f"Basic {credentials}")
    server.counterparts.update({LRS: lrs.answer, FETCH: lrs.fetch})
    query = {
        "endpoint": server.other_origin + LRS,
        "actor": json.dumps(actor),
        "registration": launch.registration,
    }
    if is_cmi5:
        lrs.documents["activities/state", "LMS.LaunchData"] = json.dumps(_launch_data(launchable.at, launch)).encode()
        query |= {"fetch": server.other_origin + FETCH, "activityId": activity}
    else:
        query |= {"auth": lrs.authorization, "activity_id": activity}
    own = urlsplit(launchable.address)
    whole = own._replace(query="&".join(part for part in (own.query, urlencode(query)) if part))
    return Opening(f"{server.origin}{CONTENT}{whole.geturl()}", lrs, launch)


def _launch_data(unit: Element, launch: Launch) -> dict[str, object]:
    """Return the state document LMS.LaunchData (cmi5 10.2)."""
    given = {
        "masteryScore": float(launch.mastery) if launch.mastery.replace(".", "", 1).isdecimal() else None,
        "launchParameters": next((each.text for each in unit.named("launchParameters")), None),
        "entitlementKey": {"courseStructure": next((each.text for each in unit.named("entitlementKey")), "")},
    }
    return {
        "contextTemplate": {
            "contextActivities": {"grouping": [{"objectType": "Activity", "id": launch.grouping}]},
            "extensions": {SESSION_ID: launch.session},
        },
        "launchMode": "Normal",
        "moveOn": unit.get("moveOn") or "NotApplicable",
        **{name: value for name, value in given.items() if value not in (None, {"courseStructure": ""})},
    }
