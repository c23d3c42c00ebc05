"""python -m tests.bench: prepare a database, measure in turns, print and keep the table."""

import argparse
import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from portal.local.checks import for_tests, throw_away_stack
from portal.local.places import ROOT

TEMPLATES = Path(__file__).parent / "templates"
# So many updates the page of a desk is made of.
LEAST = 400


def main() -> None:
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("--activities", type=int, default=100_000, metavar="N")
    parser.add_argument("--rounds", type=int, default=30, metavar="R")
    parser.add_argument("--reports", action="store_true", help="of reports alone")
    parser.add_argument(
        "--updates",
        type=int,
        nargs="+",
        default=[200, 10_000],
        metavar="U",
        help="so many accepted updates in the reports that are compiled",
    )
    parser.add_argument("--profile", action="store_true", help="what the compiles spend time on")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    chosen = parser.parse_args()
    with database() as environment:
        prepare(environment, world_size(chosen))
        os.environ.update(environment)
        measure(chosen)


@contextlib.contextmanager
def database() -> Iterator[dict[str, str]]:
    """The one of DATABASE_URL, or one that is thrown away afterwards."""
    if os.environ.get("DATABASE_URL"):
        yield os.environ | {"STATIC_MANIFEST": "0"}
        return
    with throw_away_stack() as stack:
        yield for_tests(stack)


def world_size(chosen: argparse.Namespace) -> int:
    """Enough activities for the largest report: some two updates of each are accepted and public."""
    needed = max(*chosen.updates, LEAST) * 2 // 3 + 100
    return needed if chosen.reports else max(chosen.activities, needed)


def prepare(environment: dict[str, str], activities: int) -> None:
    for command in (
        ("migrate", "--verbosity=0"),
        ("load_world", "gcss-xi"),
        ("generate_world", "--activities", str(activities)),
    ):
        sys.stdout.write("· " + " ".join(command) + "\n")
        sys.stdout.flush()
        subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=environment | {"DATABASE_STATEMENT_TIMEOUT": "0", "DATABASE_IDLE_TIMEOUT": "0"},
            check=True,
        )


def measure(chosen: argparse.Namespace) -> None:
    import django  # noqa: PLC0415 -- settings are read from the environment made above

    os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
    from django.conf import settings  # noqa: PLC0415 -- as above

    settings.ROOT_URLCONF = "tests.bench.urls"
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.TEMPLATES[0]["DIRS"].append(TEMPLATES)
    django.setup()
    from tests.bench import run  # noqa: PLC0415 -- as above

    run.run(chosen)


if __name__ == "__main__":
    main()
