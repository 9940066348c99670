"""The commands and what they exit with.

0: done, nothing found. 1: identifiers found. 2: wrong usage. 3: something could not be read, rewritten or verified.
"""

import sys

import click

from phiguard import __version__
from phiguard.cli.deid import deid
from phiguard.cli.evaluating import evaluate
from phiguard.cli.recognizing import explain, recognizers
from phiguard.cli.scan import scan
from phiguard.cli.vault import vault


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="phiguard")
def commands() -> None:
    """Find and remove protected health information.

    Exit codes: 0 done and nothing found; 1 identifiers found; 2 wrong usage; 3 something could not be read,
    rewritten or verified (3 wins over 1).
    """


for command in (scan, deid, recognizers, explain, evaluate, vault):
    commands.add_command(command)


def main() -> None:
    """Run the command line; an error is one line on standard error, without any text of the input."""
    from phiguard.errors import PhiguardError

    try:
        # Not commands.main(), which ends with 1, "identifiers found", when the reader of the output goes away.
        with commands.make_context("phiguard", sys.argv[1:]) as context:
            commands.invoke(context)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except PhiguardError as error:
        click.echo(f"phiguard: {error}", err=True)
        sys.exit(3)
    except BrokenPipeError:
        sys.exit(141)
    except Exception as error:  # noqa: BLE001 - a message or a traceback may hold text of the input
        click.echo(
            f"phiguard: internal error ({type(error).__name__}) at {_place(error)}; nothing was passed", err=True
        )
        sys.exit(3)


def _place(error: Exception) -> str:
    """The module and line where an error arose."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else "an unknown place"
