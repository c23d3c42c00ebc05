"""The document as data for programs."""

import json

import pytest

from portal.reporting.render.json import render
from tests.portal.reporting.languages import LANGUAGES, every_block
from tests.portal.reporting.reading import json_of
from tests.portal.reporting.sample import hostile_document, sample_document


def test_a_paragraph_has_its_number_and_the_records_it_rests_on(settings):
    settings.BASE_URL = "https://portal.example.org"

    block = next(b for b in json_of(sample_document())["blocks"] if b["key"] == "lists")

    assert (block["kind"], block["number"], block["mark"]) == ("paragraph", 2, "2.")
    assert block["citations"][0] == {
        "record": "portal.activity:2",
        "version": 7,
        "label": "Activity 2: workshop",
        "url": "https://portal.example.org/activities/2/",
    }
    assert [entry["mark"] for entry in block["entries"]] == ["(a)", "(b)", "(c)"]


def test_what_is_not_counted_has_no_number():
    block = json_of(sample_document())["blocks"][-1]

    assert (block["key"], block["number"]) == ("end", None)


def test_notes_stand_at_their_marks_and_once_more_together():
    content = json_of(every_block("en"))

    assert [note["mark"] for note in content["notes"]] == ["1", "2", "3", "4"]
    assert [note["mark"] for note in content["marked_notes"]] == ["*"]


def test_its_keys_come_in_a_fixed_order():
    assert list(json_of(sample_document())) == [
        *("version", "language", "direction", "draft", "snapshot", "masthead", "issued_on"),
        *("summary", "blocks", "notes", "marked_notes"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_and_numbers_are_those_of_every_language(language):
    def skeleton(document):
        return [(b["kind"], b["key"], b.get("number")) for b in json_of(document)["blocks"]]

    assert skeleton(every_block(language)) == skeleton(every_block("en"))


def test_letters_of_every_script_stand_as_they_are():
    assert "小组于 2009 年" in render(every_block("zh-hans")).decode()


def test_hostile_text_is_a_string():
    keys = [block["key"] for block in json.loads(render(hostile_document()))["blocks"]]

    assert keys[:2] == ["h", "p-1"]
