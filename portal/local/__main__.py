"""python -m portal.local serve | manage … | test …"""

import signal
import sys
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


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, leave)
    try:
        sys.exit(main(sys.argv[1], sys.argv[2:]))
    except Problem as problem:
        say(f"\n{problem}")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
