"""`python -m ui ...`: what run.py and the bundle start."""

import sys

from ui.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
