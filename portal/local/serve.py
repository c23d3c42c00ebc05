"""script/server: the whole portal, from nothing to its address, and down again."""

import contextlib
import os
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from portal.local import preparation
from portal.local.children import Child, Supervised, portal_children
from portal.local.console import Problem, note, say, step
from portal.local.locks import Lock
from portal.local.places import ROOT
from portal.local.preparation import LANGUAGES, STATIC, STEPS, Step
from portal.local.processes import end_orphans, wait_until
from portal.local.service import tail
from portal.local.stack import Environment, Stack, manage, of_this_checkout
from portal.local.watch import is_catalogue, is_static, ticks, touched

PATIENCE_AT_START = 60.0
PATIENCE_AT_END = 7.0


@dataclass(frozen=True)
class Plan:
    """All that makes this server the portal's; the tests of the supervisor run a smaller one."""

    steps: tuple[Step, ...] = STEPS
    children: Callable[[int], tuple[Child, ...]] = portal_children
    accounts: tuple[str, ...] = ("sample_accounts",)
    reload: bool = True


def serve(plan: Plan | None = None) -> int:
    plan = plan or Plan(reload=os.environ.get("RELOAD", "1") != "0")
    stack, port, start = of_this_checkout(), chosen_port(), time.monotonic()
    lock = only_one(stack)
    say(f"The portal starts. Data: {stack.places.var}, logs: {stack.places.logs}")
    recover(stack)
    refuse_taken(port)
    with stack.in_use():
        environment = stack.environment()
        lock.write(f"{environment['BASE_URL']} {os.getpid()}")
        with stack.alone():
            preparation.prepare(stack, environment, plan.steps)
        Server(stack, environment, plan, port, stop=ends_on_signals()).run(start)
        say("Stopping …")
    lock.release()
    return 0


class Server:
    def __init__(
        self, stack: Stack, environment: Environment, plan: Plan, port: int, stop: threading.Event
    ) -> None:
        self.stack = stack
        self.environment = environment
        self.plan = plan
        self.live = f"http://127.0.0.1:{port}/live"
        self.stop = stop
        self.children = [Supervised(child, stack, environment) for child in plan.children(port)]

    def run(self, start: float) -> None:
        try:
            for child in self.children:
                child.start()
            with accounts(self.plan, self.environment) as table:
                with step("Waiting for the first page"):
                    self.wait_until_live()
                if not self.stop.is_set():
                    announce(self.environment, table(), time.monotonic() - start)
            self.supervise()
        finally:
            self.end(self.children)
            end_orphans(str(self.stack.places.var), patience=1)

    def wait_until_live(self) -> None:
        deadline = time.monotonic() + PATIENCE_AT_START
        while not self.stop.wait(0.1) and not answers(self.live):
            web = self.children[0]
            if time.monotonic() > deadline or web.has_ended():
                raise Problem(
                    f"The {web.child.name} process does not answer. The end of {web.log}:\n{tail(web.log)}"
                )

    def supervise(self) -> None:
        for changed in ticks(self.stop, reload=self.plan.reload):
            if self.stop.is_set():
                return
            self.revive_services()
            self.reload(changed)
            for child in self.children:
                child.revive()

    def revive_services(self) -> None:
        for service in self.stack.services:
            if not service.is_running():
                note(f"{service.title} ended, starts again. Log: {service.log}")
                service.start()

    def reload(self, changed: set[Path]) -> None:
        names = touched(changed)
        chosen = [child for child in self.children if child.child.name in names]
        if not chosen:
            return
        first = min(changed).relative_to(ROOT)
        more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        note(
            f"{first}{more} changed: {', '.join(child.child.name for child in chosen)} start again"
        )
        if any(is_static(path) for path in changed):
            self.prepare_again(STATIC)
        if any(is_catalogue(path) for path in changed):
            self.prepare_again(LANGUAGES)
        self.end(chosen)
        for child in chosen:
            child.deaths = 0
            child.start()

    def prepare_again(self, one: Step) -> None:
        try:
            preparation.prepare(self.stack, self.environment, [one])
        except Problem as problem:
            note(str(problem))

    def end(self, children: Iterable[Supervised]) -> None:
        ending = list(children)
        for child in ending:
            child.ask_to_end()
        wait_until(lambda: all(child.has_ended() for child in ending), PATIENCE_AT_END)
        for child in ending:
            child.end()


def chosen_port() -> int:
    text = os.environ.get("PORT", "8000")
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise Problem(f"PORT is {text!r}; it has to be a number from 1 to 65535.")
    return int(text)


def only_one(stack: Stack) -> Lock:
    lock = Lock(stack.places.run / "server.lock")
    if not lock.try_to_take():
        url, _, pid = lock.read().partition(" ")
        where = f" at {url} (process {pid})" if pid else ", still starting"
        raise Problem(f"The portal is already running{where}.")
    lock.write("")
    return lock


def ends_on_signals() -> threading.Event:
    stop = threading.Event()
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signum != signal.SIGHUP or signal.getsignal(signum) != signal.SIG_IGN:
            signal.signal(signum, lambda *_: stop.set())
    return stop


def recover(stack: Stack) -> None:
    if count := end_orphans(str(stack.places.var)):
        say(f"  An earlier run was killed: ended {count} of its processes")


def refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError as error:
            raise Problem(
                f"Port {port} is not for ordinary users. Choose another: PORT=8000 script/server"
            ) from error
        except OSError as error:
            raise Problem(
                f"Port {port} is taken by another program. Choose another: PORT={port + 1} script/server"
            ) from error


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:  # noqa: S310 -- our own
            return response.status == 200
    except (urllib.error.URLError, OSError):
        return False


@contextlib.contextmanager
def accounts(plan: Plan, environment: Environment) -> Iterator[Callable[[], str]]:
    """The table of sample accounts, printed by the portal itself while the web process starts."""
    if not plan.accounts:
        yield str
        return
    with subprocess.Popen(
        manage(*plan.accounts),
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield lambda: process.communicate()[0]


def announce(environment: Environment, table: str, seconds: float) -> None:
    note(f"Ready after {seconds:.1f} s. Ctrl-C stops everything.")
    print(f"\nPortal ready at {environment['BASE_URL']}\n\n{table}", flush=True)
