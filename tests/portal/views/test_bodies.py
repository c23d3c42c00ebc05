from datetime import timedelta

import pytest
from django.utils import timezone

from portal.enums import BodyKind, SeatRole
from portal.models import Seat, TermsOfReference
from portal.registry import Registry
from portal.views import bodies
from tests.factories import (
    AgencyFactory,
    BodyFactory,
    DocumentFactory,
    MandateFactory,
    MeetingFactory,
)
from tests.portal.views.pages import HOSTILE, answers, shown

pytestmark = pytest.mark.django_db
LIST = "/bodies/"


def slugs(response) -> list[str]:
    return [body.slug for body in response.context["rows"]]


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_same_queries_for_any_number_of_rows(client, django_assert_num_queries, rows):
    for _ in range(rows):
        body = BodyFactory(ends_on="2009")
        Seat.objects.create(body=body, agency=AgencyFactory(), role=SeatRole.MEMBER)
        MeetingFactory(body=body)

    with django_assert_num_queries(2):
        response = client.get(LIST)

    assert [(row.seat_count, row.meeting_count) for row in response.context["rows"]] == [
        (1, 1)
    ] * rows


def test_list_tells_bodies_in_force_from_those_past_their_end(client):
    today = timezone.localdate()
    BodyFactory(slug="for-ever")
    BodyFactory(slug="until-this-month", ends_on=f"{today:%Y-%m}")
    BodyFactory(slug="until-yesterday", ends_on=str(today - timedelta(days=1)))
    BodyFactory(slug="merged", merged_into=BodyFactory(slug="whole"))

    assert slugs(client.get(LIST + "?term=running")) == ["for-ever", "until-this-month", "whole"]
    assert slugs(client.get(LIST + "?term=over")) == ["merged", "until-yesterday"]
    page = shown(client.get(LIST + "?term=over").text)
    assert "Past its end" in page
    assert "Merged" in page


def test_list_is_narrowed_by_kind_and_words(client):
    BodyFactory(slug="land", kind=BodyKind.ISSUE_GROUP)
    BodyFactory(slug="council", kind=BodyKind.COUNCIL, acronym="GC")

    assert slugs(client.get(LIST + "?kind=issue_group")) == ["land"]
    assert slugs(client.get(LIST + "?q=gc")) == ["council"]
    assert slugs(client.get(LIST + "?sort=-name")) == ["land", "council"]


def test_list_tells_nothing_yet_from_nothing_found(client):
    assert "No body has been recorded yet" in client.get(LIST).text
    assert "No bodies match these filters" in client.get(LIST + "?kind=council").text


@pytest.mark.parametrize("rows", [1, 3])
def test_detail_asks_the_same_queries_for_any_number_of_rows(
    client, django_assert_num_queries, monkeypatch, rows
):
    monkeypatch.setattr(bodies, "body_panels", Registry("no panels"))
    body = BodyFactory(slug="land")
    for number in range(rows):
        Seat.objects.create(body=body, agency=AgencyFactory(), role=SeatRole.MEMBER)
        TermsOfReference.objects.create(
            body=body, version=number + 1, text="Meet.", document=DocumentFactory(body=body)
        )
        MeetingFactory(body=body)
        MandateFactory().asked_bodies.add(body)
        MandateFactory(asked_by=body)

    with django_assert_num_queries(10):
        response = client.get(LIST + "land/")

    assert len(response.context["meetings"]) == len(response.context["given"]) == rows


def test_detail_is_for_everybody(client, people):
    BodyFactory(slug="land")

    assert set(answers(client, people, lambda: client.get(LIST + "land/")).values()) == {200}
    assert client.get(LIST + "nobody/").status_code == 404


def test_detail_warns_of_a_term_that_has_run_out(client):
    BodyFactory(slug="land", starts_on="2009-09-23", ends_on="2011-09")

    page = shown(client.get(LIST + "land/").text)

    assert "The term has run out" in page
    assert "Ended on 30 September 2011" in page


def test_detail_of_a_merged_body_leads_to_the_new_one_and_back(client):
    new = BodyFactory(slug="new", name_en="New group")
    BodyFactory(slug="old", name_en="Old group", merged_into=new, ends_on="2009-09-23")

    old_page, new_page = (shown(client.get(LIST + slug + "/").text) for slug in ("old", "new"))

    assert "Merged into New group" in old_page
    assert "The term has run out" not in old_page
    assert "FollowsOld group" in new_page


def test_detail_hides_documents_and_mandates_that_are_not_public(client, secretariat):
    body = BodyFactory(slug="land")
    secret = DocumentFactory(title="Internal draft", is_public=False, body=body)
    TermsOfReference.objects.create(body=body, text="Meet.", document=secret)
    MandateFactory(document=secret, text="Do it quietly", asked_by=body)

    public = client.get(LIST + "land/").text
    client.force_login(secretariat)
    internal = client.get(LIST + "land/").text

    assert [word in public for word in ("Internal draft", "Do it quietly")] == [False, False]
    assert [word in internal for word in ("Internal draft", "Do it quietly")] == [True, True]


def test_detail_shows_what_people_wrote_as_it_is(client):
    body = BodyFactory(slug="land", name_en=HOSTILE, note=HOSTILE)
    Seat.objects.create(body=body, holder=HOSTILE, role=SeatRole.EXPERT)
    TermsOfReference.objects.create(body=body, text=HOSTILE)

    page = client.get(LIST + "land/").text

    assert "<script>alert" not in page
    assert "{{7*7}}" in page
    assert shown(page).count(HOSTILE) >= 3
