"""The rules of SCORM 2004 manifests, in their order. Source: SCORM 2004 CAM 3 to 5, SN."""

from essence_packager.validating import (
    manifest_metadata,
    moodle_sequencing,
    objectives,
    placed2004,
    sequencing,
    structure2004,
)
from essence_packager.validating.scorm12 import CONTENT_PACKAGE

SCORM2004 = (
    structure2004.structure2004,
    placed2004.placed2004,
    *CONTENT_PACKAGE,
    manifest_metadata.control_documents,
    sequencing.collections,
    sequencing.modes,
    sequencing.rules,
    sequencing.measures,
    sequencing.thresholds,
    sequencing.shared_data,
    objectives.objectives,
    objectives.never_written,
    moodle_sequencing.shared_objectives,
)
