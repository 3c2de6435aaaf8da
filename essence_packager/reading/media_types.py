"""The endings of media files that a package may hold."""

IMAGES = frozenset(("png", "jpg", "jpeg", "gif", "webp", "avif", "svg"))
AUDIO = frozenset(("mp3", "m4a", "ogg", "oga", "opus", "wav"))
VIDEO = frozenset(("mp4", "m4v", "webm"))
CAPTIONS = frozenset(("vtt",))
DOCUMENTS = frozenset(("pdf", "txt", "csv", "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "zip"))

MEDIA = IMAGES | AUDIO | VIDEO | CAPTIONS | DOCUMENTS
