"""Notices and mails as pages."""

import re

import pytest
from django.core.mail import send_mail
from django.urls import reverse

from portal import checks
from portal.actions import notices, rounds
from portal.models import Mail, Notice
from tests.factories import AgencyFactory, PersonFactory, open_round
from tests.portal.notices.conftest import work_off
from tests.portal.views.pages import HOSTILE, answers, shown

pytestmark = pytest.mark.django_db
LIST = "/notices/"


@pytest.fixture
def held(activity, focal_point):
    return open_round(activity.lead)


@pytest.fixture
def notice(held):
    return Notice.objects.get()


def tell(person, number: int) -> None:
    for _ in range(number):
        notices.owe(
            kind="handed_over",
            about=AgencyFactory(),
            to=[person],
            leaving="Ana",
            sections=1,
            drafts=2,
        )


def test_everybody_has_their_own(client, people, notice, focal_point):
    found = {}
    for name, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        page = client.get(LIST)
        found[name] = len(page.context["told"]) if page.status_code == 200 else page.status_code

    assert found == {
        "anonymous": 302,
        "stranger": 0,
        "focal point": 1,
        "council member": 0,
        "secretariat": 0,
    }


def test_unread_ones_stand_above_and_are_counted_in_the_head(client, focal_point, notice):
    tell(focal_point, 1)
    client.force_login(focal_point)
    notices.read(notice=Notice.objects.get(kind="handed_over"), by=focal_point)

    page = client.get(LIST)

    assert [one.notice.kind for one in page.context["told"]] == ["asked", "handed_over"]
    assert "Notices 1 unread" in shown(page.text)


def test_a_click_marks_it_read_and_leads_to_the_matter(client, focal_point, held, notice):
    client.force_login(focal_point)

    response = client.post(f"/notices/{notice.pk}/read/")

    notice.refresh_from_db()
    assert response.url == held.submissions.get().get_absolute_url()
    assert notice.read_at
    assert "unread" not in shown(client.get("/contact/").text)


def test_looking_marks_nothing_read(client, focal_point, notice):
    client.force_login(focal_point)
    client.get(LIST)
    assert client.get(f"/notices/{notice.pk}/read/").status_code == 405

    notice.refresh_from_db()
    assert notice.read_at is None


def test_all_are_marked_read_at_once_and_only_ones_own(client, focal_point, notice):
    other = PersonFactory()
    tell(focal_point, 2)
    tell(other, 1)
    client.force_login(focal_point)

    client.post("/notices/read/")

    assert set(Notice.objects.unread().values_list("person", flat=True)) == {other.pk}


def test_nobody_reads_for_somebody_else(client, people, notice):
    found = answers(client, people, lambda: client.post(f"/notices/{notice.pk}/read/"))

    assert found == {
        "anonymous": 302,
        "stranger": 404,
        "focal point": 302,
        "council member": 404,
        "secretariat": 404,
    }


@pytest.mark.parametrize("number", [1, 20])
def test_the_list_asks_the_same_queries_for_any_number(
    client, focal_point, held, django_assert_num_queries, number
):
    tell(focal_point, number)
    client.force_login(focal_point)

    with django_assert_num_queries(7):
        page = client.get(LIST)

    assert len(page.context["told"]) == number + 1


def test_the_count_in_the_head_costs_no_query(client, focal_point, held, django_assert_num_queries):
    client.force_login(focal_point)

    with django_assert_num_queries(3):
        page = client.get("/contact/")

    assert "Notices 1 unread" in shown(page.text)


def test_what_somebody_may_no_longer_see_is_not_told(client, focal_point, held, notice):
    focal_point.appointments.all().delete()
    notice.subject = "portal.submission:0"
    notice.save()
    client.force_login(focal_point)

    page = client.get(LIST)

    assert "A round asks your agency" in shown(page.text)
    assert held.title not in page.text


def test_an_empty_list_says_what_will_come(client, stranger):
    client.force_login(stranger)

    assert "No notices yet" in client.get(LIST).text


def test_names_are_shown_as_they_are(client, focal_point, held):
    held.title_en = HOSTILE
    held.save()
    client.force_login(focal_point)

    page = client.get(LIST).text

    assert "<script>alert" not in page
    assert HOSTILE in shown(page)


# --- Mails on a page -------------------------------------------------------------------------


def test_mails_are_on_a_page_only_where_that_is_switched_on(client, people, settings):
    send_mail("Hello", "Text", None, ["a@test.example"])
    urls = ["/mail/", f"/mail/{Mail.objects.get().pk}/"]

    found = {
        url: set(answers(client, people, lambda u=url: client.get(u)).values()) for url in urls
    }
    settings.MAIL_PAGE = True
    shown_now = {
        url: set(answers(client, people, lambda u=url: client.get(u)).values()) for url in urls
    }

    assert found == {url: {404} for url in urls}
    assert shown_now == {url: {200} for url in urls}


def test_a_code_to_sign_in_can_be_read_there(client, settings, focal_point):
    settings.MAIL_PAGE = True
    client.post(reverse("account_request_login_code"), {"email": focal_point.email})
    work_off()

    mail = Mail.objects.get()
    page = client.get(f"/mail/{mail.pk}/")

    assert (mail.to, mail.state) == (focal_point.email, "sent")
    assert re.search(r"\b\d{6}\b", shown(page.text))
    assert focal_point.email in shown(client.get("/mail/").text)


def test_a_mail_shows_its_calendar_entry_and_links(client, settings, held, notice):
    settings.MAIL_PAGE = True
    work_off()

    page = client.get(f"/mail/{Mail.objects.get().pk}/").text

    assert "BEGIN:VTIMEZONE" in page
    assert f'href="http://127.0.0.1:8000{held.submissions.get().get_absolute_url()}"' in page


def test_what_was_really_sent_is_not_kept(client, settings):
    settings.MAIL_PAGE = True
    mail = Mail.objects.create(key="k", to="a@test.example", subject="S", content=b"", state="sent")

    assert "What it said is not kept here." in shown(client.get(f"/mail/{mail.pk}/").text)


def test_reminding_from_the_board_reaches_the_page(client, secretariat, focal_point, held):
    rounds.remind(submissions=held.submissions.all(), by=secretariat)
    client.force_login(focal_point)

    assert "is due on" in shown(client.get(LIST).text)


@pytest.mark.parametrize(
    ("is_https", "is_on", "refused"),
    [(True, True, ["portal.E004"]), (True, False, []), (False, True, [])],
)
def test_a_real_portal_does_not_start_with_that_page(settings, is_https, is_on, refused):
    settings.IS_HTTPS, settings.MAIL_PAGE = is_https, is_on

    assert [error.id for error in checks.mails_are_not_for_the_world()] == refused
