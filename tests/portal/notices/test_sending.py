"""How mails leave the house, and what happens when they cannot."""

import socket
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from django.core.mail import EmailMessage, send_mail
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from portal.actions import mails
from portal.enums import JobState, MailState
from portal.mailing import transport
from portal.models import Job, Mail
from tests.factories import open_round
from tests.portal.notices.conftest import work_off
from tests.portal.notices.server import at_port, listening

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(settings):
    with listening() as post:
        settings.MAIL_TRANSPORT = at_port(post.port)
        yield post


@pytest.fixture
def closed_port(settings):
    """Nobody listens there."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings.MAIL_TRANSPORT = at_port(port)


def write(*addresses: str) -> None:
    for address in addresses:
        send_mail("Grüße", ".\nA line.\n", None, [address])


def later(**time) -> None:
    """As if all mails had been written so long ago."""
    ago = timezone.now() - timedelta(**time)
    Mail.objects.update(created_at=ago)


def states() -> list[str]:
    return list(Mail.objects.order_by("pk").values_list("state", flat=True))


def test_a_notice_arrives_whole(post, activity, focal_point):
    open_round(activity.lead)
    work_off()

    mail = Mail.objects.get()
    [message] = [message_from_bytes(content, policy=policy.default) for content in post.taken]
    kinds = [part.get_content_type() for part in message.walk() if not part.is_multipart()]
    assert message["Message-ID"] == f"<{mail.key}>"
    assert message["To"] == focal_point.email
    assert kinds == ["text/plain", "text/html", "text/calendar"]
    assert (mail.state, bytes(mail.content), mail.attempts) == (MailState.SENT, b"", 1)


def test_what_is_sent_twice_is_the_same_to_the_last_byte(post):
    write("a@test.example")
    kept = bytes(Mail.objects.get().content)
    work_off()
    # Killed between the server's yes and ours.
    Mail.objects.update(state=MailState.WAITING, content=kept, attempts=0)
    mails.ask()
    work_off()

    first, second = post.taken
    assert first == second
    assert b"\r\n..\r\n" not in first


def test_a_request_is_not_touched_by_a_dead_mail_server(client, focal_point, closed_port):
    response = client.post(reverse("account_request_login_code"), {"email": focal_point.email})
    [job] = work_off()

    mail = Mail.objects.get()
    assert response.status_code == 302
    assert job.state == JobState.FAILED
    assert "The mail server does not answer" in job.error
    assert (mail.state, mail.attempts) == (MailState.WAITING, 1)
    assert "The mail server does not answer" in mail.error
    assert mail.content


def test_what_could_not_leave_is_tried_again_after_growing_pauses(closed_port):
    write("a@test.example", "b@test.example")
    work_off()
    seen = [mails.due().count()]
    for minutes in (1, 2, 19, 20, 179, 180):
        later(minutes=minutes)
        seen.append(mails.due().count())
        if mails.due().exists():
            mails.ask()
            work_off()

    assert seen == [0, 0, 2, 0, 2, 0, 2]
    assert states() == [MailState.FAILED] * 2
    assert set(Mail.objects.values_list("attempts", flat=True)) == {4}


def test_it_leaves_when_the_server_is_back(closed_port, settings):
    write("a@test.example")
    work_off()
    later(minutes=2)

    with listening() as post:
        settings.MAIL_TRANSPORT = at_port(post.port)
        mails.ask()
        work_off()

    assert len(post.taken) == 1
    mail = Mail.objects.get()
    assert (mail.state, mail.error, mail.attempts) == (MailState.SENT, "", 2)


def test_an_address_that_is_refused_for_good_holds_up_no_other(post):
    post.answers["gone@test.example"] = "550 no such user"
    write("gone@test.example", "here@test.example")
    work_off()

    assert states() == [MailState.FAILED, MailState.SENT]
    assert Mail.objects.order_by("pk")[0].error == (
        "The mail server refuses the address: 550 no such user"
    )


def test_an_address_that_is_refused_for_now_is_tried_again(post):
    post.answers["busy@test.example"] = "451 try later"
    write("busy@test.example")
    work_off()

    assert states() == [MailState.WAITING]
    assert "451 try later" in Mail.objects.get().error


def test_a_server_that_hangs_is_not_waited_for(settings, monkeypatch):
    monkeypatch.setattr(transport, "PATIENCE", 0.2)
    write("a@test.example")

    with listening(is_silent=True) as post:
        settings.MAIL_TRANSPORT = at_port(post.port)
        [job] = work_off()

    assert job.state == JobState.FAILED
    assert states() == [MailState.WAITING]


def test_two_workers_send_each_mail_once(post):
    write("a@test.example")
    [mail] = mails.due()

    assert [mails.taken(mail), mails.taken(mail)] == [True, False]


def test_a_mail_is_written_with_its_change_or_not_at_all():
    with transaction.atomic():
        write("a@test.example")
        transaction.set_rollback(True)

    assert not Mail.objects.exists()
    assert not Job.objects.exists()


def test_many_mails_ask_for_one_job():
    write("a@test.example", "b@test.example")

    assert Job.objects.get().kind == "mail.send"


def test_a_mail_of_one_name_is_written_once():
    for text in ("First", "Second"):
        mails.keep(EmailMessage("S", text, to=["a@test.example"]), name="notice-1")

    assert b"First" in bytes(Mail.objects.get().content)


def test_without_a_recipient_there_is_no_mail():
    assert mails.keep(EmailMessage("S", "T")) is None
    assert not Mail.objects.exists()


def test_without_a_mail_server_mails_stay_to_be_read():
    write("a@test.example")
    [job] = work_off()

    mail = Mail.objects.get()
    assert (job.state, mail.state) == (JobState.DONE, MailState.SENT)
    assert b"A line." in bytes(mail.content)
