import pytest

from cooperation.actions import agreements as agreement_actions
from cooperation.actions import areas, projects
from cooperation.enums import AreaStatus
from cooperation.reporting import agreements
from portal.actions import records
from portal.exceptions import SourceError
from portal.models.events import subject_of
from tests.cooperation.reporting.scenes import scene, told
from tests.factories import ActivityFactory, AgencyFactory, BodyFactory, ThemeFactory, UpdateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def mou(agreement):
    return ActivityFactory(reference="MOU", theme=ThemeFactory(programme="cooperation"))


def area(agreement, name, **fields):
    theme = ThemeFactory(programme="cooperation", name_en=name)
    values = {"status": AreaStatus.NAMED} | fields
    return areas.create(by="test", theme=theme, agreement=agreement, **values)


def first(agreement) -> str:
    return told(next(iter(agreements.blocks(scene(), agreement=agreement.slug))))


def next_steps() -> str:
    (block,) = agreements.next_steps(scene(), agreement="memorandum", activity="MOU")
    return told(block)


def test_the_memorandum_is_told_from_its_fields(agreement):
    text = first(agreement)

    assert text == (
        "The revised memorandum of understanding between the United Nations Development Programme "
        "(UNDP) and the United Nations Environment Programme (UNEP) was signed in December 2008. "
        "Because of what it aims at, it goes considerably further than the earlier memorandum of "
        "understanding. It aims at deeper cooperation. "
        "The memorandum has sections on administrative matters, reimbursable support service "
        "arrangements and programme implementation. "
        "The section on administrative matters covers cost recovery. "
        "The section on programme implementation covers substantive areas of cooperation. "
        "The modalities of cooperation in programmes are to be worked out by a joint working group."
    )


def test_without_a_purpose_the_earlier_memorandum_is_told_without_a_reason(agreement):
    agreement_actions.change(agreement=agreement, by="test", changes={"purpose": ""})

    assert "2008. It goes considerably further than the earlier memorandum of" in first(agreement)


@pytest.mark.parametrize(
    ("signed_on", "words"),
    [
        ("2008-12-17", "was signed on 17 December 2008."),
        ("2009", "was signed in 2009."),
        (None, "remained to be signed."),
    ],
)
def test_the_date_of_signing_is_as_exact_as_it_is_known(agreement, signed_on, words):
    agreement_actions.change(agreement=agreement, by="test", changes={"signed_on": signed_on})

    assert words in first(agreement)


def test_a_new_clause_is_in_the_sentence_on_its_chapter(agreement):
    agreement_actions.add_clause(
        agreement=agreement, by="test", chapter="administration", subject="provision of offices"
    )

    assert "administrative matters covers cost recovery and provision of offices." in first(
        agreement
    )


def test_an_agreement_without_anything_else_is_still_told(undp, unep):
    bare = agreement_actions.create(by="test", slug="bare", title="Bare", parties=[undp, unep])

    assert first(bare).endswith("remained to be signed.")
    assert len(list(agreements.blocks(scene(), agreement="bare"))) == 1


def test_areas_with_a_clause_are_named_in_running_text(agreement):
    clause = agreement.clauses.get(subject="substantive areas of cooperation")
    area(agreement, "Climate change", clause=clause, position=1)
    area(agreement, "Agenda 21", clause=clause, position=2, wording="implementation of Agenda 21")
    area(agreement, "Proposed later", position=3)

    _first, named = agreements.blocks(scene(), agreement="memorandum")

    assert told(named) == (
        "The possible areas of cooperation named in the memorandum include climate change and "
        "implementation of Agenda 21."
    )


def test_a_single_area_has_a_sentence_of_its_own(agreement):
    clause = agreement.clauses.get(subject="substantive areas of cooperation")
    area(agreement, "Climate change", clause=clause)

    _first, named = agreements.blocks(scene(), agreement="memorandum")

    assert told(named) == "The memorandum names one possible area of cooperation: climate change."


def test_findings_take_accepted_updates_only(mou):
    UpdateFactory(activity=mou, kind="finding", narrative="Known.", position=1)
    UpdateFactory(activity=mou, kind="finding", narrative="Draft.", state="draft", position=2)
    UpdateFactory(activity=mou, kind="plan", narrative="Plan.", position=3)

    (block,) = agreements.findings(scene(), activity="MOU")

    assert told(block) == "Known."


