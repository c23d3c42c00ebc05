import pytest

from emg.actions import recommendations as actions
from emg.reporting import recommendations
from tests.emg.reporting.scenes import change, scene, told
from tests.factories import AgencyFactory, DocumentFactory, MandateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def evaluation():
    addressees = [AgencyFactory(acronym="UNEP"), AgencyFactory(acronym="SEC", slug="secretariat")]
    return actions.create_set(
        by="test",
        slug="evaluation",
        document=DocumentFactory(),
        oversight_body=AgencyFactory(name_en="Office of Internal Oversight Services"),
        subject="how trees were planted",
        count=9,
        addressees=addressees,
    )


@pytest.fixture
def points():
    texts = {"water": "to water, often", "shade": "to find shade"}
    return [MandateFactory(slug=slug, text=text) for slug, text in texts.items()]


def paragraph():
    (block,) = recommendations.blocks(scene(), evaluation="evaluation", stressed=["water", "shade"])
    return block


def test_an_evaluation_is_told(evaluation, points):
    assert told(paragraph()) == (
        "The Office of Internal Oversight Services carried out an evaluation of how trees were "
        "planted. Its report made nine recommendations, addressed to UNEP and the Secretariat, to "
        "give further support to the commitment to climate neutrality and to its implementation by "
        "the secretariat of the Group. The report stressed the need: to water, often; and to find "
        "shade."
    )


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "made one recommendation, addr"), (10, "made 10 recommendations, addr")],
)
def test_the_count_is_written(evaluation, points, count, words):
    change(evaluation, count=count)

    assert words in told(paragraph())


def test_the_set_its_points_and_whom_they_address_are_cited(evaluation, points):
    kinds = [cite.record.split(":")[0] for cite in paragraph().cites]

    assert kinds == [
        "emg.recommendationset",
        "portal.document",
        *["portal.mandate"] * 2,
        *["portal.agency"] * 2,
    ]
