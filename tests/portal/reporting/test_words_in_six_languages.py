"""Dates, ranges, numbers and the block of the symbol, as each language of the organization has them."""

import pytest

from portal.models import Country, CountryName, Report
from portal.partial_dates import PartialDate
from portal.reporting.conventions import CONVENTIONS
from portal.reporting.document import Code, Text
from portal.reporting.masthead import agenda_item, masthead, place_and_dates
from portal.reporting.words import UnknownSentence, bundle, words
from tests.factories.bodies import MeetingFactory
from tests.factories.reports import ReportFactory

NO_BREAK = "\N{NO-BREAK SPACE}"


def indonesia() -> Country:
    country = Country.objects.create(alpha2="ID", alpha3="IDN", m49="360")
    CountryName.objects.create(
        country=country,
        name_en="Indonesia",
        name_fr="Indonésie",
        name_es="Indonesia",
        name_ru="Индонезия",
        name_ar="إندونيسيا",
        name_zh_hans="印度尼西亚",
    )
    return country


def day(text: str) -> PartialDate:
    return PartialDate.from_iso(text)


@pytest.mark.parametrize(
    ("language", "when", "written"),
    [
        ("en", "2009-09-23", "23 September 2009"),
        ("fr", "2009-09-23", "23 septembre 2009"),
        ("fr", "2009-01-01", "1er janvier 2009"),
        ("es", "2009-09-23", "23 de septiembre de 2009"),
        ("es", "2009-01-01", "1 de enero de 2009"),
        ("ru", "2009-09-23", "23 сентября 2009 года"),
        ("ar", "2009-09-23", "23 أيلول/سبتمبر 2009"),
        ("ar", "2009-01-01", "1 كانون الثاني/يناير 2009"),
        ("zh-hans", "2009-09-23", "2009 年 9 月 23 日"),
        ("en", "2009-09", "September 2009"),
        ("fr", "2009-09", "septembre 2009"),
        ("es", "2009-09", "septiembre de 2009"),
        ("ru", "2009-09", "сентябрь 2009 года"),
        ("ar", "2009-09", "أيلول/سبتمبر 2009"),
        ("zh-hans", "2009-09", "2009 年 9 月"),
        ("en", "2009", "2009"),
        ("fr", "2009", "2009"),
        ("es", "2009", "2009"),
        ("ru", "2009", "2009 год"),
        ("ar", "2009", "2009"),
        ("zh-hans", "2009", "2009 年"),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(language, when, written):
    assert words(language).date(day(when)) == written


def test_a_plain_day_is_a_date_too():
    assert words("ar").date(day("2010-02-24").first_day()) == "24 شباط/فبراير 2010"
    assert words("ar").date(None) == ""


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", "January December"),
        ("fr", "janvier décembre"),
        ("es", "enero diciembre"),
        ("ru", "январь декабрь"),
        ("ar", "كانون الثاني/يناير كانون الأول/ديسمبر"),
        ("zh-hans", "1 月 12 月"),
    ],
)
def test_every_month_has_a_name_of_its_own(language, names):
    months = [words(language).text("month", month=n) for n in range(1, 13)]

    assert len(set(months)) == 12
    assert f"{months[0]} {months[-1]}" == names


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "2 June"),
        ("fr", "2 juin"),
        ("es", "2 de junio"),
        ("ru", "2 июня"),
        ("ar", "2 حزيران/يونيه"),
        ("zh-hans", "6 月 2 日"),
    ],
)
def test_a_date_can_stand_without_its_year(language, written):
    assert words(language).day_and_month(day("2009-06-02")) == written
    assert words(language).day_and_month(day("2009")) == words(language).date(day("2009"))


