from django.core.management.base import BaseCommand

from portal import row_security
from portal.actions import evidence
from portal.enums import EvidenceState
from portal.models import Evidence


class Command(BaseCommand):
    help = "Scans the files that came while the virus scanner was down; what is clean is given out."

    def handle(self, **options) -> None:
        with row_security.everything():
            waiting = list(Evidence.objects.filter(state=EvidenceState.QUARANTINED).in_order())
            scanned = [evidence.scan_again(evidence=one, by="scan_evidence") for one in waiting]
        clean = sum(one.state == EvidenceState.CLEAN for one in scanned)
        self.stdout.write(f"{len(waiting)} files waited, {clean} are clean.")
