"""script/test: lint, then the tests, on a throw-away stack of their own."""

import contextlib
import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from portal import catalogues
from portal.local import chromium
from portal.local.command import run_through
from portal.local.console import say
from portal.local.locks import Lock
from portal.local.places import ROOT, Places
from portal.local.processes import MARK, end_orphans
from portal.local.stack import Environment, Stack

PYTEST = [sys.executable, "-m", "pytest"]
PREFIX = "portal-test-"
# Exit codes above it name a signal.
INTERRUPTED = 128


def check(arguments: list[str]) -> int:
    catalogues.compile_changed()
    with throw_away_stack() as stack:
        environment = for_tests(stack)
        if arguments:
            return run_through([*PYTEST, *arguments], environment)
        lint = run_through([str(ROOT / "script" / "lint")], environment)
        if lint > INTERRUPTED:
            return lint
        # One more than there are cores: browsers and workers wait for a third of the time.
        tests = run_through([*PYTEST, "-n", "3", "--dist", "loadfile"], environment)
    if lint:
        say("Lint failed: see above the tests.")
    return lint or tests


def for_tests(stack: Stack) -> Environment:
    """What the tests run with.  Test databases are made by the owner, who may act as the application."""
    given = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "BASE_URL", "DEBUG", "PORT", "MAIL_PAGE")
    environment = {name: value for name, value in stack.environment().items() if name not in given}
    environment |= {
        "DATABASE_URL": environment["DATABASE_OWNER_URL"],
        "REDIS_URL": stack.valkey.url if stack.valkey else "",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "PORTAL_VAR": str(stack.places.var),
        "PORTAL_LINT_READY": "1",
        "STATIC_MANIFEST": "0",
        MARK: str(stack.places.var),
    }
    if browser := chromium.find():
        environment["PORTAL_CHROMIUM"] = str(browser)
    return environment


@contextlib.contextmanager
def throw_away_stack() -> Iterator[Stack]:
    remove_abandoned()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    # PostgreSQL's own user passes through where the tests run as root; its files are closed to others.
    folder.chmod(0o711)
    lock = Lock(folder / "lock")
    lock.take()
    stack = Stack(Places(folder), throw_away=True)
    try:
        with stack.in_use():
            yield stack
    finally:
        end_orphans(str(folder), patience=1)
        lock.release()
        remove(stack.places)


def remove_abandoned() -> None:
    """Stacks of runs that were killed; the lock of a living one is taken."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if folder.stat().st_uid == os.geteuid() and (folder / "lock").exists():
            lock = Lock(folder / "lock")
            if lock.try_to_take():
                places = Places(folder)
                end_orphans(str(folder), patience=1)
                Stack(places, throw_away=True).stop()
                lock.release()
                remove(places)


def remove(places: Places) -> None:
    outside = {places.postgres, places.postgres_socket, places.valkey_socket.parent}
    for folder in (*outside, places.var):
        shutil.rmtree(folder, ignore_errors=True)
