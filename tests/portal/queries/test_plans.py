"""What the database does for the hot lists once there are many rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.models import Activity, Participation, Person
from portal.world import generated
from tests.factories import AgencyFactory, AppointmentFactory, PersonFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

MANY = 3000
LISTS = (
    "/activities/",
    "/activities/?sort=title",
    "/activities/?sort=-status",
    "/activities/?sort=start&size=100",
    "/activities/?page=2",
    "/activities/?theme={theme}",
    "/activities/?theme={theme}&agency={agency}&role=lead&status=ongoing",
    "/activities/?agency={agency}",
    "/activities/?status=cancelled",
    "/activities/?q=rarity",
    "/activities/?q=climate",
    "/activities/?q=nowhere",
    "/api/activities/",
)


@pytest.fixture
def many(worlds_loader):
    """Some thousand activities, with statistics as a database in use has them."""
    generated.generate(activities=MANY, seed=7, updates_each=0)
    rare = Activity.objects.latest_first()[MANY // 2]
    rare.summary += " Rarity."
    rare.save()
    with connection.cursor() as cursor:
        for table in ("activity", "activitysearch", "participation"):
            cursor.execute(f"ANALYZE portal_{table}")
    return rare


@pytest.fixture
def worlds_loader():
    """Whoever the generated world says it was logged by, and the agencies it spreads over."""
    agencies = AgencyFactory.create_batch(12)
    person = Person.objects.filter(email="secretariat@sample.example").first()
    return person or PersonFactory(email="secretariat@sample.example"), agencies


def plans(captured) -> list[str]:
    found = []
    with connection.cursor() as cursor:
        for query in captured:
            if "portal_activity" in query["sql"] and query["sql"].startswith(("SELECT", "(SELECT")):
                cursor.execute(f"EXPLAIN {query['sql']}")
                found.append("\n".join(line for (line,) in cursor.fetchall()))
    return found


def test_hot_lists_walk_indexes_and_ask_as_often_as_for_three_rows(client, many):
    part = Participation.objects.values_list("agency", flat=True).first()
    cast = {
        "anonymous": (None, 0),
        "focal point": (AppointmentFactory(role="focal_point", agency_id=part).person, 3),
        "secretariat": (PersonFactory(secretariat=True), 3),
    }
    keys = {"theme": many.theme.slug, "agency": many.lead.slug}
    # Session, person and standing; the version of names, the rows, the count.
    extra = {"?q=": 1, "?agency": 1, "q=nowhere": 2, "/activities/": 0}

    for name, (person, signed_in) in cast.items():
        client.logout()
        if person:
            client.force_login(person)
        for address in LISTS:
            url = address.format(**keys)
            client.get(url)
            with CaptureQueriesContext(connection) as captured:
                assert client.get(url).status_code == 200, url
            more = max(number for part, number in extra.items() if part in url)
            assert len(captured) <= signed_in + 3 + more, (name, url)
            for plan in plans(captured.captured_queries):
                assert "Seq Scan on portal_activity " not in plan, (name, url, plan)
                assert "Seq Scan on portal_activitysearch" not in plan, (name, url, plan)
