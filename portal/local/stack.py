"""The two servers behind the portal, shared by every command that needs them: the last one out stops them."""

import contextlib
import getpass
import os
import secrets
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from portal.local.console import Problem, step
from portal.local.locks import Lock
from portal.local.places import ROOT, Places
from portal.local.postgres import APPLICATION, OWNER, Postgres
from portal.local.service import Service
from portal.local.valkey import Valkey

Environment = dict[str, str]


class Stack:
    """``DATABASE_URL`` or ``REDIS_URL`` in the environment: those are used, and nothing is started in their place."""

    def __init__(self, places: Places, *, throw_away: bool = False) -> None:
        self.places = places
        # script/manage is not: there the command's own output is what the person came for.
        self.is_talkative = True
        own = {} if throw_away else os.environ
        self.postgres = None if own.get("DATABASE_URL") else Postgres(places, throw_away=throw_away)
        self.valkey = None if own.get("REDIS_URL") else Valkey(places, throw_away=throw_away)
        self._change = Lock(places.run / "change.lock")
        self._users = Lock(places.run / "users.lock")

    @property
    def services(self) -> list[Service]:
        return [service for service in (self.postgres, self.valkey) if service]

    @contextlib.contextmanager
    def in_use(self) -> Iterator[None]:
        try:
            with self._change.held():
                self._users.share()
                self.start()
            yield
        finally:
            finish_undisturbed()
            with self._change.held():
                self._users.release()
                if self._users.try_to_take():
                    self.stop()
                self._users.release()

    def alone(self) -> contextlib.AbstractContextManager[None]:
        """For work on the database that no two commands may do at a time."""
        return self._change.held()

    def start(self) -> None:
        for service in self.services:
            announced = self.is_talkative and not service.is_running()
            with step(f"Starting {service.title}") if announced else contextlib.nullcontext():
                service.start()

    def stop(self) -> None:
        for service in reversed(self.services):
            service.stop()

    def environment(self) -> Environment:
        """What every process of the portal runs with; a variable that is set already wins."""
        port = os.environ.get("PORT", "8000")
        found = {
            "BASE_URL": f"http://127.0.0.1:{port}",
            "PORTAL_VAR": str(self.places.var),
            # An address of https is one that others can reach.
            "SAMPLE_SIGN_IN": "0" if os.environ.get("BASE_URL", "").startswith("https:") else "1",
            "PYTHONUNBUFFERED": "1",
        }
        if found["SAMPLE_SIGN_IN"] == "1" and not os.environ.get("MAIL_URL"):
            # Nobody takes the mails away: they are read on a page of the portal.
            found["MAIL_PAGE"] = "1"
        if not os.environ.get("SECRET_KEY_FILE"):
            found["SECRET_KEY"] = secret_key(self.places.var / "secret_key")
        if self.valkey:
            found["REDIS_URL"] = self.valkey.url
        if self.postgres:
            found["DATABASE_URL"] = self.postgres.url(APPLICATION)
            found["DATABASE_OWNER_URL"] = self.postgres.url(OWNER)
            found["DATABASE_APP_ROLE"] = APPLICATION
        else:
            url = found["DATABASE_OWNER_URL"] = os.environ["DATABASE_URL"]
            found["DATABASE_APP_ROLE"] = urlsplit(url).username or getpass.getuser()
        return found | os.environ


def finish_undisturbed() -> None:
    """A second Ctrl-C does not leave half of the servers running."""
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, signal.SIG_IGN)


def as_owner(environment: Environment) -> Environment:
    """The owner of the tables, for migrations: no limits of time."""
    return environment | {
        "PORTAL_ROLE": "owner",
        "DATABASE_STATEMENT_TIMEOUT": "0",
        "DATABASE_IDLE_TIMEOUT": "0",
    }


def secret_key(path: Path) -> str:
    """Made once, readable by its owner only, and never seen half-written."""
    if not path.exists():
        draft = path.with_name(f"secret_key.{os.getpid()}")
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    return path.read_text().strip()


def manage(*arguments: str) -> list[str]:
    return [sys.executable, str(ROOT / "manage.py"), *arguments]


def of_this_checkout() -> Stack:
    var = Path(os.environ.get("PORTAL_VAR") or ROOT / "var").absolute()
    try:
        return Stack(Places(var))
    except PermissionError as error:
        raise Problem(
            f"The portal keeps its data in {var}, and may not write there: {error.strerror}."
        ) from error
