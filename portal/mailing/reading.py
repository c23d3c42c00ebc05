"""A mail that was kept, opened as a mail program would."""

from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from portal.models import Mail


@dataclass(frozen=True)
class Opened:
    """``is_empty``: it was really sent, and what it said is with its reader alone."""

    headers: list[tuple[str, str]]
    text: str
    has_html: bool
    attachments: list[tuple[str, str]]
    is_empty: bool = False


def opened(mail: Mail) -> Opened:
    content = bytes(mail.content)
    message = message_from_bytes(content, policy=default)
    if not content or not isinstance(message, EmailMessage):
        return Opened([], "", has_html=False, attachments=[], is_empty=True)
    names = ("From", "To", "Subject", "Date", "Message-ID")
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    return Opened(
        [(name, str(message[name])) for name in names if message[name]],
        plain.get_content() if plain else "",
        has_html=html is not None,
        attachments=[
            (part.get_filename() or part.get_content_type(), part.get_content())
            for part in message.iter_attachments()
            if part.get_content_maintype() == "text"
        ],
    )
