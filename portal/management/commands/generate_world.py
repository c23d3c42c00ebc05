import time
from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal.world import generated


class Command(BaseCommand):
    help = "Makes plausible activities with updates, of any number, for benchmarks. The same seed makes the same records."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--activities", type=at_least_one, required=True, metavar="N")
        parser.add_argument("--seed", type=int, default=1, metavar="S")
        parser.add_argument("--updates-per-activity", type=int, default=3, metavar="U")

    def handle(
        self, *, activities: int, seed: int, updates_per_activity: int, **_options: Any
    ) -> None:
        start = time.monotonic()
        added = generated.generate(
            activities=activities,
            seed=seed,
            updates_each=updates_per_activity,
            progress=self.tell,
        )
        self.stdout.write(
            f"{added} activities added, {activities} with the prefix "
            f"{generated.prefix(seed)} in all ({time.monotonic() - start:.1f} s)"
        )

    def tell(self, number: int) -> None:
        if number % 10_000 == 0:
            self.stdout.write(f"{number} activities …")


def at_least_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError("the number of activities is at least 1")
    return int(text)
