"""What holds for every page of the Group."""

import pytest
from django.urls import reverse

from tests.factories.emg import (
    DecisionFactory,
    InventoryFactory,
    IssueGroupFactory,
    RecommendationFactory,
    StreamFactory,
)

pytestmark = pytest.mark.django_db
LONG = "Организация " * 15
PAGES = (
    "emg-overview",
    "emg-group-list",
    "emg-decisions",
    "emg-recommendations",
    "emg-inventories",
)


@pytest.fixture
def addresses(session):
    stream = StreamFactory(theme__name_en=LONG)
    group = IssueGroupFactory(body__name_en=LONG, stream=stream)
    DecisionFactory(meeting=session)
    RecommendationFactory()
    InventoryFactory()
    own = [stream.get_absolute_url(), group.get_absolute_url()]
    return [*map(reverse, PAGES), *own]


def test_everybody_may_read_every_page(client, people, addresses):
    answers = {}
    for who, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        answers[who] = [client.get(address).status_code for address in addresses]

    assert answers == dict.fromkeys(people, [200] * 7)


def test_pages_answer_safe_requests_only(client, secretariat, addresses):
    client.force_login(secretariat)

    assert [client.post(address).status_code for address in addresses] == [405] * 7


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_pages_have_one_heading_and_their_direction(client, addresses, language, direction):
    client.cookies["language"] = language

    pages = [client.get(address).text for address in addresses]

    assert [page.count("<h1") for page in pages] == [1] * 7
    assert all(f'<html lang="{language}" dir="{direction}"' in page for page in pages)
    assert all("<c-" not in page for page in pages)
