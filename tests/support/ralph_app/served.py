"""Ralph's LRS, open to pages of any port of the loopback; runs in Ralph's own virtual environment."""

from fastapi.middleware.cors import CORSMiddleware
from ralph.api import app
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend

# Left to itself, its store of files takes one request and then no more.
FSLRSBackend.default_operation_type = BaseOperationType.APPEND

# Ralph's own setting takes a list of whole origins, but the pages of tests get their ports while it runs. The rest is
# as Ralph has it: what it does not allow, such as If-Match, stays forbidden here too.
app.add_middleware(
    CORSMiddleware,
    allow_origin_regex=r"http://(127\.0\.0\.1|localhost):\d+",
    allow_credentials=True,
    allow_methods=["GET", "POST", "PUT", "DELETE"],
    allow_headers=["Authorization", "User-Agent", "Keep-Alive", "Content-Type", "X-Experience-API-Version"],
)
