from datetime import time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from portal.enums import RoundState
from portal.models import Event, Notice, Question, Round
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    AppointmentFactory,
    QuestionFactory,
    RoundFactory,
    ThemeFactory,
    open_round,
)
from tests.portal.views.pages import HOSTILE, answers, shown

pytestmark = pytest.mark.django_db
LIST = "/rounds/"


@pytest.fixture
def entry():
    """What the form of a new round sends."""
    return {
        "programme": "emg",
        "title_en": "Progress in 2009",
        "title_fr": "Progrès de 2009",
        "period_starts_on": "1 January 2009",
        "period_ends_on": "31/12/2009",
        "time_zone": "Africa/Nairobi",
        "due_on": "27 March 2130",
        "due_time": "23:59",
        "closes_on": "30 March 2130",
        "closes_time": "12:00",
        "reminder_days": ["14", "1"],
        "receipt": str(uuid4()),
    }


@pytest.fixture
def prepared():
    return RoundFactory(slug="prepared", programme="emg")


@pytest.fixture
def asked_about(activity):
    """The activity of the cast, in a theme of the programme that asks."""
    activity.theme.programme = "emg"
    activity.theme.save()
    return activity


def sent(form) -> dict:
    """A form as a browser would send it."""
    data = {}
    for name in form.fields:
        value = form[name].value()
        value = f"{value:%H:%M}" if isinstance(value, time) else value
        if value not in (None, "", [], False):
            data[name] = value if isinstance(value, list) else str(value)
    return data


# --- The list --------------------------------------------------------------------------------


def test_list_shows_everybody_what_they_may_see(client, people, activity):
    RoundFactory(slug="prepared")
    RoundFactory(slug="closed", state=RoundState.CLOSED, opened_at=timezone.now())
    open_round(activity.lead, slug="open")

    found = {}
    for name, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        found[name] = {row.round.slug for row in client.get(LIST).context["rows"]}

    assert found == {
        "anonymous": {"closed"},
        "stranger": {"closed"},
        "council member": {"closed"},
        "focal point": {"closed", "open"},
        "secretariat": {"prepared", "closed", "open"},
    }


@pytest.mark.parametrize("rounds", [1, 4])
def test_list_asks_the_same_queries_for_any_number_of_rounds(
    client, secretariat, activity, django_assert_num_queries, rounds
):
    for number in range(rounds):
        open_round(
            activity.lead,
            slug=f"round-{number}",
            period_starts_on=f"20{number + 10}-01-01",
            period_ends_on=f"20{number + 10}-12-31",
        )
    client.force_login(secretariat)

    with django_assert_num_queries(5):
        page = client.get(LIST)

    assert shown(page.text).count("0 of 1") == rounds


# --- Preparing -------------------------------------------------------------------------------


def test_add_prepares_a_round_with_the_standard_questions(client, secretariat, entry):
    client.force_login(secretariat)

    response = client.post("/rounds/add/", entry)

    held = Round.objects.get()
    assert response.url == "/rounds/emg-progress-in-2009/questions/"
    assert (held.title_fr, held.state, held.reminder_days) == (
        "Progrès de 2009",
        "prepared",
        [14, 1],
    )
    assert f"{held.due_at.astimezone(ZoneInfo('UTC')):%d %H:%M}" == "27 20:59"
    assert held.questions.count() == 7
    assert not Notice.objects.exists()


def test_add_sent_twice_makes_one_round(client, secretariat, entry):
    client.force_login(secretariat)

    first, second = (client.post("/rounds/add/", entry).url for _ in range(2))

    assert first == second
    assert Round.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"title_en": ""}, "Enter the title"),
        ({"programme": ""}, "Select the programme that asks"),
        ({"due_on": "March 2130"}, "Enter the day too"),
        ({"due_time": "25:00"}, "Enter a real time, for example 23:59"),
        ({"closes_on": "26 March 2130"}, "The round must not close before the answers are due"),
        ({"period_ends_on": "31/12/2008"}, "The last day must not be before the first"),
        ({"themes": ["of-others"]}, "Select only themes of"),
        (
            {"time_zone": "Europe/Zurich", "due_on": "26 March 2130", "due_time": "02:30"},
            "there is no 02:30",
        ),
    ],
)
def test_add_says_what_is_wrong(client, secretariat, entry, changes, message):
    ThemeFactory(slug="of-others", programme="cooperation")
    client.force_login(secretariat)

    page = client.post("/rounds/add/", entry | changes)

    assert message in shown(page.text)
    assert not Round.objects.exists()


