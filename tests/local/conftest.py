import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from portal.local.places import ROOT
from portal.local.processes import command_of, orphans, wait_until


@dataclass
class Servers:
    """Servers that share one folder of data, each a process as a person would start it."""

    var: Path
    port: int
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, **variables: str) -> subprocess.Popen[str]:
        console = (self.var / "console").open("a")
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.local.small_portal"],
            cwd=ROOT,
            env=clean_environment()
            | {"PORTAL_VAR": str(self.var), "PORT": str(self.port), **variables},
            stdout=subprocess.PIPE,
            stderr=console,
            text=True,
        )
        console.close()
        self.started.append(process)
        return process

    def start_until_ready(self) -> subprocess.Popen[str]:
        process = self.start()
        for line in process.stdout:
            if line.startswith("Portal ready at"):
                return process
        pytest.fail(f"The server ended before it was ready:\n{self.console()}")

    def console(self) -> str:
        return (self.var / "console").read_text()

    def processes(self) -> list[int]:
        """Everything of this stack: the supervised, and the two servers, which name their folders."""
        named = [
            int(entry)
            for entry in os.listdir("/proc")
            if entry.isdigit() and str(self.var) in command_of(int(entry))
        ]
        return sorted({*orphans(str(self.var)), *named})

    def pid_of(self, log: str, tries: float = 10) -> int:
        """The leader of a child, known by where it writes."""
        path = str(self.var / "log" / f"{log}.log")

        def leaders() -> list[int]:
            return [
                pid
                for pid in orphans(str(self.var))
                if os.getpgid(pid) == pid and os.readlink(f"/proc/{pid}/fd/1") == path
            ]

        assert wait_until(lambda: bool(leaders()), tries)
        return leaders()[0]


def clean_environment() -> dict[str, str]:
    """As in a terminal, without what the running tests were given."""
    ours = ("DATABASE_", "REDIS_", "PORTAL_", "SECRET_KEY", "BASE_URL", "PYTEST_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def interrupt(process: subprocess.Popen[str], signum: int = signal.SIGTERM) -> float:
    start = time.monotonic()
    process.send_signal(signum)
    process.wait(timeout=20)
    return time.monotonic() - start


@pytest.fixture
def servers() -> Iterator[Servers]:
    var = Path(tempfile.mkdtemp(prefix="portal-local-"))
    # Open to PostgreSQL's own user where the tests run as root.
    var.chmod(0o755)
    servers = Servers(var, free_port())
    yield servers
    for process in servers.started:
        process.kill()
        process.wait()
        process.stdout.close()
    for pid in servers.processes():
        os.kill(pid, signal.SIGKILL)
    shutil.rmtree(var)


@pytest.fixture
def leftovers() -> Callable[[Servers], list[str]]:
    return lambda servers: [command_of(pid) for pid in servers.processes()]
