"""Making the files of a compiled report: PDF, Word and plain text."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal import files
from portal.actions import jobs
from portal.models import Job, Rendition, Report
from portal.reporting import stored
from portal.reporting.render import FORMATS

LANGUAGE = "en"


@transaction.atomic
def start(*, report: Report, by) -> Job:
    """Ask for the files of the last compile."""
    return jobs.ask_for(
        kind="report.render",
        key=f"report.render:{report.pk}:{report.compile_number}",
        label=_("Make the files of %(report)s") % {"report": report},
        by=by,
        parameters={
            "report": report.pk,
            "compile": report.compile_number,
            "url": report.get_absolute_url(),
        },
    )


def run(*, job_id: str) -> bool:
    """Safe to run twice: a file is known by its content, a rendition by its compile."""
    return jobs.run(job_id, work)


def work(job: Job) -> dict[str, Any]:
    with transaction.atomic():
        report = Report.objects.get(pk=job.parameters["report"])
        document = stored.read(report, LANGUAGE)
    if report.compile_number != job.parameters["compile"]:
        return {"superseded_by": report.compile_number}
    sizes = {}
    for step, entry in enumerate(FORMATS.values(), 1):
        jobs.progress(job, step, len(FORMATS), str(entry.label))
        with override(LANGUAGE):
            content = entry.file(document)
        sizes[entry.key] = keep(report, entry.key, content)
    return sizes


def keep(report: Report, kind: str, content: bytes) -> int:
    Rendition.objects.update_or_create(
        report=report,
        compile_number=report.compile_number,
        language=LANGUAGE,
        format=kind,
        defaults={"sha256": files.keep(content), "size": len(content)},
    )
    return len(content)
