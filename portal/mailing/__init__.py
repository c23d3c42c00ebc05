"""Mail: what is written in a request, in whose language, and how it leaves the house."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class Outbox(BaseEmailBackend):
    """Django's way of sending mail writes a row here: no request ever waits for a mail server."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        from portal.actions import mails  # noqa: PLC0415 -- loaded by its name, before the models

        return sum(mails.keep(message) is not None for message in email_messages)
