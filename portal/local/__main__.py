"""python -m portal.local serve | manage … | test …"""

import signal
import sys
from collections.abc import Callable
from types import FrameType

from portal.local.console import Problem, say


def main(what: str, arguments: list[str]) -> int:
    if what == "serve":
        from portal.local.serve import serve  # noqa: PLC0415 -- each command loads only what it needs

        return serve()
    if what == "manage":
        from portal.local.command import run  # noqa: PLC0415 -- as above

        return run(arguments)
    from portal.local.checks import check  # noqa: PLC0415 -- as above

    return check(arguments)


def leave(signum: int, _: FrameType | None) -> None:
    sys.exit(128 + signum)


def run_command(command: Callable[[], int]) -> int:
    """Signals unwind what has been started; a problem is a sentence, not a traceback."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, leave)
    try:
        return command()
    except Problem as problem:
        say(f"\n{problem}")
        return 1


if __name__ == "__main__":
    sys.exit(run_command(lambda: main(sys.argv[1], sys.argv[2:])))