@pytest.mark.parametrize(
    ("language", "start", "end", "written"),
    [
        ("en", "2010-02-24", "2010-02-26", "24–26 February 2010"),
        ("fr", "2010-02-24", "2010-02-26", "24-26 février 2010"),
        ("fr", "2010-02-01", "2010-02-03", "1er-3 février 2010"),
        ("es", "2009-02-16", "2009-02-20", "16 a 20 de febrero de 2009"),
        ("ru", "2012-02-20", "2012-02-22", "20-22 февраля 2012 года"),
        ("ar", "2016-05-23", "2016-05-27", "23-27 أيار/مايو 2016"),
        ("zh-hans", "2006-02-07", "2006-02-09", "2006 年 2 月 7-9 日"),
        ("en", "2009-11-30", "2009-12-04", "30 November – 4 December 2009"),
        ("fr", "2009-11-30", "2009-12-01", "30 novembre-1er décembre 2009"),
        ("es", "2009-11-30", "2009-12-04", "30 de noviembre a 4 de diciembre de 2009"),
        ("ru", "2009-11-30", "2009-12-04", "30 ноября – 4 декабря 2009 года"),
        ("ar", "2009-11-30", "2009-12-04", "30 تشرين الثاني/نوفمبر - 4 كانون الأول/ديسمبر 2009"),
        ("zh-hans", "2009-11-30", "2009-12-04", "2009 年 11 月 30 日至 12 月 4 日"),
        ("en", "2009-12-30", "2010-01-02", "30 December 2009 – 2 January 2010"),
        ("fr", "2009-12", "2010-01", "décembre 2009-janvier 2010"),
        ("ar", "2009-04", "2009-05", "نيسان/أبريل 2009 - أيار/مايو 2009"),
        ("zh-hans", "2009-12-30", "2010-01-02", "2009 年 12 月 30 日至 2010 年 1 月 2 日"),
    ],
)
def test_a_range_names_what_both_dates_share_once(language, start, end, written):
    assert words(language).date_range(day(start), day(end)) == written


@pytest.mark.parametrize("language", CONVENTIONS)
def test_a_range_without_a_second_date_is_one_date(language):
    word = words(language)

    assert word.date_range(day("2009-02-16"), None) == word.date(day("2009-02-16"))
    assert word.date_range(day("2009-02-16"), day("2009-02-16")) == word.date(day("2009-02-16"))


@pytest.mark.parametrize(
    ("language", "in_words", "thousands", "decimals", "share"),
    [
        ("en", "eight", "10,000", "8.5", "8.5 per cent"),
        ("fr", "huit", f"10{NO_BREAK}000", "8,5", f"8,5{NO_BREAK}%"),
        ("es", "ocho", f"10{NO_BREAK}000", "8,5", f"8,5{NO_BREAK}%"),
        ("ru", "восемь", f"10{NO_BREAK}000", "8,5", "8,5 процента"),
        ("ar", "ثمانية", "10,000", "8.5", "8.5 في المائة"),
        ("zh-hans", "八", "10,000", "8.5", "8.5%"),
    ],
)
def test_numbers_have_the_separators_of_the_language(
    language, in_words, thousands, decimals, share
):
    word = words(language)

    assert [word.number(8), word.number(27), word.number(10_000), word.number(8.5)] == [
        in_words,
        "27",
        thousands,
        decimals,
    ]
    assert word.per_cent(8.5) == share


@pytest.mark.parametrize(
    ("share", "written"), [(1, "1 процент"), (3, "3 процента"), (5, "5 процентов")]
)
def test_a_whole_share_in_russian_takes_its_plural(share, written):
    assert words("ru").per_cent(share) == written


@pytest.mark.parametrize(
    ("language", "form", "one", "eleventh"),
    [
        ("en", "", "one", "eleventh"),
        ("fr", "feminine", "une", "onzième"),
        ("es", "", "un", "11º"),
        ("es", "feminine", "una", "11ª"),
        ("ru", "feminine", "одна", "одиннадцатая"),
        ("ar", "feminine", "واحدة", "الحادية عشرة"),
        ("zh-hans", "", "一", "第十一"),
    ],
)
def test_numbers_take_the_form_of_what_they_count(language, form, one, eleventh):
    assert words(language).number(1, form) == one
    assert words(language).ordinal(11, form) == eleventh


@pytest.mark.parametrize(
    ("language", "written", "alternatives"),
    [
        ("en", "A, B and C", "A, B or C"),
        ("fr", "A, B et C", "A, B ou C"),
        ("es", "A, B y C", "A, B o C"),
        ("ru", "A, B и C", "A, B или C"),
        ("ar", "A وB وC", "A أو B أو C"),
        ("zh-hans", "A、B 和 C", "A、B 或 C"),
    ],
)
def test_lists_have_the_joints_of_the_language(language, written, alternatives):
    assert words(language).listed("ABC") == (Text(written),)
    assert words(language).listed("ABC", "or") == (Text(alternatives),)


