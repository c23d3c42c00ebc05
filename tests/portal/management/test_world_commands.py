"""The commands that make worlds say what they did."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from portal import worlds
from tests.factories import AgencyFactory, AppointmentFactory, PersonFactory

pytestmark = pytest.mark.django_db


def output_of(*command, **options) -> str:
    out = StringIO()
    call_command(*command, stdout=out, **options)
    return out.getvalue()


@pytest.mark.slow
def test_load_world_says_what_each_part_added_and_then_that_all_is_there():
    first, second = output_of("load_world", "gcss-xi"), output_of("load_world", "gcss-xi")

    parts = [part.key for part in worlds.parts_of("gcss-xi")]
    assert [line.split(":")[0] for line in first.splitlines()] == parts
    assert "country 195" in first
    assert second.count("everything is there already") == len(parts)


def test_load_world_names_the_worlds_that_it_knows():
    with pytest.raises(CommandError, match=r"no world 'atlantis'\. The worlds are: gcss-xi"):
        call_command("load_world", "atlantis")


def test_sample_accounts_lists_each_person_with_the_role():
    person = PersonFactory(email="focal.unep@sample.example", is_sample=True)
    agency = AgencyFactory(acronym="UNEP")
    AppointmentFactory(person=person, role="focal_point", agency=agency)
    PersonFactory(email="no.sample@test.example")

    lines = output_of("sample_accounts").splitlines()

    assert lines[0].split() == ["Email", "Name", "Role"]
    assert len(lines) == 2
    assert lines[1].startswith("focal.unep@sample.example")
    assert lines[1].endswith("Focal point, UNEP")


def test_sample_accounts_says_when_there_are_none():
    assert "load a sample world first" in output_of("sample_accounts")