def test_findings_say_nothing_where_nothing_was_found(mou):
    assert list(agreements.findings(scene(), activity="MOU")) == []


def test_findings_on_an_activity_that_is_not_public_are_refused(mou):
    records.change(mou, by="test", changes={"is_public": False})

    with pytest.raises(SourceError, match="MOU"):
        list(agreements.findings(scene(), activity="MOU"))


def test_the_working_group_is_planned_until_it_has_a_first_day(agreement, mou):
    assert "mentioned in paragraph 4.4 of the memorandum will be established" in next_steps()

    records.change(agreement.working_group, by="test", changes={"starts_on": "2010-01"})

    assert "paragraph 4.4 of the memorandum was established in January 2010." in next_steps()


def test_an_agreed_area_names_its_work_and_who_carries_it_out(agreement, mou, undp, unep):
    climate = area(agreement, "Climate change", status=AreaStatus.AGREED)
    ActivityFactory(title="Adaptation", theme=climate.theme, lead=unep)
    ActivityFactory(title="Secret", theme=climate.theme, lead=unep, is_public=False)
    joint = ActivityFactory(title="Programme on Forests", theme=climate.theme, lead=undp)
    joint.participations.create(agency=unep)
    joint.participations.create(agency=AgencyFactory(acronym="FAO", name_en="Food Organization"))
    projects.create(by="test", activity=joint, agreement=agreement, short_name="REDD")

    text = next_steps()

    assert (
        "cooperate on climate change, mainly on adaptation and the Programme on Forests (REDD)."
        in text
    )
    assert "REDD is carried out jointly by UNDP, UNEP and the Food Organization (FAO)." in text
    assert "ecret" not in text


def test_an_agreed_area_without_work_is_told_alone(agreement, mou):
    area(agreement, "Climate change", status=AreaStatus.AGREED)

    assert next_steps().endswith("The two agencies also agreed to cooperate on climate change.")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": "proposed"}, "Another area proposed for deeper cooperation is training."),
        (
            {"status": "proposed", "is_priority": True},
            "proposed for deeper cooperation is training, which is a priority for both agencies.",
        ),
        ({"status": "agreed", "is_priority": True}, "Deeper training will also be a priority."),
    ],
)
def test_the_status_of_an_area_chooses_its_sentence(agreement, mou, fields, words):
    area(agreement, "Training", **fields)

    assert next_steps().endswith(words)


def test_a_priority_names_the_bodies_that_it_goes_through(agreement, mou):
    offices = area(agreement, "Work of offices", status="agreed", is_priority=True)
    body = BodyFactory(name_en="directors teams")
    ActivityFactory(theme=offices.theme).bodies.add(body)

    assert next_steps().endswith(
        "Deeper work of offices, through the directors teams, will also be a priority."
    )


def test_next_steps_say_nothing_where_nothing_is_planned(undp, unep, mou):
    agreement_actions.create(by="test", slug="bare", title="Bare", parties=[undp, unep])

    assert list(agreements.next_steps(scene(), agreement="bare", activity="MOU")) == []


def test_the_paragraph_cites_the_rows_it_was_written_from(agreement):
    (block, *_rest) = agreements.blocks(scene(), agreement="memorandum")

    cited = {cite.record for cite in block.cites}
    rows = [agreement, agreement.replaces, agreement.working_group, *agreement.clauses.all()]
    assert cited == {subject_of(row) for row in rows}


def test_an_unknown_agreement_is_named(db):
    with pytest.raises(SourceError, match="nowhere"):
        list(agreements.blocks(scene(), agreement="nowhere"))


@pytest.mark.parametrize("number", [1, 3])
def test_next_steps_take_a_constant_number_of_queries(
    agreement, mou, unep, undp, number, django_assert_num_queries
):
    for position in range(number):
        made = area(agreement, f"Area {position}", status=AreaStatus.AGREED)
        activity = ActivityFactory(theme=made.theme, lead=unep)
        activity.participations.create(agency=undp)
        activity.bodies.add(BodyFactory())
        projects.create(by="test", activity=activity, agreement=agreement, short_name="P")

    with django_assert_num_queries(12):
        list(agreements.next_steps(scene(), agreement="memorandum", activity="MOU"))