def test_add_refuses_a_period_that_another_round_covers(client, secretariat, entry):
    RoundFactory(programme="emg")
    client.force_login(secretariat)

    page = client.post("/rounds/add/", entry)

    assert "Another round of this programme covers these days." in shown(page.text)


def test_deadline_is_shown_by_the_clock_of_its_city(client, secretariat, prepared):
    prepared.time_zone = "America/New_York"
    prepared.due_at = prepared.closes_at = timezone.datetime(
        2130, 7, 1, 3, 59, tzinfo=ZoneInfo("UTC")
    )
    prepared.save()
    client.force_login(secretariat)

    assert "30 June 2130 23:59 (New York time)" in shown(client.get("/rounds/prepared/").text)


def test_edit_changes_what_was_changed(client, secretariat, prepared):
    client.force_login(secretariat)
    form = client.get("/rounds/prepared/edit/").context["form"]

    response = client.post("/rounds/prepared/edit/", sent(form) | {"title_en": "Renamed"})

    event = Event.objects.get(kind="round.changed")
    assert response.url == "/rounds/prepared/"
    assert event.data["after"] == {"title_en": "Renamed"}


def test_edit_of_two_people_overwrites_nothing(client, secretariat, prepared):
    client.force_login(secretariat)
    data = sent(client.get("/rounds/prepared/edit/").context["form"])
    client.post("/rounds/prepared/edit/", data | {"title_en": "First"})

    page = client.post("/rounds/prepared/edit/", data | {"title_en": "Second"})

    prepared.refresh_from_db()
    assert prepared.title_en == "First"
    assert "Somebody else has changed this round" in shown(page.text)


def test_an_open_round_keeps_whom_it_asks(client, secretariat, activity):
    held = open_round(activity.lead)
    client.force_login(secretariat)

    page = client.get(f"/rounds/{held.slug}/edit/")
    client.post(f"/rounds/{held.slug}/edit/", sent(page.context["form"]) | {"agencies": []})

    assert "agencies" not in page.context["form"].fields
    assert "stay as they are" in shown(page.text)
    assert held.agencies.get() == activity.lead


# --- Opening and closing ---------------------------------------------------------------------


def test_open_tells_whom_it_will_ask_before_it_does(
    client, secretariat, asked_about, focal_point, prepared
):
    unheard = AgencyFactory(acronym="UNHEARD")
    ActivityFactory(lead=unheard, theme=asked_about.theme)
    idle = AgencyFactory(acronym="IDLE")
    QuestionFactory(round=prepared, scope="activity")
    prepared.agencies.set([asked_about.lead, unheard, idle])
    client.force_login(secretariat)

    page = client.get("/rounds/prepared/open/")

    opening = page.context["opening"]
    assert [(one.agency, one.sections) for one in opening.wanted] == [
        (asked_about.lead, 1),
        (unheard, 1),
    ]
    assert (opening.people, opening.unheard, opening.without_questions) == (1, [unheard], [idle])
    assert focal_point.name in shown(page.text)
    prepared.refresh_from_db()
    assert prepared.state == RoundState.PREPARED


def test_open_asks(client, secretariat, asked_about, focal_point, prepared):
    QuestionFactory(round=prepared, scope="activity")
    client.force_login(secretariat)

    response = client.post("/rounds/prepared/open/", follow=True)

    prepared.refresh_from_db()
    assert prepared.state == RoundState.OPEN
    assert "The round is open. 1 agency is asked." in shown(response.text)
    assert Notice.objects.get().person == focal_point


