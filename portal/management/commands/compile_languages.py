from typing import Any

from django.core.management.base import BaseCommand

from portal import catalogues


class Command(BaseCommand):
    help = "Compiles the catalogues of sentences whose source has changed."
    requires_system_checks: list[str] = []

    def handle(self, **_options: Any) -> None:
        for path in catalogues.compile_changed():
            self.stdout.write(f"{path.relative_to(catalogues.ROOT)} compiled.")
