"""The line to the mail server that ``MAIL_URL`` names."""

from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import SMTP
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPException,
    SMTPHeloError,
    SMTPRecipientsRefused,
    SMTPServerDisconnected,
)

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import gettext as _

# Seconds for each step of talking to the server.
PATIENCE = 5
OPTIONS = {
    "EMAIL_HOST": "host",
    "EMAIL_PORT": "port",
    "EMAIL_HOST_USER": "username",
    "EMAIL_HOST_PASSWORD": "password",
    "EMAIL_USE_TLS": "use_tls",
    "EMAIL_USE_SSL": "use_ssl",
}
LINE_IS_DOWN = (
    OSError,
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPHeloError,
    SMTPServerDisconnected,
)


class LineDown(Exception):
    """No mail can be sent now, whatever it is; the words are for people."""


class Refused(Exception):
    """This mail was not taken.  ``is_final``: it never will be."""

    def __init__(self, message: str, *, is_final: bool) -> None:
        super().__init__(message)
        self.is_final = is_final


def is_configured() -> bool:
    return bool(settings.MAIL_TRANSPORT)


class Kept(EmailMessage):
    """A mail as it was written down: sent twice, both are the same to the last byte."""

    def __init__(self, content: bytes, *, to: list[str]) -> None:
        super().__init__(to=to)
        self.content = content

    def message(self):
        return Whole(self.content)


class Whole:
    """What Django's transports want of a message: its bytes, or its text for a log."""

    def __init__(self, content: bytes) -> None:
        self.parsed = message_from_bytes(content, policy=SMTP)

    def as_bytes(self, unixfrom: bool = False, linesep: str = "\n") -> bytes:  # noqa: FBT001, FBT002 -- as Django calls it
        return self.parsed.as_bytes(policy=SMTP.clone(linesep=linesep))

    def __getitem__(self, name: str) -> str:
        return self.parsed[name]

    def get_charset(self):
        return self.parsed.get_charset()


@contextmanager
def line() -> Iterator[BaseEmailBackend]:
    """An open line for many mails.  Raises ``LineDown`` when there is none."""
    config = settings.MAIL_TRANSPORT
    options = {name: config[key] for key, name in OPTIONS.items() if config.get(key)}
    if config.get("EMAIL_FILE_PATH"):
        options["file_path"] = config["EMAIL_FILE_PATH"]
    connection = get_connection(config["EMAIL_BACKEND"], timeout=PATIENCE, **options)
    try:
        connection.open()
    except LINE_IS_DOWN as error:
        raise LineDown(why(error)) from error
    try:
        yield connection
    finally:
        connection.close()


def send(connection: BaseEmailBackend, content: bytes, *, to: list[str]) -> None:
    """Raises ``LineDown`` or ``Refused``."""
    try:
        connection.send_messages([Kept(content, to=to)])
    except SMTPRecipientsRefused as error:
        replies = [
            f"{code} {text.decode(errors='replace')}" for code, text in error.recipients.values()
        ]
        is_final = all(code >= 500 for code, _text in error.recipients.values())
        message = _("The mail server refuses the address: %(reply)s") % {"reply": replies[0]}
        raise Refused(message, is_final=is_final) from error
    except LINE_IS_DOWN as error:
        raise LineDown(why(error)) from error
    except SMTPException as error:
        message = _("The mail server did not take the mail: %(reply)s") % {"reply": error}
        raise Refused(message, is_final=False) from error


def why(error: Exception) -> str:
    if isinstance(error, SMTPAuthenticationError):
        return _("The mail server refuses our name and password.")
    return _("The mail server does not answer: %(error)s") % {"error": error}