def test_open_says_why_it_cannot(client, secretariat, prepared):
    client.force_login(secretariat)

    page = client.get("/rounds/prepared/open/")
    answer = client.post("/rounds/prepared/open/", follow=True)

    assert "The round would ask nobody" in shown(page.text)
    assert "The round asks nothing yet." in shown(answer.text)


@pytest.mark.parametrize("agencies", [1, 6])
def test_open_asks_the_same_queries_for_any_number_of_agencies(
    client, secretariat, prepared, django_assert_num_queries, agencies
):
    QuestionFactory(round=prepared, scope="activity")
    for _ in range(agencies):
        agency = AppointmentFactory(focal_point=True).agency
        ActivityFactory(lead=agency, theme__programme="emg")
    client.force_login(secretariat)

    with django_assert_num_queries(14):
        page = client.get("/rounds/prepared/open/")

    assert page.context["opening"].people == agencies


def test_close_takes_a_post(client, secretariat, activity):
    held = open_round(activity.lead)
    client.force_login(secretariat)

    assert "Close the round now" in client.get(f"/rounds/{held.slug}/close/").text
    held.refresh_from_db()
    assert held.is_open
    client.post(f"/rounds/{held.slug}/close/")

    held.refresh_from_db()
    assert held.state == RoundState.CLOSED
    assert held.closes_at <= timezone.now()


# --- Questions -------------------------------------------------------------------------------


def add(client, kind: str, **fields):
    data = {"label_en": "What else?", "scope": "agency", "receipt": str(uuid4())} | fields
    return client.post(f"/rounds/prepared/questions/add/?kind={kind}", data)


def test_questions_are_added_of_each_kind(client, secretariat, prepared):
    client.force_login(secretariat)

    add(client, "text", word_limit="200", is_required="on", label_fr="Quoi encore ?")
    add(client, "number", label_en="How much?", unit="tonnes")
    add(client, "choice", label_en="Done?", lines_en="yes | Yes\nno | No", lines_fr="yes | Oui")
    add(client, "table", label_en="Reach", lines_en="what | What\nn | How many | number")
    add(client, "date", label_en="Since when?")
    add(client, "file", label_en="Proof")

    text, number, choice, table, date, file = prepared.questions.order_by("position")
    assert (text.key, text.word_limit, text.is_required) == ("what-else", 200, True)
    assert text.label_fr == "Quoi encore ?"
    assert number.unit == "tonnes"
    assert choice.choices == [
        {"key": "yes", "label": {"en": "Yes", "fr": "Oui"}},
        {"key": "no", "label": {"en": "No"}},
    ]
    assert table.heads == [("what", "What", "text"), ("n", "How many", "number")]
    assert (date.kind, file.kind) == ("date", "file")


@pytest.mark.parametrize(
    ("kind", "fields", "message"),
    [
        ("text", {"label_en": ""}, "Enter the question"),
        ("text", {"word_limit": "many"}, "Enter the number of words in digits"),
        ("text", {"scope": "often"}, "Select how often it is asked"),
        ("choice", {"lines_en": ""}, "Enter the choices"),
        ("choice", {"lines_en": "yes | Yes"}, "Enter at least 2 lines"),
        ("choice", {"lines_en": "a | A\na | B"}, "Line 2: “a” is used twice"),
        ("choice", {"lines_en": "a | A\nb |"}, "Line 2: enter what people read"),
        ("choice", {"lines_en": "да\nнет"}, "Line 1: enter a short name in Latin letters"),
        ("choice", {"lines_en": "a | A\nb | B", "lines_ru": "c | В"}, "“c” is not among"),
        ("table", {"lines_en": "n | How many | digits"}, "Line 1: enter “text” or “number”"),
    ],
)
def test_question_says_what_is_wrong(client, secretariat, prepared, kind, fields, message):
    client.force_login(secretariat)

    page = add(client, kind, **fields)

    assert message in shown(page.text)
    assert not Question.objects.exists()


def test_a_kind_that_does_not_exist_is_not_found(client, secretariat, prepared):
    client.force_login(secretariat)

    assert add(client, "essay").status_code == 404


