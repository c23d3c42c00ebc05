"""Cases of dates in Russian sentences."""

import pytest

from portal.partial_dates import PartialDate
from portal.reporting import russian
from portal.reporting.words import Written, words


def written(text: str) -> Written:
    return Written(words("ru"), PartialDate.from_iso(text))


@pytest.mark.parametrize(
    ("date", "when", "by"),
    [
        ("2009-09-23", "23 сентября 2009 года", "к 23 сентября 2009 года"),
        ("2008-12", "в декабре 2008 года", "к декабрю 2008 года"),
        ("2009-03", "в марте 2009 года", "к марту 2009 года"),
        ("2009", "в 2009 году", "к 2009 году"),
    ],
)
def test_a_date_takes_the_case_that_its_sentence_asks_for(date, when, by):
    assert russian.when(written(date)) == when
    assert russian.by(written(date)) == by


def test_a_date_that_is_not_known_leaves_nothing():
    assert russian.when("") == ""


def test_a_clause_is_parted_from_its_verb_by_a_comma():
    assert f"подчеркнули{russian.goes_on('что меры должны быть гибкими')}" == (
        "подчеркнули, что меры должны быть гибкими"
    )
    assert f"подчеркнули{russian.goes_on('необходимость')}" == "подчеркнули необходимость"


def test_quotation_marks_inside_quotation_marks_are_of_the_other_kind():
    assert russian.quoted("заявление о «зеленой» экономике") == "«Заявление о “зеленой” экономике»"
