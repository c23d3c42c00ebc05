import pytest

from portal.words import count_words

# The browser test of the narrative field counts the same.
CASES = [
    ("", 0),
    ("  \n\t ", 0),
    ("Eight of the twelve cities", 5),
    ("- well-being\n1. and/or – l'eau", 4),
    ("**bold** _and_ [two words](https://example.org/a/long/address)", 4),
    ("a\u00a0b\u2009c\u3000d\u2028e", 5),
    ("a\ufeffb\x1cc", 1),
    ("— – · 🌍 …", 0),
    ("١٢٣ تعاونٌ بين الوكالات، في ٢٠١٠.", 6),
    ("Тринадцать городов измеряют PM2.5", 4),
    ("中国和UNDP的合作，2010年。", 9),
    ("UNEP、UNDP・WMO", 3),
    ("日本語のテスト（Ａ１）", 8),
    ("ﾃｽﾄ 々〇 𠀀𠮷", 7),
    ("협력 프로그램", 2),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_words_are_counted_as_people_count(text, count):
    assert count_words(text) == count
