"""python -m tests.storm: 200 focal points submit at once while a web worker is killed every second.

Afterwards the database is held against what each of them was told: nothing that was acknowledged
may be lost, and nothing may be there twice.
"""

import argparse
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from portal.local.checks import for_tests, throw_away_stack
from portal.local.places import ROOT
from tests.application import as_application
from tests.storm.client import FocalPoint, Told


def main() -> int:
    parser = argparse.ArgumentParser(prog="script/storm", description=__doc__)
    parser.add_argument("--people", type=int, default=200, metavar="N")
    parser.add_argument("--workers", type=int, default=4, metavar="N")
    parser.add_argument("--every", type=float, default=1.0, metavar="SECONDS")
    chosen = parser.parse_args()
    with throw_away_stack() as stack:
        environment = for_tests(stack) | {
            "SAMPLE_SIGN_IN": "1",
            "DJANGO_SETTINGS_MODULE": "portal.settings",
        }
        for command in (("migrate", "--verbosity=0"), ("grant_application",)):
            subprocess.run(
                [sys.executable, "manage.py", *command],
                cwd=ROOT,
                env=environment
                | {"PORTAL_ROLE": "owner", "DATABASE_OWNER_URL": environment["DATABASE_URL"]},
                check=True,
            )
        os.environ.update(environment)
        return storm(chosen, environment)


def storm(chosen: argparse.Namespace, environment: dict[str, str]) -> int:
    import django  # noqa: PLC0415 -- settings are read from the environment made above

    django.setup()
    from tests.storm import scene  # noqa: PLC0415 -- as above

    people = scene.prepare(chosen.people)
    base, web = serve(environment, chosen.workers)
    killer = Killer(web.pid, chosen.every)
    killer.start()
    start = time.monotonic()
    try:
        told, lost_patience = answer_all(base, people)
    finally:
        killer.stop()
        web.terminate()
        web.wait(timeout=30)
    seconds = time.monotonic() - start
    return report(scene.compare(told), told, lost_patience, killer.kills, seconds)


def serve(environment: dict[str, str], workers: int) -> tuple[str, subprocess.Popen]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    web = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", "portal.wsgi", "--log-level", "error"),
            *("--bind", f"127.0.0.1:{port}", "--workers", str(workers), "--backlog", "2048"),
            # Forked from a master that has loaded everything: a killed worker is back at once.
            *("--timeout", "120", "--preload"),
        ],
        cwd=ROOT,
        env=environment
        | {
            "DATABASE_URL": as_application(environment["DATABASE_URL"]),
            "BASE_URL": f"http://127.0.0.1:{port}",
        },
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.2)
    return f"http://127.0.0.1:{port}", web


def answer_all(base: str, people: list[tuple[str, str]]) -> tuple[list[Told], list[str]]:
    told, lost = [], []
    with ThreadPoolExecutor(len(people)) as pool:
        clients = [FocalPoint(base, email, path) for email, path in people]
        for client, future in [(client, pool.submit(client.answer)) for client in clients]:
            error = future.exception()
            told.append(client.told)
            if error:
                lost.append(f"{type(error).__name__}: {error}")
    return told, lost


class Killer(threading.Thread):
    """Kills one web worker after the other, without a word."""

    def __init__(self, master: int, every: float) -> None:
        super().__init__(daemon=True)
        self.master, self.every = master, every
        self.kills = 0
        self.is_over = threading.Event()

    def run(self) -> None:
        while not self.is_over.wait(self.every):
            children = subprocess.run(
                ["pgrep", "-P", str(self.master)], capture_output=True, text=True, check=False
            ).stdout.split()
            if children:
                os.kill(int(random.choice(children)), signal.SIGKILL)
                self.kills += 1

    def stop(self) -> None:
        self.is_over.set()
        self.join()


def report(
    found: dict, told: list[Told], lost_patience: list[str], kills: int, seconds: float
) -> int:
    troubles = Counter(trouble.split("/")[0] for one in told for trouble in one.troubles)
    lines = {
        "focal points": len(told),
        "seconds": round(seconds),
        "web workers killed": kills,
        "requests": sum(one.attempts for one in told),
        "requests that failed and were sent again": dict(troubles),
        "answers acknowledged": sum(bool(one.saved) for one in told),
        "receipts given": sum(bool(one.receipt) for one in told),
        "gave up": lost_patience,
    } | found
    for name, value in lines.items():
        sys.stdout.write(f"{name:45} {value}\n")
    return 1 if any(found.values()) or lost_patience else 0


if __name__ == "__main__":
    sys.exit(main())
