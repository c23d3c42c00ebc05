import time
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from portal import worlds
from portal.extension import World
from portal.models import Event


class Command(BaseCommand):
    help = "Loads a sample world through actions. Safe to run twice: what is there already stays as it is."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the world, for example gcss-xi")

    @transaction.atomic
    def handle(self, *, name: str, **_options: Any) -> None:
        parts = worlds.parts_of(name)
        if not parts:
            known = ", ".join(worlds.names())
            raise CommandError(f"There is no world {name!r}. The worlds are: {known}.")
        for part in parts:
            self.load(part)

    def load(self, part: World) -> None:
        before, start = rows(), time.monotonic()
        worlds.load(part)
        made = {label: count - before[label] for label, count in rows().items()}
        added = ", ".join(f"{label} {count}" for label, count in made.items() if count)
        seconds = time.monotonic() - start
        self.stdout.write(f"{part.key}: {added or 'everything is there already'} ({seconds:.1f} s)")


def rows() -> dict[str, int]:
    """How many records there are of each kind, histories and events left aside."""
    return {
        str(model._meta.verbose_name): model._default_manager.count()
        for model in apps.get_models()
        if getattr(model, "is_tracked", False) or model._meta.model_name in ("country", "person")
        if model is not Event
    }
