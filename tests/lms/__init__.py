"""The tests' own LMS: a strict SCORM 1.2 run-time, one that behaves as Moodle does, and the server behind both."""