def test_question_is_edited_without_losing_other_languages(client, secretariat, prepared):
    client.force_login(secretariat)
    add(client, "choice", lines_en="yes | Yes\nno | No", lines_fr="yes | Oui")
    url = "/rounds/prepared/questions/what-else/"

    data = sent(client.get(url).context["form"])
    data |= {"lines_en": data["lines_en"].replace("No", "Not yet"), "label_ar": "ماذا أيضا؟"}
    response = client.post(url, data)

    question = Question.objects.get()
    assert response.url == "/rounds/prepared/questions/#question-what-else"
    assert question.label_ar == "ماذا أيضا؟"
    assert question.choices[0]["label"] == {"en": "Yes", "fr": "Oui"}
    assert question.choices[1]["label"] == {"en": "Not yet"}


def test_of_an_open_round_only_the_wording_changes(client, secretariat, activity):
    held = open_round(activity.lead)
    client.force_login(secretariat)
    url = f"/rounds/{held.slug}/questions/status/"

    page = client.get(url)
    client.post(url, sent(page.context["form"]) | {"label_en": "How it stands", "is_required": ""})

    question = held.questions.get(key="status")
    assert "only the wording can be changed" in shown(page.text)
    assert (question.label_en, question.is_required) == ("How it stands", True)
    assert client.get(f"/rounds/{held.slug}/questions/add/").status_code == 403


def test_questions_are_moved_without_scripts(client, secretariat, prepared):
    for key in ("one", "two", "three"):
        QuestionFactory(round=prepared, key=key, scope="activity")
    QuestionFactory(round=prepared, key="between", position=101)
    client.force_login(secretariat)
    url = "/rounds/prepared/questions/order/"

    for key, move in (("three", "up"), ("one", "up"), ("one", "sideways")):
        client.post(url, {"key": key, "move": move})

    group = prepared.questions.filter(scope="activity").order_by("position")
    assert [question.key for question in group] == ["one", "three", "two"]
    assert client.post(url, {"key": "none", "move": "up"}).status_code == 404


def test_question_is_removed_after_it_was_shown_once_more(client, secretariat, prepared):
    QuestionFactory(round=prepared, key="one", label_en="Superfluous?")
    client.force_login(secretariat)
    url = "/rounds/prepared/questions/one/remove/"

    assert "Superfluous?" in client.get(url).text
    assert Question.objects.exists()
    client.post(url)

    assert not Question.objects.exists()


@pytest.mark.parametrize("questions", [1, 5])
def test_questions_ask_the_same_queries_for_any_number(
    client, secretariat, prepared, django_assert_num_queries, questions
):
    for _ in range(questions):
        QuestionFactory(round=prepared)
    client.force_login(secretariat)

    with django_assert_num_queries(5):
        page = client.get("/rounds/prepared/questions/")

    assert page.text.count("As an agency sees it") == questions


def test_questions_show_what_people_wrote_as_it_is(client, secretariat, prepared):
    QuestionFactory(
        round=prepared,
        key="one",
        label_en=HOSTILE,
        reason_en=HOSTILE,
        example_en=HOSTILE,
        kind="choice",
        choices=[{"key": "a", "label": {"en": HOSTILE}}],
    )
    prepared.title_en = prepared.guidance_en = HOSTILE
    prepared.save()
    client.force_login(secretariat)

    for url in ("", "questions/", "questions/one/", "questions/one/remove/", "edit/", "open/"):
        page = client.get(f"/rounds/prepared/{url}").text
        assert "<script>alert" not in page
        assert HOSTILE in shown(page)


def test_only_the_secretariat_prepares(client, people, prepared, activity):
    held = open_round(activity.lead)

    for url in ("edit/", "questions/", "open/", "close/"):
        found = answers(client, people, lambda u=url: client.get(f"/rounds/{held.slug}/{u}"))
        assert found == {
            "anonymous": 302,
            "stranger": 404,
            "council member": 404,
            "focal point": 403,
            "secretariat": 200,
        }
    assert held.closes_at > timezone.now() + timedelta(days=1)
