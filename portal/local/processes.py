"""Processes of ours: whether they live, how they end, and which ones an earlier run left behind."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path

PROC = Path("/proc")
# Every process of the supervisor carries this with the stack's folder; that is how orphans are known.
MARK = "PORTAL_SUPERVISED_IN"


def command_of(pid: int) -> str:
    """The command line of a process; empty for one that has ended."""
    try:
        if PROC.joinpath("self").exists():
            return (
                PROC.joinpath(str(pid), "cmdline")
                .read_bytes()
                .replace(b"\0", b" ")
                .decode(errors="replace")
                .strip()
            )
        return subprocess.run(
            ["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
        ).stdout.strip()
    except OSError:
        return ""


def wait_until(condition: Callable[[], bool], seconds: float, pause: float = 0.05) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(pause)
    return True


def send(pid: int, signum: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signum)


def send_to_group(group: int, signum: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signum)


def orphans(mark: str) -> list[int]:
    """Processes that a supervisor of this stack started, wherever they hang in the tree by now."""
    wanted = f"{MARK}={mark}".encode()
    return [pid for pid in _pids() if pid != os.getpid() and wanted in _environment(pid)]


def end_orphans(mark: str, patience: float = 4) -> int:
    """Asks, waits, then insists.  Returns how many there were."""
    found = orphans(mark)
    for signum, seconds in ((signal.SIGTERM, patience), (signal.SIGKILL, 2)):
        for pid in orphans(mark):
            send(pid, signum)
        if wait_until(lambda: not orphans(mark), seconds, pause=0.1):
            break
    return len(found)


def _pids() -> Iterable[int]:
    if not PROC.joinpath("self").exists():
        return []
    return [int(entry) for entry in os.listdir(PROC) if entry.isdigit()]


def _environment(pid: int) -> list[bytes]:
    try:
        return PROC.joinpath(str(pid), "environ").read_bytes().split(b"\0")
    except OSError:
        return []
