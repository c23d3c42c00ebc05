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


@shared_task(name="portal.render_edition")
def render_edition(*, job_id: str) -> None:
    from portal.actions import sealing  # noqa: PLC0415 -- tasks are leaves

    sealing.render(job_id=job_id)


@shared_task(name="portal.seal_edition")
def seal_edition(*, job_id: str) -> None:
    from portal.actions import sealing  # noqa: PLC0415 -- tasks are leaves

    sealing.seal(job_id=job_id)


@shared_task(name="portal.send_mails")
def send_mails(*, job_id: str) -> None:
    from portal.actions import schedules  # noqa: PLC0415 -- tasks are leaves

    schedules.send_mails(job_id=job_id)


@shared_task(name="portal.run_schedule")
def run_schedule(*, job_id: str) -> None:
    from portal.actions import schedules  # noqa: PLC0415 -- tasks are leaves

    schedules.run(job_id=job_id)


@shared_task(name="portal.ring")
def ring(*, schedule: str) -> None:
    """Rung by beat: asks for a job, and does nothing itself."""
    from portal.actions import schedules  # noqa: PLC0415 -- tasks are leaves

    schedules.ring(schedule=schedule)
