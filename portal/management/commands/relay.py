"""The relay: wakes when a job is asked for, tells the broker, and takes back lost jobs."""

import logging
import select
import signal

from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, connection
from kombu.exceptions import OperationalError as BrokerError
from redis.exceptions import RedisError

from portal.actions import jobs
from portal.celery import app
from portal.extension import job_kinds
from portal.models import Job

logger = logging.getLogger(__name__)
# Seconds between two rounds when nobody rings; bounds how long a lost job lies about.
PATIENCE = 3


class Command(BaseCommand):
    help = "Tells the broker of jobs that wait, and takes back jobs whose worker died."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--once", action="store_true", help="one round, then end")

    def handle(self, *, once: bool, **options) -> None:
        self.is_ending = False
        for signum in (signal.SIGTERM, signal.SIGINT):
            signal.signal(signum, self.end)
        while True:
            self.round()
            if once or self.is_ending:
                return
            self.wait()

    def end(self, *_args) -> None:
        self.is_ending = True

    def round(self) -> None:
        """One look at the table; a broker or a database that is away is no reason to end."""
        try:
            jobs.recover()
            while jobs.announce(tell_broker):
                pass
        except (BrokerError, RedisError, OSError) as error:
            logger.warning("the broker does not answer; the jobs wait: %s", error)
        except (OperationalError, InterfaceError) as error:
            logger.warning("the database does not answer: %s", error)
            connection.close()

    def wait(self) -> None:
        """Sleep until a job is asked for, or for ``PATIENCE`` seconds."""
        try:
            with connection.cursor() as cursor:
                cursor.execute(f"LISTEN {jobs.CHANNEL}")
            raw = connection.connection
            select.select([raw], [], [], PATIENCE)
            raw.poll()
            raw.notifies.clear()
        except (OperationalError, InterfaceError):
            connection.close()
            select.select([], [], [], PATIENCE)


def tell_broker(job: Job) -> None:
    kind = job_kinds[job.kind]
    app.send_task(kind.task, kwargs={"job_id": str(job.pk)}, queue=kind.queue, retry=False)
