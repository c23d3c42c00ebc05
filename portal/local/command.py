"""script/manage: one management command against the stack, as the role it needs."""

import contextlib
import signal
import subprocess
from collections.abc import Iterator

from portal.local import preparation
from portal.local.places import ROOT
from portal.local.stack import Environment, as_owner, manage, of_this_checkout

# These change or describe tables; everything else runs as the application, which may only change rows.
AS_OWNER = {
    "makemigrations",
    "migrate",
    "optimizemigration",
    "showmigrations",
    "sqlmigrate",
    "squashmigrations",
    "flush",
    "sqlflush",
    "grant_application",
    "pgtrigger",
}
WITHOUT_TABLES = AS_OWNER | {
    "check",
    "collectstatic",
    "collect_strings",
    "compile_languages",
    "help",
    "version",
}


def run(arguments: list[str]) -> int:
    stack = of_this_checkout()
    stack.is_talkative = False
    name = arguments[0] if arguments else "help"
    with stack.in_use():
        environment = stack.environment()
        if name not in WITHOUT_TABLES:
            with stack.alone():
                preparation.make_tables_of_a_new_database(stack, environment)
        code = run_through(
            manage(*arguments), as_owner(environment) if name in AS_OWNER else environment
        )
        if name == "migrate" and code == 0:
            with stack.alone():
                code = run_through(manage("grant_application"), as_owner(environment))
                latest = arguments == ["migrate"]
                preparation.tables_were_changed(stack, environment, to_the_latest=latest)
    return code


def run_through(command: list[str], environment: Environment) -> int:
    """As if it had been called itself: terminal, signals and exit code pass through."""
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    with hand_on_signals(process):
        code = process.wait()
    return code if code >= 0 else 128 - code


@contextlib.contextmanager
def hand_on_signals(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Ctrl-C reaches the command by itself; what asks only us to end is handed on."""
    before = {signal.SIGINT: signal.signal(signal.SIGINT, signal.SIG_IGN)}
    for signum in (signal.SIGTERM, signal.SIGHUP):
        before[signum] = signal.signal(signum, lambda received, _: process.send_signal(received))
    try:
        yield
    finally:
        for signum, handler in before.items():
            signal.signal(signum, handler)
