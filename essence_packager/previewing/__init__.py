"""The local LMS in which authors see their module while they write it."""
