"""Reads statements back from an LRS or a file, and makes a table of results of them."""
