import pytest

from emg.reporting import management
from portal.enums import DocumentKind, ParticipationRole, UpdateState
from portal.exceptions import SourceError
from portal.models import Participation
from tests.emg.reporting.scenes import listed, scene, told
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    DocumentFactory,
    UpdateFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def activity():
    return ActivityFactory(reference="TREES")


def result(activity, narrative, **fields):
    position = activity.updates.count()
    return UpdateFactory(
        activity=activity, kind="result", narrative=narrative, position=position, **fields
    )


def supported():
    (block,) = management.supported(scene(), activity="TREES")
    return block


def of_group():
    (block,) = management.of_group(scene(), activity="TREES", group="group", partner="network")
    return block


def notes(item):
    return ["".join(part.text for part in note.content) for note in item.content[1:]]


def test_supporters_are_the_agencies_with_that_role(activity):
    for acronym, role in (("WCMC", "support"), ("UNDP", "partner"), ("FAO", "support")):
        agency = AgencyFactory(acronym=acronym)
        Participation.objects.create(activity=activity, agency=agency, role=ParticipationRole(role))

    assert told(supported()) == (
        "In this work the United Nations system has received extensive support from WCMC and FAO. "
        "The main results are the following:"
    )


def test_results_are_listed_without_their_own_full_stop(activity):
    result(activity, "Trees were planted.")
    result(activity, "They were watered.")

    assert listed(supported()) == ["Trees were planted; and", "They were watered."]


@pytest.mark.parametrize("state", [UpdateState.DRAFT, UpdateState.SUBMITTED, UpdateState.RETURNED])
def test_only_accepted_updates_are_told(activity, state):
    result(activity, "Trees were planted.")
    result(activity, "Nobody has cleared this.", state=state)

    assert listed(supported()) == ["Trees were planted."]


def test_a_work_that_is_not_public_is_not_told():
    ActivityFactory(reference="TREES", is_public=False)

    with pytest.raises(SourceError, match="“TREES”"):
        supported()


def test_a_website_is_in_a_footnote(activity):
    page = DocumentFactory(kind=DocumentKind.WEBSITE, url="http://trees.example/")
    result(activity, "A website was made.", document=page)

    (item,) = supported().items

    assert notes(item) == ["http://trees.example/."]


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("tool", "Common tools support this work, namely the tree counter and the oak finder."),
        ("guidance", "They include, among others, the tree counter and the oak finder."),
    ],
)
def test_parts_of_a_document_are_named(activity, kind, sentence):
    whole = DocumentFactory(kind=kind)
    for title in ("Tree counter", "Oak finder"):
        DocumentFactory(kind=kind, title=title, part_of=whole)
    result(activity, "Means were made.", document=whole)

    assert listed(supported()) == [f"Means were made. {sentence}"]


def test_training_is_told_with_its_languages(activity):
    course = DocumentFactory(
        kind=DocumentKind.TRAINING, title="Online courses", languages=["en", "fr", "zh-hans"]
    )
    result(activity, "Courses were made.", document=course)

    assert listed(supported()) == [
        "Courses were made. Online courses are available in English, French and Chinese."
    ]


def test_a_group_is_told_with_its_partner(activity):
    BodyFactory(slug="group", name_en="Issue management group on trees", starts_on="2007")
    BodyFactory(slug="network", name_en="Network of Foresters")
    UpdateFactory(activity=activity, narrative="Close cooperation began.")

    assert told(of_group()) == (
        "In 2007 the Group set up an issue management group on trees and asked it to work fully "
        "with the Network of Foresters. Close cooperation began. The following results have been "
        "achieved:"
    )


def test_updates_results_and_documents_are_cited(activity):
    page = DocumentFactory(kind=DocumentKind.TOOL)
    part = DocumentFactory(part_of=page)
    update = result(activity, "A tool was made.", document=page)

    assert [cite.record for cite in supported().cites] == [
        f"portal.activity:{activity.pk}",
        f"portal.update:{update.pk}",
        f"portal.document:{page.pk}",
        f"portal.document:{part.pk}",
    ]


def test_narratives_are_handed_through_in_order(activity):
    result(activity, "First this.", slug="first")
    result(activity, "Then that.", slug="then")

    (block,) = management.narratives(scene(), updates=["then", "first"])

    assert told(block) == "Then that. First this."


def test_queries_do_not_grow_with_results(activity, django_assert_num_queries):
    made = scene()
    for number in range(3):
        page = DocumentFactory(kind=DocumentKind.TOOL)
        DocumentFactory(part_of=page)
        result(activity, f"Result {number}.", document=page)
        with django_assert_num_queries(8):
            list(management.supported(made, activity="TREES"))
