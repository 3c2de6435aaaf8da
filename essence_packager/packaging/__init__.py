"""Course to zip: one file per standard, one for the archive, one for each document beside the package."""
