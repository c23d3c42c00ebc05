from datetime import date

import pytest

from cooperation.actions import countries as country_actions
from cooperation.actions import figures, projects
from cooperation.enums import EngagementKind
from cooperation.models import CountryEngagement
from cooperation.reporting import coherence
from portal.actions import bodies, milestones, records
from portal.exceptions import SourceError
from portal.models.events import subject_of
from portal.reporting.document import Count, Figure, Paragraph
from tests.cooperation.reporting.scenes import scene, told
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    CountryFactory,
    ThemeFactory,
    UpdateFactory,
)

pytestmark = pytest.mark.django_db
REFERENCES = {"capacity": "CAPACITY", "engagement": "ENGAGEMENT", "tools": "TOOLS"}


@pytest.fixture
def aspects(unep):
    """The three aspects of the work, each with an activity of its own."""
    theme = ThemeFactory(programme="cooperation", name_en="Delivering as One")
    titles = {"capacity": "Own capacity", "engagement": "Direct work", "tools": "Tools"}
    return {
        key: ActivityFactory(
            reference=REFERENCES[key], title=title, theme=theme, lead=unep, starts_on="2007"
        )
        for key, title in titles.items()
    }


@pytest.fixture
def engaged(aspects, countries, unep):
    """Data for two countries, training in one of them."""
    for code, kind in (
        ("CHE", "country_analysis"),
        ("CHN", "country_analysis"),
        ("CHN", "training"),
    ):
        country_actions.engage(by="test", country=countries[code], agency=unep, kind=kind)
    return countries


def blocks(**parameters):
    return list(coherence.blocks(scene(), **REFERENCES, **parameters))


def text() -> str:
    return told(blocks()[0])


def entry(words: str) -> str:
    (line,) = [line for line in text().splitlines() if words in line]
    return line


def test_the_opening_counts_its_aspects_and_begins_with_the_earliest(aspects):
    records.change(aspects["tools"], by="test", changes={"starts_on": "2006-05"})

    assert (
        "known as “Delivering as One” since May 2006, and its work has three main aspects:"
        in text()
    )


def test_countries_are_listed_by_name_with_their_article(aspects, countries, unep):
    for code in ("CHE", "PRK", "CHN"):
        country_actions.engage(
            by="test", country=countries[code], agency=unep, kind="country_analysis"
        )

    assert entry("country analysis").endswith(
        "in China, the Democratic People's Republic of Korea and Switzerland; and"
    )


def test_changing_an_engagement_changes_its_sentence_and_the_chart(engaged, unep):
    row = CountryEngagement.objects.get(kind="training")

    country_actions.change(engagement=row, by="test", changes={"country": engaged["PRK"]})

    paragraph, figure = blocks()
    assert "staff in the Democratic People's Republic of Korea" in told(paragraph)
    assert rows_of(figure) == [
        ("Data for country analysis", "2", "China, Switzerland"),
        ("Training of United Nations staff", "1", "Democratic People's Republic of Korea"),
    ]


def test_adding_an_engagement_adds_to_the_list_the_count_and_the_title(engaged, unep):
    _paragraph, before = blocks()

    country_actions.engage(
        by="test", country=engaged["PRK"], agency=unep, kind=EngagementKind.COUNTRY_ANALYSIS
    )

    paragraph, after = blocks()
    assert "China, the Democratic People's Republic of Korea and Switzerland" in told(paragraph)
    assert before.title == (
        "The most frequent kind of engagement was data for country analysis, in 2 of the 2 countries"
    )
    assert after.title == (
        "The most frequent kind of engagement was data for country analysis, in 3 of the 3 countries"
    )
    assert "Data for country analysis: 3" in after.alternative
    assert ">3<" in after.svg


