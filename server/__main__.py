"""The command line `atelier`. Commands come in by the entry point `atelier.commands`, so that the client's are here too."""

import argparse
import sys
from importlib.metadata import entry_points
from typing import Final

COMMANDS_DOOR: Final = "atelier.commands"


def main(words: list[str] | None = None) -> int:
    """Run one command; its exit code."""
    parser = argparse.ArgumentParser(
        prog="atelier",
        description="Des ateliers en direct : tablettes, console, mur. / Live workshops: tablets, console, wall.",
    )
    choices = parser.add_subparsers(dest="name", required=True, metavar="COMMANDE")
    commands = {}
    for point in sorted(entry_points(group=COMMANDS_DOOR), key=lambda point: point.name):
        command = point.load()
        commands[point.name] = command
        command.arguments(choices.add_parser(point.name, help=command.help, description=command.help))
    chosen = parser.parse_args(words)
    try:
        code: int = commands[chosen.name].run(chosen)
    except KeyboardInterrupt:
        return 130
    return code


if __name__ == "__main__":
    sys.exit(main())
