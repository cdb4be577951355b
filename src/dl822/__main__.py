"""``python -m dl822``."""

from dl822.cli import main

if __name__ == "__main__":
    main()
