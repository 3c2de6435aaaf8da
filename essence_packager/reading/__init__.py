"""Reads an author's folder into a Module; every complaint knows file, line and column."""
