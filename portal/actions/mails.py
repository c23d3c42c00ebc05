"""The outbox: a request writes a row with its change, a job sends it by the real transport."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.actions import jobs
from portal.enums import MailState
from portal.exceptions import ActionError
from portal.mailing import transport
from portal.models import Job, Mail

KIND = "mail.send"
# After so many tries, how long after it was written a mail is tried again.
PAUSES = (timedelta(0), timedelta(minutes=2), timedelta(minutes=20), timedelta(hours=3))
MOST_ATTEMPTS = len(PAUSES)
HOST = settings.BASE_URL.partition("://")[2].partition("/")[0].partition(":")[0]


def identifier(name: str) -> str:
    """What a mail is known by, here and as its Message-ID."""
    return f"{name}@{HOST or 'localhost'}"


@transaction.atomic
def keep(message: EmailMessage, *, name: str = "") -> Mail | None:
    """Write a mail down and ask for its sending.  One of the same ``name`` is written once.

    Nothing without a recipient is kept.
    """
    if not message.recipients():
        return None
    key = identifier(name or str(uuid4()))
    message.extra_headers |= {"Message-ID": f"<{key}>", "Auto-Submitted": "auto-generated"}
    mail, _is_new = Mail.objects.get_or_create(
        key=key,
        defaults={
            "to": ", ".join(message.recipients()),
            "subject": " ".join(str(message.subject).split())[:250],
            "content": message.message().as_bytes(),
        },
    )
    ask()
    return mail


def ask() -> Job:
    """Ask for all waiting mails to be sent; somebody else may have asked already."""
    return jobs.ask_for(kind=KIND, key=KIND, label=_("Send mails"), by="portal", parameters={})


def due(now: datetime | None = None) -> QuerySet[Mail]:
    """Those that wait and whose pause after the last try is over, oldest first."""
    now = now or timezone.now()
    turns = Q()
    for attempts, pause in enumerate(PAUSES):
        turns |= Q(attempts=attempts, created_at__lte=now - pause)
    return Mail.objects.filter(turns, state=MailState.WAITING).order_by("created_at", "pk")


def send_waiting(*, now: datetime | None = None) -> int:
    """Send what is due.  Raises ``ActionError`` while the mail server does not answer.

    Safe to run twice, and twice at once: each try takes its mail by counting it first.  Who is
    killed between the server's yes and ours sends it again, under the same Message-ID.
    """
    if not transport.is_configured():
        return show_only()
    waiting, sent = list(due(now)), 0
    if not waiting:
        return sent
    try:
        with transport.line() as connection:
            for mail in waiting:
                sent += taken(mail) and sent_by(connection, mail)
    except transport.LineDown as error:
        put_off(waiting, error)
        raise ActionError(str(error)) from error
    return sent


def show_only() -> int:
    """Without a mail server mails are read on a page of the portal."""
    waiting = Mail.objects.filter(state=MailState.WAITING)
    return waiting.update(state=MailState.SENT, sent_at=timezone.now())


def taken(mail: Mail) -> bool:
    same = Mail.objects.filter(pk=mail.pk, state=MailState.WAITING, attempts=mail.attempts)
    return bool(same.update(attempts=F("attempts") + 1))


def sent_by(connection, mail: Mail) -> bool:
    row = Mail.objects.filter(pk=mail.pk)
    try:
        transport.send(connection, bytes(mail.content), to=mail.to.split(", "))
    except transport.Refused as error:
        give_up(row, error, is_final=error.is_final)
        return False
    row.update(state=MailState.SENT, sent_at=timezone.now(), error="", content=b"")
    return True


def put_off(waiting: list[Mail], error: Exception) -> None:
    """The line is down for all of them: a try of each that was not tried this time."""
    for attempts in {mail.attempts for mail in waiting}:
        same = [mail.pk for mail in waiting if mail.attempts == attempts]
        untried = Mail.objects.filter(pk__in=same, state=MailState.WAITING, attempts=attempts)
        untried.update(attempts=attempts + 1)
    left = Mail.objects.filter(pk__in=[mail.pk for mail in waiting], state=MailState.WAITING)
    give_up(left, error, is_final=False)


def give_up(rows: QuerySet[Mail], error: Exception, *, is_final: bool) -> None:
    """Write down why; after the last try for good."""
    rows.update(error=str(error)[:300])
    over = rows if is_final else rows.filter(attempts__gte=MOST_ATTEMPTS)
    over.update(state=MailState.FAILED)
