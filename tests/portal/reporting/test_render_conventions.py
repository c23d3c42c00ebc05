import pytest

from portal.reporting.conventions import CONVENTIONS, chinese, conventions_of
from portal.reporting.document import letter, roman
from portal.reporting.render.writer import lay_out
from tests.portal.reporting.sample import sample_document


@pytest.mark.parametrize(
    ("language", "headings", "items", "paragraph"),
    [
        ("en", ["II.", "B.", "2."], ["(b)", "(ii)", "b.", "ii."], "2."),
        ("fr", ["II.", "B.", "2."], ["b)", "ii)", "b.", "ii."], "2."),
        ("es", ["II.", "B.", "2."], ["b)", "ii)", "b.", "ii."], "2."),
        ("ru", ["II.", "B.", "2."], ["b)", "ii)", "b.", "ii."], "2."),
        ("zh-hans", ["二、", "B.", "2."], ["(b)", "（二）", "b.", "ii."], "2."),
        ("ar", ["ثانياً\xa0-", "باء\xa0-", "2\xa0-"], ["(ب)", "‘2’", "ب\xa0-", "2\xa0-"], "2\xa0-"),
    ],
)
def test_marks_follow_the_language(language, headings, items, paragraph):
    marks = conventions_of(language)

    assert [marks.heading_mark(level, 2) for level in (1, 2, 3)] == headings
    assert [marks.item_mark(degree, 2) for degree in (1, 2, 3, 4)] == items
    assert marks.paragraph(2) == paragraph


@pytest.mark.parametrize("language", CONVENTIONS)
def test_paragraph_numbers_are_the_same_in_every_language(language):
    def numbers(document):
        return [block.number for block in lay_out(document).blocks if block.kind == "paragraph"]

    assert numbers(sample_document(language)) == numbers(sample_document("en"))


def test_series_go_on_past_their_alphabet():
    assert [roman(n) for n in (4, 9, 14, 40, 99)] == ["IV", "IX", "XIV", "XL", "XCIX"]
    assert [letter(n) for n in (1, 26, 27, 53)] == ["A", "Z", "AA", "BA"]
    assert [chinese(n) for n in (1, 10, 11, 20, 39)] == ["一", "十", "十一", "二十", "三十九"]
    assert conventions_of("ar").heading_mark(1, 11) == "11\xa0-"
