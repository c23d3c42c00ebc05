"""The spaces that Chinese sets at the borders of its script."""

import pytest

from portal.reporting.chinese import spaced
from portal.reporting.document import Code, Count, Note, Text

NOTE = Note((Text("见。"),))


@pytest.mark.parametrize(
    ("text", "set_text"),
    [
        ("共27个机构", "共 27 个机构"),
        ("见A/1号文件", "见 A/1 号文件"),
        ("九项建议", "九项建议"),
        ("共 27 个机构", "共 27 个机构"),
        ("至2009年，27个", "至 2009 年，27 个"),
        ("气候中和和采购", "气候中和与采购"),
    ],
)
def test_chinese_meets_figures_and_letters_at_a_space(text, set_text):
    assert spaced((Text(text),)) == (Text(set_text),)


def test_a_symbol_and_a_count_are_parted_from_chinese_too():
    symbol, count = Code("25/1"), Count("12", "/")

    assert spaced((Text("第"), symbol, Text("号"))) == (Text("第 "), symbol, Text(" 号"))
    assert spaced((Text("在"), count, Text("个国家"))) == (Text("在 "), count, Text(" 个国家"))


def test_a_count_in_words_and_a_note_are_not_parted():
    count = Count("八", "/")

    assert spaced((Text("在"), count, Text("个国家"))) == (Text("在"), count, Text("个国家"))
    assert spaced((Text("机构"), NOTE, Text("27"))) == (Text("机构"), NOTE, Text("27"))
