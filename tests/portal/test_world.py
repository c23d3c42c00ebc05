"""The world of the report of origin: facts in fields, loaded twice without doubling."""

from datetime import date

import pytest
from django.db import transaction

from portal import worlds
from portal.management.commands.load_world import rows
from portal.models import (
    Agency,
    Body,
    Country,
    Document,
    Event,
    Mandate,
    Meeting,
    Report,
)
from portal.partial_dates import PartialDate

pytestmark = pytest.mark.django_db
IN_2009 = date(2009, 11, 20)


@pytest.fixture(scope="module", autouse=True)
def world(django_db_setup, django_db_blocker):
    """The portal's own part, loaded once for this module; its programmes test theirs."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_own_part()
        yield
        transaction.set_rollback(True)


def load_own_part():
    worlds.load(next(part for part in worlds.parts_of("gcss-xi") if part.key == "portal"))


def test_loading_twice_adds_nothing():
    once, events = rows(), Event.objects.count()

    load_own_part()

    assert rows() == once
    assert Event.objects.count() == events


def test_everything_was_made_by_the_officer_who_loads():
    actors = set(Event.objects.values_list("actor", flat=True))

    assert actors == {"load_world", worlds.LOADER}
    assert worlds.loader().standing.is_secretariat


@pytest.mark.parametrize("name", ["PNUE", "41116", "United Nations Environment Programme"])
def test_an_agency_is_found_by_every_name(name):
    assert Agency.objects.called(name).get().acronym == "UNEP"


def test_agencies_bear_their_names_in_six_languages():
    agency = Agency.objects.get(acronym="UNESCO")

    assert agency.name_fr.startswith("Organisation des Nations Unies pour l'éducation")
    assert all([agency.name_es, agency.name_ru, agency.name_ar, agency.name_zh_hans])


@pytest.mark.parametrize(
    ("alpha3", "then", "now"),
    [
        ("CPV", "Cape Verde", "Cabo Verde"),
        ("SWZ", "Swaziland", "Eswatini"),
        ("MKD", "The former Yugoslav Republic of Macedonia", "North Macedonia"),
        ("TUR", "Turkey", "Türkiye"),
        ("CZE", "Czech Republic", "Czechia"),
        ("PRK", "Democratic People's Republic of Korea", "Democratic People's Republic of Korea"),
        ("TTO", "Trinidad and Tobago", "Trinidad and Tobago"),
    ],
)
def test_countries_bear_the_name_of_the_day(alpha3, then, now):
    assert Country.objects.named(IN_2009, "en").get(alpha3=alpha3).name == then
    assert Country.objects.named(date(2026, 1, 1), "en").get(alpha3=alpha3).name == now


def test_there_are_all_member_and_observer_states():
    names = [Country.objects.named(IN_2009, language) for language in ("en", "ar", "zh-hans")]

    assert Country.objects.count() == 195
    assert all(country.name for countries in names for country in countries)
    assert not [country.name for country in names[0] if "&" in country.name]


def test_facts_are_in_fields():
    session = Meeting.objects.get(slug="gcss-xi")
    report = Report.objects.get(symbol="UNEP/GCSS.XI/3")
    request = Mandate.objects.get(slug="gc-25-1-vi-35")

    assert (session.city, session.country.alpha3) == ("Bali", "IDN")
    assert session.starts_on == PartialDate(2010, 2, 24)
    assert session.ends_on == PartialDate(2010, 2, 26)
    assert report.issued_on == PartialDate(2009, 11, 20)
    assert report.agenda_document.symbol == "UNEP/GCSS.XI/1"
    assert report.mandate == request
    assert (request.document.symbol, request.part, request.paragraph) == ("25/1", "VI", "35")
    assert request.document.issued_on == PartialDate(2009, 2, 20)
    assert Meeting.objects.get(slug="unfccc-cop-15").starts_on == PartialDate(2009, 12)
    statement = Document.objects.get(slug="ceb-climate-neutral-statement")
    assert statement.issued_on == PartialDate(2007, 10)
    assert statement.mandates.filter(due="2009").count() == 3


def test_the_task_team_is_led_by_two_agencies():
    team = Body.objects.get(slug="undg-task-team")

    chairs = team.seats.filter(role="co_chair").values_list("agency__acronym", flat=True)
    assert set(chairs) == {"UNEP", "UNDP"}
    assert team.parent.parent.acronym == "UNDG"


@pytest.mark.parametrize(
    ("model", "slug", "words"),
    [
        (Document, "ied-09-002", "2 June without a year"),
        (Document, "undg-guidance-environment", "still to be reviewed"),
        (Meeting, "csd-land", "seventeenth"),
        (Document, "unep-gcss-xi-3", "same report"),
    ],
)
def test_what_is_doubtful_in_the_source_stands_in_a_note(model, slug, words):
    assert words in model.objects.get(slug=slug).note
