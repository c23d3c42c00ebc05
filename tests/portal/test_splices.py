import pytest

from portal.splices import spliced


def change(**changed):
    return {"at": 1, "cut": 2, "put": "x", "length": 3} | changed


def test_a_splice_cuts_and_puts():
    assert spliced("abcd", change()) == "axd"


def test_positions_are_characters_not_halves_of_them():
    assert spliced("🌍🌍cd", change()) == "🌍xd"


@pytest.mark.parametrize(
    "wrong",
    [
        {"length": 4},
        {"at": 3},
        {"at": -1},
        {"cut": 1.0},
        {"at": True},
        {"put": None},
        {"put": ["x"]},
        {"length": "3"},
    ],
)
def test_a_splice_for_another_text_is_refused(wrong):
    assert spliced("abcd", change(**wrong)) is None
