import pytest

from portal.models import ActivitySearch
from portal.queries import search
from tests.factories import ActivityFactory

pytestmark = pytest.mark.django_db

TITLES = {
    "en": "Cooperating on desertification – UNEP/GCSS.XI/3, with the WHO",
    "fr": "Coopération sur la désertification et l'eau",
    "ru": "Сотрудничество в области окружающей среды",
    "ar": "برنامج التعاون في مجال البيئة وبالالتزام",
    "zh": "联合国防治荒漠化公约：水资源",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cooperation", {"en", "fr"}),
        ("Désertification", {"en", "fr"}),
        ("WHO", {"en"}),
        ("gcss.xi", {"en"}),
        ("UNEP/GCSS.XI/3", {"en"}),
        ("сотрудничества", {"ru"}),
        ("تعاون", {"ar"}),
        ("التَّعاوُن", {"ar"}),
        ("البيئه", {"ar"}),
        ("التزام", {"ar"}),
        ("荒漠", {"zh"}),
        ("荒漠化公约", {"zh"}),
        ("水", {"zh"}),
        ("漠荒", set()),
        ("desertific", {"en", "fr"}),
        ("cooperation -eau", {"en"}),
        ('"with the who"', {"en"}),
        ("cooperation volcano", set()),
    ],
)
def test_find_meets_words_in_the_languages_of_the_united_nations(text, expected):
    activities = {ActivityFactory(title=title).pk: key for key, title in TITLES.items()}

    found = search.find(text)

    assert {activities[pk] for pk in found.pks} == expected


@pytest.mark.parametrize(
    "text", ["", "'", '"', "a:* <-> b", "&|!", "((", "\\", "%", "--", "' OR 1=1 --", "or or", "-"]
)
def test_find_takes_any_text(text):
    ActivityFactory(title="Peatlands")

    assert search.find(text).pks == []


def test_words_follow_what_is_written():
    activity = ActivityFactory(title="Peatlands")

    activity.title = "Oceans"
    activity.summary = "Coral reefs"
    activity.save()

    assert search.find("peatlands").pks == []
    assert search.find("reef ocean").pks == [activity.pk]


def test_words_leave_with_their_activity():
    ActivityFactory(title="Peatlands").delete()

    assert not ActivitySearch.objects.exists()


def test_many_hits_are_not_listed_but_tested(monkeypatch):
    monkeypatch.setattr("portal.queries.hits.MOST_COUNTED", 2)
    wet = ActivityFactory.create_batch(3, title="Peatlands")
    ActivityFactory(title="Oceans")

    found = search.find("peatlands")
    activities = type(wet[0]).objects.all()

    assert found.pks is None
    assert set(found.narrow(activities)) == set(wet)
    assert set(found.narrow_for_count(activities)) == set(wet)
