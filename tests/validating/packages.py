"""Makes the smallest good package of each standard, and what becomes of it when something is changed.

``PACKAGES[standard]`` are its files. ``changed(files, ("old", "new"), …)`` replaces text in the manifest (each text
must be there); ``files | {"a.txt": b""}`` adds; ``without(files, "a.txt")`` takes away.
``found(tmp_path, files)`` judges.
"""

import io
import zipfile
from pathlib import Path
from string import Template

from essence_packager.model.finding import Finding, Report
from essence_packager.validating.limits import DEFAULT, Limits
from essence_packager.validating.standards import MANIFESTS
from essence_packager.validating.validate import validate

Files = dict[str, bytes]

_PAGE = b"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Unit</title><script src="session.js"></script></head>
<body><h1>Unit</h1><p>Read this.</p><button id="end">Finish</button></body></html>
"""

_SESSION_SCORM = Template("""function find(from) {
  for (let win = from, steps = 0; win && steps < 10; win = win.parent === win ? null : win.parent, steps += 1) {
    if (win.$api) return win.$api;
  }
  return from.opener ? find(from.opener) : null;
}
const api = find(window);
let open = api !== null && api.$begin("") === "true";
function end() {
  if (!open) return;
  open = false;
$report
  api.$finish("");
}
addEventListener("pagehide", end);
document.getElementById("end").addEventListener("click", end);
""")

_REPORT_12 = """  api.LMSSetValue("cmi.core.lesson_status", "completed");
  api.LMSCommit("");"""
_SESSION_12 = _SESSION_SCORM.substitute(
    api="API", begin="LMSInitialize", report=_REPORT_12, finish="LMSFinish"
).encode()

_REPORT_2004 = """  api.SetValue("cmi.completion_status", "completed");
  api.SetValue("cmi.success_status", "passed");
  api.Commit("");"""
_SESSION_2004 = _SESSION_SCORM.substitute(
    api="API_1484_11", begin="Initialize", report=_REPORT_2004, finish="Terminate"
).encode()

_SESSION_XAPI = b"""const query = new URLSearchParams(location.search);
const endpoint = query.get("endpoint");
function send(verb) {
  if (!endpoint) return;
  fetch(endpoint.replace(/\\/?$/, "/") + "statements", {
    method: "POST",
    keepalive: true,
    headers: {
      "Authorization": query.get("auth") || "",
      "Content-Type": "application/json",
      "X-Experience-API-Version": "1.0.3",
    },
    body: JSON.stringify([{
      actor: JSON.parse(query.get("actor")),
      verb: { id: "http://adlnet.gov/expapi/verbs/" + verb, display: { en: verb } },
      object: { id: query.get("activity_id") || "https://example.org/course/1" },
    }]),
  });
}
send("initialized");
document.getElementById("end").addEventListener("click", () => { send("completed"); send("terminated"); });
"""

_SESSION_CMI5 = b"""const query = new URLSearchParams(location.search);
async function begin() {
  const answer = await fetch(query.get("fetch"), { method: "POST" });
  const token = (await answer.json())["auth-token"];
  const endpoint = query.get("endpoint").replace(/\\/?$/, "/");
  const headers = {
    "Authorization": "Basic " + token,
    "Content-Type": "application/json",
    "X-Experience-API-Version": "1.0.3",
  };
  const place = new URLSearchParams({
    stateId: "LMS.LaunchData", activityId: query.get("activityId"), agent: query.get("actor"),
    registration: query.get("registration"),
  });
  const launch = await (await fetch(endpoint + "activities/state?" + place, { headers })).json();
  await fetch(endpoint + "agents/profile?" + new URLSearchParams({
    profileId: "cmi5LearnerPreferences", agent: query.get("actor"),
  }), { headers });
  const say = (verb) => fetch(endpoint + "statements", { method: "POST", headers, body: JSON.stringify([{
    actor: JSON.parse(query.get("actor")),
    verb: { id: "http://adlnet.gov/expapi/verbs/" + verb },
    object: { id: query.get("activityId") },
    context: launch.contextTemplate,
  }]) });
  await say("initialized");
  document.getElementById("end").addEventListener("click", async () => {
    await say("completed");
    await say("terminated");
    if (launch.returnURL) location.href = launch.returnURL;
  });
}
begin();
"""

_SCORM12 = b"""<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M-1" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
 <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
 <organizations default="O-1">
  <organization identifier="O-1">
   <title>Course</title>
   <item identifier="I-1" identifierref="R-1"><title>Unit</title></item>
  </organization>
 </organizations>
 <resources>
  <resource identifier="R-1" type="webcontent" adlcp:scormtype="sco" href="index.html">
   <file href="index.html"/>
   <file href="session.js"/>
  </resource>
 </resources>
