"""Real workers and relays beside the test, on its database, to be killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings
from django.db import connection

from portal.actions import reports
from portal.local.children import pool
from portal.models import Report
from tests.factories import ReportFactory

COMMANDS = {
    "worker": f"-m celery -A portal worker -c 1 --pool={pool()} -Q compile,render -l WARNING"
    " --without-gossip --without-mingle",
    "relay": "manage.py relay",
    "notifier": f"-m celery -A portal worker -c 1 --pool={pool()} -Q notify -l WARNING"
    " --without-gossip --without-mingle",
    "beat": "-m celery -A portal beat --pidfile= -S celery.beat:Scheduler",
}


class Children:
    """Processes of the portal that a test starts and kills."""

    def __init__(self) -> None:
        self.running: dict[str, subprocess.Popen] = {}

    def start(self, name: str, **variables: str) -> None:
        self.running[name] = subprocess.Popen(
            [sys.executable, *COMMANDS[name.removeprefix("another ")].split()],
            cwd=settings.BASE_DIR,
            env=os.environ | surroundings() | variables,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def kill(self, name: str) -> None:
        """The whole process group at once, without a word: as if the machine had died."""
        process = self.running.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def freeze(self, name: str) -> None:
        os.killpg(self.running[name].pid, signal.SIGSTOP)

    def thaw(self, name: str) -> None:
        os.killpg(self.running[name].pid, signal.SIGCONT)

    def end(self) -> None:
        for name in list(self.running):
            self.kill(name)


def surroundings() -> dict[str, str]:
    """The test's own database and corner of the broker, and short patience."""
    url = urlsplit(os.environ["DATABASE_URL"])
    return {
        "DATABASE_URL": urlunsplit(url._replace(path=f"/{connection.settings_dict['NAME']}")),
        "BROKER_PREFIX": prefix(),
        "JOB_LEASE_SECONDS": "4",
        "JOB_RESEND_SECONDS": "3",
    }


def prefix() -> str:
    return f"test-{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}:"


@pytest.fixture
def children(transactional_db):
    children = Children()
    yield children
    children.end()


@pytest.fixture
def long_report() -> Report:
    """A report whose compile takes long enough to be killed in the middle."""
    report = ReportFactory()
    for number in range(1, 301):
        reports.add_section(
            report=report,
            by="test",
            key=f"s{number}",
            position=number,
            level=1,
            heading_en=f"Chapter {number}",
        )
    return report


def eventually(is_true: Callable[[], object], *, within: float = 60) -> bool:
    """Whether it becomes true in so many seconds."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if is_true():
            return True
        time.sleep(0.05)
    return False
