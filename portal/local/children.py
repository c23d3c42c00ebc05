"""The processes of the portal, as a list, and what keeps one of them alive."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field

from portal.local.console import note
from portal.local.places import ROOT
from portal.local.processes import MARK, send_to_group
from portal.local.service import tail
from portal.local.stack import Environment, Stack

LONGEST_PAUSE = 30.0
# One that ran for so long did start well: its next end is a new story.
SETTLED = 20.0


@dataclass(frozen=True)
class Child:
    name: str
    # Arguments of Python.
    command: tuple[str, ...]
    environment: Environment = field(default_factory=dict)


def portal_children(port: int) -> tuple[Child, ...]:
    workers = os.environ.get("WEB_WORKERS", "2")
    return (
        Child(
            "web",
            (
                "-m",
                "gunicorn",
                "portal.wsgi:application",
                f"--bind=127.0.0.1:{port}",
                f"--workers={workers}",
            )
            + (
                "--access-logfile=-",
                "--graceful-timeout=5",
                "--preload",
                "--timeout=60",
                "--no-control-socket",
            ),
        ),
        Child(
            "worker",
            ("-m", "celery", "-A", "portal", "worker", "-Q", "compile,render,import,notify,celery")
            + (
                "--concurrency=2",
                f"--pool={pool()}",
                "--loglevel=INFO",
                "--without-gossip",
                "--without-mingle",
            ),
            {"DATABASE_STATEMENT_TIMEOUT": "300000"},
        ),
        Child("relay", ("manage.py", "relay")),
        Child(
            "beat",
            (
                "-m",
                "celery",
                "-A",
                "portal",
                "beat",
                "--loglevel=INFO",
                "--pidfile=",
                "--schedule={run}/beat",
            ),
        ),
    )


def pool() -> str:
    """Celery's processes share semaphores; where the system gives none (a bare /dev/shm), threads do."""
    try:
        multiprocessing.Semaphore()
    except OSError:
        return "threads"
    return "prefork"


class Supervised:
    """A child in a process group of its own: whatever it starts ends with it."""

    def __init__(self, child: Child, stack: Stack, environment: Environment) -> None:
        self.child = child
        self.log = stack.places.logs / f"{child.name}.log"
        self.deaths = 0
        self._run = str(stack.places.run)
        self._environment = environment | child.environment | {MARK: str(stack.places.var)}
        self._process: subprocess.Popen[bytes] | None = None
        self._started = 0.0
        self._due = 0.0

    def start(self) -> None:
        with open(self.log, "ab") as log:
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    *(word.replace("{run}", self._run) for word in self.child.command),
                ],
                cwd=ROOT,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._started = time.monotonic()

    def revive(self) -> None:
        """Called again and again: notices an end, and starts anew after a pause that grows."""
        if self._process is None:
            if time.monotonic() >= self._due:
                self.start()
        elif self._process.poll() is not None:
            self._bury(self._process)

    def ask_to_end(self) -> None:
        if self._process and self._process.poll() is None:
            send_to_group(self._process.pid, signal.SIGTERM)

    def has_ended(self) -> bool:
        return self._process is None or self._process.poll() is not None

    def end(self) -> None:
        """What is left of the group, also where its leader has gone already."""
        if self._process:
            send_to_group(self._process.pid, signal.SIGKILL)
            self._process.wait(timeout=5)
            self._process = None

    def _bury(self, process: subprocess.Popen[bytes]) -> None:
        self.end()
        if time.monotonic() - self._started > SETTLED:
            self.deaths = 0
        pause = min(LONGEST_PAUSE, 2.0**self.deaths - 1)
        self.deaths += 1
        self._due = time.monotonic() + pause
        note(
            f"{self.child.name} ended ({reason(process.returncode)}), starts again {in_seconds(pause)}. Log: {self.log}"
        )
        last = tail(self.log, lines=1).strip()
        if process.returncode > 0 and last:
            note(f"    {last}")


def reason(code: int) -> str:
    return f"killed by {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"


def in_seconds(pause: float) -> str:
    return f"in {pause:.0f} s" if pause else "at once"
