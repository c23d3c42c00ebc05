import pytest

from emg.reporting import names
from emg.reporting.lists import Entry, items
from portal.reporting.document import Note, Text
from tests.emg.reporting.scenes import scene

pytestmark = pytest.mark.django_db


def lines(found):
    return ["".join(part.text for part in item.content if isinstance(part, Text)) for item in found]


def entry(text, *entries, note=None):
    return Entry((Text(text),), note, entries)


def test_entries_end_with_semicolons_and_the_last_with_a_full_stop():
    found = items(scene(), [entry("Plant"), entry("Prune"), entry("Water")])

    assert lines(found) == ["Plant;", "Prune; and", "Water."]


def test_a_list_inside_a_list_ends_as_the_entry_that_holds_it():
    whole = [entry("Plant", entry("Oaks"), entry("Elms")), entry("Prune"), entry("Water")]

    found = list(items(scene(), whole))

    assert lines(found) == ["Plant, including by:", "Prune; and", "Water."]
    assert lines(found[0].items) == ["Oaks; and", "Elms;"]


def test_a_note_stands_after_the_mark():
    note = Note((Text("See there."),))

    (first, _last) = items(scene(), [entry("Plant", note=note), entry("Water")])

    assert first.content == (Text("Plant;"), note, Text(" and"))


@pytest.mark.parametrize(
    ("members", "series"),
    [
        ([], ""),
        (["a, b"], "a, b"),
        (["a, b", "c"], "a, b; and c"),
        (["a, b", "c", "d"], "a, b; c; and d"),
    ],
)
def test_a_series_has_semicolons(members, series):
    assert names.series(scene(), members) == series


@pytest.mark.parametrize(
    ("name", "running"),
    [
        ("Land issues", "land issues"),
        ("Furniture", "furniture"),
        ("ICAO calculator", "ICAO calculator"),
        ("United Nations guide", "United Nations guide"),
        ("Sixty-fourth session", "sixty-fourth session"),
    ],
)
def test_a_name_inside_a_sentence_begins_small_unless_it_is_proper(name, running):
    assert names.running(scene(), name) == running
