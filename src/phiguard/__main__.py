"""``python -m phiguard``."""

from phiguard.cli.main import main

main()
