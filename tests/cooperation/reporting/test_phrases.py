import pytest

from cooperation.reporting.phrases import alphabetical, capital, items, open_ended
from portal.reporting.document import Note, Text, plain
from tests.cooperation.reporting.scenes import entries, scene


def line(text):
    return (Text(text),)


def test_names_sort_without_regard_to_accents():
    names = ["Cuba", "Côte d\u2019Ivoire", "Costa Rica", "China"]

    assert sorted(names, key=alphabetical) == ["China", "Costa Rica", "Côte d\u2019Ivoire", "Cuba"]


@pytest.mark.parametrize(
    ("title", "words"), [("Guides for teams.", "guides for teams"), ("", ""), ("Été", "été")]
)
def test_a_title_reads_on_inside_a_sentence(title, words):
    assert scene().inside(title) == words
    assert capital(words) == title.rstrip(".")


def test_a_line_that_ends_with_a_footnote_keeps_it():
    noted = (Text("Words."), Note(line("See there.")))

    assert open_ended(noted) == noted


@pytest.mark.parametrize(
    ("number", "ends"),
    [
        (1, ["A."]),
        (2, ["A; and", "B."]),
        (3, ["A;", "B; and", "C."]),
        (4, ["A;", "B;", "C; and", "D."]),
    ],
)
def test_entries_end_as_the_organization_ends_them(number, ends):
    made = items(scene(), [(line(f"{letter}."), []) for letter in "ABCD"[:number]])

    assert [plain(item.content) for item in made] == ends


def test_the_last_entry_of_an_inner_list_ends_as_its_owner_would():
    inner = [(line("One."), []), (line("Two."), []), (line("Three."), [])]

    assert entries(items(scene(), [(line("A."), inner), (line("B."), [])])) == [
        *("A:", "One;", "Two;", "Three; and", "B.")
    ]
    assert entries(items(scene(), [(line("A."), inner)])) == [*("A:", "One;", "Two; and", "Three.")]
