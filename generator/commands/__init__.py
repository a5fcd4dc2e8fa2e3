"""The command `familienlotse`: words in, exit code out. A module for each command, imported when it is called.

A command has `add(parser, lang)`, which adds its options, and `run(options)`, which returns the exit code.
"""

import sys
from collections.abc import Sequence

COMMANDS = ("build", "check", "serve", "flyer", "release", "report", "confirm", "schema", "init")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: see `outcome`. Raises SystemExit(0) after `--help`."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    command = next((word for word in given if word in COMMANDS), None)
    try:  # the imports too: Ctrl+C is answered from the first moment on
        from generator.commands import terminal
        from generator.commands.arguments import parsed
        from generator.commands.messages import wanted_language

        terminal.prepare()
        options = parsed(given, command, wanted_language(given))
        return int(options.run(options))
    except BaseException as error:
        from generator.commands.messages import wanted_language
        from generator.commands.outcome import explained
        from generator.commands.terminal import prepare, tell

        prepare()
        ending = explained(error, command, wanted_language(given))
        if ending is None:
            raise
        code, sentence = ending
        for line in (sentence, *getattr(error, "__notes__", ())):
            if line:
                tell(line)
        return code
