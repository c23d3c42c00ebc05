"""XLIFF: what goes out comes back the same, and nothing but paragraphs comes in."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from portal.exceptions import ActionError
from portal.exchange import xliff


@dataclass
class Entry:
    state: str = "missing"
    number: int | None = 7
    source_hash: str = "a" * 64


@dataclass
class Unit:
    """What the writer asks of a unit; the real one needs a database."""

    key: str
    source: str
    target: str = ""
    entry: Entry = field(default_factory=Entry)


def there_and_back(*units: Unit) -> xliff.Returned:
    return xliff.read(xliff.written("UNEP/GCSS.XI/3", "en", "fr", units), "fr")


def test_a_translation_comes_back_as_it_went_out():
    text = "La décision{note 1} « {symbol UNEP/GC.25/1} » compte {number 3} pays.\n- un\n- deux"
    back = there_and_back(Unit("one/two", "The decision", text), Unit("none", "No translation"))

    assert back.texts == {"one/two": text}
    assert back.hashes == {"one/two": "a" * 64}


def test_what_must_not_be_translated_is_a_placeholder():
    content = xliff.written(
        "X", "en", "ar", [Unit("k", "See {note: the {symbol A/1} here} \\{x\\}.")]
    )
    source = etree.fromstring(content).find(f".//{{{xliff.NAMESPACE}}}source")

    assert [child.get("equiv") for child in source] == ["{note: the {symbol A/1} here}"]
    assert (source.text, source[0].tail) == ("See ", " \\{x\\}.")
    assert etree.fromstring(content).get("trgLang") == "ar"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_text_survives(text):
    # Attributes of XML cannot hold some characters, nor can text hold all.
    if any(ord(letter) in (0xFFFE, 0xFFFF) for letter in text):
        return
    back = there_and_back(Unit("k", "source", text))

    assert back.texts.get("k", "") == (text if text.strip() else "")


def test_marks_that_a_tool_put_around_words_are_seen_through():
    content = xliff.written("X", "en", "fr", [Unit("k", "One", "Un")]).decode()
    content = content.replace(">Un<", '><mrk id="m1" type="term">U</mrk><pc id="p">n</pc><')

    assert xliff.read(content.encode(), "fr").texts == {"k": "Un"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "cannot be read as XML"),
        (b"PK\x03\x04", "cannot be read as XML"),
        (b"<a/>", "no XLIFF 2.0 file"),
        (
            b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
            "document type",
        ),
        (b"<a>" * 3000, "cannot be read as XML"),
        (xliff.written("X", "en", "es", []), "for the language"),
        (b"x" * (xliff.MOST_BYTES + 1), "larger than"),
    ],
)
def test_a_file_that_is_something_else_is_refused_in_words(content, reason):
    with pytest.raises(ActionError, match=reason) as refused:
        xliff.read(content, "fr")
    assert refused.value.field == "file"
