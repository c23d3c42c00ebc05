import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.reporting.text import clean_text, one_line

ISOLATES = {"\u2066", "\u2067", "\u2068"}
EVERY_CHARACTER = st.text(
    st.one_of(st.characters(), st.characters(categories=["Cs", "Cc", "Cf", "Co"]))
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\x07c\x1bd", "abcd"),
        ("line\r\nline\rline\n\ttab", "line\nline\nline\n\ttab"),
        ("\u202eright\u202c \u202ato\u202c left", "right to left"),
        ("\u2067closed\u2069", "\u2067closed\u2069"),
        ("\u2067open", "open"),
        ("unopened\u2069", "unopened"),
        (
            "\u2067open on one line\nclosed on the next\u2069",
            "open on one line\nclosed on the next",
        ),
        ("\u200fmarks\u200e\u061c", "\u200fmarks\u200e\u061c"),
        (
            "half \ud800 a pair, private \ue000, none \ufffe\U0001ffff",
            "half  a pair, private , none ",
        ),
        ("\ufeffword", "word"),
    ],
)
def test_what_is_invisible_and_harmful_goes(text, expected):
    assert clean_text(text) == expected


@given(EVERY_CHARACTER)
def test_clean_text_is_clean(text):
    cleaned = clean_text(text)

    assert clean_text(cleaned) == cleaned
    cleaned.encode()
    assert not [
        c
        for c in cleaned
        if unicodedata.category(c) in {"Cc", "Cs", "Co"} - {"\n", "\t"} and c not in "\n\t"
    ]
    for line in cleaned.split("\n"):
        depth = 0
        for character in line:
            depth += (character in ISOLATES) - (character == "\u2069")
            assert depth >= 0
        assert depth == 0


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_what_can_be_seen_stays(text):
    assert clean_text(text) == text


@given(EVERY_CHARACTER)
def test_one_line_is_one_line(text):
    assert len(one_line(text).split("\n")) == 1
