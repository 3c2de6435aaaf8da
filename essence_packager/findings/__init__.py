"""The catalogue of findings: what can be said about a source folder or a package, as data."""