def test_a_country_has_the_name_of_the_day_of_the_report(aspects, unep):
    country = CountryFactory(alpha3="CPV", called="Cape Verde")
    country.names.create(name_en="Cabo Verde", valid_from=date(2013, 10, 24))
    country_actions.engage(by="test", country=country, agency=unep, kind="country_analysis")

    then = list(coherence.blocks(scene(date(2009, 11, 20)), **REFERENCES))
    now = list(coherence.blocks(scene(date(2014, 1, 1)), **REFERENCES))

    assert "issues in Cape Verde" in told(then[0])
    assert "issues in Cabo Verde" in told(now[0])
    assert rows_of(then[1])[0][2] == "Cape Verde"


def test_kinds_with_as_many_countries_share_the_title(aspects, countries, unep):
    for kind in ("training", "outreach"):
        country_actions.engage(by="test", country=countries["CHN"], agency=unep, kind=kind)

    assert blocks()[1].title == (
        "The most frequent kinds of engagement were training of United Nations staff and outreach, "
        "each in 1 of the 1 countries"
    )


def test_a_country_with_two_engagements_of_a_kind_counts_once(aspects, countries, unep):
    for subject in ("law on water", "law on waste"):
        country_actions.engage(
            by="test", country=countries["CHN"], agency=unep, kind="law_or_policy", subject=subject
        )

    paragraph, figure = blocks()
    assert "helped with law on water in China and law on waste in China" in told(paragraph)
    assert rows_of(figure) == [("Law, policy or plan", "1", "China")]


def test_one_subject_in_several_countries_is_told_once(aspects, countries, unep):
    for code in ("CHN", "CHE"):
        country_actions.engage(
            by="test", country=countries[code], agency=unep, kind="training", subject="ecology"
        )

    assert "staff on ecology in China and Switzerland" in text()


def test_the_figures_of_an_event_are_in_its_sentence(aspects, countries, unep):
    made = country_actions.engage(
        by="test",
        country=countries["CHN"],
        agency=unep,
        kind="outreach",
        subject="festival",
        figures=[
            {"measure": "places", "label": "towns", "value": 30, "qualifier": "more_than"},
            {"measure": "people", "label": "people", "value": 10000, "qualifier": "about"},
        ],
    )
    assert (
        "the festival, which toured more than 30 towns in China, with the participation of about 10,000 people"
        in text()
    )

    figure = made.figures.get(measure="places")
    country_actions.change_figure(figure=figure, by="test", changes={"value": 8, "qualifier": ""})

    assert "toured eight towns in China" in text()


def test_an_event_without_figures_is_told_with_its_country(aspects, countries, unep):
    country_actions.engage(
        by="test", country=countries["CHN"], agency=unep, kind="outreach", subject="festival"
    )

    assert "such as the festival, in China" in text()


def test_a_funding_window_is_told_from_its_numbers(aspects, unep):
    window = projects.add_window(
        by="test", slug="w", fund="Fund", name="climate", agency=unep, approved=17, joined=14
    )
    assert (
        "climate window of the Fund, UNEP takes part in 14 joint programmes, among the 17" in text()
    )

    projects.change_window(window=window, by="test", changes={"joined": 1})

    assert "takes part in one joint programme, among the 17" in text()


def test_an_opening_update_stands_before_the_entry_on_its_kind(engaged, aspects):
    UpdateFactory(activity=aspects["engagement"], slug="opening", narrative="UNEP trains.")

    (paragraph, _figure) = blocks(openings={"training": "opening"})

    assert "UNEP trains. UNEP has held training courses for United Nations staff in China" in told(
        paragraph
    )


def test_the_number_of_pilot_countries_opens_their_list(aspects, countries):
    body = BodyFactory(name_en="country teams")
    aspects["engagement"].bodies.add(body)
    for country in countries.values():
        country_actions.add_pilot(by="test", country=country)
    figures.add(
        by="test",
        activity=aspects["engagement"],
        measure="countries",
        label="other countries",
        value=30,
        qualifier="more_than",
    )

    paragraph = blocks()[0]

    assert (
        "with country teams in the three “One United Nations” pilot countries and in more than 30 other countries"
        in told(paragraph)
    )
    (count,) = [part for part in paragraph.items[1].content if isinstance(part, Count)]
    assert (count.text, count.url) == ("three", "/cooperation/countries/?pilot=1")
    assert len(count.of) == 3


