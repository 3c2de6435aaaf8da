"""What can go wrong while statements are fetched or read, in words for the person who asked for them."""


class ReportingError(Exception):
    """There are no statements to be had from where they were looked for. The text is for the user."""
