import time

from django.core.management.base import BaseCommand, CommandError

from portal.actions import compiling, jobs
from portal.enums import JobState
from portal.exceptions import ActionError
from portal.models import Job, Report


class Command(BaseCommand):
    help = "Compiles a report, as the button on its page does, and waits for the end."

    def add_arguments(self, parser) -> None:
        parser.add_argument("symbol", help="for example UNEP/GCSS.XI/3")

    def handle(self, *, symbol: str, **options) -> None:
        try:
            job = compiled(report_of(symbol), by="report_compile")
        except ActionError as error:
            raise CommandError(error.message) from error
        self.stdout.write(
            f"{symbol}: compile {job.result['compile']}, {job.result['paragraphs']} numbered paragraphs"
        )


def compiled(report: Report, *, by) -> Job:
    """The compile of a report, done; here, unless a worker is faster.  Raises ``ActionError``."""
    job = compiling.start(report=report, by=by)
    # A worker that is running may die: then it is done here after all.
    while job.is_active:
        if not compiling.run(job_id=str(job.pk)):
            time.sleep(0.2)
            jobs.recover()
        job = Job.objects.get(pk=job.pk)
    if job.state != JobState.DONE:
        raise ActionError(job.error or str(job.get_state_display()))
    return job


def report_of(symbol: str) -> Report:
    """The report, or an error that names those there are."""
    report = Report.objects.filter(symbol__iexact=symbol).first()
    if report is None:
        known = ", ".join(Report.objects.order_by("symbol").values_list("symbol", flat=True))
        raise CommandError(f"There is no report {symbol}. Known: {known or 'none yet'}.")
    return report
