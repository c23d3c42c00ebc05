"""What Arabic does to words inside a sentence, and the marks and plurals of its templates."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from django.apps import apps

from portal.partial_dates import PartialDate
from portal.reporting import arabic
from portal.reporting.document import Text
from portal.reporting.words import words

LATIN_MARKS = re.compile("[\u0621-\u064a\u064b-\u0652)}“] ?[,;?]")


def files(folder: str, pattern: str) -> list[Path]:
    found = [p for app in apps.get_app_configs() for p in (Path(app.path) / folder).glob(pattern)]
    return sorted(found)


def texts(value: object) -> Iterator[str]:
    """Every text below a value of a data file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def test_phrases_in_an_arabic_list_have_a_comma_before_each_and():
    pair = ["الأنشطة الفردية والمشتركة للأعضاء", "الأطر"]
    members = ["أكيم شتاينر،", *pair]

    assert words("ar").listed(pair) == (Text("الأنشطة الفردية والمشتركة للأعضاء والأطر"),)
    assert words("ar").listed(members) == (
        Text("أكيم شتاينر، والأنشطة الفردية والمشتركة للأعضاء، والأطر"),
    )
    assert words("ar").listed(members, "or")[0].text.endswith("، أو الأطر")


@pytest.mark.parametrize(
    ("name", "joined"),
    [
        ("الجمعية العامة", "للجمعية العامة"),
        ("اللجنة الإدارية", "للجنة الإدارية"),
        ("فريق الإدارة البيئية", "لفريق الإدارة البيئية"),
        ("UNEP", "لـUNEP"),
    ],
)
def test_an_arabic_preposition_grows_into_its_word(name, joined):
    assert arabic.for_(name) == joined


@pytest.mark.parametrize(
    ("name", "after_a_preposition"),
    [
        ("الدورة الرابعة والستون للجمعية العامة", "الدورة الرابعة والستين للجمعية العامة"),
        ("الدورة العشرون", "الدورة العشرين"),
        ("الدورة التاسعة", "الدورة التاسعة"),
        ("القانون الدولي", "القانون الدولي"),
    ],
)
def test_the_tens_of_an_arabic_ordinal_have_a_case(name, after_a_preposition):
    assert arabic.oblique(name) == after_a_preposition


@pytest.mark.parametrize(
    ("months", "written"),
    [
        (1, "شهر واحد"),
        (2, "شهرين"),
        (3, "ثلاثة أشهر"),
        (10, "10 أشهر"),
        (11, "11 شهراً"),
        (100, "100 شهر"),
        (24, "سنتين"),
    ],
)
def test_what_is_counted_takes_the_form_of_its_number(months, written):
    assert words("ar").text("emg-term", months=months) == written


def test_a_year_that_stands_alone_in_a_sentence_is_named():
    assert words("ar").date(PartialDate(2009), "named") == "عام 2009"
    assert words("ar").date(PartialDate(2009, 9), "named") == "أيلول/سبتمبر 2009"


@pytest.mark.parametrize(
    ("verb", "sentence"),
    [
        ("considered", "ونظروا في خطة العمل."),
        ("welcomed", "ورحبوا بخطة العمل."),
        ("approved", "ووافقوا على خطة العمل."),
        ("requested", "وطلبوا خطة العمل."),
    ],
)
def test_each_verb_brings_its_preposition(verb, sentence):
    said = words("ar").text("emg-conclusion", place="they", meeting=15, verb=verb, text="خطة العمل")

    assert said == sentence


def test_the_verb_stands_before_who_acts_and_agrees_with_it_after():
    def said(place):
        return words("ar").text(
            "emg-conclusion", place=place, meeting=15, verb="stressed", text="الاتساق"
        )

    assert said("opening") == "في اجتماعهم الخامس عشر، شدد كبار المسؤولين على الاتساق."
    assert said("also") == "وشددوا أيضاً على الاتساق."


def test_templates_and_wordings_have_the_marks_of_arabic():
    sentences = [p.read_text(encoding="utf-8") for p in files("sentences", "ar/*.ftl")]
    sentences += [p.read_text(encoding="utf-8") for p in files("sentences", "ar.ftl")]
    worlds = files("world/gcss-xi/languages", "ar.yaml")
    read = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in worlds]
    wordings = [text for world in read for text in texts(world)]

    assert len(sentences) > 15
    assert len(wordings) > 300
    assert [text for text in (*sentences, *wordings) if LATIN_MARKS.search(text)] == []