@pytest.mark.parametrize(
    ("items", "style", "written"),
    [
        (["órganos", "instituciones"], "standard", "órganos e instituciones"),
        (["agua", "hielo"], "standard", "agua y hielo"),
        (["fondos", "organismos"], "or", "fondos u organismos"),
        (["a", "fondos", "oficinas"], "or", "a, fondos u oficinas"),
        (["instituciones"], "standard", "instituciones"),
        ([], "standard", ""),
    ],
)
def test_a_spanish_joint_gives_way_before_its_own_sound(items, style, written):
    assert "".join(part.text for part in words("es").listed(items, style)) == written


def test_a_symbol_in_a_list_stays_a_part_that_runs_from_left_to_right():
    code = Code("UNEP/GC.25/1")

    assert words("ar").listed(["المقرر", code]) == (Text("المقرر و"), code)


def test_a_template_asks_for_a_form_of_a_date():
    """In Russian the sentence decides the case of a month; of a day it is always the same."""
    january, known = day("2009-01"), day("2009-01-20")

    assert words("ru").date(january, "prepositional") == "январе 2009 года"
    assert words("ru").date(january, "genitive") == "января 2009 года"
    assert words("ru").date(known, "prepositional") == "20 января 2009 года"
    assert words("fr").date(january, "prepositional") == "janvier 2009"


def test_spaces_that_hold_words_together_stay():
    assert (
        words("fr").text("masthead-distribution", kind="General") == f"Distr.{NO_BREAK}: Générale"
    )


@pytest.mark.parametrize(
    ("language", "distribution", "issued", "original", "own"),
    [
        ("en", "Distr.: General", "20 November 2009", "Original: English", "English"),
        (
            "fr",
            f"Distr.{NO_BREAK}: Générale",
            "20 novembre 2009",
            f"Original{NO_BREAK}: Anglais",
            "Français",
        ),
        ("es", "Distr. general", "20 de noviembre de 2009", "Original: Inglés", "Español"),
        ("ru", "Distr.: General", "20 November 2009", "Original: English", "Russian"),
        ("ar", "Distr.: General", "20 November 2009", "Original: English", "Arabic"),
        ("zh-hans", "Distr.: General", "20 November 2009", "Original: English", "Chinese"),
    ],
)
def test_the_block_of_the_symbol_is_in_english_where_the_script_is_another(
    db, language, distribution, issued, original, own
):
    made = ReportFactory(issued_on="2009-11-20")
    head = masthead(Report.objects.get(pk=made.pk), words(language))

    assert head.distribution == distribution
    assert head.issued == issued
    assert head.original_language == original
    assert head.language == own


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "Bali, Indonesia, 24–26 February 2010"),
        ("fr", "Bali (Indonésie), 24-26 février 2010"),
        ("es", "Bali (Indonesia), 24 a 26 de febrero de 2010"),
        ("ru", "Bali, Индонезия, 24-26 февраля 2010 года"),
        ("ar", "Bali، إندونيسيا، 24-26 شباط/فبراير 2010"),
        ("zh-hans", "2010 年 2 月 24-26 日，印度尼西亚 Bali"),
    ],
)
def test_the_place_of_the_session_stands_with_its_country(db, language, written):
    session = MeetingFactory(
        city="Bali", country=indonesia(), starts_on=day("2010-02-24"), ends_on=day("2010-02-26")
    )

    assert place_and_dates(Report(session=session), words(language)) == written


@pytest.mark.parametrize(
    ("language", "item", "sub_item"),
    [
        ("en", "Item 4 of the provisional agenda", "4 (k)"),
        ("fr", "Point 4 de l'ordre du jour provisoire", "4 k)"),
        ("es", "Tema 4 del programa provisional", "4 k)"),
        ("ru", "Пункт 4 предварительной повестки дня", "4 k)"),
        ("ar", "البند 4 من جدول الأعمال المؤقت", "4 (ك)"),
        ("zh-hans", "临时议程项目 4", "4(k)"),
    ],
)
def test_the_line_of_the_agenda(language, item, sub_item):
    assert words(language).text("masthead-agenda", item="4", note="") == item
    assert agenda_item("4 (k)", language) == sub_item


@pytest.mark.parametrize("language", CONVENTIONS)
def test_every_language_has_what_dates_and_numbers_are_written_with(language):
    needed = [
        *("number", "ordinal", "month", "date-year", "date-month", "date-day", "per-cent"),
        *("date-day-and-month", "dates-in-a-month", "dates-in-a-year", "dates-across"),
    ]

    assert [each for each in needed if not bundle(language).has_message(each)] == []
    with pytest.raises(UnknownSentence):
        words(language).say("no-such-sentence")
