import pytest

from emg.reporting import management, tools
from portal.actions import milestones
from portal.enums import DocumentKind
from portal.models import Milestone
from tests.emg.reporting.scenes import change, scene
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    DocumentFactory,
    UpdateFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return DocumentFactory(kind=DocumentKind.WEBSITE, url="http://tools.example/")


@pytest.fixture
def activity(page):
    work = ActivityFactory(reference="TREES")
    UpdateFactory(activity=work, kind="result", document=page)
    return work


def tool(page, title, **fields):
    return DocumentFactory(part_of=page, title=title, **{"kind": DocumentKind.GUIDANCE} | fields)


def due(activity, document, day):
    return milestones.add(
        activity=activity, by="test", slug=document.slug, title="Tool", due=day, document=document
    )


def note():
    work = management.activity_of("TREES")
    (update,) = management.told(work, "result")
    found = tools.note(scene(), work, update.document)
    return "".join(part.text for part in found.content)


def test_every_address_is_given(activity, page):
    tool(page, "Elsewhere", kind=DocumentKind.WEBSITE, url="http://elsewhere.example/")
    tool(page, "Planting guide")

    assert note() == (
        "See http://tools.example/ and http://elsewhere.example/. "
        "The tools include: a planting guide."
    )


def test_who_helped_is_named(activity, page):
    tool(page, "Meeting guide", body=BodyFactory(name_en="Annual Meeting on Paper"))
    handbook = tool(page, "Handbook on labels")
    handbook.agencies.add(AgencyFactory(name_en="Office for Projects"))

    assert note().endswith(
        "a meeting guide, prepared with the Annual Meeting on Paper; and a handbook on labels, "
        "prepared with the Office for Projects."
    )


def test_a_set_is_counted_and_its_subjects_are_named(activity, page):
    whole = tool(page, "Product guidelines")
    for title in ("Furniture", "Vehicles"):
        DocumentFactory(part_of=whole, title=title)

    assert note().endswith("two product guidelines (on furniture; and vehicles).")


def test_case_studies_are_only_counted(activity, page):
    whole = tool(page, "Case studies of planting", kind=DocumentKind.CASE_STUDIES)
    for _number in range(7):
        DocumentFactory(part_of=whole)

    assert note().endswith("seven case studies of planting.")


def test_one_more_of_a_set_changes_the_count(activity, page):
    whole = tool(page, "Further guidelines")
    due(activity, whole, "2009")
    for count in ("one", "two", "three"):
        DocumentFactory(part_of=whole)
        assert note().endswith(
            f"{count} further guidelines, due to be completed by the end of 2009."
        )


def test_a_tool_in_preparation_has_the_day_it_is_due(activity, page):
    guide = tool(page, "Planting guide")
    milestone = due(activity, guide, "2009-11")

    assert note().endswith("a planting guide, to be finalized in November 2009.")

    change(milestone, due="2009-12")
    assert note().endswith("a planting guide, to be finalized in December 2009.")


def test_a_delivered_tool_is_not_due_any_more(activity, page):
    guide = tool(page, "Planting guide")
    milestones.deliver(milestone=due(activity, guide, "2009-11"), by="test")

    assert Milestone.objects.get().is_done
    assert note().endswith("The tools include: a planting guide.")
