"""Makes ``python -m essence_packager`` the same as ``essence-packager``."""

import sys

from essence_packager.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
