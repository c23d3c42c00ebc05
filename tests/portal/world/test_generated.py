"""A generated world: the same from the same seed, and beside what is there."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from portal.models import Activity, Agency, Event, Participation, Update
from portal.world import generated
from tests.factories import AgencyFactory, ReportFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def agencies():
    """Enough of them to lead and to take part, without loading a world."""
    return [AgencyFactory(acronym=f"A{number:02}") for number in range(12)]


def generate(number, seed=1):
    out = StringIO()
    call_command("generate_world", activities=number, seed=seed, stdout=out)
    return out.getvalue()


def content():
    """All that was generated, without what the moment of making gives."""
    return (
        list(
            Activity.objects.order_by("reference").values_list(
                "reference", "title", "summary", "lead__acronym", "starts_on", "ends_on", "status"
            )
        ),
        list(
            Update.objects.order_by("activity__reference", "pk").values_list(
                "activity__reference", "narrative", "language", "state"
            )
        ),
        list(
            Participation.objects.order_by("activity__reference", "pk").values_list(
                "activity__reference", "agency__acronym"
            )
        ),
    )


def test_generate_world_makes_the_same_from_the_same_seed():
    generate(40)
    first = content()
    Activity.objects.all().delete()

    generate(40)

    assert content() == first


def test_generate_world_grows_without_changing_what_is_there():
    assert "20 activities added" in generate(20)
    small = content()

    assert "20 activities added" in generate(40)

    assert content()[0][:20] == small[0]
    assert "0 activities added" in generate(40)


def test_generate_world_keeps_the_history_and_the_records_beside_it():
    report = ReportFactory()
    before = Agency.objects.count()

    generate(20)

    assert Activity.history.rel.related_model.objects.count() == 20
    history = Update.history.rel.related_model.objects
    assert history.count() == Update.objects.count()
    assert history.first().pgh_context.metadata == {"generated": "GEN1-"}
    assert Agency.objects.count() == before
    report.refresh_from_db()
    assert report.compile_number == 0
    assert Event.objects.filter(kind="world.generated").count() == 1


def test_generated_records_are_mixed():
    generate(300)

    assert set(Update.objects.values_list("language", flat=True)) == {"en", "ar", "zh-hans"}
    assert {len(str(day)) for day in Activity.objects.values_list("starts_on", flat=True)} == {
        4,
        7,
        10,
    }
    assert Activity.objects.filter(is_public=False).exists()
    lengths = [len(text) for text in Update.objects.values_list("narrative", flat=True)]
    assert 400 < sum(lengths) / len(lengths) < 800
    leads = Activity.objects.values_list("lead", flat=True)
    assert max(map(list(leads).count, set(leads))) > 30


@pytest.mark.parametrize("number", ["0", "-3", "many"])
def test_generate_world_refuses_what_is_no_number_of_activities(number):
    with pytest.raises(CommandError, match="at least 1"):
        call_command("generate_world", f"--activities={number}")


def test_a_generated_theme_belongs_to_no_programme():
    generate(1)

    assert {activity.theme.programme for activity in Activity.objects.select_related("theme")} == {
        generated.PROGRAMME
    }
