"""Rows are high enough for what stands in them."""

import pytest

from portal.exchange.questionnaire.heights import HIGHEST, LINE, height_of


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 28, 1),
        ("Progress", 28, 1),
        ("Moving towards a climate-neutral United Nations", 28, 2),
        ("one\ntwo\nthree", 28, 3),
        ("今年管理小组工作进展情况说明" * 2, 28, 3),
    ],
)
def test_a_row_has_a_line_for_each_line_of_its_longest_cell(text, width, lines):
    assert height_of([("x", 10), (text, width)]) == lines * LINE


def test_a_row_has_room_to_write_and_an_end():
    assert height_of([("", 70)], least=4) == 4 * LINE
    assert height_of([("word " * 5000, 24)]) == HIGHEST