</manifest>
"""

_SCORM2004 = b"""<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M-1" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
 xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
 <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
 <organizations default="O-1">
  <organization identifier="O-1">
   <title>Course</title>
   <item identifier="I-1" identifierref="R-1">
    <title>Unit</title>
    <imsss:sequencing>
     <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
    </imsss:sequencing>
   </item>
   <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
  </organization>
 </organizations>
 <resources>
  <resource identifier="R-1" type="webcontent" adlcp:scormType="sco" href="index.html">
   <file href="index.html"/>
   <file href="session.js"/>
  </resource>
 </resources>
</manifest>
"""

_TINCAN = b"""<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
 <activities>
  <activity id="https://example.org/course/1" type="http://adlnet.gov/expapi/activities/course">
   <name lang="en">Course</name>
   <description lang="en">About</description>
   <launch lang="en">index.html</launch>
  </activity>
 </activities>
</tincan>
"""

_CMI5 = b"""<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
 <course id="https://example.org/course/1">
  <title><langstring lang="en">Course</langstring></title>
  <description><langstring lang="en">About</langstring></description>
 </course>
 <au id="https://example.org/course/1/unit" moveOn="Completed">
  <title><langstring lang="en">Unit</langstring></title>
  <description><langstring lang="en">About</langstring></description>
  <url>index.html</url>
 </au>
</courseStructure>
"""


def _package(manifest: str, data: bytes, session: bytes) -> Files:
    return {manifest: data, "index.html": _PAGE, "session.js": session}


_FOUR = _package("imsmanifest.xml", _SCORM2004, _SESSION_2004)

PACKAGES: dict[str, Files] = {
    "scorm12": _package("imsmanifest.xml", _SCORM12, _SESSION_12),
    "scorm2004-2": _FOUR | {"imsmanifest.xml": _SCORM2004.replace(b"2004 4th Edition", b"CAM 1.3")},
    "scorm2004-3": _FOUR | {"imsmanifest.xml": _SCORM2004.replace(b"2004 4th Edition", b"2004 3rd Edition")},
    "scorm2004-4": _FOUR,
    "tincan": _package("tincan.xml", _TINCAN, _SESSION_XAPI),
    "cmi5": _package("cmi5.xml", _CMI5, _SESSION_CMI5),
}
"""A package without any finding of each standard, in every profile."""


def manifest_of(files: Files) -> str:
    """The path of the manifest."""
    return next(name for name in files if name.rpartition("/")[2] in MANIFESTS)


def changed(files: Files, *replaced: tuple[str, str], file: str | None = None) -> Files:
    """The package with texts of its manifest (or of a named file) replaced; each must be there."""
    name = file or manifest_of(files)
    text = files[name].decode("utf-8")
    for old, new in replaced:
        assert old in text, f"{name} does not hold {old!r}"
        text = text.replace(old, new)
    return {**files, name: text.encode("utf-8")}


def without(files: Files, *names: str) -> Files:
    """The package without some files; each must be there."""
    assert set(names) <= set(files)
    return {name: data for name, data in files.items() if name not in names}


def zip_bytes(files: Files) -> bytes:
    """The files as a zip, in their order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def zipped(folder: Path, files: Files, name: str = "course.zip") -> Path:
    """Write the files as a zip into a folder."""
    path = folder / name
    path.write_bytes(zip_bytes(files))
    return path


def unpacked(folder: Path, files: Files, name: str = "course") -> Path:
    """Write the files as a folder."""
    for path, data in files.items():
        file = folder / name / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder / name


def judged(folder: Path, files: Files, profile: str = "generic", limits: Limits = DEFAULT) -> Report:
    """Zip the files and judge the zip."""
    return validate(zipped(folder, files), profile=profile, limits=limits)


def found(folder: Path, files: Files, profile: str = "generic", limits: Limits = DEFAULT) -> list[str]:
    """The ids that are found in a zip of the files, in the order of the report, each once."""
    return list(dict.fromkeys(finding.id for finding in judged(folder, files, profile, limits).findings))


def only(folder: Path, files: Files, id: str, profile: str = "generic") -> Finding:
    """The one finding of this id; it must be there, once, and be the only kind of finding."""
    report = judged(folder, files, profile)
    assert {finding.id for finding in report.findings} == {id}, report.findings
    assert len(report.findings) == 1, report.findings
    return report.findings[0]
