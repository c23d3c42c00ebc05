from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.actions import verifying


class Command(BaseCommand):
    help = "Reads all that is published again, and fails where something is not as it was sealed."

    def handle(self, **_options: Any) -> None:
        found = verifying.verify(by="verify_editions")
        for finding in found.findings:
            words = (finding[name] for name in ("edition", "part", "language", "format"))
            self.stdout.write(f"{finding['problem']}: {' '.join(word for word in words if word)}")
        if found.findings:
            raise CommandError(f"{len(found.findings)} differences in {found.editions} editions.")
        self.stdout.write(f"{found.editions} editions, {found.files} files: all as published.")
