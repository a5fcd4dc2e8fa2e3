"""`python -m generator` is the command `familienlotse`."""

import sys

from generator.commands import main

if __name__ == "__main__":
    sys.exit(main())
