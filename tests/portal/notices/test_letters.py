"""What stands in a mail, in whose language, and what does not."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from icalendar import Calendar

from portal.actions import answers as written
from portal.actions import notices, people, reviews, rounds, submissions
from portal.enums import NoticeKind
from portal.mailing import letters
from portal.models import Mail, Notice, Verification
from tests.factories import (
    AppointmentFactory,
    BodyFactory,
    PersonFactory,
    ReportFactory,
    open_round,
)
from tests.portal.notices.conftest import calendar, html, only_mail, parsed, plain, work_off

pytestmark = pytest.mark.django_db
DUE = datetime(2027, 6, 30, 23, 59, tzinfo=ZoneInfo("Africa/Nairobi"))
ANSWERS = {"status": "ongoing", "progress": "A joint guide on air quality was published."}


@pytest.fixture
def held(activity, focal_point):
    activity.lead.acronym = "UNESCO"
    activity.lead.save()
    return open_round(
        activity.lead,
        title_en="the EMG work plan",
        title_fr="le plan de travail du GGE",
        title_ar="خطة عمل الفريق",
        due_at=DUE,
        closes_at=DUE + timedelta(days=14),
        time_zone="Africa/Nairobi",
    )


def submitted(held, focal_point):
    submission = held.submissions.get()
    section = submission.sections.get()
    written.save(section=section, by=focal_point, version=1, content=ANSWERS, is_complete=True)
    submission.refresh_from_db()
    return submissions.submit(submission=submission, by=focal_point, version=submission.version)


def test_whoever_is_asked_gets_what_why_until_when_and_where(held, focal_point):
    mail = only_mail()

    message, text = parsed(mail), plain(mail)
    assert mail.to == focal_point.email
    assert message["Subject"] == "UNESCO: update on the EMG work plan due 30 June 2027"
    assert message["Message-ID"] == f"<{mail.key}>"
    for words in (
        "The secretariat asks UNESCO for its update: “the EMG work plan”",
        "There is 1 section to answer.",
        "Due: 30 June 2027 23:59 (Nairobi time) · Time needed: about 5 minutes",
        f"http://127.0.0.1:8000{held.submissions.get().get_absolute_url()}",
        "http://127.0.0.1:8000/contact/",
    ):
        assert words in text


def test_the_same_in_plain_html(held):
    page = html(only_mail())

    assert '<html lang="en" dir="ltr"' in page
    assert "The secretariat asks UNESCO for its update" in page
    assert "<style" not in page
    assert "<img" not in page
    assert 'style="' in page


def test_in_french(held, focal_point):
    focal_point.language = "fr"
    focal_point.save()

    mail = only_mail()

    assert "le plan de travail du GGE" in parsed(mail)["Subject"]
    assert "30 juin 2027 23:59" in plain(mail)
    assert '<html lang="fr" dir="ltr"' in html(mail)


def test_in_arabic_from_right_to_left(held, focal_point):
    focal_point.language = "ar"
    focal_point.save()

    mail = only_mail()

    assert '<html lang="ar" dir="rtl"' in html(mail)
    assert "خطة عمل الفريق" in plain(mail)
    # The acronym does not turn the sentence around it.
    assert "\u2068UNESCO\u2069" in plain(mail)
    assert parsed(mail)["Subject"].strip().startswith("\u200f\u2068UNESCO\u2069")


def test_the_deadline_is_an_entry_for_the_calendar(held):
    found = Calendar.from_ical(calendar(only_mail()))

    [event], [zone] = found.walk("VEVENT"), found.walk("VTIMEZONE")
    assert event["DTSTART"].dt == DUE
    assert event["DTSTART"].params["TZID"] == zone["TZID"] == "Africa/Nairobi"
    assert event["SUMMARY"] == "UNESCO: update on the EMG work plan is due"
    assert event["URL"].endswith(held.submissions.get().get_absolute_url())


def test_more_time_moves_the_same_entry(held):
    submission = held.submissions.get()
    first = Calendar.from_ical(calendar(only_mail())).walk("VEVENT")[0]

    later = DUE + timedelta(days=10)
    rounds.extend(submission=submission, by="test", until=later, reason="Illness in the team")
    mail = only_mail(notices__kind="extended")

    second = Calendar.from_ical(calendar(mail)).walk("VEVENT")[0]
    assert second["UID"] == first["UID"]
    assert second["SEQUENCE"] > first["SEQUENCE"]
    assert second["DTSTART"].dt == later
    assert "Illness in the team" in plain(mail)
    assert "until 10 July 2027 23:59 (Nairobi time)" in plain(mail)


def test_a_return_quotes_the_comment_and_leads_to_its_field(held, focal_point, secretariat):
    submission = submitted(held, focal_point)
    section = submission.sections.get()
    reviews.comment(section=section, by=secretariat, text="Which <cities>?", question="progress")
    reviews.return_to_agency(submission=submission, by=secretariat, number="1.0")

    mail = only_mail(notices__kind="returned")

    assert "Which <cities>?" in plain(mail)
    assert "Which &lt;cities&gt;?" in html(mail)
    assert f"{section.get_absolute_url()}#id_progress" in plain(mail)


def test_every_step_has_its_mail(held, focal_point, secretariat, activity):
    submission = held.submissions.get()
    section = submission.sections.get()
    clearing = AppointmentFactory(role="clearing", agency=activity.lead).person
    colleague = AppointmentFactory(role="focal_point", agency=activity.lead)
    written.assign(section=section, by=focal_point, to=colleague.person)
    section.refresh_from_db()
    version = section.version
    written.save(
        section=section, by=focal_point, version=version, content=ANSWERS, is_complete=True
    )
    submission.refresh_from_db()
    submissions.send_for_clearance(
        submission=submission, by=focal_point, version=submission.version
    )
    submission.refresh_from_db()
    submissions.send_back(submission=submission, by=clearing, note="Name the cities.")
    submission.refresh_from_db()
    submissions.submit(submission=submission, by=focal_point, version=submission.version)
    submission.refresh_from_db()
    reviews.comment(section=section, by=secretariat, text="Which cities?", question="progress")
    submission = reviews.return_to_agency(submission=submission, by=secretariat, number="1.0")
    notices.owe(kind="accepted", about=submission, to=[focal_point], version="1", reference="E-1")
    people.hand_over(appointment=colleague, to=PersonFactory(), by="test", on=timezone.localdate())
    people.invite(by=secretariat, email="new@test.example", name="New")
    body = BodyFactory(ends_on="2030-01-31")
    for kind, days in (("still_to_review", 6), ("due", 0), ("overdue", 0), ("extended", 0)):
        notices.owe(kind=kind, about=submission, to=[secretariat], days=days, reason="So.")
    notices.owe(kind="term_ends", about=body, to=[secretariat], url=body.get_absolute_url())
    report = ReportFactory()
    for step in ("to_clear", "returned", "to_publish", "published"):
        of_report = {"kind": f"report_{step}", "about": report, "to": [secretariat]}
        notices.owe(**of_report, name="Ana", note="A date is wrong.")
    check = Verification.objects.create(editions=1, files=1, findings=[{}])
    notices.owe(kind="not_as_published", about=check, to=[secretariat], count=1)

    told = [told.line for told in letters.lines(Notice.objects.all())]
    mails = [
        letters.message(notice.person, [notice], is_digest=False)
        for notice in Notice.objects.select_related("person")
    ]

    assert set(Notice.objects.values_list("kind", flat=True)) == set(NoticeKind)
    assert all(line.endswith((".", "Thank you.")) for line in told)
    for mail in mails:
        assert mail.subject
        assert "http://127.0.0.1:8000/" in mail.body
        assert "\n\n\n" not in mail.body


def test_names_and_notes_are_no_markup(held, focal_point):
    submission = held.submissions.get()
    notices.owe(
        kind="sent_back", about=submission, to=[focal_point], by="<b>A & B</b>", note="{{ 7 }} <i>"
    )

    mail = only_mail(notices__kind="sent_back")

    assert "<b>A & B</b>" in plain(mail)
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in html(mail)
    assert "{{ 7 }} <i>" in plain(mail)


# --- Which mails there are -------------------------------------------------------------------


def test_what_is_owed_twice_on_a_day_is_mailed_once(held, focal_point):
    submission = held.submissions.get()
    for _ in range(2):
        rounds.remind(submissions=[submission], by="test")
        work_off()

    assert Mail.objects.filter(notices__kind="due").count() == 1
    assert Mail.objects.filter(notices__kind="asked").count() == 1


def test_writing_twice_writes_once(held):
    assert notices.write_mails() == 1
    assert notices.write_mails() == 0
    Notice.objects.update(mail=None)
    assert notices.write_mails() == 1

    assert Mail.objects.count() == 1


def test_what_is_settled_meanwhile_is_no_news(held, focal_point):
    Notice.objects.all().delete()
    rounds.remind(submissions=held.submissions.all(), by="test")
    submitted(held, focal_point)

    notices.write_mails()

    assert set(Mail.objects.values_list("notices__kind", flat=True)) == {"submitted"}
    assert Notice.objects.get(kind="due").read_at


def test_nobody_who_has_left_gets_mail(held, focal_point):
    people.leave(person=focal_point, by="test")
    focal_point.refresh_from_db()

    assert notices.write_mails() == 0
    assert notices.owe(kind="due", about=held.submissions.get(), to=[focal_point]) == []


def test_who_wants_one_mail_a_day_gets_one(held, focal_point):
    focal_point.wants_digest = True
    focal_point.save()
    rounds.remind(submissions=held.submissions.all(), by="test")

    at_once = notices.write_mails()
    now = timezone.now() + timedelta(minutes=1)
    first, second = notices.write_digests(now), notices.write_digests(now)

    assert (at_once, first, second) == (0, 1, 0)
    mail = Mail.objects.get()
    assert parsed(mail)["Subject"] == "2 notices from the Cooperation Portal"
    assert "The secretariat asks UNESCO" in plain(mail)
    assert "is due on 30 June 2027" in plain(mail)
    assert plain(mail).count(f"{held.submissions.get().get_absolute_url()}") == 2


def test_an_invitation_is_never_kept_back(secretariat):
    person = people.invite(by=secretariat, email="new@test.example", name="New", language="fr")
    person.wants_digest = True
    person.save()

    mail = only_mail()

    assert mail.to == "new@test.example"
    assert "http://127.0.0.1:8000/sign-in/" in plain(mail)


def test_several_reviews_that_wait_come_as_one_mail(held, focal_point, secretariat):
    submission = held.submissions.get()
    other = PersonFactory()
    for about in (submission, other):
        notices.owe(kind="still_to_review", about=about, to=[secretariat], days=6)
    Notice.objects.filter(subject__startswith="portal.person").update(
        subject=f"portal.submission:{submission.pk}", day="2009-01-01"
    )
    submitted(held, focal_point)
    Notice.objects.exclude(kind="still_to_review").delete()

    notices.write_mails()

    assert Mail.objects.get().notices.count() == 2


def test_one_that_cannot_be_written_holds_up_no_other(held, focal_point, secretariat):
    notices.owe(kind="nonsense", about=focal_point, to=[secretariat])

    jobs = work_off()

    assert Mail.objects.get().to == focal_point.email
    # Nor does it keep the worker busy: beat comes back to it.
    assert len(jobs) == 1
