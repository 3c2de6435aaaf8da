"""Compiles plainly written competence modules into learning packages that an LMS imports, and checks them."""
