"""Mails as they are written and sent, by the functions that worker and beat call."""

import email
from email import policy

import pytest

from portal.actions import jobs, notices, schedules
from portal.enums import JobState
from portal.models import Job, Mail


@pytest.fixture(autouse=True)
def outbox(settings):
    """Django's test runner puts a list in its place."""
    settings.EMAIL_BACKEND = "portal.mailing.Outbox"
    settings.MAIL_TRANSPORT = {}


MOST = 50


def work_off() -> list[Job]:
    """Do all jobs that wait, as relay and worker would, one after the other."""
    done = []
    while waiting := Job.objects.filter(state=JobState.QUEUED).order_by("created_at").first():
        run = schedules.send_mails if waiting.kind == "mail.send" else schedules.run
        run(job_id=str(waiting.pk))
        waiting.refresh_from_db()
        done.append(waiting)
        assert len(done) < MOST, "the jobs ask for one another without an end"
    return done


def parsed(mail: Mail) -> email.message.EmailMessage:
    return email.message_from_bytes(bytes(mail.content), policy=policy.default)


def plain(mail: Mail) -> str:
    return parsed(mail).get_body(("plain",)).get_content()


def html(mail: Mail) -> str:
    return parsed(mail).get_body(("html",)).get_content()


def only_mail(**of) -> Mail:
    notices.write_mails()
    return Mail.objects.get(**of)


def calendar(mail: Mail) -> str:
    [part] = [part for part in parsed(mail).walk() if part.get_content_type() == "text/calendar"]
    return part.get_content()


__all__ = ["calendar", "html", "jobs", "only_mail", "parsed", "plain", "work_off"]
