"""Background jobs: each takes the identifier of a job row and calls one action."""

from celery import shared_task


@shared_task(name="portal.compile_report")
def compile_report(*, job_id: str) -> None:
    from portal.actions import compiling  # noqa: PLC0415 -- tasks are leaves

    compiling.run(job_id=job_id)


@shared_task(name="portal.render_report")
def render_report(*, job_id: str) -> None:
    from portal.actions import rendering  # noqa: PLC0415 -- tasks are leaves

    rendering.run(job_id=job_id)
