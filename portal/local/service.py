"""What PostgreSQL and Valkey have in common: a server that outlives the process that started it."""

import os
import signal
import subprocess
import time
from abc import ABC, abstractmethod
from pathlib import Path

from portal.local.console import Problem
from portal.local.places import Places, as_user
from portal.local.processes import command_of, send, wait_until


class Service(ABC):
    """Known by its own pid file, so that any command can find, use and stop what another one started."""

    name: str
    title: str
    stop_signals: tuple[tuple[int, float], ...]
    user: str | None = None

    def __init__(self, places: Places, *, throw_away: bool = False) -> None:
        self.places = places
        self.throw_away = throw_away
        self._process: subprocess.Popen[bytes] | None = None

    @abstractmethod
    def command(self) -> list[str]: ...

    @property
    @abstractmethod
    def pid_file(self) -> Path: ...

    @property
    @abstractmethod
    def signature(self) -> str:
        """What only this server's command line holds; tells it from one that inherited its number."""

    @abstractmethod
    def answers(self) -> bool: ...

    def prepare(self) -> None:  # noqa: B027 -- most have nothing to prepare
        """Runs before each start: files of an earlier life, the very first set-up."""

    @property
    def log(self) -> Path:
        return self.places.logs / f"{self.name}.log"

    def pid(self) -> int | None:
        if self._process and self._process.poll() is None:
            return self._process.pid
        try:
            pid = int(self.pid_file.read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return None
        return pid if self.signature in command_of(pid) else None

    def is_running(self) -> bool:
        return self.pid() is not None

    def start(self, patience: float = 60) -> None:
        """Returns when the server answers.  Tries again while the remains of a killed one are in the way."""
        if self.is_running() and wait_until(self.answers, patience):
            return
        self.prepare()
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            self._process = self._launch()
            if self._answers_within(self._process, patience):
                return
            time.sleep(0.5)
        raise Problem(f"{self.name} does not start. The end of {self.log}:\n{tail(self.log)}")

    def stop(self) -> None:
        pid = self.pid()
        if pid is not None:
            for signum, seconds in self.stop_signals:
                send(pid, signum)
                if wait_until(lambda: not self.is_running(), seconds):
                    break
        if self._process:
            self._process.wait(timeout=5)

    def _answers_within(self, process: subprocess.Popen[bytes], patience: float) -> bool:
        wait_until(lambda: process.poll() is not None or self.answers(), patience)
        return process.poll() is None and self.answers()

    def _launch(self) -> subprocess.Popen[bytes]:
        with open(self.log, "ab") as log:
            return subprocess.Popen(
                self.command(),
                cwd="/",
                env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                umask=0o077,
                **as_user(self.user),
            )


def tail(path: Path, lines: int = 15) -> str:
    try:
        return "\n".join(
            f"    {line}" for line in path.read_text(errors="replace").splitlines()[-lines:]
        )
    except OSError:
        return ""


ASK_THEN_INSIST = ((signal.SIGTERM, 8.0), (signal.SIGKILL, 2.0))
