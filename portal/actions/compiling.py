"""Compiling a report: asked for by a person, done by a worker, stored once."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.actions import jobs, rendering
from portal.exceptions import ActionError
from portal.models import Event, Job, Report
from portal.reporting import compile as compiler
from portal.reporting import stored


@transaction.atomic
def start(*, report: Report, by) -> Job:
    """Ask for a compile; pressing twice joins the one that is under way."""
    if not report.sections.exists():
        raise ActionError(_("This report has no outline yet. Add a section before compiling it."))
    return jobs.ask_for(
        kind="report.compile",
        key=f"report.compile:{report.pk}",
        label=_("Compile %(report)s") % {"report": report},
        by=by,
        parameters={"report": report.pk, "url": report.get_absolute_url()},
    )


def run(*, job_id: str) -> bool:
    """Compile the report of a job.  Safe to run twice: the lease lets one through, and the
    paragraphs are replaced in the transaction that ends the job."""
    return jobs.run(job_id, work)


def work(job: Job) -> dict[str, Any]:
    report = Report.objects.get(pk=job.parameters["report"])
    with override(report.original_language), compiler.snapshot() as moment:
        compiled, problems = compiler.compile_languages(
            report,
            moment,
            lambda step, steps, message: jobs.progress(job, step, steps, message),
        )
    rows = stored.rows_of(report, compiled)
    return replace(job, report, compiled, problems, rows)


@transaction.atomic
def replace(
    job: Job,
    report: Report,
    compiled: dict[str, compiler.Compiled],
    problems: dict[str, str],
    rows: stored.Rows,
) -> dict[str, Any]:
    """Replace what was compiled before, and end the job: both or neither."""
    Report.objects.select_for_update().get(pk=report.pk)
    stored.store(report, rows)
    Report.objects.filter(pk=report.pk).update(
        masthead=stored.mastheads(compiled),
        compile_number=F("compile_number") + 1,
        compiled_at=timezone.now(),
        snapshot_at=compiled[report.original_language].snapshot_at,
    )
    report.refresh_from_db()
    numbers = report.paragraphs.filter(number__isnull=False).count()
    result: dict[str, Any] = {"compile": report.compile_number, "paragraphs": numbers}
    if problems:
        result["not_compiled"] = problems
    by = job.started_by or "worker"
    Event.record("report.compiled", report, by=by, **result)
    rendering.start(report=report, by=by)
    jobs.finish(job, result)
    return result
