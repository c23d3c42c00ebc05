import time
from typing import Any

from django.core.management.base import BaseCommand

from portal import row_security, worlds
from portal.exceptions import ActionError
from portal.management.commands.report_compile import compiled
from portal.models import Report
from portal.world import published


class Command(BaseCommand):
    help = "Compiles the reports of a sample world, and publishes them as people would."

    def handle(self, **_options: Any) -> None:
        with row_security.everything():
            for report in published.waiting():
                self.publish(report)

    def publish(self, report: Report) -> None:
        """What stands in the way is said, and stops nothing else: the draft is there all the same."""
        start = time.monotonic()
        try:
            compiled(report, by=worlds.loader())
            report.refresh_from_db()
            edition = published.publish(report)
        except ActionError as error:
            self.stdout.write(f"{report} is not published: {error.message}")
            return
        languages = edition.texts.count()
        seconds = time.monotonic() - start
        self.stdout.write(f"{edition} is published in {languages} languages ({seconds:.1f} s)")
