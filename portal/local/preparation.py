"""What has to be done before the portal can run: a list of steps, each repeated only when what it reads has changed."""

import hashlib
import json
import subprocess
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psycopg2  # type: ignore[import-untyped]

from portal.local.console import Problem, step
from portal.local.places import ROOT
from portal.local.stack import Environment, Stack, as_owner, manage


@dataclass(frozen=True)
class Step:
    title: str
    command: tuple[str, ...]
    # Files whose content decides; none: once in the life of a database.
    reads: tuple[str, ...] = ()
    as_owner: bool = False


MIGRATIONS = ("*/migrations/*.py", "requirements.txt")
TABLES = (
    Step(
        "Making the tables", ("migrate", "--no-input", "--verbosity=0"), MIGRATIONS, as_owner=True
    ),
    Step("Granting rights", ("grant_application",), (*MIGRATIONS, "*/models/*.py"), as_owner=True),
)
STATIC = Step(
    "Collecting static files",
    # The pages of the API are JSON only: its browsable form has files that nobody sees.
    ("collectstatic", "--no-input", "--verbosity=0", "--ignore=rest_framework"),
    ("static/**/*", "*/static/**/*", "requirements.txt"),
)
LANGUAGES = Step(
    "Compiling the languages",
    ("compile_languages",),
    ("locale/*/LC_MESSAGES/*.po", "locale/*/LC_MESSAGES/*.mo"),
)
WORLD = Step("Loading the sample world", ("load_world", "gcss-xi"))
# What readers find there; its files are made by the worker, once that runs.
PUBLISHED = Step("Publishing the sample report", ("publish_world",))
STEPS = (*TABLES, STATIC, LANGUAGES, WORLD, PUBLISHED)


def prepare(stack: Stack, environment: Environment, steps: Iterable[Step] = STEPS) -> None:
    done = Done(stack, environment)
    for one in steps:
        if not done.covers(one):
            with step(one.title):
                run(one, stack, environment)
            done.add(one)


def make_tables_of_a_new_database(stack: Stack, environment: Environment) -> None:
    if not Done(stack, environment).covers_any(TABLES):
        prepare(stack, environment, TABLES)


def tables_were_changed(stack: Stack, environment: Environment, *, to_the_latest: bool) -> None:
    """By hand. Where that led elsewhere than to the latest, the next start of the server leads there."""
    done = Done(stack, environment)
    for one in TABLES:
        done.add(one, still_covered=to_the_latest)


def run(one: Step, stack: Stack, environment: Environment) -> None:
    log = stack.places.logs / "preparation.log"
    with open(log, "ab") as output:
        finished = subprocess.run(
            manage(*one.command),
            cwd=ROOT,
            env=as_owner(environment)
            if one.as_owner
            else environment | {"DATABASE_STATEMENT_TIMEOUT": "300000"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        output.write(finished.stdout)
    if finished.returncode:
        text = finished.stdout.decode(errors="replace").strip()
        raise Problem(
            f"{one.title} failed (manage.py {' '.join(one.command)}):\n\n{text}\n\nAll of it: {log}"
        )


class Done:
    """What has been done to this very database; another one, or a new one, starts from nothing."""

    def __init__(self, stack: Stack, environment: Environment) -> None:
        self._file = self.path(stack)
        self._database = identity(stack, environment)
        self._var = stack.places.var
        try:
            self._stamps = json.loads(self._file.read_text())
        except (OSError, ValueError):
            self._stamps = {}

    @staticmethod
    def path(stack: Stack) -> Path:
        return stack.places.var / "prepared.json"

    def covers(self, one: Step) -> bool:
        return self._stamps.get(one.command[0]) == self._stamp(one)

    def covers_any(self, steps: Iterable[Step]) -> bool:
        return any(self._stamps.get(one.command[0], "").startswith(self._database) for one in steps)

    def add(self, one: Step, *, still_covered: bool = True) -> None:
        self._stamps[one.command[0]] = self._stamp(one) if still_covered else self._database
        self._file.write_text(json.dumps(self._stamps, indent=2))

    def _stamp(self, one: Step) -> str:
        if one is STATIC:
            return f"{(self._var / 'static').exists()} {fingerprint(one.reads)}"
        return f"{self._database} {fingerprint(one.reads)}"


def fingerprint(patterns: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for path in sorted(
        {path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()}
    ):
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def identity(stack: Stack, environment: Environment) -> str:
    """Which cluster, and which database in it: dropped and made anew it is another one."""
    question = "SELECT system_identifier, oid FROM pg_control_system(), pg_database WHERE datname = current_database()"
    try:
        connected = (
            stack.postgres.connect("portal")
            if stack.postgres
            else psycopg2.connect(environment["DATABASE_URL"])
        )
    except psycopg2.OperationalError as error:
        raise Problem(f"The database of DATABASE_URL does not answer: {error}") from error
    with closing(connected), connected.cursor() as cursor:
        cursor.execute(question)
        return "/".join(map(str, cursor.fetchone() or ()))
