from typing import Any

from django.core.management.base import BaseCommand

from portal import catalogues


class Command(BaseCommand):
    help = "Brings locale/*/LC_MESSAGES/django.po up to the strings that the source marks."
    requires_system_checks: list[str] = []

    def handle(self, **_options: Any) -> None:
        template = catalogues.collected()
        for path in catalogues.paths():
            catalogue = catalogues.read(path)
            # A guess from a similar string would look like a translation that somebody checked.
            catalogue.update(template, no_fuzzy_matching=True)
            catalogues.write(path, catalogue)
            done = sum(
                1 for message in catalogue if message.id and catalogues.is_translated(message)
            )
            self.stdout.write(f"{path.relative_to(catalogues.ROOT)}: {done} of {len(catalogue)}")