def test_the_tools_name_partners_team_and_what_became_of_its_notes(aspects, unep):
    group = BodyFactory(name_en="Development Group")
    team = BodyFactory(name_en="Task team on climate", parent=group)
    bodies.seat(body=team, by="test", agency=unep, role="co_chair")
    records.change(
        aspects["tools"], by="test", changes={"summary": "Tools for teams.", "bodies": [team]}
    )
    aspects["tools"].participations.create(agency=AgencyFactory(name_en="Staff College"))
    milestones.add(
        activity=aspects["tools"],
        by="test",
        slug="a",
        title="Note on law",
        position=1,
        is_done=True,
        done_on="2009-10",
    )
    draft = milestones.add(
        activity=aspects["tools"], by="test", slug="b", title="Note on climate", position=2
    )

    assert entry("Tools:") == (
        "Tools: with the Staff College and other members of the Development Group, UNEP is developing "
        "tools for teams. UNEP co-chairs the task team on climate of the Development Group. "
        "The task team prepared a note on law, which the Development Group adopted in October 2009. "
        "It is also drafting a note on climate."
    )
    milestones.deliver(milestone=draft, by="test")
    assert entry("Tools:").endswith("The task team prepared a note on climate.")


def test_tools_without_a_team_are_the_agencys_own(aspects):
    records.change(aspects["tools"], by="test", changes={"summary": "Guides."})
    milestones.add(activity=aspects["tools"], by="test", slug="a", title="Note")

    assert entry("Tools:") == (
        "Tools: UNEP is developing guides. The task team is drafting a note."
    )


def test_the_lists_end_as_the_organization_ends_them(engaged, aspects):
    UpdateFactory(activity=aspects["capacity"], narrative="UNEP trains its offices.")
    UpdateFactory(activity=aspects["tools"], narrative="Tools were made.")

    ends = [line[-5:] for line in text().splitlines()[1:]]

    assert ends == ["ices;", "ries:", "land;", "; and", "made."]


def test_the_paragraph_cites_every_row_it_was_written_from(engaged, aspects):
    update = UpdateFactory(activity=aspects["capacity"])

    paragraph, figure = blocks()

    rows = [*aspects.values(), update, *CountryEngagement.objects.all()]
    assert {cite.record for cite in paragraph.cites} == {subject_of(row) for row in rows}
    assert {cite.record for cite in figure.cites} == {
        subject_of(row) for row in CountryEngagement.objects.all()
    }


def test_without_engagements_there_is_no_chart(aspects):
    assert [type(block) for block in blocks()] == [Paragraph]


def test_an_activity_that_is_missing_is_named(aspects):
    records.change(aspects["tools"], by="test", changes={"is_public": False})

    with pytest.raises(SourceError, match="TOOLS"):
        blocks()


@pytest.mark.parametrize("number", [1, 3])
def test_the_source_takes_a_constant_number_of_queries(
    aspects, unep, number, django_assert_num_queries
):
    for _ in range(number):
        country = CountryFactory()
        country_actions.add_pilot(by="test", country=country)
        figure = {"label": "people", "value": 5}
        country_actions.engage(
            by="test", country=country, agency=unep, kind="outreach", subject="s", figures=[figure]
        )
        for activity in aspects.values():
            activity.bodies.add(BodyFactory(parent=BodyFactory()))
            activity.participations.create(agency=AgencyFactory())
            UpdateFactory(activity=activity)
            milestone = f"{activity.reference}-{country.pk}".lower()
            milestones.add(activity=activity, by="test", slug=milestone, title="Note")

    with django_assert_num_queries(14):
        blocks()


def rows_of(figure: Figure) -> list[tuple[str, ...]]:
    return [tuple(cell[0].text for cell in row) for row in figure.data.rows]
