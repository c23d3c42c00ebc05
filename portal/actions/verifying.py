"""The nightly reading of everything that is published: texts, files, manifests, rows."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from portal import files
from portal.access import holders
from portal.actions import notices
from portal.enums import NoticeKind
from portal.models import Edition, EditionFile, Event, Verification
from portal.reporting import manifests
from portal.roles import Permission

# A file may be there a while before its row is: it is stored first.
YOUNG = timedelta(hours=1)
# Beyond so many each further one says nothing new.
MOST_FINDINGS = 500


def verify(*, by="schedule") -> Verification:
    """Read everything again and write down what is not as it was published.

    Extra is a row that the manifest does not name, or a file in the folder of editions that no
    row names and that has lain there for an hour; what is unfinished is not looked at.
    """
    found = [finding for edition in editions() for finding in manifests.findings_of(edition)]
    found += strangers()
    return written(found[:MOST_FINDINGS], by=by)


def editions():
    rows = Edition.objects.select_related("report", "manifest", "replaces")
    return rows.select_related("cleared_by", "published_by").order_by("pk")


def strangers() -> list[dict[str, str]]:
    """Files in the folder of editions that belong to none."""
    known = set(EditionFile.objects.values_list("sha256", flat=True))
    latest = (timezone.now() - YOUNG).timestamp()
    return [
        {"edition": "", "problem": "extra", "part": "file", "language": "", "format": path.name}
        for path in sorted(files.names_in(files.EDITIONS))
        if path.name not in known or path != files.path_of(path.name, files.EDITIONS)
        if path.stat().st_mtime < latest
    ]


@transaction.atomic
def written(found: list[dict[str, str]], *, by) -> Verification:
    made = Verification.objects.create(
        editions=Edition.objects.count(), files=EditionFile.objects.count(), findings=found
    )
    Event.record("editions.verified", made, by=by, findings=len(found))
    if found:
        people = holders(Permission.CLEAR_REPORT) | holders(Permission.MANAGE_PEOPLE)
        notices.owe(
            kind=NoticeKind.NOT_AS_PUBLISHED,
            about=made,
            to=people.distinct(),
            url=reverse("verification"),
            count=len(found),
        )
    return made


def tonight(_now) -> dict[str, Any]:
    made = verify()
    return {"editions": made.editions, "files": made.files, "findings": len(made.findings)}
